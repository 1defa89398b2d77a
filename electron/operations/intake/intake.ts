import type { Vendor } from '../../../shared/domain/party.ts';
import type { Day } from '../../../shared/time.ts';
import type { ReadField } from '../../imports/records/target.ts';
import type { Fact } from '../../imports/rowReader.ts';
import type { Cell, CellChange, Source } from '../../store/intake/upsert.ts';
import type { Store } from '../../store/store.ts';

/** One good row of a file, on its way into the store. */
export interface IntakeRow {
  readonly get: ReadField;
  /** The quarters of a table spread across; empty for others. */
  readonly facts: readonly Fact[];
  /** The partner the row names; null when it names none. */
  readonly partnerId: string | null;
  readonly source: Source;
}

/** A value of the file that differs from the store's, by the file's field. */
export interface FieldChange {
  readonly field: string;
  readonly before: Cell;
  readonly after: Cell;
}

/** What became of a row. A refused one changed nothing. */
export type RowResult =
  | { readonly outcome: 'added' | 'changed' | 'unchanged'; readonly changes: readonly FieldChange[] }
  | { readonly outcome: 'rejected'; readonly code: string; readonly detail: string };

/** Takes the rows of one file, one by one; `finish` settles what can only be settled with all of them there. */
export interface Intake {
  put(row: IntakeRow): RowResult;
  finish(): void;
}

/** What an intake works with. */
export interface IntakeNeeds {
  readonly store: Store;
  readonly vendor: Vendor;
  readonly newId: () => string;
  readonly now: () => string;
  readonly asOf: Day;
  readonly batchId: string;
  /** The fields the file fills, without the kind. */
  readonly fields: readonly string[];
  /** The year or quarter that the target column of a crosstab stands for; null where there is none. */
  readonly targetPeriod: string | null;
}

/** Column changes as changes of the fields that fill the columns. */
export function fieldChanges(changes: readonly CellChange[], fieldOf: (column: string) => string): FieldChange[] {
  return changes.map(({ column, before, after }) => ({ field: fieldOf(column), before, after }));
}

/** Refuses a row that names no partner where one is needed. */
export const noPartner: RowResult = { outcome: 'rejected', code: 'missing-partner', detail: 'The row names no partner.' };
