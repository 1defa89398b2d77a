import type { Money } from '../../shared/money.ts';
import type { Format } from './format.ts';
import type { MappedColumn } from './columnMap.ts';

/** What a cell says: text, number, yes or no, money, or nothing (null), which is never 0. */
export type Value = string | number | boolean | Money | null;

/** A column with the way its cells are written. */
export interface FormattedColumn extends MappedColumn {
  readonly format: Format;
}

/** A remark on one cell; the row is imported all the same. */
export type Warn = (code: WarningCode, column: number, value: string | null, detail?: string) => void;

export type WarningCode =
  | 'ragged-short' | 'invalid-date' | 'unparseable-date' | 'unparseable-number' | 'unparseable-boolean' | 'number-format-mismatch'
  | 'unknown-currency' | 'spreadsheet-error-value' | 'out-of-range' | 'duplicate-record' | 'duplicate-header' | 'formula-like-text'
  | 'very-long-text' | 'nul-byte' | 'invalid-email' | 'incomplete-response' | 'ambiguous-date-order';

export type RejectionCode = 'unterminated-quote' | 'ragged-long' | 'missing-key' | 'ragged-short-missing-key';

/** Turns one cell into its value; `cells` are the whole row, for values that depend on a neighbour. */
export type CellReader = (cell: string, cells: readonly string[]) => Value;
