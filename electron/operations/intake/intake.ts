import type { Vendor } from '../../../shared/domain/party.ts';
import type { Day } from '../../../shared/time.ts';
import type { Label, ReadField } from '../../imports/records/target.ts';
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

/** What became of a row that was taken in. */
export interface TakenIn {
  readonly outcome: 'added' | 'changed' | 'unchanged';
  readonly changes: readonly FieldChange[];
}

/** What became of a row. A refused one changed nothing. */
export type RowResult =
  | TakenIn
  | { readonly outcome: 'rejected'; readonly code: string; readonly detail: string };

/** The records of a table that a file's rows were or became. */
export interface MetRecords {
  readonly table: string;
  readonly label: Label;
  readonly rows: { readonly has: (place: number) => boolean };
}

/** Takes the rows of one file, one by one; `finish` settles what can only be settled with all of them there. */
export interface Intake {
  put(row: IntakeRow): RowResult;
  /** `watch` hears again and again that it is still at work; what it throws ends the import. */
  finish(watch: () => void): void;
  /** Which records the file brought, known ones included. */
  met(): readonly MetRecords[];
}

/** Prepares the intake of one file; `isNew` is true for a partner that the file itself brings, until its own row was put. */
export type CreateIntake = (needs: IntakeNeeds, isNew: (partnerId: string) => boolean) => Intake;

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
  /** Goes through the file's rows once before they are put, for what only all of them together say. */
  readonly rows: () => Iterable<ReadField>;
  /** How many rows will be put, at most. */
  readonly rowCount: number;
  /** The year or quarter that the target column of a crosstab stands for; null where there is none. */
  readonly targetPeriod: string | null;
}

/** Column changes as changes of the fields that fill the columns. */
export function fieldChanges(changes: readonly CellChange[], fieldOf: (column: string) => string): FieldChange[] {
  return changes.map(({ column, before, after }) => ({ field: fieldOf(column), before, after }));
}

/** What became of a row that is several records: added or unchanged where they all are, else changed. */
export function combined(results: readonly Pick<TakenIn, 'outcome' | 'changes'>[]): TakenIn {
  const outcomes = new Set(results.map(({ outcome }) => outcome));
  const changes = results.flatMap((one) => one.changes);
  const [only] = outcomes;
  return outcomes.size === 1 && only !== undefined && only !== 'changed' ? { outcome: only, changes: [] } : { outcome: 'changed', changes };
}

/** Refuses a row that names no partner where one is needed. */
export const noPartner: RowResult = { outcome: 'rejected', code: 'missing-partner', detail: 'The row names no partner.' };
