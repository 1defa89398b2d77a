import type { ByteSource } from './byteSource.ts';
import type { RawRecord } from './quotedRecords.ts';
import { type Refusal, RefusedError } from './refusal.ts';

/** A table that comes in rows of cells already, such as the sheet of a workbook: nothing about it has to be guessed. */
export interface RowSource {
  /** What it is, where a text file has its encoding. */
  readonly form: string;
  /** About how many bytes its rows would be as text. */
  readonly size: number;
  /** By which the same table is known again, in hex. */
  readonly sha256: () => string;
  /** The rows from the first to the last, each time anew; empty cells at their ends are left out. Throws `RefusedError`. */
  readonly rows: () => Generator<RawRecord[]>;
}

/** Whatever a table is read from. */
export type TableSource = ByteSource | RowSource;

/** True for a table in rows, false for one in bytes. */
export function isRowSource(source: TableSource): source is RowSource {
  return 'rows' in source;
}

/** A table that is refused before its first row. */
export function refusedSource(reason: Refusal): RowSource {
  const refuse = (): never => {
    throw new RefusedError(reason);
  };
  return { form: 'none', size: 0, sha256: refuse, rows: refuse };
}

/** Rows as wide as the widest of them, or as given: where a sheet has no more cells in a row, they are empty. */
export function levelled(records: readonly RawRecord[], width = Math.max(0, ...records.map(({ cells }) => cells.length))): RawRecord[] {
  return records.map((record) => {
    const { cells } = record;
    return cells.length >= width ? record : { ...record, cells: [...cells, ...Array.from({ length: width - cells.length }, () => '')] };
  });
}
