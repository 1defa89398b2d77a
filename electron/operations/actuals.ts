import type { Actual } from '../../shared/domain/actual.ts';
import type { Commitment } from '../../shared/domain/commitment.ts';
import { type AppError, notFound, refused } from '../../shared/errors.ts';
import { quarterName, type QuarterLabel } from '../../shared/fiscal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Window } from '../../shared/time.ts';
import type { CommitmentPlace } from '../store/commitments.ts';
import type { Handlers } from './dispatch.ts';
import { gatherScorecard } from './gatherScorecard.ts';
import { openLens } from './lens.ts';
import type { OperationNeeds } from './needs.ts';

/** Typing what was reached, and answering what the other side reports. */
export function actualHandlers(needs: OperationNeeds) {
  const { store } = needs;
  return {
    'actual.record': ({ commitmentId, quarter, value, doneOn, evidence }) => {
      const found = findCommitment(needs, commitmentId, quarter);
      if (!found.ok) return found;
      const problem = valueProblem(found.value.commitment, value, doneOn);
      if (problem !== null) return err(problem);
      const actual = typedActual(needs, found.value, { value, doneOn, evidence });
      store.acts.perform('actual.record', `Typed ${quarterName(quarter)} of “${found.value.commitment.title}”`, () => store.actuals.put(actual));
      return ok({ commitmentId });
    },

    'actual.answer': ({ actualId, answer, counterValue, counterOn }) => {
      const actual = store.actuals.get(actualId);
      if (actual === null) return err(notFound('reported value', actualId));
      if (answer === 'disputed' && counterValue === null && counterOn === null) {
        return err(refused('no-counter-value', 'A dispute needs the value you say is right. Nothing was changed.', 'Type your value.'));
      }
      const counter = answer === 'disputed' ? { counterValue, counterOn } : { counterValue: null, counterOn: null };
      store.acts.perform('actual.answer', `${answerWords[answer]} a reported value`, () =>
        store.actuals.put({ ...actual, ...counter, state: answer }),
      );
      return ok({ commitmentId: actual.commitmentId });
    },

    'actual.remove': ({ actualId }) => {
      const actual = store.actuals.get(actualId);
      if (actual === null) return err(notFound('reported value', actualId));
      store.acts.perform('actual.remove', 'Removed a reported value', () => store.actuals.remove(actualId));
      return ok({ commitmentId: actual.commitmentId });
    },
  } satisfies Partial<Handlers>;
}

const answerWords = { accepted: 'Accepted', disputed: 'Disputed', waived: 'Waived' } as const;

interface Found {
  readonly commitment: Commitment;
  readonly place: CommitmentPlace;
  readonly window: Window;
}

/** The typed value as a claim of the commitment's owner; it replaces what was reported for the same window. */
function typedActual(
  { store, clock, newId, actor }: OperationNeeds,
  { commitment, place, window }: Found,
  typed: Pick<Actual, 'value' | 'doneOn' | 'evidence'>,
): Actual {
  return {
    ...typed,
    id: store.actuals.inWindow(commitment.id, window)?.id ?? newId(),
    commitmentId: commitment.id,
    window,
    reportedBy: place.ownerParty === 'partner' ? 'partner' : 'vendor',
    state: 'claimed',
    counterValue: null,
    counterOn: null,
    provenance: { batchId: null, fileName: null, line: null, enteredBy: actor(), enteredAt: clock.now() },
  };
}

/** The commitment as it is worded for the quarter, and where it belongs. */
function findCommitment(
  { store, clock }: OperationNeeds,
  commitmentId: string,
  quarter: QuarterLabel,
): Result<Found, AppError> {
  const place = store.commitments.place(commitmentId);
  const partner = place === null ? null : store.partners.get(place.partnerId);
  if (place === null || partner === null) return err(notFound('commitment', commitmentId));
  const lens = openLens({ store, clock }, { quarter, asOf: null });
  if (!lens.ok) return lens;
  const lines = gatherScorecard(store, lens.value, partner).lines;
  const commitment = lines.find((line) => line.commitment.id === commitmentId)?.commitment;
  if (commitment === undefined) {
    return err(refused('not-in-quarter', `This commitment is not part of ${quarterName(quarter)}. Nothing was changed.`, 'Choose the quarter it falls due in.'));
  }
  return ok({ commitment, place, window: lens.value.window });
}

/** Why the typed value cannot stand for this commitment; null when it can. */
function valueProblem(commitment: Commitment, value: number | null, doneOn: string | null): AppError | null {
  const isMilestone = commitment.measure === 'milestone';
  if (isMilestone && (doneOn === null || value !== null)) {
    return refused('needs-day', 'A milestone is reported by the day it was reached. Nothing was changed.', 'Type a day, such as 2026-09-30.');
  }
  if (!isMilestone && (value === null || doneOn !== null)) {
    return refused('needs-number', 'This commitment is reported by a number. Nothing was changed.', 'Type a number.');
  }
  if (commitment.unit === 'money' && value !== null && !Number.isInteger(value)) {
    return refused('needs-minor-units', 'Money is kept in whole cents. Nothing was changed.', 'Type an amount with at most two decimals.');
  }
  return null;
}
