import type { PartyCalendar } from '../fiscal.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** A month of the year by its number, 1 to 12, in English. */
export function monthWord(month: number): string {
  return MONTHS[month - 1] ?? String(month);
}

/** A day of the week by its number, 0 for Sunday, in English. */
export function weekdayWord(weekday: number): string {
  return WEEKDAYS[weekday] ?? String(weekday);
}

/** The number of a weekday's English name, however it is written; null for any other word. */
export function weekdayOf(word: string): number | null {
  const index = WEEKDAYS.findIndex((name) => name.toLowerCase() === word.trim().toLowerCase());
  return index === -1 ? null : index;
}

/** How a party cuts its years, in a line: `years from April`, `4-4-5 weeks to the last Saturday of January`. */
export function calendarText(calendar: PartyCalendar): string {
  if (calendar.kind === 'months') return `years from ${monthWord(calendar.startMonth)}`;
  const { pattern, endMonth, endWeekday, rule } = calendar;
  const day = weekdayWord(endWeekday);
  return rule === 'last' ? `${pattern} weeks to the last ${day} of ${monthWord(endMonth)}` : `${pattern} weeks to the ${day} nearest the end of ${monthWord(endMonth)}`;
}
