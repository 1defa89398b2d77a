import { addDays, type Day, dayNumber } from '../time.ts';

/** Days on which nobody works although they are not weekend; the same for both sides. */
export type Holidays = ReadonlySet<Day>;

/** Monday to Friday, and no holiday. */
export function isWorkingDay(day: Day, holidays: Holidays): boolean {
  // Day 0, 1970-01-01, was a Thursday; Sunday is 0.
  const weekday = (dayNumber(day) + 4) % 7;
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

/** The day itself where it is a working day, else the next one. */
export function workingDayFrom(day: Day, holidays: Holidays): Day {
  let found = day;
  while (!isWorkingDay(found, holidays)) found = addDays(found, 1);
  return found;
}

/** The day `count` working days after `day`, which itself is not counted; `day` itself for 0. */
export function addWorkingDays(day: Day, count: number, holidays: Holidays): Day {
  let found = day;
  for (let left = count; left > 0; left -= 1) found = workingDayFrom(addDays(found, 1), holidays);
  return found;
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, holidays: Holidays): number {
  if (to < from) return -workingDaysBetween(to, from, holidays);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) count += isWorkingDay(day, holidays) ? 1 : 0;
  return count;
}
