import { crc32 } from 'node:zlib';
import type { RawRecord } from './quotedRecords.ts';

/** What stands in front of the columns of a file of refused rows: why each was refused, and where it stood. */
export const REJECT_COLUMNS = ['Reason', 'Line'] as const;

/** True for the header of a file of refused rows. */
export function isRejectsHeader(header: readonly string[]): boolean {
  return header.length > REJECT_COLUMNS.length && REJECT_COLUMNS.every((name, column) => header[column]?.trim() === name);
}

/** The record as it stood in the file that it was refused from, so that it is read like the rest of that file. */
export function withoutReason(record: RawRecord): RawRecord {
  const cells = record.cells.slice(REJECT_COLUMNS.length);
  // A blank line keeps its one empty cell.
  return { ...record, cells: cells.length === 0 ? [''] : cells, hash: crc32(cells.join('\u001f')) };
}
