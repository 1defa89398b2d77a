/** What a column of the store holds. */
export type Cell = string | number | null;

/** One column that differs between the file and the store. */
export interface CellChange {
  readonly column: string;
  readonly before: Cell;
  readonly after: Cell;
}

/** Which file and line a row comes from, and who decides what it may overwrite. */
export interface Source {
  readonly batchId: string;
  readonly line: number;
  readonly settle?: Settle;
}

/** A row of the store that a file has otherwise. */
export interface KnownRow {
  readonly table: string;
  readonly id: string;
  /** What stands in it now: at least the columns that the file fills. */
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Decides which of a known row's differences from the file are written; the others stay as they are. */
export type Settle = (row: KnownRow, changes: readonly CellChange[], source: Source) => readonly CellChange[];

/** The differences that are written: all of them where nobody decides. */
export function settled(row: KnownRow, changes: readonly CellChange[], source: Source): readonly CellChange[] {
  return changes.length === 0 || source.settle === undefined ? changes : source.settle(row, changes, source);
}

/** The columns as they stand after the changes. */
export function afterChanges(columns: readonly string[], known: KnownRow['cells'], changes: readonly CellChange[]): Record<string, Cell> {
  const after = Object.fromEntries(columns.map((column) => [column, known[column] ?? null]));
  for (const change of changes) after[change.column] = change.after;
  return after;
}
