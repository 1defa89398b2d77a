import { type AppError, refused } from '../errors.ts';
import { err, ok, type Result } from '../result.ts';
import type { Day } from '../time.ts';
import type { Side } from './party.ts';
import type { Review, ReviewState } from './review.ts';

/** What is known of a review when it moves on. */
export interface MoveFacts {
  readonly asOf: Day;
  /** The sides that agreed to go without it. */
  readonly waivedBy: readonly Side[];
  readonly hasAttendance: boolean;
  readonly isSealed: boolean;
  /** Titles of actions that nobody owns. */
  readonly actionsWithoutOwner: readonly string[];
}

/** A step of a review's life; days are checked against the facts' own. */
export type Move =
  | { readonly to: 'prep' }
  | { readonly to: 'pre_read_sent'; readonly sentAt: string }
  | { readonly to: 'held'; readonly heldOn: Day; readonly durationMinutes: number | null }
  | { readonly to: 'closed' }
  | { readonly to: 'missed'; readonly missedBy: Side }
  | { readonly to: 'waived' };

/** From which states each can be reached. Source: reviews, section 3. */
const FROM: Readonly<Record<Move['to'], readonly ReviewState[]>> = {
  prep: ['planned', 'missed', 'waived'],
  pre_read_sent: ['prep'],
  // A review that was given up as missed may still be held late.
  held: ['planned', 'prep', 'pre_read_sent', 'missed'],
  closed: ['held'],
  missed: ['planned', 'prep', 'pre_read_sent'],
  waived: ['planned', 'prep', 'pre_read_sent', 'missed'],
};

/** Where a review stands, as people say it. */
export const stateNames: Readonly<Record<ReviewState, string>> = {
  planned: 'Planned',
  prep: 'In preparation',
  pre_read_sent: 'Pre-read sent',
  held: 'Held',
  closed: 'Closed',
  missed: 'Missed',
  waived: 'Waived by both sides',
};

const MOVE_NAMES: Readonly<Record<Move['to'], string>> = {
  prep: 'taken up',
  pre_read_sent: 'sent as a pre-read',
  held: 'recorded as held',
  closed: 'closed',
  missed: 'recorded as missed',
  waived: 'waived',
};

/** The review after the move, or why it cannot be made; nothing is changed by asking. */
export function moveReview(review: Review, move: Move, facts: MoveFacts): Result<Review, AppError> {
  if (!FROM[move.to].includes(review.state)) return err(wrongState(review, move));
  const problem = problemOf(review, move, facts);
  return problem === null ? ok(moved(review, move)) : err(problem);
}

/** True when the review may be there next, as far as its state alone says. */
export function mayMove(state: ReviewState, to: Move['to']): boolean {
  return FROM[to].includes(state);
}

function moved(review: Review, move: Move): Review {
  switch (move.to) {
    case 'pre_read_sent':
      return { ...review, state: move.to, preReadSentAt: move.sentAt };
    case 'held':
      return { ...review, state: move.to, heldOn: move.heldOn, durationMinutes: move.durationMinutes, missedBy: null };
    case 'missed':
      return { ...review, state: move.to, missedBy: move.missedBy };
    case 'prep':
    case 'waived':
      return { ...review, state: move.to, missedBy: null };
    case 'closed':
      return { ...review, state: move.to };
  }
}

function wrongState(review: Review, move: Move): AppError {
  const from = FROM[move.to].map((state) => stateNames[state].toLowerCase()).join(', ');
  return refused(
    'wrong-state',
    `This review is ${stateNames[review.state].toLowerCase()} and cannot be ${MOVE_NAMES[move.to]}. Nothing was changed.`,
    `That can be done to a review that is: ${from}.`,
  );
}

function problemOf(review: Review, move: Move, facts: MoveFacts): AppError | null {
  switch (move.to) {
    case 'held':
      if (move.heldOn > facts.asOf) return refused('held-in-future', 'A review cannot have been held on a day to come. Nothing was changed.', 'Give the day it took place, or set the date it is planned for.');
      if (move.heldOn < review.window.start) return refused('held-before-quarter', 'That day lies before the quarter the review looks back on. Nothing was changed.', 'Check the year of the day.');
      return null;
    case 'missed':
      return facts.asOf > review.dueOn ? null : refused('not-yet-due', `The review is due on ${review.dueOn}; until that day has passed it is not missed. Nothing was changed.`, 'Hold it, or let both sides waive it.');
    case 'waived':
      return facts.waivedBy.includes('vendor') && facts.waivedBy.includes('partner') ? null : refused('needs-both-sides', 'A review is waived only when both sides agree. Nothing was changed.', 'Record the other side’s agreement first.');
    case 'closed':
      return closingProblem(facts);
    default:
      return null;
  }
}

function closingProblem({ hasAttendance, isSealed, actionsWithoutOwner }: MoveFacts): AppError | null {
  if (!hasAttendance) return refused('no-attendance', 'Nobody is recorded as having been there. Nothing was changed.', 'Say who attended, then close the review.');
  if (actionsWithoutOwner.length > 0) {
    return refused('action-without-owner', `Nobody owns “${actionsWithoutOwner[0]}”. Nothing was changed.`, 'Give every action an owner, then close the review.');
  }
  return isSealed ? null : refused('not-sealed', 'The figures that were shown are not sealed yet. Nothing was changed.', 'Seal the review, then close it.');
}
