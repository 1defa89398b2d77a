import {
  amountText,
  type Counted,
  countText,
  dayText,
  moneyText,
  numberText,
  percentText,
  progressText,
  shortMoneyText,
  windowText,
} from '../../shared/quantity.ts';
import type { Money } from '../../shared/money.ts';
import type { Day, Window } from '../../shared/time.ts';

/** The computer's own locale; only what is shown depends on it, never what is stored. */
export const locale = new Intl.DateTimeFormat().resolvedOptions().locale;

export const percent = (ratio: number | null, digits = 0): string => percentText(ratio, locale, digits);
export const count = (value: number): string => numberText(value, locale, 0);
export const counted = (value: number, one: string, many: string): string => countText(value, one, many, locale);
export const day = (on: Day): string => dayText(on, locale);
export const days = (window: Window): string => windowText(window, locale);
export const shortMoney = (money: Money): string => shortMoneyText(money, locale);
export const exactMoney = (money: Money): string => moneyText(money, locale);
export const amount = (value: number | null, unit: Counted): string => amountText(value, unit, locale);
export const progress = (actual: number, target: number, unit: Counted): string => progressText(actual, target, unit, locale);

/** Sums in several currencies stand side by side; they are never added. */
export function shortMonies(sums: readonly Money[]): string {
  return sums.length === 0 ? '–' : sums.map(shortMoney).join(' + ');
}

/** A day without its year where that is the year of `asOf`: `30 Sep`. */
export function nearDay(on: Day, asOf: Day): string {
  if (on.slice(0, 4) !== asOf.slice(0, 4)) return day(on);
  const format = new Intl.DateTimeFormat(/^en\b/i.test(locale) ? 'en-GB' : locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return format.format(new Date(`${on}T00:00:00Z`)).replace('Sept', 'Sep');
}

/** Month and year of a day: `Mar 2024`. */
export function monthOf(on: Day): string {
  return new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`));
}

/** A month of the year by its number, 1 to 12. */
export function monthName(month: number): string {
  return new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, month - 1, 1)));
}

/** A moment as the day it was here: the stored text is in UTC. */
export function momentDay(instant: string): string {
  const at = new Date(instant);
  const local = `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
  return day(local);
}

/** The time of day, without seconds. */
export function clock(at: Date): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(at);
}

/** A file's size: `312 kB`. */
export function fileSize(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(value);
}

/** A difference of two ratios in whole points with its sign, for columns: `−27`. */
export function points(difference: number | null): string {
  if (difference === null) return '–';
  const whole = Math.round(difference * 100);
  return `${whole > 0 ? '+' : ''}${numberText(whole, locale, 0)}`;
}
