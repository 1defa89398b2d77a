import { z } from 'zod';
import { addQuarters, type PartyCalendar, QuarterLabel, quarterName, quarterOf, quarterWindow } from './fiscal.ts';
import { type Window, windowDays, windowOverlap } from './time.ts';

/** A quarter of a party that shares days with a window, and whether it is that very window. */
export const TouchedQuarter = z.strictObject({ label: QuarterLabel, sharedDays: z.int(), isExact: z.boolean() });
export type TouchedQuarter = z.infer<typeof TouchedQuarter>;

/** One window as each party calls it: its own quarters that share days with it. */
export const WindowNames = z.strictObject({ vendor: z.string(), partner: z.string(), partnerQuarters: z.array(TouchedQuarter) });
export type WindowNames = z.infer<typeof WindowNames>;

/** How a party names the window: its quarters that share days with it, in order. */
export function quartersTouching(calendar: PartyCalendar, window: Window): TouchedQuarter[] {
  const touched: TouchedQuarter[] = [];
  const last = quarterOf(calendar, window.end);
  for (let label = quarterOf(calendar, window.start); ; label = addQuarters(label, 1)) {
    const own = quarterWindow(calendar, label);
    const shared = windowOverlap(own, window);
    if (shared !== null) touched.push({ label, sharedDays: windowDays(shared), isExact: own.start === window.start && own.end === window.end });
    if (label >= last) return touched;
  }
}

/** `FY27 Q1`, `FY27 Q1 and Q2`, `FY26 Q4 and FY27 Q1`; a year is said once where it is the same. */
export function quartersText(quarters: readonly Pick<TouchedQuarter, 'label'>[]): string {
  const names = quarters.map(({ label }, index) => {
    const isSameYear = quarters[index - 1]?.label.slice(0, 4) === label.slice(0, 4);
    return isSameYear ? label.slice(-2) : quarterName(label);
  });
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** How many of the window's days fall in which quarter: `89 days in FY26 Q4, 3 in FY27 Q1`. Null where one quarter is the very window. */
export function sharedDaysText(quarters: readonly TouchedQuarter[]): string | null {
  if (quarters.some(({ isExact }) => isExact)) return null;
  return quarters.map(({ label, sharedDays }, index) => `${sharedDays}${index === 0 ? ` ${sharedDays === 1 ? 'day' : 'days'}` : ''} in ${quarterName(label)}`).join(', ');
}

/** The window of one party's quarter in the words of both. */
export function windowNames(quarter: QuarterLabel, window: Window, partner: PartyCalendar): WindowNames {
  const partnerQuarters = quartersTouching(partner, window);
  return { vendor: quarterName(quarter), partner: quartersText(partnerQuarters), partnerQuarters };
}

/** `FY26 Q3, for Halden FY27 Q1 and Q2`; one name where both call it the same. */
export function bothNamesText({ vendor, partner }: Pick<WindowNames, 'vendor' | 'partner'>, partnerName: string): string {
  return vendor === partner ? vendor : `${vendor}, for ${partnerName} ${partner}`;
}
