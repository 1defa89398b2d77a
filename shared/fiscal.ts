import { z } from 'zod';
import { addDays, addMonths, type Day, dayNumber, isInWindow, type Window, windowDays } from './time.ts';

/** Years of twelve calendar months, named after the calendar year in which they end. */
export const MonthCalendar = z.strictObject({ kind: z.literal('months'), startMonth: z.int().min(1).max(12) });
export type MonthCalendar = z.infer<typeof MonthCalendar>;

/** How many weeks the three months of a quarter have. */
export const WeekPattern = z.enum(['4-4-5', '4-5-4', '5-4-4']);
export type WeekPattern = z.infer<typeof WeekPattern>;

/**
 * Years of whole weeks, quarters of thirteen, months of four or five: the year ends on a weekday (0 is
 * Sunday) of `endMonth`, the last one or the one nearest to the month's end, so that some years
 * have 53 weeks. Its last month then has a week more. The year is named after the calendar year
 * of that month's end.
 */
export const WeekCalendar = z.strictObject({
  kind: z.literal('weeks'),
  pattern: WeekPattern,
  endMonth: z.int().min(1).max(12),
  endWeekday: z.int().min(0).max(6),
  rule: z.enum(['last', 'nearest']),
});
export type WeekCalendar = z.infer<typeof WeekCalendar>;

/** How one party cuts its years: by calendar months or by weeks. The two parties of a review may differ. */
export const PartyCalendar = z.discriminatedUnion('kind', [MonthCalendar, WeekCalendar]);
export type PartyCalendar = z.infer<typeof PartyCalendar>;

/** A calendar as it is kept: several parties may use the same one. */
export const FiscalCalendar = z.strictObject({ id: z.uuid(), name: z.string(), cut: PartyCalendar });
export type FiscalCalendar = z.infer<typeof FiscalCalendar>;

/** `2026-Q3`: the third quarter of fiscal year 2026, in some party's calendar. */
export const QuarterLabel = z.string().regex(/^\d{4}-Q[1-4]$/);
export type QuarterLabel = z.infer<typeof QuarterLabel>;

const WEEKS_PER_QUARTER = 13;

/** The calendar whose year begins on the first of that month. */
export function yearFrom(startMonth: number): MonthCalendar {
  return { kind: 'months', startMonth };
}

/** All days of the fiscal year. */
export function fiscalYearWindow(calendar: PartyCalendar, year: number): Window {
  if (calendar.kind === 'weeks') return { start: addDays(lastDayOfYear(calendar, year - 1), 1), end: lastDayOfYear(calendar, year) };
  const startYear = calendar.startMonth === 1 ? year : year - 1;
  const start = `${startYear}-${String(calendar.startMonth).padStart(2, '0')}-01`;
  return { start, end: addDays(addMonths(start, 12), -1) };
}

/** The fiscal year the day belongs to. */
export function fiscalYearOf(calendar: PartyCalendar, day: Day): number {
  const year = Number(day.slice(0, 4));
  if (calendar.kind === 'months') return calendar.startMonth > 1 && Number(day.slice(5, 7)) >= calendar.startMonth ? year + 1 : year;
  // A year of weeks may begin some days before or after its month does.
  const near = [year - 1, year, year + 1].find((one) => isInWindow(day, fiscalYearWindow(calendar, one)));
  return near ?? year;
}

/** How many weeks the fiscal year has: 52 or 53. Null in a calendar of months. */
export function weeksInYear(calendar: PartyCalendar, year: number): number | null {
  return calendar.kind === 'weeks' ? windowDays(fiscalYearWindow(calendar, year)) / 7 : null;
}

/** All days of the quarter the label names; the week that a long year has more belongs to its fourth quarter. */
export function quarterWindow(calendar: PartyCalendar, label: QuarterLabel): Window {
  const year = fiscalYearWindow(calendar, Number(label.slice(0, 4)));
  const quarter = Number(label[6]);
  const startOf = (index: number): Day => (calendar.kind === 'months' ? addMonths(year.start, index * 3) : addDays(year.start, index * WEEKS_PER_QUARTER * 7));
  return { start: startOf(quarter - 1), end: quarter === 4 ? year.end : addDays(startOf(quarter), -1) };
}

/** The label of the quarter the day falls in. */
export function quarterOf(calendar: PartyCalendar, day: Day): QuarterLabel {
  const year = fiscalYearOf(calendar, day);
  const found = quartersOfYear(year).find((label) => day <= quarterWindow(calendar, label).end);
  return found ?? `${year}-Q4`;
}

/** The twelve months of the fiscal year, as the calendar cuts them. */
export function monthsOfYear(calendar: PartyCalendar, year: number): Window[] {
  const { start, end } = fiscalYearWindow(calendar, year);
  if (calendar.kind === 'months') {
    return Array.from({ length: 12 }, (_, index) => ({ start: addMonths(start, index), end: addDays(addMonths(start, index + 1), -1) }));
  }
  const weeks = calendar.pattern.split('-').map(Number);
  const months: Window[] = [];
  for (let from = start, index = 0; index < 12; index += 1) {
    const to = index === 11 ? end : addDays(from, (weeks[index % 3] ?? 4) * 7 - 1);
    months.push({ start: from, end: to });
    from = addDays(to, 1);
  }
  return months;
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
export function lastCompleteQuarter(calendar: PartyCalendar, asOf: Day): QuarterLabel {
  const current = quarterOf(calendar, asOf);
  return quarterWindow(calendar, current).end === asOf ? current : addQuarters(current, -1);
}

function lastDayOfYear({ endMonth, endWeekday, rule }: WeekCalendar, year: number): Day {
  const monthEnd = addDays(addMonths(`${year}-${String(endMonth).padStart(2, '0')}-01`, 1), -1);
  // Day 0, 1970-01-01, was a Thursday.
  const weekday = (((dayNumber(monthEnd) + 4) % 7) + 7) % 7;
  const back = (weekday - endWeekday + 7) % 7;
  return addDays(monthEnd, rule === 'nearest' && back > 3 ? 7 - back : -back);
}
