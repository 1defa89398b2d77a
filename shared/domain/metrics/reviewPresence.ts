import { addDays, type Day, daysBetween, isInWindow, type Window } from '../../time.ts';
import { type Attendance, isDelegateRow, isSponsorRow, type ReviewWaiver, sponsorsOn, wasPresent } from '../attendance.ts';
import type { Side } from '../party.ts';
import type { RoleAssignment } from '../person.ts';
import type { ReviewHeader } from '../review.ts';
import type { Membership } from './membership.ts';
import type { Question } from './result.ts';

/**
 * What M1 reads. `durations` holds the minutes of reviews whose length is known, by review. `quarters`
 * are those of the vendor's calendar: a review may be late and a partner new by its own quarter's end,
 * however long the window asked for is; without them the question's window stands for all.
 */
export interface ReviewFacts {
  readonly reviews: readonly ReviewHeader[];
  readonly attendance: readonly Attendance[];
  readonly waivers: readonly ReviewWaiver[];
  readonly sponsors: readonly RoleAssignment[];
  readonly durations: ReadonlyMap<string, number>;
  readonly members: Membership;
  readonly quarters?: readonly Window[];
}

/** How a side was represented at the executive level. */
export type Presence = 'sponsor' | 'delegate' | 'absent' | 'no-sponsor-named';

/**
 * A review of the window and how it counts. `isWaivedByOne` marks one that only one side gave up: it
 * stays due. `lastDay` is the last on which holding it still counts; `rows` are what each side's presence
 * is read from: who attended, and who was named sponsor on the day.
 */
export interface JudgedReview {
  readonly review: ReviewHeader;
  readonly standing: 'due' | 'waived' | 'grace';
  readonly isHeld: boolean;
  readonly isWaivedByOne: boolean;
  readonly lastDay: Day;
  readonly presence: Readonly<Record<Side, Presence>>;
  readonly rows: Readonly<Record<Side, readonly string[]>>;
}

/**
 * The reviews of strategic partners that fell due in the window by `asOf`, each judged.
 *
 * Held counts up to `lateReviewDays` after the end of the quarter it was due in; waived only with both
 * sides' approval; a partner designated less than `reviewGraceDays` before that end owes none yet.
 * Source: metrics M1, K6.
 */
export function judgeReviews(facts: ReviewFacts, question: Question): JudgedReview[] {
  const { window, asOf, scope } = question;
  const rowsOf = Map.groupBy(facts.attendance, (row) => row.reviewId);
  return facts.reviews
    .filter((review) => scope.kind === 'portfolio' || review.partnerId === scope.partnerId)
    .filter((review) => isInWindow(review.dueOn, window) && review.dueOn <= asOf)
    .filter((review) => facts.members.isOn(review.partnerId, review.dueOn))
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id))
    .map((review) => judge(review, rowsOf.get(review.id) ?? [], facts, question));
}

function judge(review: ReviewHeader, rows: readonly Attendance[], facts: ReviewFacts, question: Question): JudgedReview {
  const { asOf, thresholds } = question;
  const { end } = quarterOf(review, facts, question);
  const waivedBy = new Set(facts.waivers.filter((one) => one.reviewId === review.id && one.approvedOn <= asOf).map((one) => one.side));
  const since = facts.members.since(review.partnerId, review.dueOn) ?? review.dueOn;
  const isGrace = daysBetween(since, end) < thresholds.reviewGraceDays;
  const lastDay = addDays(end, thresholds.lateReviewDays);
  const isHeld = review.heldOn !== null && review.heldOn <= lastDay && review.heldOn <= asOf;
  return {
    review,
    standing: waivedBy.size === 2 ? 'waived' : isGrace ? 'grace' : 'due',
    isHeld,
    isWaivedByOne: waivedBy.size === 1 || (waivedBy.size === 0 && review.state === 'waived'),
    lastDay,
    presence: { vendor: presenceOf(review, rows, 'vendor', isHeld, facts, question), partner: presenceOf(review, rows, 'partner', isHeld, facts, question) },
    rows: { vendor: rowsOfSide(review, rows, 'vendor', facts), partner: rowsOfSide(review, rows, 'partner', facts) },
  };
}

/** The quarter in which the review was due. */
function quarterOf({ dueOn }: ReviewHeader, { quarters }: ReviewFacts, { window }: Question): Window {
  return quarters?.find((quarter) => isInWindow(dueOn, quarter)) ?? window;
}

function rowsOfSide(review: ReviewHeader, rows: readonly Attendance[], side: Side, { sponsors }: ReviewFacts): string[] {
  const named = sponsorsOn(sponsors, review.partnerId, side, review.heldOn ?? review.dueOn);
  return [...rows.filter((row) => row.side === side), ...named].map(({ id }) => id);
}

/** How the side was represented at the review on the day it was held; whoever holds the role that day counts. */
function presenceOf(review: ReviewHeader, rows: readonly Attendance[], side: Side, isHeld: boolean, facts: ReviewFacts, question: Question): Presence {
  const day: Day = review.heldOn ?? review.dueOn;
  const named = sponsorsOn(facts.sponsors, review.partnerId, side, day);
  const own = rows.filter((row) => row.side === side);
  const sponsorRows = own.filter((row) => isSponsorRow(row, named));
  if (named.length === 0 && sponsorRows.length === 0) return 'no-sponsor-named';
  if (!isHeld) return 'absent';
  const duration = facts.durations.get(review.id) ?? longest(rows);
  const { presentShare } = question.thresholds;
  if (sponsorRows.some((row) => wasPresent(row, duration, presentShare))) return 'sponsor';
  return own.some(isDelegateRow) ? 'delegate' : 'absent';
}

/** A review whose length is not known lasted at least as long as whoever stayed longest. */
function longest(rows: readonly Attendance[]): number | null {
  const minutes = rows.flatMap((row) => row.minutes ?? []);
  return minutes.length === 0 ? null : Math.max(...minutes);
}

/**
 * Whether both sponsors were at the partner's last review due by `asOf`, judged as M1 judges it; one not
 * held yet that still may be is not the last. Null when none was due. Source: metrics F1 "governance coverage".
 */
export function lastReviewHadBoth(facts: ReviewFacts, partnerId: string, question: Question): boolean | null {
  const due = facts.reviews
    .filter((review) => review.partnerId === partnerId && review.dueOn <= question.asOf && facts.members.isOn(partnerId, review.dueOn))
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id));
  for (const review of due.toReversed()) {
    const rows = facts.attendance.filter((row) => row.reviewId === review.id);
    const own: Question = { ...question, window: { start: review.dueOn, end: review.dueOn } };
    const judged = judge(review, rows, facts, own);
    const mayBeHeld = !judged.isHeld && question.asOf <= judged.lastDay;
    if (judged.standing !== 'due' || mayBeHeld) continue;
    return judged.presence.vendor === 'sponsor' && judged.presence.partner === 'sponsor';
  }
  return null;
}
