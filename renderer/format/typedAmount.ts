import type { Counted } from '../../shared/quantity.ts';
import { fromDecimal, toDecimal } from '../../shared/money.ts';

/** What people write after a number for its size, as powers of ten. */
const SUFFIX_POWERS: Readonly<Record<string, number>> = { k: 3, m: 6, mio: 6, mn: 6, bn: 9, b: 9 };

/**
 * What somebody typed, `4.1M`, `$600,000` or `80 %`, as a number in the commitment's unit (money
 * in minor units). Null when it cannot be read for certain; a guess would become a figure.
 */
export function parseTyped(text: string, { unit, currency }: Counted, locale: string): number | null {
  const bare = text.trim().replace(/[\s\u00a0\u202f'’]|%|\p{Sc}/gu, '');
  const withoutCode = currency === null ? bare : bare.replace(new RegExp(currency, 'i'), '');
  const match = /^([-−]?[\d.,]+)([a-z]*)$/i.exec(withoutCode);
  if (match?.[1] === undefined) return null;
  const plain = plainDecimal(match[1].replace('−', '-'), locale);
  const suffix = (match[2] ?? '').toLowerCase();
  const power = suffix === '' ? 0 : SUFFIX_POWERS[suffix];
  if (plain === null || power === undefined) return null;
  const decimal = shifted(plain, power);
  if (unit === 'money' && currency !== null) return fromDecimal(decimal, currency)?.minor ?? null;
  return Number(decimal);
}

/** The value as it is put into a field to be typed over: exact, in the locale's own writing. */
export function typedText(value: number, { unit, currency }: Counted, locale: string): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 12 });
  if (unit === 'money' && currency !== null) return format.format(Number(toDecimal({ minor: value, currency })));
  return format.format(value);
}

/** Group marks taken out and the decimal mark made a point; null where a mark stands in the wrong place. */
function plainDecimal(text: string, locale: string): string | null {
  const mark = new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.';
  const group = mark === ',' ? '.' : ',';
  const [whole = '', fraction, ...more] = text.split(mark);
  if (more.length > 0 || fraction === '' || fraction?.includes(group)) return null;
  const groups = whole.split(group);
  const isGrouped = groups.length === 1 || groups.every((part, index) => (index === 0 ? /^-?\d{1,3}$/ : /^\d{3}$/).test(part));
  if (!isGrouped || !/^-?\d+$/.test(groups.join(''))) return null;
  return fraction === undefined ? groups.join('') : `${groups.join('')}.${fraction}`;
}

/** Plain decimal text times a power of ten, without going through a float. */
function shifted(plain: string, power: number): string {
  const [whole = '', fraction = ''] = plain.split('.');
  const digits = fraction.padEnd(power, '0');
  const rest = digits.slice(power);
  return `${whole}${digits.slice(0, power)}${rest === '' ? '' : `.${rest}`}`;
}
