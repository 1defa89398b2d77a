import type { Review } from '../../../shared/domain/review.ts';
import { type AppError, notFound, refused } from '../../../shared/errors.ts';
import { quarterOf, type QuarterLabel } from '../../../shared/fiscal.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { Day } from '../../../shared/time.ts';
import { openLens } from '../lens.ts';
import type { OperationNeeds } from '../needs.ts';
import { placeOf, type ReviewPlace } from './reviewPlace.ts';

/** A place whose review exists. */
export type FoundReview = ReviewPlace & { readonly review: Review };

/** The place of a partner's quarter. */
export function findPlace(needs: OperationNeeds, partnerId: string, asked: { readonly quarter: QuarterLabel | null; readonly asOf: Day | null }): Result<ReviewPlace, AppError> {
  const lens = openLens(needs, asked);
  if (!lens.ok) return lens;
  const partner = needs.store.partners.get(partnerId);
  return partner === null ? err(notFound('partner', partnerId)) : ok(placeOf(needs.store, lens.value, partner));
}

/** The review with that id, in its place as of the programme's day. */
export function findReview(needs: OperationNeeds, reviewId: string): Result<FoundReview, AppError> {
  const review = needs.store.reviews.get(reviewId);
  const vendor = needs.store.vendors.get();
  if (review === null || vendor === null) return err(notFound('review', reviewId));
  const place = findPlace(needs, review.partnerId, { quarter: quarterOf(vendor.calendar, review.window.end), asOf: null });
  return place.ok ? ok({ ...place.value, review }) : place;
}

/** The same, refused once the review is closed: what was agreed then stands. */
export function findOpenReview(needs: OperationNeeds, reviewId: string): Result<FoundReview, AppError> {
  const found = findReview(needs, reviewId);
  if (!found.ok || found.value.review.state !== 'closed') return found;
  return err(refused('review-closed', 'This review is closed. Nothing was changed.', 'Take the closing back with Undo, or record it at the next review.'));
}
