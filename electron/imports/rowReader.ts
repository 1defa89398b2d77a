import { numberReader, moneyReader } from './amountReader.ts';
import type { CurrencySource } from './currencySource.ts';
import { dayReader, durationReader, momentReader } from './dayReader.ts';
import type { FieldType } from './fieldTypes.ts';
import { unguarded } from './formula.ts';
import { headerHints } from './headerName.ts';
import { quantityReader } from './quantityReader.ts';
import { remembering } from './remembering.ts';
import type { CellReader, FormattedColumn, Value, Warn } from './reading.ts';
import { booleanReader, codeReader, emailReader, idReader, periodReader, textReader, unitOf } from './textReader.ts';

/** One amount of a table spread across: a quarter's figure, and its target where the table has one. */
export interface Fact {
  readonly period: string;
  readonly amount: Value;
  readonly target: Value;
}

/** What is known of the columns before rows are read. */
export interface ReadColumns {
  readonly columns: readonly FormattedColumn[];
  /** Currency of each column of amounts, by column index. */
  readonly currencies: ReadonlyMap<number, CurrencySource>;
}

/** Reads rows of one file: compiled once, then a loop over closures for every row. */
export interface RowReader {
  /** The fields in the order of `values`. */
  readonly fields: readonly string[];
  readonly values: (cells: readonly string[]) => Value[];
  /** The quarters of a crosstab row that hold something; empty for other tables. */
  readonly facts: (cells: readonly string[]) => Fact[];
}

/** Compiles the columns into a reader of rows that reports what it finds to `warn`. */
export function compileRowReader({ columns, currencies }: ReadColumns, warn: Warn): RowReader {
  const mapped = columns.filter(({ field }) => field !== null);
  const spread = mapped.filter((column) => isSpread(column, mapped));
  const plain = mapped.filter((column) => !spread.includes(column));
  const slots = plain.map((column) => ({ index: column.index, read: readerOf(column, columns, currencies, warn) }));
  const across = spread.map((column) => ({ ...column, read: readerOf(column, columns, currencies, warn) }));
  const periods = [...new Set(spread.map(({ period }) => period ?? ''))];
  return {
    fields: plain.map(({ field }) => field ?? ''),
    values: (cells) => {
      const values: Value[] = [];
      for (const { index, read } of slots) values.push(read(cells[index] ?? '', cells));
      return values;
    },
    facts: (cells) => {
      if (across.length === 0) return [];
      const figure = (field: string, wanted: string): Value => {
        const column = across.find(({ field: name, period }) => name === field && period === wanted);
        return column?.read(cells[column.index] ?? '', cells) ?? null;
      };
      return periods
        .map((period) => ({ period, amount: figure('amount', period), target: figure('target', period) }))
        .filter(({ amount, target }) => amount !== null || target !== null);
    },
  };
}

/** Quarter columns are read across; the one target of a whole year belongs to the row. */
function isSpread({ field, period }: FormattedColumn, mapped: readonly FormattedColumn[]): boolean {
  if (period === null) return false;
  return field === 'amount' || mapped.filter((other) => other.field === 'target').length > 1;
}

const TEXTS: ReadonlySet<FieldType> = new Set(['id', 'name', 'category', 'period', 'text']);
const RANGES: Partial<Record<FieldType, readonly [number, number]>> = { nps: [0, 10], scale: [1, 5] };

function readerOf(column: FormattedColumn, columns: readonly FormattedColumn[], currencies: ReadColumns['currencies'], warn: Warn): CellReader {
  const read = readerOfType(column, columns, currencies, warn);
  // Readers of text take the mark off themselves: what carried it is not pointed out again.
  return column.type === null || TEXTS.has(column.type) ? read : (cell, cells) => read(unguarded(cell), cells);
}

function readerOfType(column: FormattedColumn, columns: readonly FormattedColumn[], currencies: ReadColumns['currencies'], warn: Warn): CellReader {
  const { index, type, format, header } = column;
  const currencyOf = currencies.get(index)?.ofRow ?? (() => null);
  switch (type) {
    case 'id': return remembering(idReader(index, warn));
    case 'email': return emailReader(index, warn);
    case 'code': return remembering(codeReader(index, warn));
    case 'bool': return remembering(booleanReader(index, warn));
    case 'period': return remembering(periodReader(index, warn));
    case 'unit': return (cell) => unitOf(cell);
    case 'money': return moneyReader(index, format, currencyOf, warn);
    case 'day': return dayReader(index, format, warn);
    case 'moment': return momentReader(index, format, warn);
    case 'seconds': case 'minutes': return durationReader(index, type, warn);
    case 'count': case 'number': case 'points': case 'factor': case 'ratio':
      return numberReader(index, type, format, null, warn);
    case 'nps': case 'scale': return numberReader(index, type, format, headerHints(header).range ?? RANGES[type] ?? null, warn);
    case 'quantity': {
      const at = (field: string): number | null => columns.find((each) => each.field === field)?.index ?? null;
      return quantityReader(index, format, { unit: at('unit'), measure: at('measure'), currency: at('currency') }, currencyOf, warn);
    }
    case 'category': case 'name': return remembering(textReader(index, warn));
    default: return textReader(index, warn);
  }
}
