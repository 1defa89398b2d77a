import { z } from 'zod';
import { addDays, addMonths, type Day, dayNumber, type Window, windowDays, windowOverlap } from './time.ts';

/**
 * How a party cuts its years: twelve calendar months from a starting month.
 * The fiscal year is named after the calendar year in which it ends.
 */
export const FiscalCalendar = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  startMonth: z.int().min(1).max(12),
});
export type FiscalCalendar = z.infer<typeof FiscalCalendar>;

/** `2026-Q3`: the third quarter of fiscal year 2026, in some party's calendar. */
export const QuarterLabel = z.string().regex(/^\d{4}-Q[1-4]$/);
export type QuarterLabel = z.infer<typeof QuarterLabel>;

type Cut = Pick<FiscalCalendar, 'startMonth'>;

/** All days of the fiscal year. */
export function fiscalYearWindow(calendar: Cut, year: number): Window {
  const startYear = calendar.startMonth === 1 ? year : year - 1;
  const start = `${startYear}-${String(calendar.startMonth).padStart(2, '0')}-01`;
  return { start, end: addDays(addMonths(start, 12), -1) };
}

/** The fiscal year the day belongs to. */
export function fiscalYearOf(calendar: Cut, day: Day): number {
  const year = Number(day.slice(0, 4));
  return calendar.startMonth > 1 && Number(day.slice(5, 7)) >= calendar.startMonth ? year + 1 : year;
}

/** All days of the quarter the label names in this calendar. */
export function quarterWindow(calendar: Cut, label: QuarterLabel): Window {
  const { start } = fiscalYearWindow(calendar, Number(label.slice(0, 4)));
  const from = addMonths(start, (Number(label[6]) - 1) * 3);
  return { start: from, end: addDays(addMonths(from, 3), -1) };
}

/** The label of the quarter the day falls in. */
export function quarterOf(calendar: Cut, day: Day): QuarterLabel {
  const months = (Number(day.slice(5, 7)) - calendar.startMonth + 12) % 12;
  return `${fiscalYearOf(calendar, day)}-Q${Math.floor(months / 3) + 1}`;
}

/** The label `count` quarters later; negative for earlier. */
export function addQuarters(label: QuarterLabel, count: number): QuarterLabel {
  const index = Number(label.slice(0, 4)) * 4 + Number(label[6]) - 1 + count;
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
}

/** The four labels of a fiscal year, in order. */
export function quartersOfYear(year: number): QuarterLabel[] {
  return [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`);
}

/** The label as people say it: `FY26 Q3`. */
export function quarterName(label: QuarterLabel): string {
  return `FY${label.slice(2, 4)} Q${label[6]}`;
}

/** The last quarter whose every day is over on `asOf`: the one a review held then looks back on. */
export function lastCompleteQuarter(calendar: Cut, asOf: Day): QuarterLabel {
  const current = quarterOf(calendar, asOf);
  return quarterWindow(calendar, current).end === asOf ? current : addQuarters(current, -1);
}

/**
 * Years of whole weeks, quarters of thirteen, months of four or five: the year ends on a weekday (0 is
 * Sunday) of `endMonth`, the last one or the one nearest to the month's end, so that some years
 * have 53 weeks. Its last period then has a week more. The year is named after the calendar year
 * of that month's end.
 */
export const WeekCalendar = z.strictObject({
  kind: z.literal('weeks'),
  pattern: z.enum(['4-4-5', '4-5-4', '5-4-4']),
  endMonth: z.int().min(1).max(12),
  endWeekday: z.int().min(0).max(6),
  rule: z.enum(['last', 'nearest']),
});
export type WeekCalendar = z.infer<typeof WeekCalendar>;

/** How one party cuts its years: by calendar months or by weeks. The two parties of a review may differ. */
export const PartyCalendar = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('months'), startMonth: z.int().min(1).max(12) }),
  WeekCalendar,
]);
export type PartyCalendar = z.infer<typeof PartyCalendar>;

/** All days of the fiscal year, in either kind of calendar. */
export function calendarYear(calendar: PartyCalendar, year: number): Window {
  if (calendar.kind === 'months') return fiscalYearWindow(calendar, year);
  return { start: addDays(lastDayOfYear(calendar, year - 1), 1), end: lastDayOfYear(calendar, year) };
}

/** How many weeks the fiscal year has: 52 or 53. Null in a calendar of months. */
export function weeksInYear(calendar: PartyCalendar, year: number): number | null {
  return calendar.kind === 'weeks' ? windowDays(calendarYear(calendar, year)) / 7 : null;
}

/** All days of the quarter the label names; the week that a long year has more belongs to its fourth quarter. */
export function calendarQuarter(calendar: PartyCalendar, label: QuarterLabel): Window {
  if (calendar.kind === 'months') return quarterWindow(calendar, label);
  const { start, end } = calendarYear(calendar, Number(label.slice(0, 4)));
  const quarter = Number(label[6]);
  const from = addDays(start, (quarter - 1) * WEEKS_PER_QUARTER * 7);
  return { start: from, end: quarter === 4 ? end : addDays(from, WEEKS_PER_QUARTER * 7 - 1) };
}

/** The twelve months of the fiscal year, as the calendar cuts them. */
export function calendarPeriods(calendar: PartyCalendar, year: number): Window[] {
  const { start, end } = calendarYear(calendar, year);
  if (calendar.kind === 'months') {
    return Array.from({ length: 12 }, (_, index) => ({ start: addMonths(start, index), end: addDays(addMonths(start, index + 1), -1) }));
  }
  const weeks = calendar.pattern.split('-').map(Number);
  const periods: Window[] = [];
  for (let from = start, index = 0; index < 12; index += 1) {
    const to = index === 11 ? end : addDays(from, (weeks[index % 3] ?? 4) * 7 - 1);
    periods.push({ start: from, end: to });
    from = addDays(to, 1);
  }
  return periods;
}

/** The label of the quarter the day falls in, in either kind of calendar. */
export function quarterOn(calendar: PartyCalendar, day: Day): QuarterLabel {
  if (calendar.kind === 'months') return quarterOf(calendar, day);
  const near = Number(day.slice(0, 4));
  // A year of weeks may begin some days before or after its month does.
  const year = [near - 1, near, near + 1].find((one) => day <= calendarYear(calendar, one).end) ?? near + 1;
  const weeks = Math.floor((dayNumber(day) - dayNumber(calendarYear(calendar, year).start)) / 7);
  return `${year}-Q${Math.min(4, Math.floor(weeks / WEEKS_PER_QUARTER) + 1)}`;
}

/** The last quarter whose every day is over on `asOf`, in either kind of calendar. */
export function completeQuarterBefore(calendar: PartyCalendar, asOf: Day): QuarterLabel {
  const current = quarterOn(calendar, asOf);
  return calendarQuarter(calendar, current).end === asOf ? current : addQuarters(current, -1);
}

/** A quarter of a party that shares days with a window, and whether it is that very window. */
export interface TouchedQuarter {
  readonly label: QuarterLabel;
  readonly sharedDays: number;
  readonly isExact: boolean;
}

/** How another party would name the window: its quarters that share days with it, in order. */
export function quartersTouching(calendar: PartyCalendar, window: Window): TouchedQuarter[] {
  const touched: TouchedQuarter[] = [];
  const last = quarterOn(calendar, window.end);
  for (let label = quarterOn(calendar, window.start); ; label = addQuarters(label, 1)) {
    const own = calendarQuarter(calendar, label);
    const shared = windowOverlap(own, window);
    if (shared !== null) touched.push({ label, sharedDays: windowDays(shared), isExact: own.start === window.start && own.end === window.end });
    if (label >= last) return touched;
  }
}

const WEEKS_PER_QUARTER = 13;

function lastDayOfYear({ endMonth, endWeekday, rule }: WeekCalendar, year: number): Day {
  const monthEnd = addDays(addMonths(`${year}-${String(endMonth).padStart(2, '0')}-01`, 1), -1);
  // Day 0, 1970-01-01, was a Thursday.
  const weekday = (dayNumber(monthEnd) + 4) % 7;
  const back = (weekday - endWeekday + 7) % 7;
  return addDays(monthEnd, rule === 'nearest' && back > 3 ? 7 - back : -back);
}
