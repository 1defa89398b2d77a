import { minorDigits, toDecimal, type Currency } from '../../shared/money.ts';
import { isEmptyText, isSpreadsheetError } from './emptyCell.ts';
import type { FieldType } from './fieldTypes.ts';
import type { Format } from './format.ts';
import { minorUnits, shortAmount } from './moneyText.ts';
import { markedCurrency, numberText, shiftDecimal, type NumberText } from './numberText.ts';
import type { CellReader, Value, Warn } from './reading.ts';

/** The currency of the row for amounts that carry none: null when unknown. */
export type RowCurrency = (cells: readonly string[]) => Currency | null;

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;
const POWERS: Readonly<Record<string, number>> = { thousands: 3, millions: 6 };

/** Money in minor units with its currency: from the cell first, else from the row. */
export function moneyReader(column: number, format: Format, currencyOf: RowCurrency, warn: Warn): CellReader {
  const isPlain = format.style === 'en' && format.unit === 'units';
  return (cell, cells) => {
    if (isPlain) {
      const currency = currencyOf(cells);
      const minor = currency === null ? null : shortAmount(cell, minorDigits(currency));
      if (minor !== null && currency !== null) return { minor, currency };
    }
    const text = cell.trim();
    if (isEmptyText(text)) return null;
    const number = readable(text, format, column, warn);
    if (number === null) return null;
    const money = toMoney(number, format, currencyOf(cells));
    if (money === null) return refuseAmount(text, column, markedCurrency(number, null) === null || currencyOf(cells) === null, warn);
    noteMismatch(number, text, format, column, warn, toDecimal(money));
    return money;
  };
}

/** Money of a number whose currency stands beside it or is given; null when unknown or too large. */
export function toMoney(number: NumberText, format: Format, rowCurrency: Currency | null): { minor: number; currency: Currency } | null {
  const currency = markedCurrency(number, rowCurrency) ?? (number.mark === '' ? rowCurrency : null);
  if (currency === null) return null;
  if (format.unit === 'minor') {
    const minor = Math.round(Number(number.decimal));
    return Number.isSafeInteger(minor) ? { minor, currency } : null;
  }
  const minor = minorUnits(shifted(number.decimal, POWERS[format.unit] ?? 0), currency);
  return minor === null ? null : { minor, currency };
}

/** A number of the field's type, within its range where it has one. */
export function numberReader(column: number, type: FieldType, format: Format, range: readonly [number, number] | null, warn: Warn): CellReader {
  const shift = shiftOf(type, format);
  const isPlain = format.style === 'en' && shift(false) === 0;
  return (cell) => {
    const whole = isPlain ? shortAmount(cell, 0) : null;
    if (whole !== null) return inRange(whole, cell, range, column, warn);
    const text = cell.trim();
    if (isEmptyText(text)) return null;
    if (isPlain && PLAIN_NUMBER.test(text)) return inRange(Number(text), text, range, column, warn);
    const number = readable(text, format, column, warn);
    if (number === null) return null;
    const decimal = shifted(number.decimal, shift(number.isPercent));
    noteMismatch(number, text, format, column, warn, decimal);
    return inRange(Number(decimal), text, range, column, warn);
  };
}

/** By which power of ten the written number differs from the value, with and without a percent sign. */
function shiftOf(type: FieldType, { unit }: Format): (isPercent: boolean) => number {
  if (type === 'ratio') return unit === 'percent' ? () => -2 : (isPercent) => (isPercent ? -2 : 0);
  if (type === 'factor') return unit === 'percent' ? () => -2 : () => 0;
  if (type === 'points') return unit === 'fraction' ? (isPercent) => (isPercent ? 0 : 2) : () => 0;
  const power = POWERS[unit] ?? 0;
  return () => power;
}

function inRange(value: number, text: string, range: readonly [number, number] | null, column: number, warn: Warn): Value {
  if (range === null || (value >= range[0] && value <= range[1])) return value;
  warn('out-of-range', column, text, 'not on the scale; left out of the totals');
  return null;
}

/** The number in the cell; a remark and null where there is none. */
export function readable(text: string, format: Format, column: number, warn: Warn): NumberText | null {
  if (isSpreadsheetError(text)) {
    warn('spreadsheet-error-value', column, text);
    return null;
  }
  const number = numberText(text, format.style);
  if (number === null) warn('unparseable-number', column, text);
  return number;
}

function refuseAmount(text: string, column: number, isCurrency: boolean, warn: Warn): null {
  warn(isCurrency ? 'unknown-currency' : 'unparseable-number', column, text);
  return null;
}

/** Decimals of the other style are read as what they prove, and pointed out. */
function noteMismatch({ proves }: NumberText, text: string, { style }: Format, column: number, warn: Warn, meaning: string): void {
  if (proves === null || proves === style) return;
  const [found, usual] = proves === 'de' ? ['comma', 'point'] : ['point', 'comma'];
  warn('number-format-mismatch', column, text, `${found} decimals in a file with ${usual} decimals; means ${meaning}`);
}

/** The sign is kept apart from the digits that are shifted. */
function shifted(decimal: string, power: number): string {
  if (power === 0) return decimal;
  return decimal.startsWith('-') ? `-${shiftDecimal(decimal.slice(1), power)}` : shiftDecimal(decimal, power);
}
