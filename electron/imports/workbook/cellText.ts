import type { CellFormat } from './cellFormat.ts';

const DAY_MS = 86_400_000;
const DAY_SECONDS = 86_400;
/** Day 0 of each of the two ways to count: since 1900, and since 1904 on old Macintoshes. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Excel believes in a 29 February 1900; before it, its days are one further. */
const FIRST_SOUND_DAY = 61;
const LAST_DAY = 2_958_465;

/** Tells a stored number as text in the one form that the reading takes as meant. */
export type NumberTeller = (stored: string, format: CellFormat) => string;

/**
 * A teller for one workbook: days become ISO text, percentages keep their sign, money its mark,
 * and numbers are plain, with the fifteen digits that a spreadsheet counts.
 */
export function createNumberTeller(isSince1904: boolean): NumberTeller {
  return (stored, format) => {
    const number = Number(stored);
    if (stored.trim() === '' || !Number.isFinite(number)) return stored;
    switch (format.shows) {
      case 'number': return plainNumber(number);
      case 'money': return `${format.mark} ${plainNumber(number)}`;
      case 'percent': return `${plainNumber(number * 100)}%`;
      case 'padded': return Number.isInteger(number) && number >= 0 ? String(number).padStart(format.digits, '0') : plainNumber(number);
      case 'span': return number < 0 ? plainNumber(number) : clock(Math.round(number * DAY_SECONDS));
      default: return number < 0 || number > LAST_DAY ? plainNumber(number) : dayText(number, format.shows, isSince1904);
    }
  };
}

function dayText(number: number, shows: 'day' | 'moment' | 'time', isSince1904: boolean): string {
  const seconds = Math.round((number % 1) * DAY_SECONDS);
  if (shows === 'time' && number < 1) return clock(seconds);
  const days = Math.floor(number) + (!isSince1904 && number < FIRST_SOUND_DAY ? 1 : 0);
  const moment = new Date((isSince1904 ? EPOCH_1904 : EPOCH_1900) + days * DAY_MS + seconds * 1000).toISOString();
  // A day whose format hides its time is a day; one that shows it keeps midnight too.
  return shows === 'day' ? moment.slice(0, 10) : `${moment.slice(0, 10)} ${moment.slice(11, 19)}`;
}

function clock(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** Never with an exponent, and never with exactly three decimals, which could be thousands. */
function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  const plain = text.includes('e') ? withoutExponent(rounded) : text;
  return /\.\d{3}$/.test(plain) ? `${plain}0` : plain;
}

function withoutExponent(value: number): string {
  if (Math.abs(value) >= 1e21) return BigInt(value).toString();
  return value.toFixed(20).replace(/\.?0+$/, '');
}
