import { describe, expect, test } from 'vitest';
import type { Actual } from '../../../shared/domain/actual.ts';
import type { Commitment } from '../../../shared/domain/commitment.ts';
import { defaultFulfilmentRules } from '../../../shared/domain/fulfilment.ts';
import { type Investment, investmentsOf } from '../../../shared/domain/investment.ts';
import { type AdvancementFacts, advanceOf, advancementRate } from '../../../shared/domain/metrics/advancement.ts';
import { competitiveDisplacement, displacementByCompetitor } from '../../../shared/domain/metrics/displacement.ts';
import { membership } from '../../../shared/domain/metrics/membership.ts';
import { categoryFulfilment, planProgress } from '../../../shared/domain/metrics/planProgress.ts';
import type { ExitKind } from '../../../shared/domain/designation.ts';
import { rollingRetention, strategicRetention } from '../../../shared/domain/metrics/retention.ts';
import { executiveSatisfaction, type SatisfactionFacts } from '../../../shared/domain/metrics/satisfaction.ts';
import { buildScorecard } from '../../../shared/domain/scorecard.ts';
import type { SurveyResponse } from '../../../shared/domain/survey.ts';
import { noRates } from '../../../shared/fx.ts';
import { actual, answer, ask, askPartner, badgesOf, commitment, deal, event, invested, named, Q3, rounded, strategic, YEAR, YEAR_BEFORE } from './facts.ts';

describe('M8', () => {
  const retained = (events: ReturnType<typeof event>[], given: { exitKinds?: [string, ExitKind][]; successorOf?: [string, string][] } = {}, asOf = '2027-01-10') =>
    strategicRetention({ members: membership(events), exitKinds: new Map(given.exitKinds), successorOf: new Map(given.successorOf) }, ask({ window: YEAR, asOf }));
  const kept = event('kept', 'strategic', '2025-01-01');
  const gone = event('gone', 'strategic', '2025-01-01');

  test('nobody at the start is no share; newly designated partners do not count', () => {
    expect(named(retained([event('new', 'strategic', '2026-02-01')]), 'M8')).toMatchObject({ value: null, status: 'zero_denominator' });
  });

  test('a running year is partial, up to the day', () => {
    const results = retained([kept, gone, event('gone', 'exited', '2026-08-01')], {}, '2026-07-31');
    expect(named(results, 'M8')).toMatchObject({ value: 1, status: 'partial' });
  });

  test('while the year runs, the twelve months up to the day are whole', () => {
    const facts = { members: membership([kept, gone, event('gone', 'exited', '2025-09-01'), event('new', 'strategic', '2025-09-01')]), exitKinds: new Map(), successorOf: new Map() };
    const results = (asOf: string) => [...strategicRetention(facts, ask({ window: YEAR, asOf })), ...rollingRetention(facts, ask({ window: YEAR, asOf }))];
    expect(named(results('2026-07-31'), 'M8')).toMatchObject({ value: 1, denominator: 2, status: 'partial' });
    expect(named(results('2026-07-31'), 'M8.rolling')).toMatchObject({ value: 0.5, denominator: 2, status: 'ok', window: { start: '2025-08-01', end: '2026-07-31' } });
    expect(named(results('2026-09-30'), 'M8.rolling')).toMatchObject({ value: 1, denominator: 2 });
  });

  test('lapse and return is not continuous and is listed', () => {
    const result = named(retained([kept, gone, event('gone', 'premier', '2026-03-01'), event('gone', 'strategic', '2026-09-01')]), 'M8');
    expect([result.value, badgesOf(result)]).toEqual([0.5, ['small-sample', 'lapsed']]);
  });

  test('under review keeps the standing', () => {
    expect(named(retained([kept, event('kept', 'under_review', '2026-03-01')]), 'M8').value).toBe(1);
  });

  test('a successor keeps the designation only by a decision of its own, without a gap', () => {
    const ended = event('gone', 'exited', '2026-05-01');
    const successorOf: [string, string][] = [['gone', 'heir']];
    expect(named(retained([kept, gone, ended, event('heir', 'strategic', '2026-05-01')], { successorOf }), 'M8').value).toBe(1);
    const late = named(retained([kept, gone, ended, event('heir', 'strategic', '2026-05-02')], { successorOf }), 'M8');
    expect([late.value, badgesOf(late)]).toEqual([0.5, ['small-sample', 'merged']]);
  });

  test('what was recorded about the exit goes before what its status suggests', () => {
    const ended = event('gone', 'premier', '2026-05-01');
    expect(named(retained([kept, gone, ended]), 'M8.ex').value).toBe(1);
    expect(named(retained([kept, gone, ended], { exitKinds: [[ended.id, 'left']] }), 'M8.ex').value).toBe(0.5);
  });
});

describe('M9', () => {
  const rate = (responses: SurveyResponse[], given: Partial<SatisfactionFacts> = {}, asked = ask()) =>
    executiveSatisfaction({ responses, invitations: [], partnerIds: ['p1'], viewer: 'vendor', ...given }, asked);

  test('only sponsors and executives count; nobody is no data, with the response rate', () => {
    const invitations = [{ partnerId: 'p1', raterParty: 'partner' as const, sentOn: '2026-08-20', invited: 4 }];
    expect(named(rate([answer('partner', 5, { level: 'director' })], { invitations }), 'M9.byPartner')).toMatchObject({ value: null, status: 'no_data', coverage: 0 });
    expect(named(rate([answer('partner', 5, { level: 'vp' })], { invitations }), 'M9.byPartner')).toMatchObject({ value: 100, coverage: 0.25 });
  });

  test('the portfolio is the mean of the partners, not of the respondents', () => {
    const responses = [answer('partner', 5), answer('partner', 5), answer('partner', 5), answer('partner', 1, { partnerId: 'p2' })];
    expect(named(rate(responses, { partnerIds: ['p1', 'p2'] }), 'M9.byPartner').value).toBe(50);
  });

  test.for([
    { respondents: 2, viewer: 'vendor', status: 'suppressed' },
    { respondents: 3, viewer: 'vendor', status: 'ok' },
    { respondents: 2, viewer: 'partner', status: 'ok' },
  ] as const)('$respondents anonymous answers of the partner, seen by the $viewer: $status', ({ respondents, viewer, status }) => {
    const anonymous = Array.from({ length: respondents }, () => answer('partner', 4, { respondent: null, isAnonymous: true }));
    const results = rate([...anonymous, answer('vendor', 4)], { viewer });
    expect(named(results, 'M9.byPartner')).toMatchObject({ status, value: status === 'ok' ? 75 : null });
    expect(named(results, 'M9.gap').status).toBe(status);
    if (status === 'suppressed') expect(named(results, 'M9.byPartner').rowIds).toEqual([]);
  });

  test('answers to several items by one nameless person are one respondent', () => {
    const responses = ['trust', 'pace', 'reach'].map((item) => answer('partner', 4, { respondent: null, isAnonymous: true, item }));
    expect(named(rate(responses), 'M9.byPartner').status).toBe('suppressed');
  });

  test('older answers stand with a badge; answers after the day do not', () => {
    const result = named(rate([answer('partner', 3, { answeredOn: '2026-05-13' }), answer('partner', 5, { answeredOn: '2026-12-01' })]), 'M9.byPartner');
    expect([result.value, badgesOf(result)]).toEqual([50, ['stale']]);
    expect(badgesOf(named(rate([answer('partner', 3, { answeredOn: '2026-05-14' })]), 'M9.byPartner'))).toEqual([]);
  });

  test('a changed instrument is a break; the recommendation question never becomes satisfaction', () => {
    const nps = answer('partner', 10, { instrument: 'nps', instrumentName: 'nps', scaleMin: 0, scaleMax: 10 });
    const results = rate([answer('partner', 3), answer('partner', 4, { instrument: 'custom', instrumentName: 'our ten', scaleMin: 0, scaleMax: 10, answeredOn: '2026-09-02' }), nps]);
    expect([named(results, 'M9.byPartner').value, badgesOf(named(results, 'M9.byPartner'))]).toEqual([40, ['instrument-changed']]);
    expect(named(results, 'M9.nps.byPartner').value).toBe(100);
    expect(named(rate([nps]), 'M9.byPartner').status).toBe('no_data');
  });
});

describe('M10', () => {
  const closed = (outcome: 'won' | 'lost' | 'no_decision', competitors: string[] | null, given = {}) => deal({ outcome, closeOn: '2026-08-01', competitors, ...given });
  const facts = (deals: ReturnType<typeof deal>[]) => ({ deals, members: strategic('p1') });

  test('several competitors count once overall and once each', () => {
    const given = facts([closed('won', ['Rival', 'rival ', 'Other']), closed('lost', ['Rival'])]);
    expect(named(competitiveDisplacement(given, ask()), 'M10.winVs')).toMatchObject({ numerator: 1, denominator: 2 });
    expect(displacementByCompetitor(given, ask()).map(({ competitor, met, won, lost }) => [competitor.toLowerCase(), met, won, lost])).toEqual([['rival', 2, 1, 1], ['other', 1, 1, 0]]);
  });

  test('low coverage is low confidence; deals that are not joint or closed elsewhere are not there', () => {
    const given = facts([closed('won', ['Rival']), closed('won', null), closed('won', ['Rival'], { attribution: 'influenced' }), closed('won', ['Rival'], { closeOn: '2026-10-01' })]);
    const result = named(competitiveDisplacement(given, ask()), 'M10.winVs');
    expect([result.coverage, badgesOf(result)]).toEqual([0.5, ['small-sample', 'low-confidence']]);
  });

  test('an incumbent defeated is a displacement; nothing closed is nothing known', () => {
    expect(named(competitiveDisplacement(facts([closed('won', null, { incumbentCompetitor: 'Old' }), closed('lost', null, { incumbentCompetitor: 'Old' })]), ask()), 'M10.incumbents').value).toBe(1);
    expect(competitiveDisplacement(facts([]), ask()).map((one) => one.value)).toEqual([null, null, null, null, null]);
    expect(named(competitiveDisplacement(facts([closed('no_decision', ['Rival'])]), ask()), 'M10.winVs').status).toBe('zero_denominator');
  });
});

describe('M11', () => {
  const facts = (investments: readonly Investment[], given: Partial<AdvancementFacts> = {}): AdvancementFacts => ({ investments, prior: YEAR_BEFORE, currency: 'USD', rates: noRates, dayRate: { vendor: null, partner: null }, members: strategic('p1'), ...given });
  const year = ask({ window: YEAR, asOf: '2027-01-10' });
  const years = (vendor: [number, number], partner: [number, number]) => [
    invested('p1', 'vendor', 'solution', vendor[0], '2025-06-01'), invested('p1', 'vendor', 'solution', vendor[1], '2026-06-01'),
    invested('p1', 'partner', 'market', partner[0], '2025-06-01'), invested('p1', 'partner', 'market', partner[1], '2026-06-01'),
  ];

  test('exactly 5 % more is not deeper; a cent more is', () => {
    expect(advancementRate(facts(years([100, 105], [100, 105])), year).value).toBe(0);
    expect(advancementRate(facts(years([100, 105], [100, 106])), year).value).toBe(1);
  });

  test('an advance that one side did not carry is called one-sided', () => {
    const spent = [...years([100, 200], [100, 89]), invested('p1', 'vendor', 'market', 0, '2025-06-01'), invested('p1', 'vendor', 'market', 20, '2026-06-01')];
    expect(advanceOf(facts(spent), 'p1', year)).toMatchObject({ isAdvanced: true, laggard: 'partner' });
    expect(badgesOf(advancementRate(facts(spent), year))).toContain('one-sided-vendor');
  });

  test.for([
    { name: 'first year', given: { members: membership([event('p1', 'strategic', '2025-01-02')]) }, reason: 'not strategic through both years' },
    { name: 'one side silent', investments: years([100, 200], [100, 200]).slice(0, 3), reason: 'the partner’s investment is not reported in one of the years' },
    { name: 'days without a day rate', investments: [...years([1, 2], [1, 2]), { ...invested('p1', 'vendor', 'market', 0, '2026-06-01'), money: null, days: 3 }], reason: 'an investment cannot be valued: no rate' },
  ])('$name: left out and counted', ({ given, investments, reason }) => {
    const result = advancementRate(facts(investments ?? years([1, 2], [1, 2]), given), year);
    expect(result).toMatchObject({ value: null, status: 'zero_denominator', excluded: [{ reason, count: 1, ids: ['p1'] }] });
  });

  test('days count at the plan’s day rate; a running year against the same days', () => {
    const days = { ...invested('p1', 'vendor', 'solution', 0, '2026-03-01'), money: null, days: 3 };
    const investments = [...years([100, 0], [50, 60]).map((one) => ({ ...one, window: { start: `${one.window.start.slice(0, 4)}-02-01`, end: `${one.window.start.slice(0, 4)}-02-01` } })), days];
    const running = ask({ window: YEAR, asOf: '2026-03-31' });
    const dayRate = { vendor: { minor: 40, currency: 'USD' }, partner: null };
    expect(advanceOf(facts(investments, { dayRate }), 'p1', running)).toMatchObject({ isAdvanced: true, now: { solution: 120, market: 60 } });
    expect(advancementRate(facts(investments, { dayRate }), running).status).toBe('partial');
  });

  test('investments come from standing actuals: money, days and hours, a joint one by who reported it', () => {
    const promised = [
      commitment({ category: 'joint-solution', unit: 'money', currency: 'EUR', ownerParty: 'joint' }), commitment({ category: 'co-marketing', unit: 'hours' }),
      commitment({ category: 'co-marketing', unit: 'count' }), commitment({ category: 'revenue', unit: 'money', currency: 'EUR' }),
    ] as const;
    const [solution, hours, events, sales] = promised;
    const actuals = [actual(solution, 500, { reportedBy: 'vendor', state: 'disputed', counterValue: 300 }), actual(hours, 16), actual(events, 4), actual(sales, 900)];
    expect(investmentsOf('p1', promised, actuals, false).map(({ side, kind, money, days }) => [side, kind, money?.minor ?? null, days])).toEqual([['vendor', 'solution', 300, null], ['partner', 'market', null, 2]]);
  });
});

describe('M12', () => {
  const card = (commitments: Commitment[], actuals: Actual[], asOf = '2026-11-14') =>
    buildScorecard({ partnerId: 'p1', partnerName: 'Halden', vendorName: 'Northwind', quarter: '2026-Q3', window: Q3, asOf, plan: null, planWindow: YEAR, commitments, actuals, rules: defaultFulfilmentRules });

  test('a side that promised nothing has no fulfilment, never 100 %', () => {
    const one = commitment();
    const results = planProgress(card([one], [actual(one, 10)]), ask());
    expect(named(results, 'M12.vendor')).toMatchObject({ value: null, status: 'zero_denominator', note: 'The side has promised nothing.' });
    expect(named(results, 'M12.gap')).toMatchObject({ value: null, note: 'Only one side can be judged. The side has promised nothing.' });
  });

  test('nothing reported yet is no data; waived by both is out and listed; disputes and open claims are marked', () => {
    const [a, b, c, d] = [commitment({ id: 'a' }), commitment({ id: 'b' }), commitment({ id: 'c', target: 10 }), commitment({ id: 'd' })];
    const claims = [actual(b, null, { state: 'waived' }), actual(c, 10, { state: 'disputed', counterValue: 5 }), actual(d, 10, { state: 'claimed' })];
    const results = planProgress(card([a, b, c, d], claims, '2026-10-05'), askPartner('p1'));
    expect(named(results, 'M12.partner')).toMatchObject({ value: 0.75, numerator: 1.5, denominator: 2, coverage: 2 / 3, status: 'ok' });
    expect(named(results, 'M12.partner').excluded.map(({ reason, ids }) => [reason, ids])).toEqual([['waived by both sides', ['b']], ['nothing usable reported yet', ['a']]]);
    expect(badgesOf(named(results, 'M12.partner'))).toEqual(['unconfirmed', 'disputed']);
    expect(named(results, 'M12.partner.claimed').value).toBe(1);
    expect(named(planProgress(card([a], [], '2026-10-05'), ask()), 'M12.partner').status).toBe('no_data');
  });

  test('neither side kept anything: a gap of 0 and no balance', () => {
    const both = [commitment(), commitment({ ownerParty: 'vendor' })];
    const results = planProgress(card(both, both.map((one) => actual(one, 0))), ask());
    expect([named(results, 'M12.gap').value, named(results, 'M12.balance').status]).toEqual([0, 'zero_denominator']);
  });

  test('fulfilment of some categories only', () => {
    const [sales, fairs] = [commitment({ category: 'revenue', target: 100 }), commitment({ category: 'co-marketing' })];
    const scorecard = card([sales, fairs], [actual(sales, 70), actual(fairs, 10)]);
    expect([rounded(categoryFulfilment(scorecard, 'partner', ['revenue'])), categoryFulfilment(scorecard, 'vendor', ['revenue'])]).toEqual([0.7, null]);
  });
});
