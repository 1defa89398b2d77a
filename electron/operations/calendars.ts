import { type AppError, refused } from '../../shared/errors.ts';
import { fiscalYearWindow, type PartyCalendar } from '../../shared/fiscal.ts';
import { type Window, windowDays, windowOverlap } from '../../shared/time.ts';
import type { Store } from '../store/store.ts';

/** A plan belongs to a fiscal year when at least this much of its days lies in it: the days by which 52 or 53 weeks differ from twelve months are allowed for. */
const PLAN_IN_YEAR = 0.9;

/**
 * Why our years cannot be cut that way: plans were made for years that it would tear apart, and
 * their quarters would no longer be found. Null where nothing stands against it.
 */
export function calendarRefusal({ partners, plans }: Pick<Store, 'partners' | 'plans'>, calendar: PartyCalendar): AppError | null {
  const torn = partners.list().flatMap(({ id, name }) => plans.listByPartner(id).filter((plan) => !isInYear(plan.window, fiscalYearWindow(calendar, plan.fiscalYear))).map((plan) => `${name} ${plan.fiscalYear}`));
  if (torn.length === 0) return null;
  const others = torn.length > 3 ? ` and ${torn.length - 3} more` : '';
  return refused(
    'plans-in-the-way',
    `Plans were made for years that this calendar would tear apart: ${torn.slice(0, 3).join(', ')}${others}. Nothing was changed.`,
    'Take back the imports that brought these plans, change the calendar, and import them again.',
  );
}

/** True when both cut their years at the same days. */
export function sameCut(a: PartyCalendar, b: PartyCalendar): boolean {
  if (a.kind === 'months' || b.kind === 'months') return a.kind === 'months' && b.kind === 'months' && a.startMonth === b.startMonth;
  return a.pattern === b.pattern && a.endMonth === b.endMonth && a.endWeekday === b.endWeekday && a.rule === b.rule;
}

function isInYear(plan: Window, year: Window): boolean {
  const shared = windowOverlap(plan, year);
  return shared !== null && windowDays(shared) >= windowDays(plan) * PLAN_IN_YEAR;
}
