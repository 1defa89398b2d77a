import type { Database } from 'better-sqlite3';
import type { Day, Instant } from '../../shared/time.ts';

/** The figures of a review as they were shown: `content` is canonical JSON, `sha256` its fingerprint. */
export interface Snapshot {
  readonly id: string;
  readonly reviewId: string;
  readonly kind: 'pre_read' | 'held';
  readonly takenAt: Instant;
  readonly asOf: Day;
  readonly content: string;
  readonly sha256: string;
}

const SNAPSHOT = 'SELECT snapshot.id, review_id AS reviewId, kind, taken_at AS takenAt, as_of AS asOf, content, sha256';

/** Snapshots are added and read; nothing writes one again, and the schema refuses it. */
export function createSnapshots(db: Database) {
  const one = db.prepare<{ reviewId: string; kind: Snapshot['kind'] }, Snapshot>(`${SNAPSHOT} FROM snapshot WHERE review_id = @reviewId AND kind = @kind`);
  const newest = db.prepare<{ partnerId: string; end: Day }, Snapshot>(`
    ${SNAPSHOT} FROM review JOIN snapshot ON review_id = review.id WHERE partner_id = @partnerId AND window_end <= @end
    ORDER BY taken_at DESC, kind LIMIT 1
  `);
  const insert = db.prepare('INSERT INTO snapshot (id, review_id, kind, taken_at, as_of, content, sha256) VALUES (@id, @reviewId, @kind, @takenAt, @asOf, @content, @sha256)');
  return {
    snapshotOf: (reviewId: string, kind: Snapshot['kind']): Snapshot | null => one.get({ reviewId, kind }) ?? null,
    /** The last one taken of the partner's reviews of quarters up to the day. */
    newestSnapshot: (partnerId: string, end: Day): Snapshot | null => newest.get({ partnerId, end }) ?? null,
    addSnapshot: (snapshot: Snapshot): void => {
      insert.run(snapshot);
    },
  };
}
