import { dateText, dayOf, daysIn, type DateOrder, type DateText } from './dateText.ts';
import { isEmptyText, isSpreadsheetError } from './emptyCell.ts';
import { durationSeconds } from './duration.ts';
import type { Format } from './format.ts';
import type { CellReader, Warn } from './reading.ts';

const FULL_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/** A calendar day as `YYYY-MM-DD`; with a time and an offset, the day as it is written. */
export function dayReader(column: number, { name, order }: Format, warn: Warn): CellReader {
  return (cell) => {
    if (cell.length === 10 && isIsoDay(cell)) return cell;
    const text = cell.trim();
    if (isEmptyText(text)) return null;
    const date = readableDate(text, name);
    return date === null ? refuse(text, column, warn) : (dayIn(date, order) ?? refuse(text, column, warn, true));
  };
}

/** A day with its time, `2026-03-24T13:59:50`; ISO text stays as written, its zone included. */
export function momentReader(column: number, { name, order }: Format, warn: Warn): CellReader {
  return (cell) => {
    const text = cell.trim();
    if (isEmptyText(text)) return null;
    const date = readableDate(text, name);
    const day = date === null ? null : dayIn(date, order);
    if (date === null || day === null) return refuse(text, column, warn, date !== null);
    if (FULL_MOMENT.test(text)) return text;
    return date.time === '' ? day : `${day}T${date.time}`;
  };
}

/** Seconds, or minutes, of a duration in any of its spellings. */
export function durationReader(column: number, unit: 'seconds' | 'minutes', warn: Warn): CellReader {
  return (cell) => {
    const text = cell.trim();
    if (isEmptyText(text)) return null;
    if (unit === 'minutes' && /^\d+(?:\.\d+)?$/.test(text)) return Number(text);
    const seconds = durationSeconds(text);
    if (seconds === null) warn(isSpreadsheetError(text) ? 'spreadsheet-error-value' : 'unparseable-number', column, text);
    return seconds === null || unit === 'seconds' ? seconds : seconds / 60;
  };
}

/** A bare number is only a date where the column writes its dates so. */
function readableDate(text: string, format: string): DateText | null {
  const date = dateText(text);
  return date?.shape === 'serial' && format !== 'serial' ? null : date;
}

/** Points go with the day first, whatever the order elsewhere; an order that cannot be is not turned round. */
function dayIn(date: DateText, order: DateOrder): string | null {
  return dayOf(date, date.hasPoints && order === 'ymd' ? 'dmy' : order);
}

function refuse(text: string, column: number, warn: Warn, isDate = false): null {
  if (isSpreadsheetError(text)) warn('spreadsheet-error-value', column, text);
  else warn(isDate ? 'invalid-date' : 'unparseable-date', column, text);
  return null;
}

/** A quick look at the usual form, sign by sign. */
function isIsoDay(text: string): boolean {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  const year = figure(text, 0) * 100 + figure(text, 2);
  const month = figure(text, 5);
  const day = figure(text, 8);
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Two digits as a number; far below zero when one of them is no digit. */
function figure(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -100_000;
}
