import { locale } from './text.ts';

/** A day of the week by its number, 0 for Sunday. */
export function weekdayName(weekday: number): string {
  // 4 January 2026 is a Sunday.
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 0, 4 + weekday)));
}
