import type { Commitment } from '../../shared/domain/commitment.ts';
import { type AppError, notFound, refused } from '../../shared/errors.ts';
import { quarterName } from '../../shared/fiscal.ts';
import { err, ok } from '../../shared/result.ts';
import type { Handlers } from './dispatch.ts';
import { findCommitment, reportOf } from './findCommitment.ts';
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
      const actual = reportOf(needs, found.value, { value, doneOn, evidence, state: 'claimed' });
      store.acts.perform('actual.record', `Typed ${quarterName(quarter)} of “${found.value.commitment.title}”`, () => {
        store.actuals.put(actual);
        store.commitmentWaivers.removeInWindow(commitmentId, actual.window);
      });
      return ok({ commitmentId });
    },

    'actual.answer': ({ actualId, answer, counterValue, counterOn }) => {
      const actual = store.actuals.get(actualId);
      if (actual === null) return err(notFound('reported value', actualId));
      if (answer === 'disputed' && counterValue === null && counterOn === null) {
        return err(refused('no-counter-value', 'A dispute needs the value you say is right. Nothing was changed.', 'Type your value.'));
      }
      const counter = answer === 'disputed' ? { counterValue, counterOn } : { counterValue: null, counterOn: null };
      store.acts.perform('actual.answer', `${answerWords[answer]} a reported value`, () => {
        store.actuals.put({ ...actual, ...counter, state: answer });
        store.commitmentWaivers.removeInWindow(actual.commitmentId, actual.window);
      });
      return ok({ commitmentId: actual.commitmentId });
    },

    'actual.remove': ({ actualId }) => {
      const actual = store.actuals.get(actualId);
      if (actual === null) return err(notFound('reported value', actualId));
      store.acts.perform('actual.remove', 'Removed a reported value', () => {
        store.actuals.remove(actualId);
        store.commitmentWaivers.removeInWindow(actual.commitmentId, actual.window);
      });
      return ok({ commitmentId: actual.commitmentId });
    },

    'actual.document': ({ actualId, evidence }) => {
      const actual = store.actuals.get(actualId);
      if (actual === null) return err(notFound('reported value', actualId));
      const text = evidence?.trim() ?? '';
      store.acts.perform('actual.document', 'Changed the evidence of a reported value', () => store.actuals.document(actualId, text === '' ? null : text));
      return ok({ commitmentId: actual.commitmentId });
    },
  } satisfies Partial<Handlers>;
}

const answerWords = { accepted: 'Accepted', disputed: 'Disputed' } as const;

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
