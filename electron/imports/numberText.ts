import type { Currency } from '../../shared/money.ts';
import { currencyOfMark, looksLikeCode } from './currencyMark.ts';

/** Which sign stands before the decimals: `en` writes 1,234.50 and `de` writes 1.234,50. */
export type NumberStyle = 'en' | 'de';

/** A number as it was written, taken apart but not yet given a meaning. */
export interface NumberText {
  /** Plain decimal text, `-1234.5`, multiples like K and M and powers of ten worked in. */
  readonly decimal: string;
  /** The style the text itself proves; null where it can be either. */
  readonly proves: NumberStyle | null;
  /** The sign or code beside the number; empty when there is none. */
  readonly mark: string;
  readonly isPercent: boolean;
}

const SHAPE = /^(\()?\s*([-+−])?\s*([^\d\s.,()+\-−%]{1,5})?\s*([-+−])?\s*((?:\d[\d.,'’ ]*|[.,]\d+))(?:[eE]([-+]?\d{1,3}))?\s*([^\d()]{0,14}?)\s*(\))?$/u;
const SPACES = /[\u00a0\u2007\u2009\u202f]/g;
const MULTIPLES: Readonly<Record<string, number>> = {
  k: 3, tsd: 3, 'tsd.': 3, m: 6, mn: 6, mm: 6, mio: 6, 'mio.': 6, million: 6, millions: 6, b: 9, bn: 9, mrd: 9, 'mrd.': 9,
};

/** No amount is longer than this; longer text is not searched for one. */
const LONGEST = 40;
const SPACED = /^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d*)?$/;
/** Powers of ten beyond this are damage, not amounts. */
const GREATEST_POWER = 20;

/** Reads a number in any of the usual spellings; null when the text is none. `style` settles 1.234. */
export function numberText(text: string, style: NumberStyle): NumberText | null {
  if (text.length > LONGEST) return null;
  const match = SHAPE.exec(text.replaceAll(SPACES, ' '));
  if (match === null) return null;
  const [, open, sign, mark, innerSign, digits = '', power, rest = '', close] = match;
  if ((open === undefined) !== (close === undefined)) return null;
  const tail = tailOf(rest);
  if (tail === null || (mark !== undefined && tail.mark !== '') || !isMark(mark ?? tail.mark)) return null;
  const plain = plainDigits(digits.trim(), style);
  if (plain === null) return null;
  const signs = [sign, innerSign, tail.isNegative ? '-' : undefined].filter((each) => each !== undefined);
  if (signs.length + (open === undefined ? 0 : 1) > 1) return null;
  const isNegative = open !== undefined || (signs[0] !== undefined && signs[0] !== '+');
  const shift = tail.power + Number(power ?? 0);
  if (Math.abs(shift) > GREATEST_POWER) return null;
  const shifted = shiftDecimal(plain.decimal, shift);
  return {
    decimal: isNegative && /[1-9]/.test(shifted) ? `-${shifted}` : shifted,
    proves: plain.proves, mark: mark ?? tail.mark, isPercent: tail.isPercent,
  };
}

function isMark(mark: string): boolean {
  return mark === '' || looksLikeCode(mark) || currencyOfMark(mark, null) !== null;
}

/** What follows the digits: a multiple, a percent sign, a currency, a trailing minus. */
function tailOf(rest: string): { mark: string; power: number; isPercent: boolean; isNegative: boolean } | null {
  const isPercent = rest.includes('%');
  const isNegative = /[-−]$/.test(rest);
  const word = rest.replace('%', '').replace(/[-−]$/, '').trim();
  if (word === '') return { mark: '', power: 0, isPercent, isNegative };
  const whole = MULTIPLES[word.toLowerCase()];
  if (whole !== undefined) return { mark: '', power: whole, isPercent, isNegative };
  const split = /^([a-zA-Z]+\.?)\s*([^a-zA-Z\s]+|[A-Z]{3})$/.exec(word);
  const power = split === null ? undefined : MULTIPLES[(split[1] ?? '').toLowerCase()];
  if (power !== undefined) return { mark: split?.[2] ?? '', power, isPercent, isNegative };
  return /\s/.test(word) ? null : { mark: word, power: 0, isPercent, isNegative };
}

/** Digits with grouping taken out and a point before the decimals. */
function plainDigits(digits: string, style: NumberStyle): { decimal: string; proves: NumberStyle | null } | null {
  if (/['’ ]/.test(digits) && !SPACED.test(digits)) return null;
  const text = digits.replaceAll(/['’ ]/g, '');
  const point = text.lastIndexOf('.');
  const comma = text.lastIndexOf(',');
  if (point === -1 && comma === -1) return { decimal: text, proves: null };
  if (point !== -1 && comma !== -1) return decimalAt(text, Math.max(point, comma), point > comma ? 'en' : 'de');
  const at = Math.max(point, comma);
  const sign = point === -1 ? ',' : '.';
  if (text.indexOf(sign) !== at) return isGrouped(text, sign) ? { decimal: text.replaceAll(sign, ''), proves: sign === ',' ? 'en' : 'de' } : null;
  const isDecimal = text.length - at !== 4 || at > 3 || at === 0 || text[0] === '0';
  if (isDecimal) return decimalAt(text, at, sign === '.' ? 'en' : 'de');
  const isGroup = sign === ',' ? style === 'en' : style === 'de';
  return { decimal: isGroup ? text.replace(sign, '') : text.replace(sign, '.'), proves: null };
}

function decimalAt(text: string, at: number, proves: NumberStyle): { decimal: string; proves: NumberStyle } | null {
  const whole = text.slice(0, at);
  const group = proves === 'en' ? ',' : '.';
  if (whole.includes(group) && !isGrouped(whole, group)) return null;
  return { decimal: `${whole.replaceAll(group, '') || '0'}.${text.slice(at + 1) || '0'}`, proves };
}

/** Groups of three, and of two as in India (12,34,567). */
function isGrouped(text: string, sign: string): boolean {
  const [first = '', ...groups] = text.split(sign);
  return /^\d{1,3}$/.test(first) && groups.every((group, i) => /^\d{3}$/.test(group) || (/^\d{2}$/.test(group) && i < groups.length - 1));
}

/** `1.25` shifted by 6 is `1250000`; exact, on the text. */
export function shiftDecimal(decimal: string, power: number): string {
  if (power === 0) return decimal;
  const [whole = '', fraction = ''] = decimal.split('.');
  const digits = power > 0 ? whole + fraction.padEnd(power, '0') : whole.padStart(1 - power, '0') + fraction;
  const at = power > 0 ? whole.length + power : Math.max(whole.length, 1 - power) + power;
  const left = digits.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = digits.slice(at);
  return right === '' ? left : `${left}.${right}`;
}

/** The currency beside the number: undefined when none is given, null when it is no known one. */
export function markedCurrency({ mark }: NumberText, expected: Currency | null): Currency | null | undefined {
  return mark === '' ? undefined : currencyOfMark(mark, expected);
}
