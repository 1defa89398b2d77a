import * as fc from 'fast-check';
import { defaultFulfilmentRules } from '../../../shared/domain/fulfilment.ts';
import { membership } from '../../../shared/domain/metrics/membership.ts';
import type { ProgrammeFacts, ProgrammeWindows } from '../../../shared/domain/metrics/programme.ts';
import { otherSide } from '../../../shared/domain/party.ts';
import { buildScorecard, type Scorecard } from '../../../shared/domain/scorecard.ts';
import type { DesignationEvent } from '../../../shared/domain/designation.ts';
import { actual, commitment, event, invested, Q3, Q3_BEFORE, YEAR, YEAR_BEFORE } from './facts.ts';
import { day, few, governance, partner, PARTNERS, side, swappedGovernance } from './worldGovernance.ts';
import { trade } from './worldTrade.ts';

export { PARTNERS } from './worldGovernance.ts';
export const WINDOWS: ProgrammeWindows = {
  quarter: Q3, quarterYearBefore: Q3_BEFORE, quarterBefore: { start: '2026-04-01', end: '2026-06-30' }, trailingYear: { start: '2025-10-01', end: '2026-09-30' }, trailingYearBefore: { start: '2024-10-01', end: '2025-09-30' }, year: YEAR, yearBefore: YEAR_BEFORE,
};

/** Facts as gathered, with the designations still as events, so that tests can shuffle and swap them. */
export interface World {
  readonly events: readonly DesignationEvent[];
  readonly facts: Omit<ProgrammeFacts, 'members' | 'scorecards'> & (typeof governance extends fc.Arbitrary<infer Facts> ? Facts : never);
  readonly commitments: readonly ReturnType<typeof commitment>[];
  readonly actuals: readonly ReturnType<typeof actual>[];
}

const promises = few(
  fc.record({
    owner: fc.constantFrom<'vendor' | 'partner' | 'joint'>('vendor', 'partner', 'joint'), weight: fc.integer({ min: 1, max: 5 }), value: fc.option(fc.integer({ min: 0, max: 15 })), state: fc.constantFrom('claimed' as const, 'accepted' as const, 'disputed' as const, 'waived' as const), counter: fc.option(fc.integer({ min: 0, max: 15 })),
    reportedBy: side, measure: fc.constantFrom('at_least' as const, 'at_most' as const, 'recurring' as const, 'qualitative' as const, 'milestone' as const), category: fc.constantFrom('revenue' as const, 'co-marketing' as const, 'joint-solution' as const), done: day, phasing: fc.constantFrom('none' as const, 'linear' as const),
  }),
).map((given) =>
  given.map((one) => {
    const isMilestone = one.measure === 'milestone';
    const promise = commitment({ ownerParty: one.owner, weight: one.weight, measure: one.measure, category: one.category, ...(isMilestone ? { target: null, unit: 'date' as const } : { phasing: one.phasing }) });
    const disputed = one.state === 'disputed' && one.counter !== null;
    const report = { state: one.state, counterValue: disputed && !isMilestone ? one.counter : null, counterOn: disputed && isMilestone ? one.done : null, reportedBy: one.reportedBy, doneOn: isMilestone ? one.done : null };
    return { promise, actuals: one.value === null ? [] : [actual(promise, isMilestone ? null : one.value, report)] };
  }),
);

const investments = few(fc.record({ partner, side, kind: fc.constantFrom('solution' as const, 'market' as const), minor: fc.integer({ min: 0, max: 100 }), on: day, days: fc.option(fc.integer({ min: 0, max: 5 })) }), 20).map((given) =>
  given.map((one) => ({ ...invested(one.partner, one.side, one.kind, one.minor, one.on), ...(one.days === null ? {} : { money: null, days: one.days }) })),
);

/** A programme with whatever may be missing. */
export const world: fc.Arbitrary<World> = fc
  .record({
    events: fc.uniqueArray(fc.record({ partner, on: day, status: fc.constantFrom('strategic' as const, 'under_review' as const, 'premier' as const, 'exited' as const, 'candidate' as const) }), { maxLength: 10, selector: (one) => `${one.partner}${one.on}` }),
    governance, trade, promises, investments,
    dayRate: fc.record({ vendor: fc.option(fc.constant({ minor: 40, currency: 'USD' })), partner: fc.option(fc.constant({ minor: 30, currency: 'USD' })) }),
    exit: fc.option(fc.constantFrom('left' as const, 'de_escalation' as const)),
  })
  .map((given) => {
    const events = [...PARTNERS.slice(0, 2).map((id) => event(id, 'strategic', '2024-01-01')), ...given.events.map((one) => event(one.partner, one.status, one.on))];
    const { exit } = given;
    return {
      events,
      commitments: given.promises.map((one) => one.promise),
      actuals: given.promises.flatMap((one) => one.actuals),
      facts: {
        ...given.governance, ...given.trade, investments: given.investments, dayRate: given.dayRate, durations: new Map(), partnerIds: [...PARTNERS], viewer: 'vendor',
        exitKinds: new Map(exit === null ? [] : events.filter(({ status }) => status === 'premier').map(({ id }) => [id, exit] as const)),
      },
    };
  });

/** A scorecard of one partner; the programme's facts hold one of `p1` with every promise and one of `p2` with half of them. */
export function cardOf(partnerId: string, commitments: World['commitments'], actuals: World['actuals'], asOf = '2026-11-14'): Scorecard {
  return buildScorecard({
    partnerId, partnerName: partnerId, vendorName: 'Northwind', quarter: '2026-Q3', window: Q3, asOf, plan: null, planWindow: YEAR, commitments, actuals, rules: defaultFulfilmentRules,
  });
}

/** The world as the metrics read it. */
export function factsOf({ events, facts, commitments, actuals }: World): ProgrammeFacts {
  const some = commitments.filter(({ weight }) => weight > 2);
  return { ...facts, members: membership(events), scorecards: commitments.length === 0 ? [] : [cardOf('p1', commitments, actuals), cardOf('p2', some, actuals)] };
}

/** The same world with the two parties of every fact exchanged. */
export function swapped(given: World): World {
  const { facts } = given;
  return {
    ...given,
    commitments: given.commitments.map((one) => ({ ...one, ownerParty: one.ownerParty === 'joint' ? 'joint' : otherSide(one.ownerParty) })),
    actuals: given.actuals.map((one) => ({ ...one, reportedBy: otherSide(one.reportedBy) })),
    facts: {
      ...swappedGovernance(facts),
      responses: facts.responses.map((one) => ({ ...one, raterParty: otherSide(one.raterParty) })), viewer: otherSide(facts.viewer),
      invitations: facts.invitations.map((one) => ({ ...one, raterParty: otherSide(one.raterParty) })),
      investments: facts.investments.map((one) => ({ ...one, side: otherSide(one.side) })),
      dayRate: { vendor: facts.dayRate.partner, partner: facts.dayRate.vendor },
    },
  };
}

/** The same world with every list turned round. */
export function reversed(given: World): World {
  return inOrder(given, (rows) => rows.toReversed());
}

/** The same world with every list in an order that hangs on the seed. */
export function shuffled(given: World, seed: number): World {
  // Multiplying by an odd number scatters the places; equal ones keep their order.
  const place = (index: number) => Math.imul(index + 1, seed | 1) >>> 0;
  return inOrder(given, (rows) => rows.map((row, index) => ({ row, at: place(index) })).toSorted((a, b) => a.at - b.at).map(({ row }) => row));
}

function inOrder(given: World, order: <T>(rows: readonly T[]) => T[]): World {
  const facts = Object.fromEntries(Object.entries(given.facts).map(([key, value]) => [key, Array.isArray(value) ? order(value as readonly unknown[]) : value])) as unknown as World['facts'];
  return { events: order(given.events), facts, commitments: order(given.commitments), actuals: order(given.actuals) };
}
