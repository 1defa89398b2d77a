import { toDecimal } from '../../shared/money.ts';
import { currencyCode } from './currencyMark.ts';
import { isEmptyText } from './emptyCell.ts';
import { dayReader } from './dayReader.ts';
import type { Format } from './format.ts';
import { readable, toMoney, type RowCurrency } from './amountReader.ts';
import type { CellReader, Warn } from './reading.ts';
import { unitOf } from './textReader.ts';

/** The neighbours that decide what a commitment's target and actual mean; null where there is no such column. */
export interface QuantityNeighbours {
  readonly unit: number | null;
  readonly measure: number | null;
  readonly currency: number | null;
}

/**
 * Target, actual or counter value of a commitment: a day where the measure is a milestone, money
 * where a currency stands at the number or the unit is one, a ratio for percents, else a number.
 */
export function quantityReader(column: number, format: Format, near: QuantityNeighbours, currencyOf: RowCurrency, warn: Warn): CellReader {
  const readDay = dayReader(column, format, warn);
  const neighbour = (at: number | null, cells: readonly string[]): string => (at === null ? '' : (cells[at] ?? ''));
  return (cell, cells) => {
    const text = cell.trim();
    if (isEmptyText(text)) return null;
    if (neighbour(near.measure, cells).trim().toLowerCase() === 'milestone') return readDay(cell, cells);
    const number = readable(text, format, column, warn);
    if (number === null) return null;
    const unitCell = neighbour(near.unit, cells);
    const unit = unitOf(unitCell);
    if (number.isPercent || unit === 'percent') return ratioOf(Number(number.decimal), number.isPercent);
    const hasCurrency = !isEmptyText(neighbour(near.currency, cells).trim());
    if (number.mark === '' && unit !== 'money' && !(unit === null && hasCurrency)) return Number(number.decimal);
    const money = toMoney(number, format, hasCurrency ? currencyOf(cells) : (currencyCode(unitCell) ?? currencyOf(cells)));
    if (money === null) warn('unknown-currency', column, text);
    else if (number.proves !== null && number.proves !== format.style) warn('number-format-mismatch', column, text, `means ${toDecimal(money)}`);
    return money;
  };
}

/** 90 % and 0.9 are the same; without the sign, more than 1.5 can only be percent points. */
function ratioOf(value: number, isPercent: boolean): number {
  return isPercent || value > 1.5 ? Number((value / 100).toPrecision(12)) : value;
}
