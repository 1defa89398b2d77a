import { describe, expect, test } from 'vitest';
import type { AccessGrant } from '../../../shared/domain/accessGrant.ts';
import { strategicShare } from '../../../shared/domain/metrics/channelShare.ts';
import { attributionOf } from '../../../shared/domain/metrics/attribution.ts';
import { type GrowthFacts, strategicGrowth, yearBefore } from '../../../shared/domain/metrics/growth.ts';
import { membership } from '../../../shared/domain/metrics/membership.ts';
import { newCustomers, type NewCustomerFacts } from '../../../shared/domain/metrics/newCustomers.ts';
import { jointPipeline } from '../../../shared/domain/metrics/pipeline.ts';
import { defaultPolicies } from '../../../shared/domain/metrics/thresholds.ts';
import type { Opportunity } from '../../../shared/domain/opportunity.ts';
import { prevailingRevenueType } from '../../../shared/domain/revenueFact.ts';
import { type FxRate, noRates, rateBook } from '../../../shared/fx.ts';
import { ask, askPartner, badgesOf, deal, event, grant, named, Q3, Q3_BEFORE, revenue, rounded, strategic } from './facts.ts';

const money = { revenueType: 'bookings', currency: 'USD', rates: noRates } as const;
const full = ['2026-07-15', '2026-08-15', '2026-09-15'];
const eur = (rate: string, policy: FxRate['policy'] = 'transaction_date'): FxRate => ({ id: rate, policy, from: 'EUR', to: 'USD', window: { start: '2025-01-01', end: '2026-12-31' }, rate });

describe('M4', () => {
  test('each amount counts by the standing on its day; restated by today’s', () => {
    const members = membership([event('s', 'strategic', '2026-08-01')]);
    const rows = full.flatMap((day) => [revenue('s', 100, day), revenue('b', 100, day)]);
    const results = strategicShare({ ...money, revenue: rows, members }, ask());
    expect(rounded(named(results, 'M4').value)).toBe(0.3333);
    expect(named(results, 'M4.restated').value).toBe(0.5);
  });

  test('kinds of revenue are never added; credits net off; unknown partners stay in the denominator', () => {
    const rows = [
      ...full.map((day) => revenue('s', 200, day)), revenue('s', -100, '2026-08-20'), revenue(null, 500, '2026-08-20'), revenue('b', 900, '2026-08-20', { revenueType: 'sell_through' }),
    ];
    const results = strategicShare({ ...money, revenue: rows, members: strategic('s') }, ask());
    expect(named(results, 'M4')).toMatchObject({ value: 0.5, denominator: 1000, coverage: 0.8 });
    expect(named(results, 'M4.unmapped').value).toBe(0.5);
  });

  test.for([
    { name: 'nothing of the kind', rows: [revenue('s', 1, full[0] ?? '', { revenueType: 'sell_in' })], status: 'no_data' },
    { name: 'credits eat everything', rows: [revenue('s', 100, '2026-07-15'), revenue('s', -100, '2026-08-15')], status: 'not_meaningful' },
    { name: 'nothing can be converted', rows: [revenue('s', 100, '2026-07-15', { money: { minor: 100, currency: 'EUR' } })], status: 'no_data' },
  ] as const)('$name: $status', ({ rows, status }) => {
    expect(named(strategicShare({ ...money, revenue: rows, members: strategic('s') }, ask()), 'M4')).toMatchObject({ value: null, status });
  });

  test('a row without a rate is left out, counted, and makes the figure partial; another policy’s rate is none', () => {
    const rows = [...full.map((day) => revenue('s', 100, day)), revenue('b', 100, '2026-08-01', { id: 'euro', money: { minor: 100, currency: 'EUR' } })];
    const facts = { ...money, revenue: rows, members: strategic('s') };
    expect(named(strategicShare({ ...facts, rates: rateBook([eur('2', 'plan_rate')]) }, ask()), 'M4')).toMatchObject({ value: 1, status: 'partial', excluded: [{ reason: 'no rate to USD', count: 1, ids: ['euro'] }] });
    expect(named(strategicShare({ ...facts, rates: rateBook([eur('2')]) }, ask()), 'M4')).toMatchObject({ value: 0.6, status: 'ok' });
  });

  test('a month without a source’s rows makes it partial', () => {
    const result = named(strategicShare({ ...money, revenue: [revenue('s', 100, '2026-07-15'), revenue('s', 100, '2026-09-15')], members: strategic('s') }, ask()), 'M4');
    expect(result.status).toBe('partial');
    expect(result.badges[0]?.text).toBe('A month is missing: crm 2026-08.');
  });

  test('the kind most rows have prevails', () => {
    expect(prevailingRevenueType([revenue('a', 1, '2026-01-01', { revenueType: 'sell_in' }), revenue('a', 1, '2026-01-01'), revenue('a', 1, '2026-01-01', { revenueType: 'sell_in' })])).toBe('sell_in');
    expect(prevailingRevenueType([])).toBeNull();
  });
});

describe('M5', () => {
  const base = [revenue('b', 100, '2025-08-01'), revenue('b', 110, '2026-08-01')];
  const grow = (given: Partial<GrowthFacts>, asked = ask()) =>
    strategicGrowth({ ...money, revenue: base, members: strategic('s'), prior: Q3_BEFORE, successorOf: new Map(), activeIds: new Set(), ...given }, asked);

  test.for([
    { name: 'nothing before', before: 0, status: 'zero_denominator' },
    { name: 'credits before', before: -5, status: 'not_meaningful' },
  ] as const)('$name: $status', ({ before, status }) => {
    const results = grow({ revenue: [...base, revenue('s', before, '2025-08-01'), revenue('s', 50, '2026-08-01')] });
    expect(named(results, 'M5.strategic')).toMatchObject({ value: null, status });
    expect(named(results, 'M5.difference')).toMatchObject({ value: null, status });
  });

  test('a partner designated or stepped down within the windows is in neither group and named', () => {
    const members = membership([event('s', 'strategic', '2020-01-01'), event('mid', 'strategic', '2026-08-01'), event('was', 'strategic', '2020-01-01'), event('was', 'premier', '2026-01-01')]);
    const rows = ['s', 'mid', 'was'].flatMap((id) => [revenue(id, 100, '2025-08-01'), revenue(id, 300, '2026-08-01')]);
    const results = grow({ revenue: [...base, ...rows], members });
    expect(named(results, 'M5.strategic').value).toBe(2);
    expect(named(results, 'M5.base').value).toBeCloseTo(0.1);
    expect(named(results, 'M5.base').excluded).toEqual([{ reason: 'strategic for part of the time only', count: 2, ids: ['mid', 'was'] }]);
  });

  test('a partner that left stays with what it brought', () => {
    const rows = [revenue('s', 100, '2025-08-01'), revenue('s', 100, '2026-08-01'), revenue('gone', 100, '2025-08-01')];
    expect(named(grow({ revenue: [...base, ...rows], members: strategic('s', 'gone') }), 'M5.strategic').value).toBe(-0.5);
  });

  test('a merged partner counts with its successor in both windows', () => {
    const rows = [revenue('old', 60, '2025-08-01'), revenue('s', 40, '2025-08-01'), revenue('s', 120, '2026-08-01')];
    expect(named(grow({ revenue: [...base, ...rows], successorOf: new Map([['old', 's']]) }), 'M5.strategic').value).toBeCloseTo(0.2);
  });

  test('a fourteen-week quarter is compared per day', () => {
    const window = { start: '2026-07-01', end: '2026-10-06' };
    const rows = [revenue('s', 9200, '2025-08-01'), revenue('s', 9800, '2026-08-01')];
    const result = named(grow({ revenue: [...base, ...rows] }, ask({ window })), 'M5.strategic');
    expect(result.value).toBeCloseTo(0);
    expect(badgesOf(result)).toContain('per-day');
  });

  test('a running window is compared with as many days', () => {
    const rows = [revenue('s', 100, '2025-07-15'), revenue('s', 900, '2025-09-15'), revenue('s', 150, '2026-07-15')];
    const result = named(grow({ revenue: [...base, revenue('b', 1, '2025-07-15'), revenue('b', 1, '2026-07-15'), ...rows] }, ask({ asOf: '2026-07-31' })), 'M5.strategic');
    expect(result).toMatchObject({ value: 0.5, status: 'partial' });
  });

  test('growth is at the plan’s rate, whatever the days’ rates were', () => {
    const rates = rateBook([eur('2', 'plan_rate'), { ...eur('1'), window: Q3_BEFORE }, { ...eur('4'), window: Q3 }]);
    const rows = [revenue('s', 0, '2025-08-01', { money: { minor: 100, currency: 'EUR' } }), revenue('s', 0, '2026-08-01', { money: { minor: 110, currency: 'EUR' } })];
    expect(named(grow({ revenue: [...base, ...rows], rates }), 'M5.strategic').value).toBeCloseTo(0.1);
  });

  test('few partners are said to be few; the year before ends with its month', () => {
    expect(badgesOf(named(grow({}), 'M5.base'))).toContain('small-cohort');
    expect(yearBefore({ start: '2024-12-01', end: '2025-02-28' })).toEqual({ start: '2023-12-01', end: '2024-02-29' });
  });
});

describe('M6: a deal that is', () => {
  const rows: readonly { name: string; given: Partial<Opportunity>; expected: string; isProven: boolean }[] = [
    { name: 'sourced with evidence thirty days before', given: { sourcedEvidenceOn: '2026-06-10' }, expected: 'sourced', isProven: true },
    { name: 'sourced with evidence thirty-one days before', given: { sourcedEvidenceOn: '2026-06-09' }, expected: 'influenced', isProven: true },
    { name: 'sourced with evidence after it was created', given: { sourcedEvidenceOn: '2026-07-11' }, expected: 'influenced', isProven: true },
    { name: 'sourced with late evidence and both teams active', given: { sourcedEvidenceOn: '2026-07-11', vendorActivityOn: '2026-07-12', partnerActivityOn: '2026-07-13' }, expected: 'co_sell', isProven: true },
    { name: 'sourced without a date', given: {}, expected: 'sourced', isProven: false },
    { name: 'co-sell with one team active', given: { attribution: 'co_sell', vendorActivityOn: '2026-07-12' }, expected: 'influenced', isProven: true },
    { name: 'co-sell without dates', given: { attribution: 'co_sell' }, expected: 'co_sell', isProven: false },
    { name: 'none', given: { attribution: 'none' }, expected: 'none', isProven: true },
  ];
  test.for(rows)('$name counts as $expected', ({ given, expected, isProven }) => {
    expect(attributionOf(deal(given), ask())).toEqual({ attribution: expected, isProven });
  });

  test('without proof it is only influenced where policy demands proof', () => {
    const strict = ask({ policies: { ...defaultPolicies, requireDealEvidence: true } });
    expect(['sourced', 'co_sell'].map((attribution) => attributionOf(deal({ attribution: attribution as 'sourced' }), strict).attribution)).toEqual(['influenced', 'influenced']);
  });
});

describe('M6', () => {
  const pipeline = (deals: Opportunity[], asked = ask(), members = strategic('p1', 'p2')) => jointPipeline({ deals, currency: 'USD', rates: noRates, members }, asked);

  test('generated counts what was created, even when lost since; a deal without an amount is counted and not valued', () => {
    const results = pipeline([deal(), deal({ outcome: 'lost', closeOn: '2026-08-01' }), deal({ id: 'blank', amount: null }), deal({ attribution: 'influenced' }), deal({ createdOn: '2026-06-30' })]);
    expect(named(results, 'M6.generated')).toMatchObject({ value: 2000, currency: 'USD', excluded: [{ reason: 'no amount', count: 1, ids: ['blank'] }] });
    expect(named(results, 'M6.generated.count').value).toBe(3);
    expect(named(results, 'M6.influenced').value).toBe(1000);
  });

  test('a deal of two partners counts once in the portfolio and in full in each view, marked shared', () => {
    const deals = [deal({ id: 'd', partnerIds: ['p1'] }), deal({ id: 'd', partnerIds: ['p2'] })];
    expect(named(pipeline(deals), 'M6.generated').value).toBe(1000);
    const own = named(pipeline(deals, askPartner('p2')), 'M6.generated');
    expect([own.value, badgesOf(own)]).toEqual([1000, ['shared', 'unproven']]);
  });

  test('a partner has to be strategic when the deal is created', () => {
    expect(named(pipeline([deal()], ask(), membership([event('p1', 'strategic', '2026-07-11')])), 'M6.generated')).toMatchObject({ value: 0, status: 'ok' });
  });

  test('open is as of the day; weighted leaves out the stale and those without a probability', () => {
    const deals = [
      deal({ probability: 0.5, closeOn: '2026-12-31' }), deal({ id: 'stale', probability: 0.5, closeOn: '2026-11-01' }), deal({ id: 'odds', closeOn: '2026-12-31' }),
      deal({ id: 'later', outcome: 'won', closeOn: '2026-11-20', probability: 1 }), deal({ outcome: 'won', closeOn: '2026-11-01' }),
    ];
    const results = pipeline(deals);
    expect(named(results, 'M6.open').value).toBe(4000);
    expect(named(results, 'M6.weighted').value).toBe(500);
    expect(named(results, 'M6.weighted').excluded.map((one) => one.ids)).toEqual([['stale'], ['later', 'odds']]);
  });

  test('no deal known is no data; deals that do not meet the rule make 0', () => {
    expect(pipeline([]).map((one) => one.status)).toEqual(Array.from({ length: 6 }, () => 'no_data'));
    expect(named(pipeline([deal({ attribution: 'none' })]), 'M6.generated').value).toBe(0);
  });

  test('drift needs both amounts', () => {
    const results = pipeline([deal({ amountAtCreation: { minor: 700, currency: 'USD' } }), deal()]);
    expect(named(results, 'M6.generated.drift')).toMatchObject({ value: 300, coverage: 0.5 });
    expect(named(pipeline([deal({ amount: null })]), 'M6.generated')).toMatchObject({ value: null, status: 'no_data' });
  });
});

describe('M7', () => {
  const won = (given: Partial<Opportunity> = {}) => deal({ outcome: 'won', closeOn: '2026-08-15', segment: 'Retail', geography: 'DE', customerId: 'c', ...given });
  const facts = (deals: Opportunity[], grants: AccessGrant[], given: Partial<NewCustomerFacts> = {}): NewCustomerFacts => ({ deals, grants, customers: [], orders: [], allRoutes: null, planned: new Map(), members: strategic('p1', 'p2'), ...given });
  const count = (given: NewCustomerFacts) => named(newCustomers(given, ask()), 'M7.count').value;

  test.for([
    { name: 'the segment, whatever its case', given: grant(), value: 1 },
    { name: 'another segment', given: grant({ segment: 'energy' }), value: 0 },
    { name: 'segment and another geography', given: grant({ geography: 'FR' }), value: 0 },
    { name: 'a named customer in another segment', given: grant({ segment: 'energy', customerIds: ['c'] }), value: 1 },
    { name: 'an ended grant', given: grant({ toOn: '2026-08-14' }), value: 0 },
    { name: 'another partner’s grant', given: grant({ partnerId: 'p2' }), value: 0 },
    { name: 'early access that names no market', given: grant({ kind: 'early_access', segment: null }), value: null },
  ])('a win under $name counts $value', ({ given, value }) => {
    expect(count(facts([won()], [given]))).toBe(value);
  });

  test.for([
    { name: 'bought 24 months before', orders: [{ id: 'o', customerId: 'c', on: '2024-08-15' }], value: 0 },
    { name: 'bought earlier than that', orders: [{ id: 'o', customerId: 'c', on: '2024-08-14' }], value: 1 },
    { name: 'belongs to a group that bought', orders: [{ id: 'o', customerId: 'sister', on: '2026-01-01' }], value: 0 },
    { name: 'is billed on the day of the win', orders: [{ id: 'o', customerId: 'c', on: '2026-08-15' }], value: 1 },
  ])('a customer that $name counts $value', ({ orders, value }) => {
    const customers = [{ id: 'c', name: 'C', parentId: 'top' }, { id: 'sister', name: 'S', parentId: 'top' }];
    expect(count(facts([won()], [grant()], { orders, customers }))).toBe(value);
  });

  test('without order history the deal’s own flag decides, and no flag is not known', () => {
    const result = (isNewCustomer: boolean | null) => named(newCustomers(facts([won({ isNewCustomer })], [grant()], { orders: null }), ask()), 'M7.count');
    expect([result(true).value, result(false).value, result(null).value]).toEqual([1, 0, null]);
    expect(result(null).excluded[0]?.reason).toBe('not known whether the customer is new');
  });

  test('two grants cover a deal: once, for the narrower', () => {
    const grants = [grant({ id: 'wide' }), grant({ id: 'narrow', exclusivity: 'exclusive', geography: 'DE' })];
    const results = newCustomers(facts([won()], grants, { planned: new Map([['narrow', 2]]) }), ask());
    expect(named(results, 'M7.count').value).toBe(1);
    expect(named(results, 'M7.attainment')).toMatchObject({ value: 0.5, numerator: 1 });
  });

  test('without all routes priority shows attainment and says so; with them a share, and the two never mix', () => {
    const given = facts([won()], [grant({ id: 'g' })], { planned: new Map([['g', 4]]) });
    const results = newCustomers(given, ask());
    expect(named(results, 'M7.share')).toMatchObject({ value: null, status: 'no_data', note: expect.stringContaining('not imported') });
    expect(named(results, 'M7.attainment.priority').value).toBe(0.25);
    expect(named(results, 'M7.attainment').status).toBe('not_applicable');
    expect(named(newCustomers({ ...given, allRoutes: [] }, ask()), 'M7.attainment.priority').status).toBe('not_applicable');
    expect(named(newCustomers({ ...given, deals: [deal()], allRoutes: [] }, ask()), 'M7.share').status).toBe('zero_denominator');
  });

  test('access two quarters old without a joint deal lies idle; no grant does not apply', () => {
    const idle = (fromOn: string, deals: Opportunity[]) => named(newCustomers(facts(deals, [grant({ fromOn })]), ask()), 'M7.idle').value;
    expect([idle('2026-05-14', [deal()]), idle('2026-05-15', [deal()]), idle('2026-01-01', [won()]), idle('2026-01-01', [])]).toEqual([1, 0, 0, null]);
    expect(newCustomers(facts([won()], []), ask()).map((one) => one.status)).toEqual(Array.from({ length: 5 }, () => 'not_applicable'));
  });
});
