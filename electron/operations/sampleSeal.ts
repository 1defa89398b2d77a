import { quarterWindow, type QuarterLabel } from '../../shared/fiscal.ts';
import { sampleId } from '../sample/ids.ts';
import type { Store } from '../store/store.ts';
import { takeSnapshot } from './review/sealing.ts';
import { placeOf } from './review/reviewPlace.ts';

/** The review that the sample shows sealed: the quarter, the day, and what was counted anew a week later. */
const SEALED = { partner: 'Meridian Health IT', quarter: '2026-Q3' as QuarterLabel, on: '2026-10-27', promise: 'Outcome reviews at shared hospitals', countedThen: 12, recountedAt: '2026-11-03T09:00:00.000Z' };

/**
 * Seals one held review of the sample with the figures of its day, and then counts one value anew, so
 * that a sealed figure stands beside what it reads today. Runs inside the act that loads the sample.
 */
export function sealSample(store: Store): void {
  const vendor = store.vendors.get();
  const partner = store.partners.list().find(({ name }) => name === SEALED.partner);
  if (vendor === null || partner === undefined) throw new Error('The sample has a vendor and the partner that is sealed');
  const window = quarterWindow(vendor.calendar, SEALED.quarter);
  const lens = { vendor, calendar: vendor.calendar, quarter: SEALED.quarter, window, asOf: SEALED.on };
  const place = placeOf(store, lens, partner);
  const line = place.book.scorecard(lens, partner).lines.find(({ commitment }) => commitment.title === SEALED.promise);
  const now = line === undefined ? null : store.actuals.inWindow(line.commitment.id, window);
  if (place.review === null || now === null) throw new Error('The sealed review and its promise are in the sample');
  store.actuals.put({ ...now, value: SEALED.countedThen });
  const { id: reviewId } = place.review;
  const made = { id: sampleId('snapshot', reviewId), reviewId, kind: 'held', takenAt: `${SEALED.on}T15:00:00.000Z` } as const;
  store.reviews.addSnapshot(takeSnapshot(placeOf(store, lens, partner), made));
  store.actuals.put({ ...now, provenance: { ...now.provenance, enteredAt: SEALED.recountedAt } });
}
