import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actual } from '../../shared/domain/actual.ts';
import type { Commitment } from '../../shared/domain/commitment.ts';
import { defaultFulfilmentRules } from '../../shared/domain/fulfilment.ts';
import { otherSide, type OwnerParty } from '../../shared/domain/party.ts';
import { addDays } from '../../shared/time.ts';
import { aCommitment, anActual, aScorecard, idOf, phased, quarterOf2026 } from './make.ts';

const anyDay = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2026-01-01', days));
const anyOwner = fc.constantFrom<OwnerParty>('vendor', 'partner', 'joint');
const anyTarget = fc.integer({ min: 1, max: 1000 });
const anyWeight = fc.integer({ min: 1, max: 9 });

const anyShape: fc.Arbitrary<Partial<Commitment>> = fc.oneof(
  fc.record({ measure: fc.constantFrom('at_least' as const, 'at_most' as const, 'recurring' as const, 'qualitative' as const), target: anyTarget, dueOn: anyDay }),
  fc.record({ measure: fc.constant('milestone' as const), unit: fc.constant('date' as const), target: fc.constant(null), dueOn: anyDay }),
  fc.record({ phasing: fc.constant('linear' as const), target: anyTarget, dueOn: anyDay }),
  fc.array(fc.option(anyTarget), { minLength: 4, maxLength: 4 }).filter((parts) => parts.some((part) => part !== null)).map((parts) => phased(parts)),
);

const anyReport = fc.record({
  quarter: fc.integer({ min: 1, max: 4 }),
  value: fc.option(fc.integer({ min: -50, max: 1200 })),
  doneOn: fc.option(anyDay),
  reportedBy: fc.constantFrom('vendor' as const, 'partner' as const),
  state: fc.constantFrom('claimed' as const, 'accepted' as const, 'disputed' as const, 'waived' as const),
  counterValue: fc.option(fc.integer({ min: 0, max: 1200 })),
  counterOn: fc.option(anyDay),
});

/** A plan of up to eight promises with reports, and the day it is looked at. */
const anyCard = fc.record({
  promises: fc.array(fc.record({ owner: anyOwner, shape: anyShape, weight: anyWeight, reports: fc.array(anyReport, { maxLength: 4 }) }), { maxLength: 8 }),
  asOf: fc.integer({ min: 150, max: 420 }).map((days) => addDays('2026-01-01', days)),
  requireAcceptance: fc.boolean(),
});

type Card = typeof anyCard extends fc.Arbitrary<infer T> ? T : never;

function cardOf({ promises, asOf, requireAcceptance }: Card, owner: (party: OwnerParty) => OwnerParty, side: (party: Actual['reportedBy']) => Actual['reportedBy']) {
  const commitments = promises.map((promise, index) => aCommitment({ ...promise.shape, id: idOf(index + 1), weight: promise.weight, ownerParty: owner(promise.owner) }));
  const actuals = promises.flatMap(({ reports }, index) =>
    reports.map(({ quarter, reportedBy, ...report }, number) =>
      anActual({ ...report, id: idOf(500 + index * 10 + number), commitmentId: idOf(index + 1), window: quarterOf2026(quarter), reportedBy: side(reportedBy) }),
    ),
  );
  return aScorecard({ commitments, actuals, asOf, rules: { ...defaultFulfilmentRules, requireAcceptance } });
}

const swapped = (party: OwnerParty): OwnerParty => (party === 'joint' ? 'joint' : otherSide(party));
const same = <T>(value: T): T => value;

describe('both sides are judged by the same rules (K12)', () => {
  test('swapping the parties swaps the sides, turns the gap round and keeps the balance', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const before = cardOf(card, same, same);
        const after = cardOf(card, swapped, otherSide);
        expect(after.sides.vendor).toEqual(before.sides.partner);
        expect(after.sides.partner).toEqual(before.sides.vendor);
        expect(after.balance).toBe(before.balance);
        if (before.gap === null) expect(after.gap).toBeNull();
        else expect(after.gap).toBeCloseTo(-before.gap, 12);
        const judged = (lines: typeof before.lines) =>
          lines.map(({ status, fulfilment, claimedFulfilment, state, target, note }) => ({ status, fulfilment, claimedFulfilment, state, target, note }));
        expect(judged(after.lines)).toEqual(judged(before.lines));
      }),
      { numRuns: 500 },
    );
  });

  test('figures lie between 0 and 1, null is never a number, and the counts add up', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const { sides, lines } = cardOf(card, same, same);
        for (const { fulfilment, claimed, due, kept, atRisk, missed, noData, notDue, waived } of [sides.vendor, sides.partner]) {
          for (const ratio of [fulfilment, claimed]) if (ratio !== null) expect(ratio >= 0 && ratio <= 1).toBe(true);
          expect(kept + atRisk + missed + noData).toBe(due);
          if (due === noData) expect(fulfilment).toBeNull();
          else expect(fulfilment).not.toBeNull();
          expect(due + notDue + waived).toBeLessThanOrEqual(lines.length);
        }
        for (const { status, fulfilment } of lines) expect(fulfilment === null).toBe(['noData', 'notDue', 'waived'].includes(status));
      }),
      { numRuns: 500 },
    );
  });

  test('the order in which reports arrive in the list does not matter', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        // Two reports on one window are told apart by when they were entered, so one each here.
        const promises = card.promises.map((promise) => ({ ...promise, reports: promise.reports.filter(({ quarter }, index, all) => all.findIndex((one) => one.quarter === quarter) === index) }));
        const turned = promises.map((promise) => ({ ...promise, reports: promise.reports.toReversed() }));
        expect(cardOf({ ...card, promises: turned }, same, same).sides).toEqual(cardOf({ ...card, promises }, same, same).sides);
      }),
    );
  });
});
