import { fromDecimal, minorDigits, type Currency } from '../../shared/money.ts';

/** More digits than this are left to exact arithmetic. */
const MOST_DIGITS = 15;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;

/**
 * Plain decimal text in whole minor units; null when the amount is beyond exact whole numbers.
 *
 * Rounds half away from zero. Short amounts take a way of their own, digit by digit: they are
 * nearly all there are, in files of half a million rows.
 */
export function minorUnits(decimal: string, currency: Currency): number | null {
  return shortAmount(decimal, minorDigits(currency)) ?? fromDecimal(decimal, currency)?.minor ?? null;
}

/** The amount if it is plain decimal text with no more decimals than given; null for all other text. */
export function shortAmount(text: string, decimals: number): number | null {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  const { length } = text;
  if (length - start > MOST_DIGITS || length === start) return null;
  let value = 0;
  let point = -1;
  for (let i = start; i < length; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
    else if (text.charCodeAt(i) === POINT && point === -1 && i > start && i < length - 1) point = i;
    else return null;
  }
  const missing = decimals - (point === -1 ? 0 : length - 1 - point);
  if (missing < 0) return null;
  for (let i = 0; i < missing; i++) value *= 10;
  return start === 1 && value !== 0 ? -value : value;
}
