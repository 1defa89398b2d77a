import type { Money } from '../../../shared/money.ts';
import type { Value } from '../reading.ts';

/** What a column of the store takes. */
export type Stored = string | number | null;

/** Reads a field of one row; null where the cell is empty or the file has no such column. */
export type ReadField = (field: string) => Value;

/** A column of the store and the field of the file that fills it. */
export interface TargetColumn {
  readonly column: string;
  readonly field: string;
  readonly read: (get: ReadField) => Stored;
}

/** Where the records of a kind go: one row of one table each, known again by `key`. */
export interface Target {
  readonly table: string;
  readonly columns: readonly TargetColumn[];
}

/** Text as it stands; numbers and booleans never become text unnoticed. */
export function textColumn(column: string, field: string): TargetColumn {
  return { column, field, read: (get) => textOf(get(field)) };
}

/** A plain number. */
export function numberColumn(column: string, field: string): TargetColumn {
  return { column, field, read: (get) => numberOf(get(field)) };
}

/** Points from 0 to 100 as a ratio. */
export function pointsColumn(column: string, field: string): TargetColumn {
  return {
    column,
    field,
    read: (get) => {
      const points = numberOf(get(field));
      return points === null ? null : points / 100;
    },
  };
}

/** Yes or no as 1 or 0. */
export function flagColumn(column: string, field: string): TargetColumn {
  return {
    column,
    field,
    read: (get) => {
      const value = get(field);
      return typeof value === 'boolean' ? Number(value) : null;
    },
  };
}

/** An amount as two columns: its minor units and its currency. */
export function moneyColumns(amount: string, currency: string, field: string): TargetColumn[] {
  return [
    { column: amount, field, read: (get) => moneyOf(get(field))?.minor ?? null },
    { column: currency, field, read: (get) => moneyOf(get(field))?.currency ?? null },
  ];
}

/** The text of a value; null for anything else, and for empty text. */
export function textOf(value: Value): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The number of a value; null for anything else. */
export function numberOf(value: Value): number | null {
  return typeof value === 'number' ? value : null;
}

/** The money of a value; null for anything else. */
export function moneyOf(value: Value): Money | null {
  return typeof value === 'object' ? value : null;
}
