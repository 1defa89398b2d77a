import type { Unit } from './domain/commitment.ts';
import { type Money, toDecimal } from './money.ts';
import type { Day, Window } from './time.ts';

/** What stands where a value is not known; the reason stands beside it. */
export const NO_VALUE = '–';
/** The true minus sign, as wide as the plus. */
const MINUS = '−';

/**
 * A ratio as a percentage: 0.91 is `91%`. Null is `–`.
 *
 * A ratio short of 1 never reads 100%, nor one above 0 as 0%: they read `>99%` and `<1%` (with
 * a decimal `>99.9%` and `<0.1%`), because a promise is kept or it is not.
 */
export function percentText(ratio: number | null, locale: string, digits = 0): string {
  if (ratio === null) return NO_VALUE;
  const format = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits });
  const step = 10 ** -(digits + 2);
  if (ratio < 1 && ratio > 1 - step / 2) return `>${format.format(1 - step)}`;
  if (ratio > 0 && ratio < step / 2) return `<${format.format(step)}`;
  return format.format(ratio);
}

/** A difference of two ratios in percentage points with its sign: 0.037 is `+3.7 points`. Null is `–`. */
export function pointsText(difference: number | null, locale: string): string {
  return difference === null ? NO_VALUE : `${signedPoints(difference, locale)} points`;
}

/** The same without the word, for a column that says it: `+3.7`. Null is `–`. */
export function signedPoints(difference: number | null, locale: string): string {
  if (difference === null) return NO_VALUE;
  const size = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(Math.abs(difference) * 100);
  if (!/[1-9]/.test(size)) return size;
  return `${difference < 0 ? MINUS : '+'}${size}`;
}

/** A number with at most `digits` decimals and the locale's separators. */
export function numberText(value: number, locale: string, digits = 1): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value).replace(/^-/, MINUS);
}

/** A day as people write it: `30 Sep 2026` in English, the locale's own order elsewhere. */
export function dayText(day: Day, locale: string): string {
  // English is written day first with the month in letters: the one form that no reader takes for another day.
  const isEnglish = /^en\b/i.test(locale);
  const format = new Intl.DateTimeFormat(isEnglish ? 'en-US' : locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const date = new Date(`${day}T00:00:00Z`);
  if (!isEnglish) return format.format(date);
  const parts = new Map(format.formatToParts(date).map((part) => [part.type, part.value]));
  return `${parts.get('day')} ${parts.get('month')} ${parts.get('year')}`;
}

/** Both ends of a window, the year once where it is the same: `1 Jul to 30 Sep 2026`. */
export function windowText(window: Window, locale: string): string {
  const start = dayText(window.start, locale);
  const isOneYear = window.start.slice(0, 4) === window.end.slice(0, 4);
  // Only where the year stands last can it be left away from the first day.
  const shortened = isOneYear && start.endsWith(` ${window.start.slice(0, 4)}`) ? start.slice(0, -5) : start;
  return `${shortened} to ${dayText(window.end, locale)}`;
}

/** Money to the last minor unit: `$4,100,000.00`. */
export function moneyText(money: Money, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency }).format(Number(toDecimal(money))).replace(/^-/, MINUS);
}

/** Money in a few characters: `$4.1M`, `$600k`; `digits` decimals at most. */
export function shortMoneyText(money: Money, locale: string, digits = 1): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: digits,
  });
  return format
    .formatToParts(Number(toDecimal(money)))
    .map((part) => (part.type === 'compact' && part.value === 'K' ? 'k' : part.value))
    .join('')
    .replace(/^-/, MINUS);
}

/** What a commitment's numbers count, for writing one down. */
export interface Counted {
  readonly unit: Unit;
  readonly currency: string | null;
}

const UNIT_WORDS: Readonly<Partial<Record<Unit, readonly [one: string, many: string]>>> = {
  days: ['day', 'days'],
  hours: ['hour', 'hours'],
  score: ['point', 'points'],
};

/** A value with its unit: `480 hours`, `$7.1M`, `95%`. Null is `–`. */
export function amountText(value: number | null, counted: Counted, locale: string, digits = 1): string {
  if (value === null) return NO_VALUE;
  const words = UNIT_WORDS[counted.unit];
  const bare = bareAmount(value, counted, locale, digits);
  return words === undefined ? bare : `${bare} ${bare === '1' ? words[0] : words[1]}`;
}

/**
 * What was reached of what was promised: `$4.1M of $7.1M`, `410 of 480 hours`.
 *
 * As many decimals as it takes for two different amounts not to read the same.
 */
export function progressText(actual: number, target: number, counted: Counted, locale: string): string {
  for (const digits of [1, 2, 3]) {
    const text = `${bareAmount(actual, counted, locale, digits)} of ${amountText(target, counted, locale, digits)}`;
    if (actual === target || bareAmount(actual, counted, locale, digits) !== bareAmount(target, counted, locale, digits)) return text;
  }
  return `${exactAmount(actual, counted, locale)} of ${exactAmount(target, counted, locale)}`;
}

function bareAmount(value: number, { unit, currency }: Counted, locale: string, digits: number): string {
  // Money may be part of a promise spread over days, so not whole; minor units are shown whole.
  if (unit === 'money' && currency !== null) return shortMoneyText({ minor: Math.round(value), currency }, locale, digits);
  // A percentage is kept as a ratio, like every other share.
  if (unit === 'percent') return shareText(value, locale, digits);
  return numberText(value, locale, digits);
}

function exactAmount(value: number, { unit, currency }: Counted, locale: string): string {
  if (unit === 'money' && currency !== null) return moneyText({ minor: Math.round(value), currency }, locale);
  return unit === 'percent' ? shareText(value, locale, 12) : numberText(value, locale, 12);
}

function shareText(ratio: number, locale: string, digits: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(ratio).replace(/^-/, MINUS);
}

/** `1 promise`, `3 promises`: a count with its noun. */
export function countText(count: number, one: string, many: string, locale: string): string {
  return `${numberText(count, locale, 0)} ${count === 1 ? one : many}`;
}
