import { figureText } from '../../shared/domain/metrics/figureText.ts';
import { definitionOf, isMetricKey } from '../../shared/domain/metrics/dictionary.ts';
import { shortName } from '../../shared/domain/partner.ts';
import type { Review } from '../../shared/domain/review.ts';
import { type Move, type MoveFacts, moveReview } from '../../shared/domain/reviewMoves.ts';
import { nextReviewQuarter, reviewDueOn } from '../../shared/domain/reviewRules.ts';
import { type AppError, notFound, refused } from '../../shared/errors.ts';
import { quarterName, quarterWindow } from '../../shared/fiscal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Instant } from '../../shared/time.ts';
import type { Handlers } from './dispatch.ts';
import type { OperationNeeds } from './needs.ts';
import { findOpenReview, findPlace, findReview, type FoundReview } from './review/findReview.ts';
import { gatherAgenda } from './review/gatherAgenda.ts';
import { gatherReview } from './review/gatherReview.ts';
import { openReview } from './review/openReview.ts';
import { nextReview } from './review/reviewPlace.ts';
import { readSnapshot, sealView, takeSnapshot } from './review/sealing.ts';

/** The governance page, and a review's life from opening to closing. */
export function reviewHandlers(needs: OperationNeeds) {
  return { ...pageHandlers(needs), ...preparingHandlers(needs), ...holdingHandlers(needs), ...givenUpHandlers(needs) } satisfies Partial<Handlers>;
}

function pageHandlers(needs: OperationNeeds) {
  const { store } = needs;
  return {
    'review.forPartner': ({ partnerId, ...asked }) => {
      const place = findPlace(needs, partnerId, asked);
      return place.ok ? ok(gatherReview(place.value)) : place;
    },

    'review.prepare': ({ partnerId, ...asked }) => {
      const place = findPlace(needs, partnerId, asked);
      if (!place.ok) return place;
      const opened = openReview(needs, place.value);
      if (!opened.ok) return opened;
      const after = findPlace(needs, partnerId, asked);
      return after.ok ? ok(gatherReview(after.value)) : after;
    },

    'review.sealed': ({ reviewId }) => {
      const found = findReview(needs, reviewId);
      if (!found.ok) return found;
      const snapshot = store.reviews.snapshotOf(reviewId, 'held') ?? store.reviews.snapshotOf(reviewId, 'pre_read');
      if (snapshot === null) return err(notFound('sealed review', reviewId));
      const { plan, figures } = readSnapshot(snapshot);
      return ok({
        seal: sealView(found.value, snapshot, true),
        plan,
        figures: figures.map(({ rows, ...figure }) => ({
          ...figure,
          name: isMetricKey(figure.key) ? definitionOf(figure.key).name : figure.key,
          text: figureText(figure, 'en'),
          rowCount: rows.length,
        })),
      });
    },
  } satisfies Partial<Handlers>;
}

function preparingHandlers(needs: OperationNeeds) {
  const { store, newId } = needs;
  return {
    'review.open': ({ partnerId, quarter }) => {
      const place = findPlace(needs, partnerId, { quarter, asOf: null });
      return place.ok ? openReview(needs, place.value) : place;
    },

    'review.schedule': ({ reviewId, scheduledOn, startsAt, plannedMinutes }) => {
      const found = findOpenReview(needs, reviewId);
      if (!found.ok) return found;
      const { review } = found.value;
      if (startsAt !== null && scheduledOn === null) return err(refused('hour-without-day', 'An hour needs a day. Nothing was changed.', 'Set the date first.'));
      store.acts.perform('review.schedule', `Planned ${nameOf(found.value)}`, () => store.reviews.putRecord({ ...review, scheduledOn, startsAt, plannedMinutes }));
      return ok({ reviewId });
    },

    'review.sendPreRead': ({ reviewId }) => {
      const found = findReview(needs, reviewId);
      if (!found.ok) return found;
      const moved = moveReview(found.value.review, { to: 'pre_read_sent', sentAt: programmeNow(needs, found.value) }, factsOf(found.value));
      if (!moved.ok) return moved;
      store.acts.perform('review.sendPreRead', `Sent the pre-read of ${nameOf(found.value)}`, () => {
        store.reviews.putRecord(moved.value);
        // Sent a second time, the figures stay those that were first read.
        if (store.reviews.snapshotOf(reviewId, 'pre_read') === null) {
          store.reviews.addSnapshot(takeSnapshot(found.value, { id: newId(), reviewId, kind: 'pre_read', takenAt: needs.clock.now() }));
        }
      });
      return ok({ reviewId });
    },
  } satisfies Partial<Handlers>;
}

function holdingHandlers(needs: OperationNeeds) {
  const { store, newId, clock } = needs;
  return {
    'review.hold': ({ reviewId, heldOn, durationMinutes }) => {
      const found = findReview(needs, reviewId);
      if (!found.ok) return found;
      const moved = moveReview(found.value.review, { to: 'held', heldOn, durationMinutes }, factsOf(found.value));
      if (!moved.ok) return moved;
      store.acts.perform('review.hold', `Held ${nameOf(found.value)}`, () => {
        store.reviews.keepAgenda(reviewId, gatherAgenda(found.value));
        store.reviews.putRecord(moved.value);
      });
      return ok({ reviewId });
    },

    'review.seal': ({ reviewId }) => {
      const found = findReview(needs, reviewId);
      if (!found.ok) return found;
      const { review } = found.value;
      if (review.heldOn === null) return err(refused('not-held', 'Only a review that was held is sealed. Nothing was changed.', 'Record the day it was held first.'));
      if (store.reviews.snapshotOf(reviewId, 'held') !== null) return err(refused('sealed-already', 'This review is sealed already; its figures stay as they are.', 'What reads differently since is shown beside them.'));
      const shown = store.reviews.snapshotOf(reviewId, 'pre_read');
      const made = { id: newId(), reviewId, kind: 'held', takenAt: clock.now() } as const;
      // Late news is an addendum: what was frozen for the pre-read is what was shown.
      const snapshot = shown === null ? takeSnapshot(found.value, made) : { ...shown, ...made, takenAt: shown.takenAt };
      store.acts.perform('review.seal', `Sealed ${nameOf(found.value)}`, () => store.reviews.addSnapshot(snapshot));
      return ok({ reviewId, sha256: snapshot.sha256 });
    },

    'review.close': ({ reviewId }) => {
      const found = findReview(needs, reviewId);
      if (!found.ok) return found;
      const moved = moveReview(found.value.review, { to: 'closed' }, factsOf(found.value));
      if (!moved.ok) return moved;
      store.acts.perform('review.close', `Closed ${nameOf(found.value)}`, () => {
        store.reviews.putRecord(moved.value);
        planNext(needs, found.value);
      });
      return ok({ reviewId });
    },
  } satisfies Partial<Handlers>;
}

function givenUpHandlers(needs: OperationNeeds) {
  const { store } = needs;
  return {
    'review.miss': ({ reviewId, missedBy }) => {
      const found = findReview(needs, reviewId);
      if (!found.ok) return found;
      const moved = moveReview(found.value.review, { to: 'missed', missedBy }, factsOf(found.value));
      if (!moved.ok) return moved;
      store.acts.perform('review.miss', `Recorded ${nameOf(found.value)} as missed`, () => store.reviews.putRecord(moved.value));
      return ok({ reviewId });
    },

    'review.waive': ({ reviewId, side, isWaived, personName }) => {
      const found = findOpenReview(needs, reviewId);
      if (!found.ok) return found;
      const { review, lens } = found.value;
      if (review.heldOn !== null) return err(refused('held-already', 'A review that was held cannot be waived. Nothing was changed.', 'Take the holding back with Undo first.'));
      const others = store.reviews.listWaivers(reviewId).map((one) => one.side).filter((one) => one !== side);
      const after = waived(review, isWaived ? [...others, side] : others, factsOf(found.value));
      if (!after.ok) return after;
      store.acts.perform('review.waive', `${isWaived ? 'Agreed to waive' : 'Withdrew the waiver of'} ${nameOf(found.value)}`, () => {
        if (isWaived) store.reviews.addWaiver({ reviewId, side, approvedOn: lens.asOf }, personName);
        else store.reviews.removeWaiver(reviewId, side);
        if (after.value !== review) store.reviews.putRecord(after.value);
      });
      return ok({ reviewId });
    },
  } satisfies Partial<Handlers>;
}

/** The review as the sides' agreements leave it: waived by both, taken up again when one withdraws, else as it is. */
function waived(review: Review, waivedBy: MoveFacts['waivedBy'], facts: MoveFacts): Result<Review, AppError> {
  const isBoth = waivedBy.includes('vendor') && waivedBy.includes('partner');
  if (isBoth && review.state !== 'waived') return moveReview(review, { to: 'waived' }, { ...facts, waivedBy });
  if (!isBoth && review.state === 'waived') return moveReview(review, { to: 'prep' } satisfies Move, facts);
  return ok(review);
}

function factsOf({ store, lens, review }: FoundReview): MoveFacts {
  return {
    asOf: lens.asOf,
    waivedBy: store.reviews.listWaivers(review.id).map(({ side }) => side),
    hasAttendance: store.reviews.listAttendees(review.id).length > 0,
    isSealed: store.reviews.snapshotOf(review.id, 'held') !== null,
    actionsWithoutOwner: store.reviews.listActions(review.id).filter(({ ownerName }) => ownerName.trim() === '').map(({ title }) => title),
  };
}

/** The review after this one, planned where it is not there yet; what it takes over it takes when it is opened. */
function planNext({ store, newId }: OperationNeeds, place: FoundReview): void {
  if (nextReview(place)?.isPlanned === true) return;
  const { lens, rules, partner } = place;
  const window = quarterWindow(lens.calendar, nextReviewQuarter(lens.quarter, rules));
  // A review given up for that quarter stands as it is.
  if (store.reviews.recordOf(partner.id, window.end) !== null) return;
  store.reviews.putRecord({
    id: newId(), partnerId: partner.id, window, dueOn: reviewDueOn(window.end, rules), scheduledOn: null, heldOn: null, state: 'planned', missedBy: null,
    startsAt: null, preReadSentAt: null, plannedMinutes: 90, durationMinutes: null,
  });
}

/** The programme's day at this machine's hour. */
function programmeNow({ clock }: OperationNeeds, { lens }: FoundReview): Instant {
  return `${lens.asOf}${clock.now().slice(10)}`;
}

function nameOf({ lens, partner }: FoundReview): string {
  return `the ${quarterName(lens.quarter)} review with ${shortName(partner.name)}`;
}
