import type { Database } from 'better-sqlite3';
import type { Attendance, ReviewWaiver, SponsorContact } from '../../../shared/domain/attendance.ts';
import type { AgendaFact, PreReadFact } from '../../../shared/domain/metrics/reviewHygiene.ts';
import type { Action, Barrier, Decision, ReviewHeader } from '../../../shared/domain/review.ts';
import type { Day, Window } from '../../../shared/time.ts';

interface ReviewRow extends Omit<ReviewHeader, 'window'> {
  readonly start: Day;
  readonly end: Day;
  readonly durationMinutes: number | null;
}

/** A review with how long it took, null where nobody recorded it. */
export interface ReviewFact extends ReviewHeader {
  readonly durationMinutes: number | null;
}

const REVIEW = `SELECT id, partner_id AS partnerId, window_start AS start, window_end AS end, due_on AS dueOn,
  scheduled_on AS scheduledOn, held_on AS heldOn, state, missed_by AS missedBy, duration_minutes AS durationMinutes FROM review`;
const ATTENDANCE = `SELECT attendance.id, review_id AS reviewId, side, person_id AS personId, person_name AS personName, attendance.role,
  person.seniority, attendance.status, coalesce(minutes, duration_seconds / 60) AS minutes
  FROM review JOIN attendance ON review_id = review.id LEFT JOIN person ON person.id = person_id`;
const DECISION = `SELECT decision.id, review_id AS reviewId, kind, title, options, recommendation, vendor_decider AS vendorDecider,
  partner_decider AS partnerDecider, outcome, decided_on AS decidedOn, carried_from AS carriedFrom, visibility FROM review JOIN decision ON review_id = review.id`;
const ACTION = `SELECT action.id, review_id AS reviewId, side, title, owner_name AS ownerName, action.due_on AS dueOn, done_on AS doneOn, visibility,
  carried_from AS carriedFrom FROM review JOIN action ON review_id = review.id`;
const DUE = 'review.due_on BETWEEN @start AND @end';

/** The SQL of every question, so that its use of indexes can be tested. */
export const reviewQueries = {
  dueIn: `${REVIEW} WHERE ${DUE} ORDER BY due_on, id`,
  attendanceDueIn: `${ATTENDANCE} WHERE ${DUE}`,
  decisionsDueIn: `${DECISION} WHERE ${DUE} ORDER BY decision.position`,
  actionsDueIn: `${ACTION} WHERE ${DUE}`,
  waiversDueIn: `SELECT review_id AS reviewId, side, approved_on AS approvedOn FROM review JOIN review_waiver ON review_id = review.id WHERE ${DUE}`,
  barriersOpenOn: `SELECT id, partner_id AS partnerId, side, type, title, cause, removal, owner_name AS ownerName, first_raised_on AS firstRaisedOn,
    times_raised AS timesRaised, resolved_on AS resolvedOn, resolution, visibility FROM barrier
    WHERE partner_id = @partnerId AND first_raised_on <= @day AND (resolved_on IS NULL OR resolved_on > @day)`,
  agendaDueIn: `SELECT agenda_item.id, review_id AS reviewId, asks_decision AS asksDecision FROM review JOIN agenda_item ON review_id = review.id
    WHERE ${DUE} AND is_held = 1 AND agenda_item.state = 'shown'`,
  preReadsDueIn: `SELECT id AS reviewId, pre_read_sent_at AS sentAt, starts_at AS startsAt,
      (SELECT count(*) FROM attendance WHERE review_id = review.id AND status IN ('attended', 'partial')) AS attendees,
      (SELECT count(*) FROM pre_read_receipt AS receipt WHERE receipt.review_id = review.id AND EXISTS (SELECT 1 FROM attendance
         WHERE review_id = review.id AND side = receipt.side AND person_name = receipt.person_name AND status IN ('attended', 'partial'))) AS confirmed
    FROM review WHERE ${DUE} AND pre_read_sent_at IS NOT NULL`,
  contactsOf: `SELECT id, partner_id AS partnerId, met_on AS "on", vendor_person AS vendorPerson, partner_person AS partnerPerson
    FROM sponsor_contact WHERE partner_id = @partnerId AND met_on <= @day`,
} as const;

/** Reviews and what happened in them, as the metrics ask for them. */
export function createReviewFacts(db: Database) {
  const dueIn = db.prepare<Window, ReviewRow>(reviewQueries.dueIn);
  const attendance = db.prepare<Window, Attendance>(reviewQueries.attendanceDueIn);
  const decisions = db.prepare<Window, Omit<Decision, 'options'> & { options: string }>(reviewQueries.decisionsDueIn);
  const actions = db.prepare<Window, Action>(reviewQueries.actionsDueIn);
  const waivers = db.prepare<Window, ReviewWaiver>(reviewQueries.waiversDueIn);
  const barriers = db.prepare<{ partnerId: string; day: Day }, Omit<Barrier, 'blocks'>>(reviewQueries.barriersOpenOn);
  const agenda = db.prepare<Window, Omit<AgendaFact, 'asksDecision'> & { asksDecision: number }>(reviewQueries.agendaDueIn);
  const preReads = db.prepare<Window, PreReadFact>(reviewQueries.preReadsDueIn);
  const contacts = db.prepare<{ partnerId: string; day: Day }, SponsorContact>(reviewQueries.contactsOf);
  return {
    /** Everything about the reviews due in the window. */
    dueIn: (window: Window): ReviewFact[] => dueIn.all(window).map(({ start, end, ...row }) => ({ ...row, window: { start, end } })),
    attendanceDueIn: (window: Window): Attendance[] => attendance.all(window),
    decisionsDueIn: (window: Window): Decision[] =>
      decisions.all(window).map(({ options, ...row }) => ({ ...row, options: options === '' ? [] : options.split('\n') })),
    actionsDueIn: (window: Window): Action[] => actions.all(window),
    /** What was on the agenda of reviews as they were held. */
    agendaDueIn: (window: Window): AgendaFact[] => agenda.all(window).map((row) => ({ ...row, asksDecision: row.asksDecision === 1 })),
    /** Reviews whose pre-read was sent, with who of those there confirmed reading it. */
    preReadsDueIn: (window: Window): PreReadFact[] => preReads.all(window),
    waiversDueIn: (window: Window): ReviewWaiver[] => waivers.all(window),
    /** Barriers of the partner that stand on the day; what they block is not read. */
    barriersOpenOn: (partnerId: string, day: Day): Barrier[] => barriers.all({ partnerId, day }).map((row) => ({ ...row, blocks: [] })),
    contactsOf: (partnerId: string, day: Day): SponsorContact[] => contacts.all({ partnerId, day }),
  };
}

export type ReviewFacts = ReturnType<typeof createReviewFacts>;
