import { booleanOf } from './booleanText.ts';
import { currencyCode, looksLikeCode } from './currencyMark.ts';
import { dateText, type DateShape } from './dateText.ts';
import { isEmptyText, isSpreadsheetError } from './emptyCell.ts';
import { unguarded } from './formula.ts';
import { numberText } from './numberText.ts';

/** What the sampled cells of one column look like: the evidence for its field and its format. */
export interface ColumnProfile {
  /** Cells that say something; spreadsheet errors are left out. */
  filled: number;
  numbers: number;
  /** Numbers with a percent sign, and numbers with a currency. */
  percents: number;
  marked: number;
  /** Numbers that prove point or comma decimals. */
  pointDecimals: number;
  commaDecimals: number;
  /** Numbers like 1.234 and 1,234, which prove neither. */
  openPoints: number;
  openCommas: number;
  greatest: number;
  least: number;
  hasFractions: boolean;
  dates: number;
  readonly shapes: Map<DateShape, number>;
  /** Dates in figures with a first, or a second, figure above 12. */
  dayFirst: number;
  monthFirst: number;
  /** Dates in figures that read as two different days. */
  openOrder: number;
  withPoints: number;
  booleans: number;
  emails: number;
  codes: number;
}

/** A profile of no cells. */
export function emptyProfile(): ColumnProfile {
  return {
    filled: 0, numbers: 0, percents: 0, marked: 0, pointDecimals: 0, commaDecimals: 0, openPoints: 0, openCommas: 0,
    greatest: -Infinity, least: Infinity, hasFractions: false, dates: 0, shapes: new Map(), dayFirst: 0, monthFirst: 0,
    openOrder: 0, withPoints: 0, booleans: 0, emails: 0, codes: 0,
  };
}

/** Adds one cell to the evidence. */
export function profileCell(profile: ColumnProfile, cell: string): void {
  const text = unguarded(cell).trim();
  if (isEmptyText(text) || isSpreadsheetError(text)) return;
  profile.filled++;
  if (text.includes('@')) profile.emails++;
  if (text.length < 12 && booleanOf(text) !== null) profile.booleans++;
  if (looksLikeCode(text) && currencyCode(text) !== null) profile.codes++;
  if (!/\d/.test(text)) return;
  profileNumber(profile, text);
  profileDate(profile, text);
}

function profileNumber(profile: ColumnProfile, text: string): void {
  const number = numberText(text, 'en');
  if (number === null) return;
  profile.numbers++;
  if (number.isPercent) profile.percents++;
  if (number.mark !== '') profile.marked++;
  if (number.proves === 'en') profile.pointDecimals++;
  else if (number.proves === 'de') profile.commaDecimals++;
  else if (text.includes('.')) profile.openPoints++;
  else if (text.includes(',')) profile.openCommas++;
  const value = Number(number.decimal);
  if (value > profile.greatest) profile.greatest = value;
  if (value < profile.least) profile.least = value;
  if (!Number.isInteger(value)) profile.hasFractions = true;
}

function profileDate(profile: ColumnProfile, text: string): void {
  const date = dateText(text);
  if (date === null) return;
  profile.dates++;
  profile.shapes.set(date.shape, (profile.shapes.get(date.shape) ?? 0) + 1);
  if (date.shape !== 'figures' && date.shape !== 'us12') return;
  if (date.first > 12 && date.second <= 12) profile.dayFirst++;
  else if (date.second > 12 && date.first <= 12) profile.monthFirst++;
  else if (date.first !== date.second) profile.openOrder++;
  if (date.hasPoints) profile.withPoints++;
}
