import type { Database } from 'better-sqlite3';
import type { Action, Barrier, Decision, ReviewHeader, ReviewState } from '../../shared/domain/review.ts';
import type { Side } from '../../shared/domain/party.ts';
import type { Day } from '../../shared/time.ts';

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

interface BarrierRow {
  readonly id: string;
  readonly partner_id: string;
  readonly side: Side;
  readonly type: string;
  readonly title: string;
  readonly cause: string | null;
  readonly removal: string | null;
  readonly owner_name: string | null;
  readonly first_raised_on: string;
  readonly times_raised: number;
  readonly resolved_on: string | null;
  readonly visibility: Barrier['visibility'];
  readonly blocks: string;
}

type Attendance = { readonly id: string; readonly reviewId: string; readonly side: Side; readonly personName: string; readonly role: string; readonly status: 'attended' | 'partial' | 'delegate' | 'absent'; readonly minutes: number | null };

const REVIEW = 'SELECT id, partner_id, window_start, window_end, due_on, scheduled_on, held_on, state, missed_by FROM review';

/** Quarterly business reviews with what they decide, agree and are held up by. */
export function createReviews(db: Database) {
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
  const insertAttendance = db.prepare(`
    INSERT INTO attendance (id, review_id, side, person_name, role, status, minutes)
    VALUES (@id, @reviewId, @side, @personName, @role, @status, @minutes)
  `);
  const decisions = db.prepare<[string], Omit<Decision, 'options'> & { options: string }>(`
    SELECT id, review_id AS reviewId, title, options, recommendation, vendor_decider AS vendorDecider,
           partner_decider AS partnerDecider, outcome, decided_on AS decidedOn, visibility
    FROM decision WHERE review_id = ? ORDER BY position, id
  `);
  const insertDecision = db.prepare(`
    INSERT INTO decision (id, review_id, position, title, options, recommendation, vendor_decider, partner_decider, outcome, decided_on, visibility)
    VALUES (@id, @reviewId, (SELECT count(*) FROM decision WHERE review_id = @reviewId), @title, @options, @recommendation,
      @vendorDecider, @partnerDecider, @outcome, @decidedOn, @visibility)
  `);
  const actions = db.prepare<[string], Action>(`
    SELECT id, review_id AS reviewId, side, title, owner_name AS ownerName, due_on AS dueOn, done_on AS doneOn, visibility
    FROM action WHERE review_id = ? ORDER BY due_on, id
  `);
  const insertAction = db.prepare(`
    INSERT INTO action (id, review_id, side, title, owner_name, due_on, done_on, visibility)
    VALUES (@id, @reviewId, @side, @title, @ownerName, @dueOn, @doneOn, @visibility)
  `);
  const barriers = db.prepare<{ partner: string; day: string }, BarrierRow>(`
    SELECT id, partner_id, side, type, title, cause, removal, owner_name, first_raised_on, times_raised, resolved_on, visibility,
           (SELECT json_group_array(commitment_id) FROM barrier_block WHERE barrier_id = barrier.id) AS blocks
    FROM barrier WHERE partner_id = @partner AND first_raised_on <= @day AND (resolved_on IS NULL OR resolved_on > @day)
    ORDER BY first_raised_on, id
  `);
  const insertBarrier = db.prepare(`
    INSERT INTO barrier (id, partner_id, side, type, title, cause, removal, owner_name, first_raised_on, times_raised, resolved_on, visibility)
    VALUES (@id, @partnerId, @side, @type, @title, @cause, @removal, @ownerName, @firstRaisedOn, @timesRaised, @resolvedOn, @visibility)
  `);
  const insertBlock = db.prepare('INSERT INTO barrier_block (id, barrier_id, commitment_id) VALUES (@id, @barrierId, @commitmentId)');

  return {
    ofWindow: (partnerId: string, windowEnd: Day): ReviewHeader | null => toReviewOrNull(byWindow.get(partnerId, windowEnd)),
    /** The next review of the partner not yet held, due on the day or later. */
    next: (partnerId: string, day: Day): ReviewHeader | null => toReviewOrNull(next.get({ partner: partnerId, day })),
    /** Reviews not yet held that are due between the days. */
    listDue: (from: Day, to: Day): ReviewHeader[] => open.all({ from, to }).map(toReview),
    add: ({ window, ...review }: ReviewHeader): void => {
      insertReview.run({ ...review, ...window });
    },
    addAttendance: (attendance: Attendance): void => {
      insertAttendance.run(attendance);
    },
    listDecisions: (reviewId: string): Decision[] =>
      decisions.all(reviewId).map(({ options, ...decision }) => ({ ...decision, options: options === '' ? [] : options.split('\n') })),
    addDecision: (decision: Decision): void => {
      insertDecision.run({ ...decision, options: decision.options.join('\n') });
    },
    listActions: (reviewId: string): Action[] => actions.all(reviewId),
    addAction: (action: Action): void => {
      insertAction.run(action);
    },
    /** Barriers raised by the day and not yet removed, the oldest first. */
    listOpenBarriers: (partnerId: string, day: Day): Barrier[] => barriers.all({ partner: partnerId, day }).map(toBarrier),
    addBarrier: ({ blocks, ...barrier }: Barrier, newId: () => string): void => {
      insertBarrier.run(barrier);
      for (const commitmentId of blocks) insertBlock.run({ id: newId(), barrierId: barrier.id, commitmentId });
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

function toBarrier(row: BarrierRow): Barrier {
  return {
    id: row.id,
    partnerId: row.partner_id,
    side: row.side,
    type: row.type,
    title: row.title,
    cause: row.cause,
    removal: row.removal,
    ownerName: row.owner_name,
    firstRaisedOn: row.first_raised_on,
    timesRaised: row.times_raised,
    resolvedOn: row.resolved_on,
    blocks: JSON.parse(row.blocks) as string[],
    visibility: row.visibility,
  };
}
