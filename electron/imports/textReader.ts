import { currencyCode } from './currencyMark.ts';
import { isEmptyText, isSpreadsheetError } from './emptyCell.ts';
import { booleanOf } from './booleanText.ts';
import { isFormulaLike, unguarded } from './formula.ts';
import { quarterOf } from './period.ts';
import type { CellReader, Warn } from './reading.ts';

/** Text beyond this is imported and pointed out: it is rather a pasted thread than a note. */
const VERY_LONG = 5000;
const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/** Text as written, without white space around it. */
export function textReader(column: number, warn: Warn): CellReader {
  return (cell) => {
    if (isPlainText(cell)) return cell;
    const bare = unguarded(cell);
    const text = bare.trim();
    if (isEmptyText(text)) return null;
    if (isSpreadsheetError(text)) {
      warn('spreadsheet-error-value', column, text);
      return null;
    }
    if (text.length > VERY_LONG) warn('very-long-text', column, null, `${cell.length} characters`);
    // What carries our mark was pointed out before it was marked.
    if (bare === cell && isFormulaLike(text)) warn('formula-like-text', column, text);
    return text;
  };
}

/** Text that begins and ends with a letter or digit, neither very short nor very long: it stands as it is. */
function isPlainText(cell: string): boolean {
  const { length } = cell;
  return length > 4 && length <= VERY_LONG && isAsciiWord(cell.charCodeAt(0)) && isAsciiWord(cell.charCodeAt(length - 1));
}

function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** Ids are text for ever; an apostrophe that protected one from a spreadsheet is taken off. */
export function idReader(column: number, warn: Warn): CellReader {
  const read = textReader(column, warn);
  return (cell, cells) => {
    const text = read(cell, cells);
    return typeof text === 'string' && text.charCodeAt(0) === 39 ? text.slice(1) : text;
  };
}

/** An e-mail address; others are pointed out and left out. */
export function emailReader(column: number, warn: Warn): CellReader {
  return (cell) => {
    const text = cell.trim();
    if (isEmptyText(text)) return null;
    if (EMAIL.test(text)) return text;
    warn(isSpreadsheetError(text) ? 'spreadsheet-error-value' : 'invalid-email', column, text);
    return null;
  };
}

/** An ISO currency code; others are pointed out and left out. */
export function codeReader(column: number, warn: Warn): CellReader {
  return (cell) => {
    const text = cell.trim();
    if (isEmptyText(text)) return null;
    const code = currencyCode(text);
    if (code === null) warn('unknown-currency', column, text);
    return code;
  };
}

/** Yes or no; others are pointed out and left out. */
export function booleanReader(column: number, warn: Warn): CellReader {
  return (cell) => {
    const text = cell.trim();
    if (isEmptyText(text)) return null;
    const value = booleanOf(text);
    if (value === null) warn(isSpreadsheetError(text) ? 'spreadsheet-error-value' : 'unparseable-boolean', column, text);
    return value;
  };
}

/** A quarter in its usual form where it is one, otherwise as written. */
export function periodReader(column: number, warn: Warn): CellReader {
  const read = textReader(column, warn);
  return (cell, cells) => {
    const text = read(cell, cells);
    return typeof text === 'string' ? (quarterOf(text) ?? text) : text;
  };
}

const UNIT_WORDS: Readonly<Record<string, string>> = {
  '#': 'count', number: 'count', count: 'count', qty: 'count', quantity: 'count', anzahl: 'count', units: 'count',
  '%': 'percent', percent: 'percent', percentage: 'percent', pct: 'percent', prozent: 'percent',
  money: 'money', currency: 'money', amount: 'money', '€': 'money', $: 'money', '£': 'money',
};

/** What the unit's cell makes of a quantity: `money`, `count`, `percent`, or the unit's own name. */
export function unitOf(cell: string): string | null {
  const text = cell.trim();
  if (isEmptyText(text)) return null;
  return currencyCode(text) !== null && text === text.toUpperCase() ? 'money' : (UNIT_WORDS[text.toLowerCase()] ?? text);
}
