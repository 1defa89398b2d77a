import type { Actual } from '../../../shared/domain/actual.ts';
import type { ScorecardLine } from '../../../shared/domain/scorecardLine.ts';
import { type PartyCalendar, type QuarterLabel, quarterOf } from '../../../shared/fiscal.ts';

/** One quarter of a commitment: what was to be reached in it, and what was reported. */
export interface QuarterRow {
  readonly quarter: QuarterLabel;
  /** Null where the promise is not cut by quarters. */
  readonly promised: number | null;
  readonly actuals: readonly Actual[];
}

/** Every quarter that has a phase or a report, and the one on screen; the oldest first. */
export function quarterRows({ commitment, actuals, target }: ScorecardLine, calendar: PartyCalendar, current: QuarterLabel): QuarterRow[] {
  const promised = new Map(commitment.phases.map((phase) => [quarterOf(calendar, phase.window.end), phase.target]));
  if (!promised.has(current) && commitment.phasing === 'linear' && target !== null) promised.set(current, target);
  const labels = new Set([current, ...promised.keys(), ...actuals.map((actual) => quarterOf(calendar, actual.window.end))]);
  return [...labels].toSorted().map((quarter) => ({
    quarter,
    promised: promised.get(quarter) ?? null,
    actuals: actuals.filter((actual) => quarterOf(calendar, actual.window.end) === quarter),
  }));
}
