import { describe, expect, test } from 'vitest';
import { AnchorScore, type CharacteristicRating } from '../../../shared/domain/characteristic.ts';
import { defaultFulfilmentRules } from '../../../shared/domain/fulfilment.ts';
import { type AdvancementFacts, advancementRate } from '../../../shared/domain/metrics/advancement.ts';
import { characterResults } from '../../../shared/domain/metrics/characterLevels.ts';
import { concentration } from '../../../shared/domain/metrics/concentration.ts';
import { dictionaryLines, metricDefinitions } from '../../../shared/domain/metrics/dictionary.ts';
import { investmentReturn } from '../../../shared/domain/metrics/investmentReturn.ts';
import { membership } from '../../../shared/domain/metrics/membership.ts';
import { newCustomers } from '../../../shared/domain/metrics/newCustomers.ts';
import { planCompletion } from '../../../shared/domain/metrics/planCompletion.ts';
import { planProgress } from '../../../shared/domain/metrics/planProgress.ts';
import { portfolioSize } from '../../../shared/domain/metrics/portfolioSize.ts';
import { reviewHygiene } from '../../../shared/domain/metrics/reviewHygiene.ts';
import { solutionActivity } from '../../../shared/domain/metrics/solutionActivity.ts';
import { buildScorecard } from '../../../shared/domain/scorecard.ts';
import { noRates } from '../../../shared/fx.ts';
import { actual, ask, askPartner, commitment, deal, event, grant, invested, named, Q3, Q3_BEFORE, revenue, review, role, strategic, YEAR, YEAR_BEFORE } from './facts.ts';

describe('the rows of a figure are those it is computed from', () => {
  test('M2: the approved wordings, and the partners that have none', () => {
    expect(planCompletion({ plans: [], versions: [], members: strategic('p1', 'p2') }, ask()).rowIds).toEqual(['p1', 'p2']);
  });

  test('M3 coverage: the active solutions and the partners they are counted over', () => {
    const solutions = [{ id: 'made', name: 'x', kind: 'package' as const, stage: 'in_production' as const, stageSince: '2026-01-01', lastEvidenceOn: null, partnerIds: ['p1'], ipOwner: null }];
    const results = solutionActivity({ solutions, members: strategic('p1', 'p2') }, ask());
    expect(named(results, 'M3.coverage').rowIds).toEqual(['made', 'p1', 'p2']);
    expect(named(results, 'M3').rowIds).toEqual(['made']);
  });

  test('M7: the wins of all routes in the share, the planned grants in attainment', () => {
    const own = deal({ id: 'own', outcome: 'won', closeOn: '2026-08-15', segment: 'retail', customerId: 'c1', isNewCustomer: true });
    const direct = { ...own, id: 'direct', customerId: 'c2' };
    const facts = { deals: [own], grants: [grant({ id: 'g' }), grant({ id: 'e', exclusivity: 'exclusive', segment: 'energy' })], customers: [], orders: null, allRoutes: [own, direct, { ...direct, id: 'known', customerId: 'c3', isNewCustomer: false }], planned: new Map([['e', 2]]), members: strategic('p1') };
    const results = newCustomers(facts, ask());
    expect(named(results, 'M7.share').rowIds).toEqual(['direct', 'g', 'own']);
    expect(named(results, 'M7.attainment')).toMatchObject({ value: 0, rowIds: ['e'] });
  });

  test('M12: the reports that count in the window and no others', () => {
    const promise = commitment({ id: 'c', phasing: 'explicit', target: 20, phases: [{ window: Q3, target: 10 }, { window: { start: '2026-10-01', end: '2026-12-31' }, target: 10 }], dueOn: '2026-12-31' });
    const actuals = [actual(promise, 5, { id: 'of-q3' }), actual(promise, 1, { id: 'of-q4', window: { start: '2026-10-01', end: '2026-12-31' } })];
    const scorecard = buildScorecard({ partnerId: 'p1', partnerName: 'Halden', vendorName: 'Northwind', quarter: '2026-Q3', window: Q3, asOf: '2026-11-14', plan: null, planWindow: YEAR, commitments: [promise], actuals, rules: defaultFulfilmentRules });
    expect(named(planProgress(scorecard, ask()), 'M12.partner')).toMatchObject({ value: 0.5, rowIds: ['c', 'of-q3'] });
  });

  test('M13: every active partner behind the share, the revenue behind the overlap', () => {
    const rows = [revenue('a', 400, '2026-08-01', { id: 'r1' }), revenue('c', 300, '2026-08-01', { id: 'r2' })];
    const { results } = concentration({ revenueType: 'bookings', currency: 'USD', rates: noRates, revenue: rows, members: strategic('a', 'b'), activeIds: new Set(['a', 'c']) }, ask());
    expect(named(results, 'M13.partners').rowIds).toEqual(['a', 'b', 'c']);
    expect(named(results, 'M13.overlap').rowIds).toEqual(['a', 'b', 'r1', 'r2']);
  });

  test('M14: the assignments that make a person’s load', () => {
    const assignments = [role('a', 'vendor', { id: 'first', personId: 'busy' }), role('b', 'vendor', { id: 'second', personId: 'busy' }), role('b', 'vendor', { id: 'ended', personId: 'busy', toOn: '2026-01-01' }), role('b', 'vendor', { id: 'cam', personId: 'busy', role: 'cam' })];
    const results = portfolioSize({ members: strategic('a', 'b'), assignments }, ask());
    expect(named(results, 'M14.perSponsor')).toMatchObject({ value: 2, rowIds: ['first', 'second'] });
    expect(named(results, 'M14.perCam')).toMatchObject({ value: 1, rowIds: ['cam'] });
  });

  test('M17: only what both sides rated; the trend rests on both periods', () => {
    const rating = (id: string, characteristic: 'C1' | 'C2', raterParty: 'vendor' | 'partner', score: number, period = Q3): CharacteristicRating => ({ id, partnerId: 'p1', period, characteristic, raterParty, dutyOf: null, score: AnchorScore.parse(score), evidence: null, comment: null });
    const ratings = [rating('v', 'C1', 'vendor', 75), rating('p', 'C1', 'partner', 50), rating('alone', 'C2', 'vendor', 100), rating('v0', 'C1', 'vendor', 50, Q3_BEFORE), rating('p0', 'C1', 'partner', 50, Q3_BEFORE)];
    const results = characterResults(ratings, 'p1', Q3_BEFORE, ask());
    expect(named(results, 'M17.level')).toMatchObject({ value: 62.5, numerator: 62.5, denominator: 1, rowIds: ['p', 'v'] });
    expect(named(results, 'M17.trend')).toMatchObject({ value: 12.5, numerator: 12.5, denominator: 1, rowIds: ['p', 'p0', 'v', 'v0'] });
  });

  test('M19: the reviews beside what was decided in them', () => {
    const facts = { reviews: [review({ id: 'r' })], decisions: [], agenda: [], actions: [], carried: new Set<string>(), preReads: [], barriers: [], members: strategic('p1') };
    expect(named(reviewHygiene(facts, ask()), 'M19.decisions')).toMatchObject({ value: 0, numerator: 0, denominator: 1, rowIds: ['r'] });
  });
});

describe('an amount without a rate is left out, counted, and makes the figure partial', () => {
  const year = ask({ window: YEAR, asOf: '2027-01-10' });
  const euro = { minor: 5, currency: 'EUR' };

  test('M11: its partnership cannot be judged, the others can', () => {
    const of = (id: string) => [invested(id, 'vendor', 'solution', 100, '2025-06-01'), invested(id, 'partner', 'market', 50, '2025-06-01'), invested(id, 'vendor', 'solution', 120, '2026-06-01'), invested(id, 'partner', 'market', 60, '2026-06-01')];
    const facts: AdvancementFacts = { investments: [...of('a'), ...of('b'), { ...invested('b', 'vendor', 'market', 0, '2026-06-01'), money: euro }], prior: YEAR_BEFORE, currency: 'USD', rates: noRates, dayRate: { vendor: null, partner: null }, members: strategic('a', 'b') };
    expect(advancementRate(facts, year)).toMatchObject({ value: 1, denominator: 1, status: 'partial', excluded: [{ reason: 'an investment cannot be valued: no rate', count: 1, ids: ['b'] }] });
  });

  test('M20: so is what could not be valued of return or investment', () => {
    const excluded = [{ reason: 'no rate to USD', count: 1, ids: ['r'] }];
    const vendor = { incremental: { minor: 300, currency: 'USD' }, invested: { minor: 200, currency: 'USD' }, rowIds: ['a'], excluded };
    const unshared = { incremental: null, invested: null, rowIds: [], excluded: [] };
    expect(named(investmentReturn({ vendor, partner: unshared }, ask()), 'M20.vendor')).toMatchObject({ value: 1.5, status: 'partial', excluded });
  });
});

describe('M19 and M7.idle look at strategic partners', () => {
  const members = membership([event('p1', 'strategic', '2024-01-01'), event('p1', 'exited', '2026-09-01')]);

  test('a review due after the partner left is none of the programme’s', () => {
    const facts = { reviews: [review({ id: 'r', dueOn: '2026-09-15' })], decisions: [], agenda: [], actions: [], carried: new Set<string>(), preReads: [], barriers: [], members };
    expect(named(reviewHygiene(facts, ask()), 'M19.decisions').status).toBe('zero_denominator');
    expect(named(reviewHygiene({ ...facts, reviews: [review({ id: 'r', dueOn: '2026-08-31', heldOn: '2026-08-31' })] }, ask()), 'M19.decisions').denominator).toBe(1);
  });

  test('access of a partner that left lies with nobody', () => {
    const idle = (given: typeof members) => named(newCustomers({ deals: [deal()], grants: [grant({ fromOn: '2025-01-01' })], customers: [], orders: null, allRoutes: null, planned: new Map(), members: given }, askPartner('p1')), 'M7.idle').value;
    expect([idle(strategic('p1')), idle(members)]).toEqual([1, 0]);
  });
});

describe('the dictionary', () => {
  test('states for every figure whose partners it counts, and when they had to be strategic', () => {
    const kinds = ['at_date', 'at_start', 'at_end', 'continuous', 'fixed_cohort', 'none'];
    for (const [key, definition] of Object.entries(metricDefinitions)) expect({ key, known: kinds.includes(definition.cohort) }).toEqual({ key, known: true });
    const of = (key: keyof typeof metricDefinitions) => metricDefinitions[key].cohort;
    expect([of('M1.both'), of('M2'), of('M4'), of('M5.strategic'), of('M6.generated'), of('M6.open'), of('M7.count'), of('M8'), of('M10.winVs'), of('M11'), of('M14')]).toEqual(['at_date', 'at_end', 'at_date', 'fixed_cohort', 'at_date', 'at_end', 'at_date', 'continuous', 'at_date', 'continuous', 'at_end']);
  });

  test('keeps returns, concentration, loads and selection from a partner’s eyes', () => {
    expect(dictionaryLines('internal').filter((line) => line.isInternal).map(({ key }) => key)).toEqual(['M13.partners', 'M13.revenue', 'M13.overlap', 'M13.top', 'M14.perSponsor', 'M14.perCam', 'M18', 'M20.vendor', 'M20.partner']);
    expect(dictionaryLines('partner').some((line) => line.isInternal)).toBe(false);
  });
});
