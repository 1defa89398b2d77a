import type { Action, Barrier, Decision, Review } from './review.ts';

/** What the review before left behind, as records of the next one. */
export interface CarriedOver {
  readonly actions: Action[];
  readonly decisions: Decision[];
  /** The barriers that still stand, each raised once more. */
  readonly barriers: Barrier[];
}

/** What is read for it. */
export interface LeftBehind {
  readonly before: Review;
  readonly actions: readonly Action[];
  readonly decisions: readonly Decision[];
  readonly barriers: readonly Barrier[];
}

/**
 * What the next review takes over: open actions with their due day, undecided decisions, and barriers
 * that stood at the review before and still stand, each raised once more.
 *
 * A barrier first raised since then is raised for the first time. Source: reviews, section 3 (T-30).
 */
export function carryOver({ before, actions, decisions, barriers }: LeftBehind, reviewId: string, newId: () => string): CarriedOver {
  const lookedAtOn = before.heldOn ?? before.dueOn;
  return {
    actions: actions.filter(({ doneOn }) => doneOn === null).map((action) => ({ ...action, id: newId(), reviewId, carriedFrom: action.id })),
    decisions: decisions.filter(({ outcome }) => outcome === null).map((decision) => ({ ...decision, id: newId(), reviewId, carriedFrom: decision.id })),
    barriers: barriers
      .filter(({ resolvedOn, firstRaisedOn }) => resolvedOn === null && firstRaisedOn <= lookedAtOn)
      .map((barrier) => ({ ...barrier, timesRaised: barrier.timesRaised + 1 })),
  };
}
