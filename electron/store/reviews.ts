import type { Database } from 'better-sqlite3';
import type { ReviewHeader, ReviewState } from '../../shared/domain/review.ts';
import type { Side } from '../../shared/domain/party.ts';
import type { Day } from '../../shared/time.ts';
import { createActions } from './actions.ts';
import { createAgendaItems } from './agendaItems.ts';
import { createBarriers } from './barriers.ts';
import { createDecisions } from './decisions.ts';
import { createEscalations } from './escalations.ts';
import { createReviewMatters } from './reviewMatters.ts';
import { createReviewPeople } from './reviewPeople.ts';
import { createReviewRecords } from './reviewRecords.ts';
import { createSnapshots } from './snapshots.ts';

interface ReviewRow {
  readonly id: string;
  readonly partner_id: string;
  readonly window_start: string;
  readonly window_end: string;
  readonly due_on: string;
  readonly scheduled_on: string | null;
  readonly held_on: string | null;
  readonly state: ReviewState;
  readonly missed_by: Side | null;
}

const REVIEW = 'SELECT id, partner_id, window_start, window_end, due_on, scheduled_on, held_on, state, missed_by FROM review';

/** Quarterly business reviews with what they decide, agree and are held up by. */
export function createReviews(db: Database, newId: () => string) {
  const byWindow = db.prepare<[string, string], ReviewRow>(`${REVIEW} WHERE partner_id = ? AND window_end = ?`);
  const next = db.prepare<{ partner: string; day: string }, ReviewRow>(
    `${REVIEW} WHERE partner_id = @partner AND state IN ('planned', 'prep', 'pre_read_sent') AND due_on >= @day ORDER BY due_on LIMIT 1`,
  );
  const open = db.prepare<{ from: string; to: string }, ReviewRow>(
    `${REVIEW} WHERE due_on BETWEEN @from AND @to AND state IN ('planned', 'prep', 'pre_read_sent') ORDER BY due_on, id`,
  );
  const insertReview = db.prepare(`
    INSERT INTO review (id, partner_id, window_start, window_end, due_on, scheduled_on, held_on, state, missed_by)
    VALUES (@id, @partnerId, @start, @end, @dueOn, @scheduledOn, @heldOn, @state, @missedBy)
  `);
  return {
    ...createDecisions(db),
    ...createActions(db),
    ...createBarriers(db),
    ...createReviewMatters(db),
    ...createReviewRecords(db),
    ...createReviewPeople(db, newId),
    ...createAgendaItems(db, newId),
    ...createEscalations(db, newId),
    ...createSnapshots(db),
    ofWindow: (partnerId: string, windowEnd: Day): ReviewHeader | null => toReviewOrNull(byWindow.get(partnerId, windowEnd)),
    /** The next review of the partner not yet held, due on the day or later. */
    next: (partnerId: string, day: Day): ReviewHeader | null => toReviewOrNull(next.get({ partner: partnerId, day })),
    /** Reviews not yet held that are due between the days. */
    listDue: (from: Day, to: Day): ReviewHeader[] => open.all({ from, to }).map(toReview),
    add: ({ window, ...review }: ReviewHeader): void => {
      insertReview.run({ ...review, ...window });
    },
  };
}

export type Reviews = ReturnType<typeof createReviews>;

function toReview(row: ReviewRow): ReviewHeader {
  return {
    id: row.id,
    partnerId: row.partner_id,
    window: { start: row.window_start, end: row.window_end },
    dueOn: row.due_on,
    scheduledOn: row.scheduled_on,
    heldOn: row.held_on,
    state: row.state,
    missedBy: row.missed_by,
  };
}

function toReviewOrNull(row: ReviewRow | undefined): ReviewHeader | null {
  return row === undefined ? null : toReview(row);
}

