import { addDays, type Day, type Window, windowDays } from '../time.ts';
import type { Commitment } from './commitment.ts';

type Spread = Pick<Commitment, 'target' | 'dueOn' | 'phasing' | 'phases'>;

/** Two amounts this close, relative to the larger, are the same: shares of days are not exact. */
const ROUNDING = 1e-9;

/**
 * How much is owed by the end of a day: nothing before the due day and all from it on, the phases
 * that have ended, or the share of the days since the plan began.
 *
 * Unit: the commitment's. A milestone owes 1, its being done.
 */
export function owedBy(commitment: Spread, planStart: Day, day: Day): number {
  const target = commitment.target ?? 1;
  if (commitment.phasing === 'explicit') return sum(commitment.phases.filter(({ window }) => window.end <= day).map((phase) => phase.target));
  if (commitment.phasing === 'none') return commitment.dueOn <= day ? target : 0;
  const whole = { start: planStart, end: commitment.dueOn };
  if (day < planStart) return 0;
  if (day >= commitment.dueOn) return target;
  return (target * windowDays({ start: planStart, end: day })) / windowDays(whole);
}

/**
 * Whether one wording asks for less than another: at no day is more owed than before and at some
 * day less. `more` is the reverse; `mixed` where it is less at one day and more at another.
 */
export function compareOwed(before: Spread, after: Spread, planWindow: Window): 'same' | 'less' | 'more' | 'mixed' {
  let isLess = false;
  let isMore = false;
  for (const day of daysThatTell([before, after], planWindow)) {
    const [was, is] = [owedBy(before, planWindow.start, day), owedBy(after, planWindow.start, day)];
    if (Math.abs(is - was) <= ROUNDING * Math.max(was, is)) continue;
    if (is < was) isLess = true;
    else isMore = true;
  }
  if (isLess && isMore) return 'mixed';
  if (isLess) return 'less';
  return isMore ? 'more' : 'same';
}

/** The days at which what is owed steps up, and those just before. */
function daysThatTell(spreads: readonly Spread[], planWindow: Window): Set<Day> {
  const steps = spreads.flatMap(({ dueOn, phases }) => [dueOn, ...phases.map(({ window }) => window.end)]);
  return new Set([planWindow.end, ...steps.flatMap((day) => [addDays(day, -1), day])]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
