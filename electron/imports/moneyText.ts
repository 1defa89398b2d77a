import { fromDecimal, minorDigits, type Currency } from '../../shared/money.ts';

const PLAIN = /^-?\d{1,13}(?:\.\d{1,2})?$/;

/**
 * Plain decimal text in whole minor units; null when the amount is beyond exact whole numbers.
 *
 * Rounds half away from zero. Short amounts take a way without big integers: they are nearly
 * all there are, in files of half a million rows.
 */
export function minorUnits(decimal: string, currency: Currency): number | null {
  const digits = minorDigits(currency);
  if (digits < 2 || !PLAIN.test(decimal)) return fromDecimal(decimal, currency)?.minor ?? null;
  const point = decimal.indexOf('.');
  if (point === -1) return Number(decimal) * 10 ** digits + 0;
  const decimals = decimal.length - point - 1;
  const whole = Number(decimal.slice(0, point) + decimal.slice(point + 1));
  return whole === 0 ? 0 : whole * 10 ** (digits - decimals);
}
