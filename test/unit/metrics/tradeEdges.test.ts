import { describe, expect, test } from 'vitest';
import { strategicShare } from '../../../shared/domain/metrics/channelShare.ts';
import { competitiveDisplacement } from '../../../shared/domain/metrics/displacement.ts';
import { type GrowthFacts, strategicGrowth } from '../../../shared/domain/metrics/growth.ts';
import { newCustomers, type NewCustomerFacts } from '../../../shared/domain/metrics/newCustomers.ts';
import { jointPipeline } from '../../../shared/domain/metrics/pipeline.ts';
import { distinctDeals, type Opportunity } from '../../../shared/domain/opportunity.ts';
import { type FxRate, noRates, rateBook } from '../../../shared/fx.ts';
import { ask, badgesOf, deal, event, grant, named, Q3_BEFORE, revenue, rounded, strategic } from './facts.ts';
import { membership } from '../../../shared/domain/metrics/membership.ts';

const money = { revenueType: 'bookings', currency: 'USD', rates: noRates } as const;
const eur = (policy: FxRate['policy'], rate: string): FxRate => ({ id: `${policy}-${rate}`, policy, from: 'EUR', to: 'USD', window: { start: '2025-01-01', end: '2026-12-31' }, rate });

describe('M4', () => {
  test('rows of another kind do not fill a month that is missing', () => {
    const rows = [revenue('s', 100, '2026-07-15'), revenue('s', 900, '2026-08-15', { revenueType: 'sell_through' }), revenue('s', 100, '2026-09-15')];
    const result = named(strategicShare({ ...money, revenue: rows, members: strategic('s') }, ask()), 'M4');
    expect([result.status, result.badges[0]?.text]).toEqual(['partial', 'A month is missing: crm 2026-08.']);
  });

  test('a source of another kind only is not expected to report this one', () => {
    const rows = [...['07', '08', '09'].map((month) => revenue('s', 100, `2026-${month}-15`)), revenue('s', 900, '2026-08-15', { revenueType: 'sell_through', source: 'pos' })];
    expect(named(strategicShare({ ...money, revenue: rows, members: strategic('s') }, ask()), 'M4').status).toBe('ok');
  });
});

describe('M5', () => {
  const grow = (given: Partial<GrowthFacts>, asked = ask()) =>
    strategicGrowth({ ...money, revenue: [], members: strategic('s', 't', 'u'), prior: Q3_BEFORE, successorOf: new Map(), activeIds: new Set(), ...given }, asked);
  /** A source that reports every month of both windows, whatever partners bring in August. */
  const everyMonth = ['2025-07', '2025-09', '2025-10', '2026-07', '2026-09', '2026-10'].map((month) => revenue(null, 1, `${month}-05`));
  const rows = [...everyMonth, ...['s', 't', 'u', 'b'].flatMap((id) => [revenue(id, 100, '2025-08-01'), revenue(id, 110, '2026-08-01')])];

  test('a month missing for a source in either window makes growth partial and is named', () => {
    const result = named(grow({ revenue: rows.filter((row) => row.window.end !== '2025-09-05') }), 'M5.difference');
    expect([result.status, result.badges[0]]).toEqual(['partial', { kind: 'missing-month', text: 'A month is missing: crm 2025-09.', ids: ['crm 2025-09'] }]);
    expect(named(grow({ revenue: rows }), 'M5.difference').status).toBe('ok');
  });

  test('the difference says what either group’s growth rests on', () => {
    const results = grow({ revenue: rows });
    expect(badgesOf(named(results, 'M5.strategic'))).toEqual([]);
    expect(named(results, 'M5.difference').badges).toEqual([{ kind: 'small-cohort', text: 'Only 1 partner in the group.', ids: ['b'] }]);
  });

  test.for([
    // A prior window of a hundred days: three more are within 3 %, four are not.
    { days: 'a hundred and three', end: '2026-10-11', isPerDay: false },
    { days: 'a hundred and four', end: '2026-10-12', isPerDay: true },
  ])('$days days against a hundred: per day $isPerDay', ({ end, isPerDay }) => {
    const prior = { start: '2025-07-01', end: '2025-10-08' };
    const result = named(grow({ revenue: rows, prior }, ask({ window: { start: '2026-07-01', end } })), 'M5.strategic');
    expect(badgesOf(result).includes('per-day')).toBe(isPerDay);
    expect(rounded(result.value)).toBe(isPerDay ? rounded((330 / 104 - 300 / 100) / (300 / 100)) : 0.1);
  });

  test('a moving group would have shown 42.86 points more; a fixed one does not', () => {
    const amounts = [['A', 800, 900], ['B', 600, 600], ['C', 300, 500], ['base', 1900, 2000]] as const;
    const members = membership([event('A', 'strategic', '2024-01-01'), event('B', 'strategic', '2024-01-01'), event('C', 'strategic', '2026-07-01')]);
    const revenueRows = amounts.flatMap(([id, before, now]) => [revenue(id, before, '2025-08-01'), revenue(id, now, '2026-08-01')]);
    const result = named(grow({ revenue: revenueRows, members }), 'M5.strategic');
    expect(result).toMatchObject({ numerator: 300, denominator: 1700 });
    expect(rounded((900 + 600 + 500 - 1400) / 1400)).toBe(0.4286);
    expect(rounded(result.value)).toBe(0.1765);
  });

  test('an amount without a plan rate is left out of both windows, counted, and makes growth partial', () => {
    const more = [revenue('s', 0, '2026-08-02', { id: 'euro', money: { minor: 50, currency: 'EUR' } })];
    const result = named(grow({ revenue: [...rows, ...more], rates: rateBook([eur('transaction_date', '2')]) }), 'M5.strategic');
    expect(result).toMatchObject({ status: 'partial', excluded: [{ reason: 'no rate to USD', count: 1, ids: ['euro'] }] });
    expect(rounded(result.value)).toBe(0.1);
  });
});

describe('one class per deal', () => {
  test('of several rows of one deal the strongest claim counts, whatever their order', () => {
    const given = [deal({ id: 'd', partnerIds: ['p1'], attribution: 'influenced' }), deal({ id: 'd', partnerIds: ['p2'], attribution: 'sourced', sourcedEvidenceOn: '2026-07-01' }), deal({ id: 'd', partnerIds: ['p3'], attribution: 'co_sell' })];
    for (const order of [given, given.toReversed()]) {
      expect(distinctDeals(order)).toMatchObject([{ attribution: 'sourced', sourcedEvidenceOn: '2026-07-01', partnerIds: ['p1', 'p2', 'p3'] }]);
    }
  });
});

describe('M6', () => {
  const pipeline = (deals: Opportunity[], rates = noRates) => jointPipeline({ deals, currency: 'USD', rates, members: strategic('p1', 'p2') }, ask());
  const euro = { minor: 100, currency: 'EUR' };

  test('drift names the deals whose value at creation, or its rate, is not known', () => {
    const deals = [deal({ amountAtCreation: { minor: 700, currency: 'USD' } }), deal({ id: 'blank' }), deal({ id: 'euro', amount: euro, amountAtCreation: euro })];
    const result = named(pipeline(deals), 'M6.generated.drift');
    expect(result).toMatchObject({ value: 300, status: 'partial', coverage: 1 / 3 });
    expect(result.excluded).toEqual([{ reason: 'no amount now or at creation', count: 1, ids: ['blank'] }, { reason: 'no rate to USD', count: 1, ids: ['euro'] }]);
  });

  test('the weighted value covers the open deals that should carry a probability; the stale should not', () => {
    const deals = [deal({ probability: 0.5, closeOn: '2026-12-31' }), deal({ closeOn: '2026-12-31' }), deal({}), deal({ probability: 0.9, closeOn: '2026-11-13' })];
    const result = named(pipeline(deals), 'M6.weighted');
    expect([result.value, result.coverage, badgesOf(result)]).toEqual([500, 1 / 3, ['unproven', 'low-confidence']]);
  });

  test('new deals take the rate of their day, open ones that of the period’s end; neither takes the other’s', () => {
    const rates = rateBook([eur('transaction_date', '2'), eur('period_end', '3')]);
    const results = pipeline([deal({ amount: euro, probability: 0.5, closeOn: '2026-12-31' })], rates);
    expect(['M6.generated', 'M6.open', 'M6.weighted'].map((name) => named(results, name).value)).toEqual([200, 300, 150]);
    const onlyStock = pipeline([deal({ amount: euro }), deal()], rateBook([eur('period_end', '3')]));
    expect(named(onlyStock, 'M6.generated')).toMatchObject({ value: 1000, status: 'partial', excluded: [{ reason: 'no rate to USD', count: 1 }] });
    expect(named(onlyStock, 'M6.open')).toMatchObject({ value: 1300, status: 'ok' });
  });

  test('a deal expected to close today is not stale yet', () => {
    expect(named(pipeline([deal({ probability: 0.5, closeOn: '2026-11-14' })]), 'M6.weighted').value).toBe(500);
  });
});

describe('M7', () => {
  const won = (given: Partial<Opportunity> = {}) => deal({ outcome: 'won', closeOn: '2026-08-15', segment: 'retail', ...given });
  const facts = (deals: Opportunity[], given: Partial<NewCustomerFacts> = {}): NewCustomerFacts => ({ deals, grants: [grant()], customers: [], orders: null, allRoutes: null, planned: new Map(), members: strategic('p1'), ...given });

  test('where it is known of no win whether its customer is new, the number is not known either', () => {
    const result = named(newCustomers(facts([won({ id: 'a' }), won({ id: 'b', isNewCustomer: null })]), ask()), 'M7.count');
    expect(result).toMatchObject({ value: null, status: 'no_data', coverage: 0, excluded: [{ count: 2, ids: ['a', 'b'] }] });
  });

  test('known of some, it is a number with its coverage; no win at all is 0', () => {
    expect(named(newCustomers(facts([won({ isNewCustomer: true }), won({ isNewCustomer: false }), won()]), ask()), 'M7.count')).toMatchObject({ value: 1, coverage: 2 / 3 });
    expect(named(newCustomers(facts([deal()]), ask()), 'M7.count')).toMatchObject({ value: 0, status: 'ok', coverage: null });
  });

  test('the share counts a customer of two routes once, and names those of whom nothing is known', () => {
    const own = won({ id: 'own', customerId: 'c1', isNewCustomer: true });
    const routes = [{ ...own }, { ...own, id: 'again', closeOn: '2026-08-20' }, { ...own, id: 'direct', customerId: 'c2' }, { ...own, id: 'unknown', customerId: 'c3', isNewCustomer: null }, { ...own, id: 'elsewhere', customerId: 'c4', segment: 'energy' }];
    expect(named(newCustomers(facts([own], { allRoutes: routes }), ask()), 'M7.share')).toMatchObject({ value: 0.5, numerator: 1, denominator: 2, coverage: 3 / 4, excluded: [{ count: 1, ids: ['unknown'] }] });
  });

  test('grants of exclusive access never stand in the share, nor those of priority in exclusive attainment', () => {
    const grants = [grant({ id: 'first' }), grant({ id: 'only', segment: 'energy', exclusivity: 'exclusive' })];
    const deals = [won({ customerId: 'c1', isNewCustomer: true }), won({ customerId: 'c2', segment: 'energy', isNewCustomer: true })];
    const results = newCustomers(facts(deals, { grants, allRoutes: deals, planned: new Map([['first', 4], ['only', 2]]) }), ask());
    expect(named(results, 'M7.share')).toMatchObject({ numerator: 1, denominator: 1 });
    expect(named(results, 'M7.attainment')).toMatchObject({ numerator: 1, denominator: 2 });
    expect(named(results, 'M7.count').value).toBe(2);
  });
});

describe('M10', () => {
  const closed = (outcome: 'won' | 'lost' | 'no_decision', competitors: string[] | null, closeOn = '2026-08-01') => deal({ outcome, closeOn, competitors });
  const parts = (deals: Opportunity[], name: string) => named(competitiveDisplacement({ deals, members: strategic('p1') }, ask()), name);

  test('exactly 60 % of coverage is confident enough', () => {
    const deals = [closed('won', ['Rival']), closed('lost', ['Rival']), closed('won', []), closed('won', null), closed('won', null)];
    expect(parts(deals, 'M10.winVs').coverage).toBe(0.6);
    expect(badgesOf(parts(deals, 'M10.winVs'))).toEqual(['small-sample']);
    expect(parts([...deals, closed('won', null)], 'M10.winVs').badges.at(-1)?.kind).toBe('low-confidence');
  });

  test('four of four is shown as a count, five of five as a share', () => {
    const wins = (count: number) => Array.from({ length: count }, () => closed('won', ['Rival']));
    expect(parts(wins(4), 'M10.winVs').badges).toEqual([{ kind: 'small-sample', text: '4 of 4', ids: [] }]);
    expect(parts(wins(5), 'M10.winVs').badges).toEqual([]);
  });

  test('a partner has to be strategic on the day the deal closed', () => {
    const members = membership([event('p1', 'strategic', '2026-08-02')]);
    const results = competitiveDisplacement({ deals: [closed('won', ['Rival']), closed('won', ['Rival'], '2026-08-02')], members }, ask());
    expect(named(results, 'M10.winVs').denominator).toBe(1);
  });
});

describe('M7 against plan', () => {
  test('where it is known of no win whether its customer is new, neither share nor attainment is 0', () => {
    const deals = [deal({ outcome: 'won', closeOn: '2026-08-15', segment: 'retail' })];
    const given = { deals, customers: [], orders: null, members: strategic('p1') };
    const exclusive = newCustomers({ ...given, grants: [grant({ id: 'g', exclusivity: 'exclusive' })], planned: new Map([['g', 2]]), allRoutes: null }, ask());
    expect(named(exclusive, 'M7.attainment')).toMatchObject({ value: null, status: 'no_data' });
    const priority = newCustomers({ ...given, grants: [grant()], planned: new Map(), allRoutes: deals }, ask());
    expect(named(priority, 'M7.share')).toMatchObject({ value: null, status: 'no_data', coverage: 0, excluded: [{ count: 1 }] });
  });
});
