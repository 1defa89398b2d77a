import { z } from 'zod';
import { addDays, addMonths, type Day, type Window } from './time.ts';

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
