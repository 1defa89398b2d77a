import { z } from 'zod';

/** A calendar day as text, `2026-09-30`. Days sort as text; no time zone is involved. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** A moment as UTC text with milliseconds, `2026-09-30T14:00:00.000Z`. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

/** A stretch of days, both ends included. */
export const Window = z.strictObject({ start: Day, end: Day });
export type Window = z.infer<typeof Window>;

const DAY_MS = 86_400_000;

/** Days since 1970-01-01; the whole-number form in which days are added and compared. */
export function dayNumber(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS;
}

/** The day with that number. Inverse of `dayNumber`. */
export function dayOfNumber(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** The day `days` later; negative for earlier. */
export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days);
}

/** Same day of the month `months` later, or that month's last day where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const first = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const wanted = Math.min(Number(day.slice(8, 10)), last);
  return `${first.toISOString().slice(0, 8)}${String(wanted).padStart(2, '0')}`;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** How many days the window has, both ends counted. */
export function windowDays(window: Window): number {
  return daysBetween(window.start, window.end) + 1;
}

/** True when the day lies in the window, ends included. */
export function isInWindow(day: Day, window: Window): boolean {
  return day >= window.start && day <= window.end;
}

/** The days two windows share, or null when they share none. */
export function windowOverlap(a: Window, b: Window): Window | null {
  const start = a.start > b.start ? a.start : b.start;
  const end = a.end < b.end ? a.end : b.end;
  return start <= end ? { start, end } : null;
}

/** True for text that is a real calendar day; `2026-02-30` is not. */
export function isDay(text: string): boolean {
  return Day.safeParse(text).success;
}
