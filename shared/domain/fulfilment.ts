import { type Day, type Window, daysBetween, isInWindow, windowDays, windowOverlap } from '../time.ts';
import { type Actual, type ActualState, claimedValue, type Reported, standingValue } from './actual.ts';
import type { Commitment } from './commitment.ts';

/** The programme's rules that M12 reads; each a setting with its default. */
export interface FulfilmentRules {
  /** An unanswered claim is no data. */
  readonly requireAcceptance: boolean;
  /** Days after the due date until silence counts as nothing delivered. */
  readonly reportingGraceDays: number;
  /** A milestone this many days late still counts `lateMilestoneScore`. */
  readonly lateMilestoneDays: number;
  readonly lateMilestoneScore: number;
  /** Fulfilment from which a commitment is at risk and no longer missed. */
  readonly atRiskFrom: number;
}

/** Defaults of metrics M12 and the command line's status rule. */
export const defaultFulfilmentRules: FulfilmentRules = {
  requireAcceptance: false,
  reportingGraceDays: 10,
  lateMilestoneDays: 30,
  lateMilestoneScore: 0.5,
  atRiskFrom: 0.8,
};

/** What falls due in a window: how much (null for a milestone) and the last day for it. */
export interface DuePart {
  readonly target: number | null;
  readonly dueOn: Day;
}

/**
 * What part of a commitment is due or phased in the window, or null when none is.
 *
 * Without phasing, the whole target on its due date. Explicit phases count where they end in
 * the window; linear phasing takes the share of the plan's days, and in a window still
 * running only the days up to `asOf` (K4: a target is prorated only if its phasing says so).
 */
export function duePart(commitment: Commitment, planWindow: Window, window: Window, asOf: Day): DuePart | null {
  if (commitment.phasing === 'none' || commitment.target === null) {
    return isInWindow(commitment.dueOn, window) ? { target: commitment.target, dueOn: commitment.dueOn } : null;
  }
  if (commitment.phasing === 'explicit') {
    const phases = commitment.phases.filter((phase) => isInWindow(phase.window.end, window));
    const last = phases.at(-1);
    if (last === undefined) return null;
    return { target: phases.reduce((sum, phase) => sum + phase.target, 0), dueOn: last.window.end };
  }
  const span = { start: planWindow.start, end: commitment.dueOn };
  const isRunning = isInWindow(asOf, window);
  const share = span.start <= span.end ? windowOverlap(span, isRunning ? { start: window.start, end: asOf } : window) : null;
  if (share === null) return null;
  return { target: (commitment.target * windowDays(share)) / windowDays(span), dueOn: share.end };
}

/**
 * Which of a commitment's actuals say something about the due part, the latest last.
 *
 * Of a phased commitment, those reported inside the window. Of others, those that began by
 * the due date (for a milestone, all), because such a report is the state reached.
 */
export function countedActuals(commitment: Commitment, actuals: readonly Actual[], due: DuePart, window: Window): Actual[] {
  const counts = isAddedUp(commitment)
    ? (actual: Actual) => isInWindow(actual.window.end, window)
    : (actual: Actual) => commitment.measure === 'milestone' || actual.window.start <= due.dueOn;
  return actuals.filter(counts).toSorted(byWindowThenEntry);
}

/**
 * What remains due when both sides waived parts of it: a phased commitment without the phases, or the
 * days, of the waived reports. Null when nothing remains. Of a commitment that is not spread over
 * time the latest report decides about the whole.
 */
export function dueWithoutWaived(commitment: Commitment, due: DuePart, counted: readonly Actual[], window: Window): DuePart | null {
  if (!isAddedUp(commitment)) return counted.at(-1)?.state === 'waived' ? null : due;
  const waived = counted.filter(({ state }) => state === 'waived');
  if (waived.length === 0 || due.target === null) return due;
  if (commitment.phasing === 'explicit') {
    const isWaived = (phase: Window) => waived.some((one) => one.window.start <= phase.start && one.window.end >= phase.end);
    const phases = commitment.phases.filter((phase) => isInWindow(phase.window.end, window) && !isWaived(phase.window));
    const last = phases.at(-1);
    return last === undefined ? null : { target: phases.reduce((sum, phase) => sum + phase.target, 0), dueOn: last.window.end };
  }
  const span = { start: window.start, end: due.dueOn };
  const days = windowDays(span);
  const gone = waived.reduce((sum, one) => sum + sharedDays(one.window, span), 0);
  return gone >= days ? null : { target: (due.target * (days - gone)) / days, dueOn: due.dueOn };
}

function sharedDays(a: Window, b: Window): number {
  const shared = windowOverlap(a, b);
  return shared === null ? 0 : windowDays(shared);
}

/**
 * How far the reports are agreed, all in all: of parts that are added up, disputed as soon as one is, then
 * not answered as soon as one is; of others what the latest is. Null without a report.
 */
export function stateOf(commitment: Commitment, counted: readonly Actual[]): ActualState | null {
  const standing = isAddedUp(commitment) ? counted.filter(({ state }) => state !== 'waived') : counted;
  const open = isAddedUp(commitment) ? (['disputed', 'claimed'] as const).find((state) => standing.some((one) => one.state === state)) : undefined;
  return open ?? standing.at(-1)?.state ?? null;
}

/** Parts of a phased commitment are added up; of others the latest state counts. */
function isAddedUp({ phasing, target }: Commitment): boolean {
  return phasing !== 'none' && target !== null;
}

/**
 * The one reported value that counts, out of the actuals that do: the sum of a phased
 * commitment's, the latest of others. Null when nothing counts.
 */
export function reportedFor(
  commitment: Commitment,
  counted: readonly Actual[],
  read: (actual: Actual) => Reported | null,
): Reported | null {
  if (!isAddedUp(commitment)) {
    const latest = counted.at(-1);
    return latest === undefined ? null : read(latest);
  }
  const values = counted.flatMap((actual) => read(actual)?.value ?? []);
  return values.length === 0 ? null : { value: values.reduce((sum, value) => sum + value, 0), doneOn: null };
}

function byWindowThenEntry(a: Actual, b: Actual): number {
  return (
    a.window.end.localeCompare(b.window.end) || a.provenance.enteredAt.localeCompare(b.provenance.enteredAt)
  );
}

/**
 * How far a commitment was kept: 1 is kept, 0 is not at all.
 *
 * Unit: ratio 0 to 1. Source: metrics M12.
 * Formula: at_least and recurring min(actual ÷ target, 1), never below 0; at_most 1 up to the target, then
 * 1 − overshoot ÷ target, never below 0; milestone 1 on time, `lateMilestoneScore` up to
 * `lateMilestoneDays` late, else 0; qualitative score ÷ 100.
 * Null when nothing usable was reported.
 */
export function fulfilment(
  commitment: Commitment,
  due: DuePart,
  reported: Reported | null,
  rules: FulfilmentRules,
): number | null {
  if (reported === null) return null;
  if (commitment.measure === 'milestone') {
    if (reported.doneOn === null) return null;
    const late = daysBetween(due.dueOn, reported.doneOn);
    if (late <= 0) return 1;
    return late <= rules.lateMilestoneDays ? rules.lateMilestoneScore : 0;
  }
  if (reported.value === null) return null;
  if (commitment.measure === 'qualitative') return clamp(reported.value / 100);
  if (due.target === null) return null;
  if (commitment.measure === 'at_most') {
    return clamp(1 - Math.max(0, reported.value - due.target) / due.target);
  }
  return clamp(reported.value / due.target);
}

/** The same, uncapped, for display beside it: 1.2 is a fifth more than promised. Null where it has no meaning. */
export function uncappedRatio(commitment: Commitment, due: DuePart, reported: Reported | null): number | null {
  if (commitment.measure !== 'at_least' && commitment.measure !== 'recurring') return null;
  if (reported?.value == null || due.target === null) return null;
  return reported.value / due.target;
}

/** Standing and claimed values of the due part, in one reading. */
export function readReported(
  commitment: Commitment,
  counted: readonly Actual[],
  rules: FulfilmentRules,
): { standing: Reported | null; claimed: Reported | null } {
  return {
    standing: reportedFor(commitment, counted, (actual) => standingValue(actual, rules.requireAcceptance)),
    claimed: reportedFor(commitment, counted, claimedValue),
  };
}

function clamp(ratio: number): number {
  return Math.min(1, Math.max(0, ratio));
}
