import { monthOfName } from './monthName.ts';

/** Which part of a date in figures comes first. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** The ways in which exports write dates. */
export type DateShape = 'iso' | 'iso-time' | 'offset' | 'figures' | 'us12' | 'dmony' | 'long' | 'serial';

/** A date taken apart. `first` and `second` are the figures whose order is not yet known. */
export interface DateText {
  readonly shape: DateShape;
  readonly year: number;
  /** Month and day, or for `figures` and `us12` the first and second figure as written. */
  readonly first: number;
  readonly second: number;
  /** `HH:MM:SS` where a time is given; empty otherwise. */
  readonly time: string;
  readonly hasPoints: boolean;
}

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const FIGURES = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]\.?m\.?)?)?(?:\s+(?:UTC|GMT|Z))?$/i;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:de\s+)?(\p{L}{3,12})\.?,?[\s-]+(?:de\s+)?'?(\d{4}|\d{2})$/u;
const MONTH_DAY = /^(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;
const WEEKDAY = /^\p{L}{2,10}\.?,\s+(?=\d|\p{L})/u;
const SPACES = /[\u00a0\u2009\u202f]/g;

/** Excel's day 1 is 1 January 1900, and it believes in a 29 February 1900. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;
const LONGEST = 40;

/** Takes a date apart in whatever shape it has; null when the text is no date. */
export function dateText(text: string): DateText | null {
  if (text.length > LONGEST || text.length < 5) return null;
  const clean = text.replaceAll(SPACES, ' ').replace(WEEKDAY, '');
  return isoText(clean) ?? figuresText(clean) ?? wordsText(clean) ?? serialText(clean);
}

function isoText(text: string): DateText | null {
  const match = ISO.exec(text) ?? COMPACT.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  const shape = hour === undefined ? 'iso' : zone !== undefined && /^[+-]/.test(zone) ? 'offset' : 'iso-time';
  return { shape, year: Number(year), first: Number(month), second: Number(day), time: timeOf(hour, minute, second), hasPoints: false };
}

function figuresText(text: string): DateText | null {
  const match = FIGURES.exec(text);
  if (match === null) return null;
  const [, first, sign, second, year = '', hour, minute, seconds, half] = match;
  return {
    shape: half === undefined ? 'figures' : 'us12', year: fullYear(year), first: Number(first), second: Number(second),
    time: timeOf(hour, minute, seconds, half), hasPoints: sign === '.',
  };
}

function wordsText(text: string): DateText | null {
  const dayFirst = DAY_MONTH.exec(text);
  const monthFirst = dayFirst === null ? MONTH_DAY.exec(text) : null;
  const month = monthOfName(dayFirst?.[2] ?? monthFirst?.[1] ?? '');
  if (month === null) return null;
  const day = Number(dayFirst?.[1] ?? monthFirst?.[2]);
  const year = fullYear(dayFirst?.[3] ?? monthFirst?.[3] ?? '');
  return { shape: dayFirst === null ? 'long' : 'dmony', year, first: month, second: day, time: '', hasPoints: false };
}

function serialText(text: string): DateText | null {
  const days = /^\d{5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  if (days < FIRST_SERIAL || days > LAST_SERIAL) return null;
  const date = new Date(SERIAL_EPOCH + days * 86_400_000);
  return { shape: 'serial', year: date.getUTCFullYear(), first: date.getUTCMonth() + 1, second: date.getUTCDate(), time: '', hasPoints: false };
}

/** The calendar day `YYYY-MM-DD`; null when there is no such day. Figures are read in the given order. */
export function dayOf({ shape, year, first, second }: DateText, order: DateOrder): string | null {
  if (order === 'mdy' || (shape !== 'figures' && shape !== 'us12')) return validDay(year, first, second);
  return order === 'dmy' ? validDay(year, second, first) : validDay(2000 + first, second, year % 100);
}

function validDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Days of the month; 29 for February of a leap year. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Two figures mean 1970 to 2069. */
function fullYear(year: string): number {
  const value = Number(year);
  if (year.length !== 2) return value;
  return value < 70 ? 2000 + value : 1900 + value;
}

function timeOf(hour?: string, minute?: string, second?: string, half?: string): string {
  if (hour === undefined) return '';
  const isAfternoon = half !== undefined && /^p/i.test(half);
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  return `${twoDigits(hours)}:${minute ?? '00'}:${second ?? '00'}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
