import * as fc from 'fast-check';
import { rateBook } from '../../../shared/fx.ts';
import { answer, deal, grant, revenue } from './facts.ts';
import { day, few, partner, PARTNERS, side } from './worldGovernance.ts';

const currency = fc.constantFrom('USD', 'USD', 'USD', 'EUR');
const customers = ['c1', 'c2', 'c3', 'c4'] as const;
const customer = fc.constantFrom(...customers);
const segment = fc.constantFrom('retail', 'energy');
const money = (max: number) => fc.record({ minor: fc.integer({ min: 0, max }), currency });

const deals = few(
  fc.record({
    partnerIds: fc.uniqueArray(partner, { minLength: 1, maxLength: 2 }), createdOn: day, closeOn: fc.option(day), outcome: fc.constantFrom('open' as const, 'won' as const, 'lost' as const, 'no_decision' as const),
    attribution: fc.constantFrom('sourced' as const, 'co_sell' as const, 'influenced' as const, 'none' as const), amount: fc.option(money(1e6)), amountAtCreation: fc.option(money(1e6)), sourcedEvidenceOn: fc.option(day), vendorActivityOn: fc.option(day), partnerActivityOn: fc.option(day),
    probability: fc.option(fc.double({ min: 0, max: 1, noNaN: true })), competitors: fc.option(fc.subarray(['Rival', 'Other'])), incumbentCompetitor: fc.option(fc.constant('Old')), customerId: fc.option(customer), segment: fc.option(segment), isNewCustomer: fc.option(fc.boolean()),
  }),
  20,
).map((given) => given.map((one) => deal(one)));

const rates = fc.subarray(['transaction_date', 'period_end', 'plan_rate'] as const).map((policies) =>
  rateBook(policies.map((policy, index) => ({ id: `00000000-0000-7000-8000-00000000000${index}`, policy, from: 'EUR', to: 'USD', window: { start: '2024-01-01', end: '2026-12-31' }, rate: '1.25' }))),
);

/** What is sold, granted and answered, in two currencies, with whatever may be missing. */
export const trade = fc
  .record({
    deals, rates,
    revenue: few(fc.record({ partner: fc.option(partner), minor: fc.integer({ min: -1000, max: 10_000 }), on: day, currency }), 25),
    grants: few(fc.record({ partnerId: partner, exclusivity: fc.constantFrom('exclusive' as const, 'priority' as const), segment, fromOn: day, plan: fc.option(fc.integer({ min: 0, max: 5 })) }), 4),
    answers: few(fc.record({ partnerId: partner, side, score: fc.integer({ min: 1, max: 5 }), answeredOn: day, isAnonymous: fc.boolean(), isNps: fc.boolean() })),
    invitations: few(fc.record({ partnerId: partner, raterParty: side, sentOn: day, invited: fc.integer({ min: 0, max: 5 }) }), 4),
    orders: fc.option(few(fc.record({ id: fc.uuid(), customerId: customer, on: day }))),
    direct: fc.option(few(fc.record({ id: fc.uuid(), customerId: fc.option(customer), closeOn: fc.option(day), segment: fc.option(segment), isNewCustomer: fc.option(fc.boolean()) }))),
    parents: fc.subarray(['c2', 'c3']),
    active: fc.option(fc.subarray([...PARTNERS])),
    isMerged: fc.boolean(),
  })
  .map((given) => {
    const grants = given.grants.map(({ plan: _, ...one }) => grant(one));
    const won = given.deals.filter(({ outcome }) => outcome === 'won');
    return {
      deals: given.deals, grants, rates: given.rates,
      revenue: given.revenue.map((one) => revenue(one.partner, one.minor, one.on, { money: { minor: one.minor, currency: one.currency } })),
      revenueType: 'bookings' as const, currency: 'USD',
      planned: new Map(grants.flatMap((one, index) => { const plan = given.grants[index]?.plan ?? null; return plan === null ? [] : [[one.id, plan] as const]; })),
      customers: customers.map((id) => ({ id, name: id, parentId: (given.parents as readonly string[]).includes(id) ? 'c1' : null })),
      orders: given.orders,
      allRoutes: given.direct === null ? null : [...won, ...given.direct.map((one) => ({ ...one, geography: null }))],
      activeIds: given.active === null ? null : new Set<string>(given.active),
      successorOf: new Map<string, string>(given.isMerged ? [['p4', 'p3']] : []),
      responses: given.answers.map((one) => answer(one.side, one.score, { partnerId: one.partnerId, answeredOn: one.answeredOn, isAnonymous: one.isAnonymous, ...(one.isAnonymous ? { respondent: null } : {}), ...(one.isNps ? { instrument: 'nps' as const, instrumentName: 'nps', scaleMin: 0, scaleMax: 10 } : {}) })),
      invitations: given.invitations,
    };
  });
