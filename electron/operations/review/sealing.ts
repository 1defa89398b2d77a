import type { SealView } from '../../../shared/contract/review.ts';
import type { MetricResult } from '../../../shared/domain/metrics/result.ts';
import { type FigureRestatement, restatements } from '../../../shared/domain/restatement.ts';
import { SealedRecord, sealRecord } from '../../../shared/domain/sealedReview.ts';
import { quarterOf, quarterWindow } from '../../../shared/fiscal.ts';
import { hashOf, sealed } from '../../sealing.ts';
import type { Snapshot } from '../../store/snapshots.ts';
import { fulfilmentRules } from '../gatherScorecard.ts';
import type { Lens } from '../lens.ts';
import { partnerFigures } from '../metrics/figures.ts';
import { gatherProgramme } from '../metrics/gatherProgramme.ts';
import type { ReviewPlace } from './reviewPlace.ts';

/** The figures of the place's quarter as a snapshot that can be added: canonical JSON (RFC 8785) and its SHA-256. */
export function takeSnapshot(place: ReviewPlace, made: Pick<Snapshot, 'id' | 'reviewId' | 'kind' | 'takenAt'>): Snapshot {
  const { store, lens, partner, book } = place;
  const record = sealRecord(book.scorecard(lens, partner), figuresOf(place, lens), { ...fulfilmentRules(store) });
  const { content, contentHash } = sealed(record);
  return { ...made, asOf: lens.asOf, content, sha256: contentHash };
}

/** What reads differently today than in the snapshot; commitments and sides only, unless the metrics are asked for. */
export function restatedSince(place: ReviewPlace, snapshot: Snapshot, withMetrics = false): FigureRestatement[] {
  const record = readSnapshot(snapshot);
  const then = lensThen(place.lens, snapshot, record);
  return restatements({
    sealed: record,
    takenAt: snapshot.takenAt,
    scorecard: place.book.scorecard(then, place.partner),
    figures: withMetrics ? figuresOf(place, then) : null,
    asOf: place.lens.asOf,
    locale: 'en',
  });
}

/** A snapshot as a screen shows it. */
export function sealView(place: ReviewPlace, snapshot: Snapshot, withMetrics = false): SealView {
  const { sides } = readSnapshot(snapshot);
  const { takenAt, asOf, sha256, content } = snapshot;
  return {
    takenAt,
    asOf,
    sha256,
    isIntact: hashOf(content) === sha256,
    fulfilment: { vendor: sides.vendor.fulfilment, partner: sides.partner.fulfilment },
    restatements: restatedSince(place, snapshot, withMetrics),
  };
}

/** The record inside a snapshot; one that does not read as such is a defect. */
export function readSnapshot({ content }: Snapshot): SealedRecord {
  return SealedRecord.parse(JSON.parse(content));
}

/** The look at the sealed quarter as of the sealed day, so that only data restate. */
function lensThen(lens: Lens, { asOf }: Snapshot, { window }: SealedRecord): Lens {
  const quarter = quarterOf(lens.calendar, window.end);
  return { ...lens, quarter, window: quarterWindow(lens.calendar, quarter), asOf };
}

function figuresOf({ store, partner }: ReviewPlace, lens: Lens): MetricResult[] {
  return partnerFigures(gatherProgramme(store, lens, partner.id), partner.id);
}
