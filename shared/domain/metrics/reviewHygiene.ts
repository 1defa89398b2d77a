import { addMonths, type Instant, isInWindow } from '../../time.ts';
import { type Action, type Barrier, type Decision, firstActions, type ReviewHeader } from '../review.ts';
import type { Membership } from './membership.ts';
import { absent, type Around, figure, isAsked, leftOut, meanFigure, type MetricResult, type Question, rate } from './result.ts';

/** An agenda item; `asksDecision` when it is put as a decision to take. */
export interface AgendaFact {
  readonly id: string;
  readonly reviewId: string;
  readonly asksDecision: boolean;
}

/** When the pre-read went out and the review began, and who of those there had confirmed reading it. */
export interface PreReadFact {
  readonly reviewId: string;
  readonly sentAt: Instant | null;
  readonly startsAt: Instant | null;
  readonly attendees: number;
  readonly confirmed: number;
}

/** What M19 reads. `carried` are the actions taken over from an earlier review. */
export interface HygieneFacts {
  readonly reviews: readonly ReviewHeader[];
  readonly decisions: readonly Decision[];
  readonly agenda: readonly AgendaFact[];
  readonly actions: readonly Action[];
  readonly carried: ReadonlySet<string>;
  readonly preReads: readonly PreReadFact[];
  readonly barriers: readonly Barrier[];
  readonly members: Membership;
}

const NONE_HELD = 'No review was held in the window.';
const HOUR_MS = 3_600_000;

/**
 * Whether reviews are run so that they decide: decisions, agenda, actions, pre-reads, old barriers.
 *
 * Unit: counts, ratios and hours. Cohort: reviews of partners strategic on the due date, held in the window; actions due in it; barriers open
 * on the day. Source: metrics M19. Null (`zero_denominator`) where there is nothing to divide by,
 * `no_data` where no pre-read has both times.
 */
export function reviewHygiene(facts: HygieneFacts, question: Question): MetricResult[] {
  const { window, asOf, scope } = question;
  const own = facts.reviews.filter((review) => isAsked(scope, review.partnerId) && facts.members.isOn(review.partnerId, review.dueOn));
  const held = own.filter((review) => review.heldOn !== null && review.heldOn <= asOf && isInWindow(review.heldOn, window));
  const heldIds = new Set(held.map((review) => review.id));
  const ownIds = new Set(own.map((review) => review.id));
  const ofHeld = <T extends { readonly reviewId: string }>(rows: readonly T[]) => rows.filter((row) => heldIds.has(row.reviewId));
  const decisions = ofHeld(facts.decisions).filter((one) => one.outcome !== null && one.decidedOn !== null && one.decidedOn <= asOf);
  const agenda = ofHeld(facts.agenda);
  const due = firstActions(facts.actions).filter((one) => ownIds.has(one.reviewId) && isInWindow(one.dueOn, window) && one.dueOn <= asOf);
  const onTime = due.filter((one) => one.doneOn !== null && one.doneOn <= one.dueOn);
  const carried = ofHeld(facts.actions).filter((one) => facts.carried.has(one.id));
  return [
    held.length === 0
      ? absent('M19.decisions', question, 'zero_denominator', NONE_HELD)
      : figure('M19.decisions', question, decisions.length / held.length, { numerator: decisions.length, denominator: held.length, rowIds: [...ids(decisions), ...heldIds] }),
    rate('M19.agenda', question, agenda.filter((one) => one.asksDecision).length, agenda.length, 'No review held in the window has an agenda.', { rowIds: ids(agenda) }),
    rate('M19.actions', question, onTime.length, due.length, 'No action was due in the window.', { rowIds: ids(due) }),
    held.length === 0 ? absent('M19.carried', question, 'zero_denominator', NONE_HELD) : figure('M19.carried', question, carried.length, { rowIds: ids(carried) }),
    ...preReadResults(ofHeld(facts.preReads), question),
    agedBarriers(facts, question),
  ];
}

function preReadResults(preReads: readonly PreReadFact[], question: Question): MetricResult[] {
  const timed = preReads.flatMap((one) => (one.sentAt === null || one.startsAt === null ? [] : [(Date.parse(one.startsAt) - Date.parse(one.sentAt)) / HOUR_MS]));
  const around: Around = {
    excluded: leftOut('pre-read or start not timed', preReads.filter((one) => one.sentAt === null || one.startsAt === null).map((one) => one.reviewId)),
    rowIds: preReads.map((one) => one.reviewId),
  };
  const sum = (read: (one: PreReadFact) => number) => preReads.reduce((total, one) => total + read(one), 0);
  return [
    timed.length === 0
      ? absent('M19.preRead', question, 'no_data', 'No review has the times of its pre-read and its start.', around)
      : meanFigure('M19.preRead', question, timed, around),
    rate('M19.read', question, sum((one) => one.confirmed), sum((one) => one.attendees), 'No attendee was asked.', { rowIds: around.rowIds ?? [] }),
  ];
}

/** Barriers raised more than `barrierAgedMonths` before the day and still open on it. */
function agedBarriers(facts: HygieneFacts, question: Question): MetricResult {
  const { asOf, scope, thresholds } = question;
  const before = addMonths(asOf, -thresholds.barrierAgedMonths);
  const aged = facts.barriers.filter(
    (one) => isAsked(scope, one.partnerId) && one.firstRaisedOn < before && (one.resolvedOn === null || one.resolvedOn > asOf),
  );
  return figure('M19.barriers', question, aged.length, { rowIds: ids(aged) });
}

function ids(rows: readonly { readonly id: string }[]): string[] {
  return rows.map((row) => row.id);
}
