import type { Money } from '../../../shared/money.ts';
import type { Value } from '../reading.ts';

/** What a column of the store holds. */
export type Stored = string | number | null;

/** Reads a field of one row; null where the cell is empty or the file has no such column. */
export type ReadField = (field: string) => Value;

/** A row of the store, by column. */
export type StoredRow = Readonly<Record<string, Stored>>;

/** A column of the store, the fields of a file that fill it, and how it is written into a file again. */
export interface TargetColumn {
  readonly column: string;
  /** The field by which people know it; the first of those that fill it, unless `from` says otherwise. */
  readonly field: string;
  readonly from: readonly string[];
  readonly read: (get: ReadField) => Stored;
  /** The cell of its field in the program's own form; null where the field is told by another column. */
  readonly show: ((row: StoredRow) => string) | null;
  /** A new row needs it, whatever the file has. */
  readonly isRequired?: true;
}

/** Where the facts of a kind go: the columns of one table. */
export interface Target {
  readonly table: string;
  readonly columns: readonly TargetColumn[];
}

/** Columns by which a record may also be known where its key finds none, among the rows that the condition leaves. */
export interface Alternate {
  readonly columns: readonly string[];
  readonly where: string;
}

/** A kind of which every row is one record of one table. */
export interface RecordTarget extends Target {
  /** Ids by which a record is known again: the first that is filled. */
  readonly ids: readonly string[];
  /** Fields that belong to an id which its source counts anew, such as the lines of a statement; its partner then belongs to it too. */
  readonly idScope: readonly string[];
  /** Fields that name a record without an id, within its partner: the first group that begins with a filled one, else the last. */
  readonly names: ReadonlyArray<readonly string[]>;
  readonly alternates: readonly Alternate[];
  /** Fields of one row whose amounts are in one currency. */
  readonly amounts: readonly string[];
  readonly needsPartner: boolean;
  readonly label: Label;
}

/** Columns by which people know a record: the first id that is filled, else its partner and these names. */
export interface Label {
  readonly ids: readonly string[];
  readonly names: readonly string[];
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

/** A value as part of a name: the same value always gives the same text, and none gives an empty one. */
export function keyPart(value: Value): string {
  return typeof value === 'object' ? (value === null ? '' : `${value.minor} ${value.currency}`) : String(value);
}
