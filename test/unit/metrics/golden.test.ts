import { describe, expect, test } from 'vitest';
import { defaultFulfilmentRules } from '../../../shared/domain/fulfilment.ts';
import { advancementRate } from '../../../shared/domain/metrics/advancement.ts';
import { concentration } from '../../../shared/domain/metrics/concentration.ts';
import { competitiveDisplacement } from '../../../shared/domain/metrics/displacement.ts';
import { strategicShare } from '../../../shared/domain/metrics/channelShare.ts';
import { strategicGrowth } from '../../../shared/domain/metrics/growth.ts';
import { membership } from '../../../shared/domain/metrics/membership.ts';
import { newCustomers } from '../../../shared/domain/metrics/newCustomers.ts';
import { reviewParticipation } from '../../../shared/domain/metrics/participation.ts';
import { planCompletion } from '../../../shared/domain/metrics/planCompletion.ts';
import { planProgress } from '../../../shared/domain/metrics/planProgress.ts';
import { strategicRetention } from '../../../shared/domain/metrics/retention.ts';
import { executiveSatisfaction, netPromoterScore } from '../../../shared/domain/metrics/satisfaction.ts';
import { normalisedScore } from '../../../shared/domain/metrics/score.ts';
import { judgeSelection } from '../../../shared/domain/metrics/selectionScore.ts';
import { defaultThresholds } from '../../../shared/domain/metrics/thresholds.ts';
import type { PlanVersion } from '../../../shared/domain/plan.ts';
import { buildScorecard } from '../../../shared/domain/scorecard.ts';
import type { LossTest } from '../../../shared/domain/selection.ts';
import { noRates } from '../../../shared/fx.ts';
import {
  actual, answer, ask, attended, commitment, deal, event, grant, invested, named, Q3, Q3_BEFORE, revenue, review, rounded, sponsorsOf, strategic, YEAR, YEAR_BEFORE,
} from './facts.ts';

const money = { revenueType: 'bookings', currency: 'USD', rates: noRates } as const;

test('M1: of four reviews due our sponsor came to three, the partner’s to two, both to two', () => {
  const [a, b, c, d, e] = ['A', 'B', 'C', 'D', 'E'].map((id) => review({ id, partnerId: id }));
  if (!a || !b || !c || !d || !e) throw new Error('five reviews');
  const results = reviewParticipation(
    {
      reviews: [a, b, { ...c, heldOn: null, state: 'missed' }, d, { ...e, heldOn: null, state: 'waived' }],
      attendance: [attended('A', 'vendor'), attended('A', 'partner'), attended('B', 'vendor'), attended('D', 'vendor'), attended('D', 'partner')],
      waivers: [{ reviewId: 'E', side: 'vendor', approvedOn: '2026-09-01' }, { reviewId: 'E', side: 'partner', approvedOn: '2026-09-02' }],
      sponsors: sponsorsOf('A', 'B', 'C', 'D', 'E'),
      durations: new Map(),
      members: strategic('A', 'B', 'C', 'D', 'E'),
    },
    ask(),
  );
  expect(named(results, 'M1.both').denominator).toBe(4);
  expect(named(results, 'M1.held.both').denominator).toBe(3);
  expect(['vendor', 'partner', 'both', 'held.vendor', 'held.partner'].map((part) => rounded(named(results, `M1.${part}`).value))).toEqual([0.75, 0.5, 0.5, 1, 0.6667]);
  expect(named(results, 'M1.both').excluded).toEqual([{ reason: 'waived by both sides', count: 1, ids: ['E'] }]);
});

test('M2: three of five partners past their grace have a plan both approved', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'new'];
  const members = membership(ids.map((id) => event(id, 'strategic', id === 'new' ? '2026-10-01' : '2025-01-01')));
  const approve = (party: 'vendor' | 'partner') => ({ id: party, planVersionId: '', party, personName: 'x', approvedOn: '2026-02-01', contentHash: 'h', method: 'typed' as const, comment: null });
  const version = (id: string, sides: ('vendor' | 'partner')[], validTo: string): PlanVersion => ({
    id: `v-${id}`, planId: `plan-${id}`, number: 1, state: 'active', validFrom: '2026-01-01', validTo, baseVersionId: null, contentHash: 'h', note: null, objectives: null, approvals: sides.map(approve), commitments: [],
  });
  const both: ('vendor' | 'partner')[] = ['vendor', 'partner'];
  const result = planCompletion(
    {
      plans: ids.map((id) => ({ id: `plan-${id}`, partnerId: id })),
      versions: [version('a', both, '2026-12-31'), version('b', both, '2026-12-31'), version('c', both, '2026-12-31'), version('d', ['vendor'], '2026-12-31'), version('e', both, '2026-11-13')],
      members,
    },
    ask(),
  );
  expect(result).toMatchObject({ value: 0.6, numerator: 3, denominator: 5, status: 'ok', excluded: [{ count: 1, ids: ['new'] }] });
});

test('M4: strategic 2,000 of 4,000', () => {
  const results = strategicShare({ ...money, revenue: [revenue('s', 2000, '2026-07-31'), revenue('b', 2000, '2026-08-31'), revenue('b', 0, '2026-09-30')], members: strategic('s') }, ask());
  expect(named(results, 'M4')).toMatchObject({ value: 0.5, numerator: 2000, denominator: 4000, status: 'ok' });
});

test('M5: like for like, a partner designated on the first day does not pose as growth', () => {
  const amounts = [['A', 800, 900], ['B', 600, 600], ['C', 300, 500], ['base', 1900, 2000]] as const;
  const members = membership([event('A', 'strategic', '2024-01-01'), event('B', 'strategic', '2024-01-01'), event('C', 'strategic', '2026-07-01')]);
  const rows = amounts.flatMap(([id, before, now]) => [revenue(id, before, '2025-08-01'), revenue(id, now, '2026-08-01')]);
  const results = strategicGrowth({ ...money, revenue: rows, members, prior: Q3_BEFORE, successorOf: new Map(), activeIds: new Set() }, ask());
  expect(['M5.strategic', 'M5.base', 'M5.difference'].map((name) => rounded(named(results, name).value))).toEqual([0.1765, 0.0526, 0.1238]);
});

test('M7: four of ten new customers in the segment; six were planned', () => {
  const own = [1, 2, 3, 4].map((n) => deal({ id: `own-${n}`, customerId: `c${n}`, outcome: 'won', closeOn: '2026-08-01', segment: 'retail', attribution: 'sourced' }));
  const others = [5, 6, 7, 8, 9, 10].map((n) => ({ id: `other-${n}`, customerId: `c${n}`, closeOn: '2026-08-01', segment: 'retail', geography: null, isNewCustomer: true }));
  const facts = { deals: own, customers: [], orders: [], planned: new Map<string, number>(), members: strategic('p1') };
  const priority = newCustomers({ ...facts, grants: [grant({ exclusivity: 'priority' })], allRoutes: [...own, ...others] }, ask());
  expect(named(priority, 'M7.share')).toMatchObject({ value: 0.4, numerator: 4, denominator: 10 });
  const exclusive = newCustomers({ ...facts, grants: [grant({ id: 'g', exclusivity: 'exclusive' })], planned: new Map([['g', 6]]), allRoutes: null }, ask());
  expect(rounded(named(exclusive, 'M7.attainment').value)).toBe(0.6667);
  expect(named(exclusive, 'M7.share')).toMatchObject({ value: null, status: 'not_applicable' });
});

test('M8: of ten, eight stayed, one was moved to premier by decision, one left', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
  const members = membership([...ids.map((id) => event(id, 'strategic', '2025-01-01')), event('i', 'premier', '2026-05-01'), event('j', 'exited', '2026-06-01')]);
  const results = strategicRetention({ members, exitKinds: new Map(), successorOf: new Map() }, ask({ window: YEAR, asOf: '2027-01-10' }));
  expect(named(results, 'M8').value).toBe(0.8);
  expect(rounded(named(results, 'M8.ex').value)).toBe(0.8889);
});

test('M9: the partner gives 3 and 4, we give 4, 5 and 4', () => {
  const responses = [answer('partner', 3), answer('partner', 4), answer('vendor', 4), answer('vendor', 5), answer('vendor', 4)];
  const results = executiveSatisfaction({ responses, invitations: [], partnerIds: ['p1'], viewer: 'vendor' }, ask());
  expect(['M9.byPartner', 'M9.byVendor', 'M9.gap'].map((name) => rounded(named(results, name).value))).toEqual([62.5, 83.3333, 20.8333]);
});

test('NPS: 10, 9, 9, 8, 7, 6, 3', () => {
  expect(rounded(netPromoterScore([10, 9, 9, 8, 7, 6, 3]))).toBe(14.2857);
});

test('M10: six won and four lost against competitors, two undecided; five won and one lost without; two blank', () => {
  const many = (count: number, outcome: 'won' | 'lost' | 'no_decision', competitors: string[] | null) =>
    Array.from({ length: count }, () => deal({ outcome, closeOn: '2026-08-01', competitors }));
  const deals = [
    ...many(6, 'won', ['Rival']), ...many(4, 'lost', ['Rival']), ...many(2, 'no_decision', ['Rival']), ...many(5, 'won', []), ...many(1, 'lost', []), ...many(2, 'won', null),
  ];
  const results = competitiveDisplacement({ deals, members: strategic('p1') }, ask());
  expect(['winVs', 'encounter', 'displacement', 'coverage'].map((part) => rounded(named(results, `M10.${part}`).value))).toEqual([0.6, 0.6667, 0.3333, 0.9]);
});

test('M11: two of five partnerships deepened', () => {
  const years = { a: [100, 50, 120, 60], b: [100, 50, 90, 80], c: [100, 50, 102, 52], d: [0, 0, 20, 0], e: [0, 0, 0, 0] } as const;
  const investments = Object.entries(years).flatMap(([id, [s0, d0, s1, d1]]) => [
    invested(id, 'vendor', 'solution', s0, '2025-06-01'), invested(id, 'partner', 'market', d0, '2025-06-01'),
    invested(id, 'vendor', 'solution', s1, '2026-06-01'), invested(id, 'partner', 'market', d1, '2026-06-01'),
  ]);
  const facts = { investments, prior: YEAR_BEFORE, currency: 'USD', rates: noRates, dayRate: { vendor: null, partner: null }, members: strategic(...Object.keys(years)) };
  const result = advancementRate(facts, ask({ window: YEAR, asOf: '2027-01-10' }));
  expect(result).toMatchObject({ value: 0.4, numerator: 2, denominator: 5 });
  expect(result.badges.find((badge) => badge.kind === 'started')?.ids).toEqual(['d']);
});

test('M12: partner 80.00 %, vendor 76.67 %, gap +3.33 points, balance 0.958', () => {
  const partner = [
    commitment({ target: 1000, weight: 5 }), commitment({ target: 8, weight: 2 }), commitment({ target: 1, weight: 1 }),
    commitment({ measure: 'milestone', unit: 'date', target: null, weight: 2, dueOn: '2026-09-01' }),
  ];
  const vendor = [
    commitment({ ownerParty: 'vendor', target: 100, weight: 4 }), commitment({ ownerParty: 'vendor', target: 24, weight: 3 }),
    commitment({ ownerParty: 'vendor', measure: 'recurring', target: 3, weight: 2 }), commitment({ ownerParty: 'vendor', measure: 'at_most', target: 5, weight: 1 }),
  ];
  const values = [900, 6, 1, null, 80, 30, 1, 6];
  const commitments = [...partner, ...vendor];
  const actuals = commitments.map((one, index) => actual(one, values[index] ?? null, one.measure === 'milestone' ? { doneOn: '2026-09-13' } : {}));
  const scorecard = buildScorecard({
    partnerId: 'p1', partnerName: 'Halden', vendorName: 'Northwind', quarter: '2026-Q3', window: Q3, asOf: '2026-11-14', plan: null, planWindow: YEAR, commitments, actuals, rules: defaultFulfilmentRules,
  });
  const results = planProgress(scorecard, ask());
  expect(['M12.partner', 'M12.vendor', 'M12.gap', 'M12.balance'].map((name) => rounded(named(results, name).value))).toEqual([0.8, 0.7667, 0.0333, 0.9583]);
});

test('M13: six of 150 active partners bring 2,000 of 5,000: concentrated', () => {
  const ids = Array.from({ length: 150 }, (_, index) => `p${index}`);
  const members = strategic(...ids.slice(0, 6));
  const rows = [revenue('p0', 2000, '2026-08-01'), revenue('p100', 3000, '2026-08-01')];
  const { results, zones, isInformationOnly } = concentration({ ...money, revenue: rows, members, activeIds: new Set(ids) }, ask());
  expect([named(results, 'M13.partners').value, named(results, 'M13.revenue').value]).toEqual([0.04, 0.4]);
  expect([zones, isInformationOnly]).toEqual([['concentrated'], false]);
});

describe('M18: access 4, solution 3, commitment 2 make 76.25', () => {
  test.for([['structural', true], ['compensable', false], ['unknown', null]] as [LossTest, boolean | null][])('loss test %s: passed %s', ([lossTest, isPassed]) => {
    const score = (criterion: 'access' | 'solution' | 'commitment', value: number) => ({ criterion, score: value, evidence: 'x', evidenceOn: '2026-05-01', expiresOn: null });
    const scores = [score('access', 4), score('solution', 3), score('commitment', 2)];
    const verdict = judgeSelection({ id: 's', partnerId: 'p1', assessedOn: '2026-05-01', scores, lossTest, isReplicable: null, revenueShown: null }, '2026-11-14', defaultThresholds);
    expect(verdict).toMatchObject({ total: 76.25, isPassed });
  });
});

describe('the normalised score', () => {
  test.for([
    [300, 700, 500, 0], [500, 700, 500, 3.3333], [600, 700, 500, 5], [700, 700, 500, 6.6667], [900, 700, 500, 10], [1000, 700, 500, 10],
    [0, 5, 15, 8.3333], [5, 5, 15, 6.6667], [10, 5, 15, 5], [15, 5, 15, 3.3333], [25, 5, 15, 0],
    [1, 5, 5, null], [null, 5, 15, null],
  ] as const)('actual %d against goal %d and red %d is %d', ([given, goal, red, score]) => {
    expect(rounded(normalisedScore(given, goal, red))).toBe(score);
  });
});
