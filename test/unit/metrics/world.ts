import * as fc from 'fast-check';
import { defaultFulfilmentRules } from '../../../shared/domain/fulfilment.ts';
import { membership } from '../../../shared/domain/metrics/membership.ts';
import type { ProgrammeFacts, ProgrammeWindows } from '../../../shared/domain/metrics/programme.ts';
import { otherSide, type Side } from '../../../shared/domain/party.ts';
import { buildScorecard } from '../../../shared/domain/scorecard.ts';
import { noRates } from '../../../shared/fx.ts';
import type { DesignationEvent } from '../../../shared/domain/designation.ts';
import {
  actual, answer, attended, commitment, deal, event, grant, invested, Q3, Q3_BEFORE, revenue, review, role, YEAR, YEAR_BEFORE,
} from './facts.ts';

export const PARTNERS = ['p1', 'p2', 'p3', 'p4'] as const;
export const WINDOWS: ProgrammeWindows = {
  quarter: Q3, quarterYearBefore: Q3_BEFORE, quarterBefore: { start: '2026-04-01', end: '2026-06-30' }, trailingYear: { start: '2025-10-01', end: '2026-09-30' }, trailingYearBefore: { start: '2024-10-01', end: '2025-09-30' }, year: YEAR, yearBefore: YEAR_BEFORE,
};

/** Facts as gathered, with the designations still as events, so that tests can shuffle and swap them. */
export interface World {
  readonly events: readonly DesignationEvent[];
  readonly facts: Omit<ProgrammeFacts, 'members' | 'scorecards'>;
  readonly commitments: readonly ReturnType<typeof commitment>[];
  readonly actuals: readonly ReturnType<typeof actual>[];
}

const partner = fc.constantFrom(...PARTNERS);
const side = fc.constantFrom<Side>('vendor', 'partner');
const day = fc.integer({ min: 0, max: 670 }).map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));
const few = <T>(one: fc.Arbitrary<T>, maxLength = 8) => fc.array(one, { maxLength });

const reviews = few(fc.record({ partner, due: day, held: fc.boolean(), missedBy: fc.option(side), rows: few(fc.record({ side, status: fc.constantFrom('attended', 'partial', 'delegate', 'absent'), minutes: fc.option(fc.integer({ min: 0, max: 90 })) }), 4), waivedBy: few(side, 2) })).map((given) =>
  given.map((one) => {
    const header = review({ partnerId: one.partner, dueOn: one.due, heldOn: one.held ? one.due : null, missedBy: one.missedBy });
    return {
      header,
      rows: one.rows.map((row) => attended(header.id, row.side, { status: row.status as 'attended', minutes: row.minutes })),
      waivers: one.waivedBy.map((by) => ({ reviewId: header.id, side: by, approvedOn: one.due })),
    };
  }),
);

const deals = few(
  fc.record({
    partnerIds: fc.uniqueArray(partner, { minLength: 1, maxLength: 2 }), createdOn: day, closeOn: fc.option(day), outcome: fc.constantFrom('open' as const, 'won' as const, 'lost' as const, 'no_decision' as const),
    attribution: fc.constantFrom('sourced' as const, 'co_sell' as const, 'influenced' as const, 'none' as const), amount: fc.option(fc.integer({ min: 0, max: 1e6 }).map((minor) => ({ minor, currency: 'USD' }))),
    probability: fc.option(fc.double({ min: 0, max: 1, noNaN: true })), competitors: fc.option(fc.subarray(['Rival', 'Other'])), customerId: fc.option(fc.constantFrom('c1', 'c2', 'c3')), segment: fc.option(fc.constantFrom('retail', 'energy')), isNewCustomer: fc.option(fc.boolean()),
  }),
  20,
).map((given) => given.map((one) => deal(one)));

const promises = few(fc.record({ owner: fc.constantFrom<'vendor' | 'partner' | 'joint'>('vendor', 'partner', 'joint'), weight: fc.integer({ min: 1, max: 5 }), value: fc.option(fc.integer({ min: 0, max: 15 })), state: fc.constantFrom('claimed' as const, 'accepted' as const, 'disputed' as const, 'waived' as const), reportedBy: side })).map((given) =>
  given.map((one) => {
    const promise = commitment({ ownerParty: one.owner, weight: one.weight });
    return { promise, actuals: one.value === null ? [] : [actual(promise, one.value, { state: one.state, counterValue: one.state === 'disputed' ? 3 : null, reportedBy: one.reportedBy })] };
  }),
);

/** A programme with whatever may be missing. */
export const world: fc.Arbitrary<World> = fc
  .record({
    events: fc.uniqueArray(fc.record({ partner, on: day, status: fc.constantFrom('strategic' as const, 'under_review' as const, 'premier' as const, 'exited' as const, 'candidate' as const) }), { maxLength: 10, selector: (one) => `${one.partner}${one.on}` }),
    reviews, deals, promises,
    roles: few(fc.record({ partner, side, from: fc.option(day), to: fc.option(day) })),
    revenue: few(fc.record({ partner: fc.option(partner), minor: fc.integer({ min: -1000, max: 10_000 }), on: day }), 25),
    grants: few(fc.record({ partnerId: partner, exclusivity: fc.constantFrom('exclusive' as const, 'priority' as const), segment: fc.constantFrom('retail', 'energy'), fromOn: day }), 4),
    answers: few(fc.record({ partnerId: partner, side, score: fc.integer({ min: 1, max: 5 }), answeredOn: day })),
    investments: few(fc.record({ partner, side, kind: fc.constantFrom('solution' as const, 'market' as const), minor: fc.integer({ min: 0, max: 100 }), on: day }), 20),
  })
  .map((given) => ({
    events: [...PARTNERS.slice(0, 2).map((id) => event(id, 'strategic', '2024-01-01')), ...given.events.map((one) => event(one.partner, one.status, one.on))],
    commitments: given.promises.map((one) => one.promise),
    actuals: given.promises.flatMap((one) => one.actuals),
    facts: {
      reviews: given.reviews.map((one) => one.header), attendance: given.reviews.flatMap((one) => one.rows), waivers: given.reviews.flatMap((one) => one.waivers), durations: new Map(),
      sponsors: given.roles.map((one) => role(one.partner, one.side, { fromOn: one.from, toOn: one.to })), assignments: [], contacts: [], plans: [], versions: [], solutions: [],
      revenue: given.revenue.map((one) => revenue(one.partner, one.minor, one.on)), revenueType: 'bookings', currency: 'USD', rates: noRates, activeIds: null, successorOf: new Map(),
      deals: given.deals, grants: given.grants.map((one) => grant(one)), customers: [], orders: null, allRoutes: null, planned: new Map(), exitKinds: new Map(),
      responses: given.answers.map((one) => answer(one.side, one.score, { partnerId: one.partnerId, answeredOn: one.answeredOn })), invitations: [], partnerIds: [...PARTNERS], viewer: 'vendor',
      investments: given.investments.map((one) => invested(one.partner, one.side, one.kind, one.minor, one.on)), dayRate: { vendor: null, partner: null },
      decisions: [], agenda: [], actions: [], carried: new Set(), preReads: [], barriers: [], ratings: [], assessments: [],
    },
  }));

/** The world as the metrics read it. */
export function factsOf({ events, facts, commitments, actuals }: World): ProgrammeFacts {
  const scorecard = buildScorecard({
    partnerId: 'p1', partnerName: 'Halden', vendorName: 'Northwind', quarter: '2026-Q3', window: Q3, asOf: '2026-11-14', plan: null, planWindow: YEAR, commitments, actuals, rules: defaultFulfilmentRules,
  });
  return { ...facts, members: membership(events), scorecards: commitments.length === 0 ? [] : [scorecard] };
}

/** The same world with the two parties of every fact exchanged. */
export function swapped(given: World): World {
  const turn = <T extends { readonly side: Side }>(rows: readonly T[]) => rows.map((row) => ({ ...row, side: otherSide(row.side), ...('personName' in row ? { personName: `${otherSide(row.side)} sponsor` } : {}) }));
  const { facts } = given;
  return {
    ...given,
    commitments: given.commitments.map((one) => ({ ...one, ownerParty: one.ownerParty === 'joint' ? 'joint' : otherSide(one.ownerParty) })),
    actuals: given.actuals.map((one) => ({ ...one, reportedBy: otherSide(one.reportedBy) })),
    facts: {
      ...facts,
      reviews: facts.reviews.map((one) => ({ ...one, missedBy: one.missedBy === null ? null : otherSide(one.missedBy) })),
      attendance: turn(facts.attendance), waivers: turn(facts.waivers),
      sponsors: turn(facts.sponsors).map((one) => ({ ...one, personId: `${one.side}-of-${one.partnerId}` })),
      responses: facts.responses.map((one) => ({ ...one, raterParty: otherSide(one.raterParty) })), viewer: otherSide(facts.viewer),
      investments: turn(facts.investments),
    },
  };
}

/** The same world with every list in another order. */
export function reordered(given: World): World {
  const facts = Object.fromEntries(Object.entries(given.facts).map(([key, value]) => [key, Array.isArray(value) ? value.toReversed() : value])) as World['facts'];
  return { events: given.events.toReversed(), facts, commitments: given.commitments.toReversed(), actuals: given.actuals.toReversed() };
}
