import type { Database } from 'better-sqlite3';
import type { Review } from '../../shared/domain/review.ts';
import type { Day, Window } from '../../shared/time.ts';

type ReviewRow = Omit<Review, 'window'> & Window;

const REVIEW = `
  SELECT id, partner_id AS partnerId, window_start AS start, window_end AS end, due_on AS dueOn, scheduled_on AS scheduledOn, held_on AS heldOn,
         state, missed_by AS missedBy, starts_at AS startsAt, pre_read_sent_at AS preReadSentAt, planned_minutes AS plannedMinutes,
         duration_minutes AS durationMinutes
  FROM review
`;

/** Reviews as they are prepared and held, with all that is known of them. */
export function createReviewRecords(db: Database) {
  const one = db.prepare<[string], ReviewRow>(`${REVIEW} WHERE id = ?`);
  const ofWindow = db.prepare<[string, string], ReviewRow>(`${REVIEW} WHERE partner_id = ? AND window_end = ?`);
  const all = db.prepare<[string], ReviewRow>(`${REVIEW} WHERE partner_id = ? ORDER BY window_end`);
  const put = db.prepare(`
    INSERT INTO review (id, partner_id, window_start, window_end, due_on, scheduled_on, held_on, state, missed_by, starts_at, pre_read_sent_at, planned_minutes, duration_minutes)
    VALUES (@id, @partnerId, @start, @end, @dueOn, @scheduledOn, @heldOn, @state, @missedBy, @startsAt, @preReadSentAt, @plannedMinutes, @durationMinutes)
    ON CONFLICT (id) DO UPDATE SET scheduled_on = excluded.scheduled_on, held_on = excluded.held_on, state = excluded.state, missed_by = excluded.missed_by,
      starts_at = excluded.starts_at, pre_read_sent_at = excluded.pre_read_sent_at, planned_minutes = excluded.planned_minutes,
      duration_minutes = excluded.duration_minutes
  `);
  const toReviewOrNull = (row: ReviewRow | undefined) => (row === undefined ? null : toReview(row));
  return {
    get: (id: string): Review | null => toReviewOrNull(one.get(id)),
    recordOf: (partnerId: string, windowEnd: Day): Review | null => toReviewOrNull(ofWindow.get(partnerId, windowEnd)),
    /** Every review of the partner, the earliest quarter first. */
    listRecords: (partnerId: string): Review[] => all.all(partnerId).map(toReview),
    /** Adds the review, or writes what may change of it: its days, state and minutes. */
    putRecord: ({ window, ...review }: Review): void => {
      put.run({ ...review, ...window });
    },
  };
}

function toReview({ start, end, ...row }: ReviewRow): Review {
  return { ...row, window: { start, end } };
}
