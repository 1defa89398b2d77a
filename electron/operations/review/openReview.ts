import { carryOver, type CarriedOver } from '../../../shared/domain/reviewCarryOver.ts';
import { shortName } from '../../../shared/domain/partner.ts';
import type { Review } from '../../../shared/domain/review.ts';
import { reviewDueOn } from '../../../shared/domain/reviewRules.ts';
import { type AppError, refused } from '../../../shared/errors.ts';
import { quarterName } from '../../../shared/fiscal.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { OperationNeeds } from '../needs.ts';
import type { ReviewPlace } from './reviewPlace.ts';

/** What opening did: the review, whether it was opened now, and how much it took over. */
export interface Opened {
  readonly reviewId: string;
  readonly isNew: boolean;
  readonly actions: number;
  readonly decisions: number;
  readonly barriers: number;
}

/**
 * Opens the quarter's review, or goes on with it. What the review before left open is taken over
 * once, when it is first opened; one in preparation, held or closed is left as it is.
 */
export function openReview({ store, newId }: OperationNeeds, place: ReviewPlace): Result<Opened, AppError> {
  const { review, lens, partner } = place;
  if (lens.window.start > lens.asOf) {
    return err(refused('quarter-to-come', `${quarterName(lens.quarter)} has not begun. Nothing was changed.`, 'Open its review once it has.'));
  }
  const opened = openedFrom(place, newId);
  if (opened === null) return ok({ reviewId: review?.id ?? '', isNew: false, actions: 0, decisions: 0, barriers: 0 });
  const carried = review === null || review.state === 'planned' ? carriedInto(place, opened.id, newId) : nothing;
  store.acts.perform('review.open', `Opened the ${quarterName(lens.quarter)} review with ${shortName(partner.name)}`, () => {
    store.reviews.putRecord(opened);
    for (const waiver of store.reviews.listWaivers(opened.id)) store.reviews.removeWaiver(opened.id, waiver.side);
    for (const action of carried.actions) store.reviews.addAction(action);
    for (const decision of carried.decisions) store.reviews.addDecision(decision);
    for (const barrier of carried.barriers) store.reviews.changeBarrier(barrier, newId);
  });
  return ok({ reviewId: opened.id, isNew: true, actions: carried.actions.length, decisions: carried.decisions.length, barriers: carried.barriers.length });
}

const nothing: CarriedOver = { actions: [], decisions: [], barriers: [] };

/** The review as opening leaves it; null where there is nothing to open. */
function openedFrom({ review, lens, partner, rules }: ReviewPlace, newId: () => string): Review | null {
  if (review === null) {
    return {
      id: newId(), partnerId: partner.id, window: lens.window, dueOn: reviewDueOn(lens.window.end, rules), scheduledOn: null, heldOn: null, state: 'prep', missedBy: null,
      startsAt: null, preReadSentAt: null, plannedMinutes: 90, durationMinutes: null,
    };
  }
  const isToOpen = review.state === 'planned' || review.state === 'missed' || review.state === 'waived';
  return isToOpen ? { ...review, state: 'prep', missedBy: null } : null;
}

function carriedInto({ store, before, partner }: ReviewPlace, reviewId: string, newId: () => string): CarriedOver {
  if (before === null) return nothing;
  const actions = store.reviews.listActions(before.id).filter(({ id }) => !store.reviews.isCarriedOn(id));
  return carryOver({ before, actions, decisions: store.reviews.listDecisions(before.id), barriers: store.reviews.listBarriers(partner.id) }, reviewId, newId);
}
