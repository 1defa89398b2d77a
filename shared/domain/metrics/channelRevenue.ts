import { convert, type FxPolicy, type RateBook } from '../../fx.ts';
import { addDays, addMonths, type Day, isInWindow, type Window, windowOverlap } from '../../time.ts';
import type { RevenueFact, RevenueType } from '../revenueFact.ts';
import type { Membership } from './membership.ts';
import { type Badge, badgeOn } from './result.ts';

/** What the revenue metrics read; amounts are shown in `currency`. */
export interface RevenueFacts {
  readonly revenue: readonly RevenueFact[];
  readonly revenueType: RevenueType;
  readonly currency: string;
  readonly rates: RateBook;
  readonly members: Membership;
}

/** A usable amount: whose, on which day, in minor units of the metric's currency. */
export interface RevenueRow {
  readonly id: string;
  readonly partnerId: string | null;
  readonly day: Day;
  readonly minor: number;
}

/** The rows of a window, and what could not be used: no rate, or days outside the window. */
export interface RevenueReading {
  readonly rows: readonly RevenueRow[];
  readonly withoutRate: readonly string[];
  readonly straddling: readonly string[];
}

/**
 * The revenue of one kind in a window, in one currency, as known on `asOf`.
 *
 * A fact belongs to the window in which its own days end, so that every fact is in exactly one
 * quarter; one that begins before the window is named. `rateDay` fixes the day of the rate for a
 * constant currency, otherwise each row takes its own day's. Source: metrics M4, M5, K7.
 */
export function readRevenue(facts: RevenueFacts, window: Window, asOf: Day, policy: FxPolicy, rateDay: Day): RevenueReading {
  const rows: RevenueRow[] = [];
  const withoutRate: string[] = [];
  const straddling: string[] = [];
  for (const fact of facts.revenue) {
    if (fact.revenueType !== facts.revenueType || !isInWindow(fact.window.end, window) || fact.window.start > asOf) continue;
    const day = fact.window.end;
    const converted = convert(fact.money, facts.currency, policy, policy === 'plan_rate' ? rateDay : day, facts.rates);
    if (converted === null) {
      withoutRate.push(fact.id);
      continue;
    }
    if (fact.window.start < window.start) straddling.push(fact.id);
    rows.push({ id: fact.id, partnerId: fact.partnerId, day, minor: converted.money.minor });
  }
  return { rows, withoutRate, straddling };
}

/** The facts of the kind that is added up. */
export function ofKind({ revenue, revenueType }: Pick<RevenueFacts, 'revenue' | 'revenueType'>): RevenueFact[] {
  return revenue.filter((fact) => fact.revenueType === revenueType);
}

/** The remark that months are missing, or nothing. */
export function missingBadge(missing: readonly string[]): Badge[] {
  return badgeOn('missing-month', missing, (n) => `${n === 1 ? 'A month is' : `${n} months are`} missing: ${missing.join(', ')}.`);
}

/** The sum of the rows, in minor units. */
export function sumRows(rows: readonly RevenueRow[]): number {
  return rows.reduce((sum, row) => sum + row.minor, 0);
}

/**
 * The months of the window, over by `asOf`, for which a source that reports in the window has nothing:
 * `crm 2026-05`. A source without any fact in the window is not expected to have one. The facts given are
 * those of the kind that is added up: another kind does not stand in for it.
 */
export function missingMonths(facts: readonly RevenueFact[], window: Window, asOf: Day): string[] {
  const coveredBy = new Map<string, Set<string>>();
  for (const fact of facts) {
    if (fact.window.end < window.start) continue;
    const shared = windowOverlap(fact.window, window);
    if (shared === null) continue;
    const covered = coveredBy.get(fact.source) ?? new Set<string>();
    if (shared.start.slice(0, 7) === shared.end.slice(0, 7)) covered.add(shared.start.slice(0, 7));
    else for (const month of monthsIn(shared)) covered.add(month);
    coveredBy.set(fact.source, covered);
  }
  const wanted = monthsIn(window).filter((month) => lastDayOf(month, window) <= asOf);
  return [...coveredBy]
    .flatMap(([source, covered]) => wanted.filter((month) => !covered.has(month)).map((month) => `${source} ${month}`))
    .toSorted();
}

function monthsIn(window: Window): string[] {
  const months: string[] = [];
  for (let first = `${window.start.slice(0, 7)}-01`; first <= window.end; first = addMonths(first, 1)) months.push(first.slice(0, 7));
  return months;
}

function lastDayOf(month: string, window: Window): Day {
  const last = addDays(addMonths(`${month}-01`, 1), -1);
  return last < window.end ? last : window.end;
}
