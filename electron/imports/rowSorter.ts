import { isEmptyText } from './emptyCell.ts';
import { filledCount, isOtherHeader, type SkipReason } from './layout.ts';
import type { RejectionCode } from './reading.ts';
import type { RawRecord } from './tokenise.ts';
import { mayBeTotal, totalKind } from './totalRow.ts';

/** Where each record after the header goes. */
export interface RowSinks {
  readonly data: (record: RawRecord) => void;
  readonly bad: (record: RawRecord, code: RejectionCode) => void;
  readonly skip: (record: RawRecord, reason: SkipReason) => void;
}

/** What is known of the table's rows before they are sorted. */
export interface RowShape {
  readonly header: readonly string[];
  /** Columns of which, for each group, one must be filled for the record to be known. */
  readonly keys: ReadonlyArray<readonly number[]>;
  /** The usual look of the first column's ids (`a-9`); null when it has none. */
  readonly firstShape: string | null;
}

/** Tells records from everything else that stands between them, line by line. */
export interface RowSorter {
  readonly sort: (record: RawRecord) => void;
  /** To be called once when the file ends: what is still undecided is its footer. */
  readonly end: () => void;
}

/** Stray lines that wait to be told apart; more of them in a row are no footer of anything. */
const WAITING_LIMIT = 5000;

/**
 * Sorts the records after the header. A line that stands alone is undecided until the next
 * record (it was a section's heading) or the end of the file (it was the footer).
 */
export function createRowSorter(shape: RowShape, sinks: RowSinks): RowSorter {
  const { header, keys } = shape;
  const width = header.length;
  const waiting = createWaitingRoom(width, sinks);
  let isElsewhere = false;
  let isAfterGap = false;

  const take = (record: RawRecord): void => {
    waiting.settle(true);
    isAfterGap = false;
    sinks.data(record);
  };
  const sortElsewhere = (record: RawRecord): void => {
    isElsewhere = !isSameHeader(record.cells, header);
    const reason = filledCount(record.cells) === 0 ? 'blank' : 'other-section';
    sinks.skip(record, isElsewhere ? reason : 'repeated-header');
  };
  const sortOdd = (record: RawRecord): void => {
    const place = placeOf(record.cells, shape, isAfterGap);
    switch (place) {
      case 'data': return take(record);
      case 'stray':
        isAfterGap = true;
        return waiting.add(record);
      case 'blank':
        isAfterGap = true;
        return sinks.skip(record, place);
      case 'other-section':
        waiting.settle(true);
        isElsewhere = true;
        return sinks.skip(record, place);
      default: return sinks.skip(record, place);
    }
  };
  return {
    sort: (record) => {
      const { cells } = record;
      if (isElsewhere) return sortElsewhere(record);
      if (record.quotes !== 'sound') {
        waiting.settle(true);
        return sinks.bad(record, 'unterminated-quote');
      }
      // Nearly every row of a large file ends here: as wide as the header, known, and not alone.
      const isUsual = cells.length === width && width > 2 && !isAfterGap && cells[0] !== header[0] && isIdentified(cells, keys)
        && hasCompany(cells) && !mayBeTotal(cells[0] ?? '') && !mayBeTotal(cells[keys[0]?.[0] ?? 0] ?? '');
      return isUsual ? take(record) : sortOdd(record);
    },
    end: () => waiting.settle(false),
  };
}

/** Where a record stands that is not plainly one of the table. */
function placeOf(cells: readonly string[], { header, keys, firstShape }: RowShape, isAfterGap: boolean): 'data' | 'stray' | Exclude<SkipReason, 'preamble' | 'section' | 'footer' | 'extra-header'> {
  const filled = filledCount(cells);
  if (filled === 0) return 'blank';
  if (isSameHeader(cells, header)) return 'repeated-header';
  const total = totalKind(cells);
  if (total !== null) return total;
  if (isAfterGap && isOtherHeader(cells, header)) return 'other-section';
  return isStray(cells, filled, header.length, firstShape, isIdentified(cells, keys)) ? 'stray' : 'data';
}

/** Stray lines until it is known what follows them. */
function createWaitingRoom(width: number, sinks: RowSinks): { add: (record: RawRecord) => void; settle: (isFollowed: boolean) => void } {
  let waiting: RawRecord[] = [];
  const settle = (isFollowed: boolean): void => {
    if (waiting.length === 0) return;
    for (const record of waiting) {
      if (!isFollowed) sinks.skip(record, 'footer');
      else if (filledCount(record.cells) === 1) sinks.skip(record, 'section');
      else sinks.bad(record, record.cells.length < width ? 'ragged-short-missing-key' : 'missing-key');
    }
    waiting = [];
  };
  return {
    settle,
    add: (record) => {
      waiting.push(record);
      if (waiting.length > WAITING_LIMIT) settle(true);
    },
  };
}

/** One cell of each group of keys is filled. */
export function isIdentified(cells: readonly string[], keys: ReadonlyArray<readonly number[]>): boolean {
  for (const group of keys) {
    let isFilled = false;
    for (const column of group) {
      const cell = cells[column];
      if (cell !== undefined && cell !== '' && (cell.length > 4 ? cell.trim() !== '' : !isEmptyText(cell.trim()))) {
        isFilled = true;
        break;
      }
    }
    if (!isFilled) return false;
  }
  return true;
}

/** More than one cell is filled; stops at the second. */
function hasCompany(cells: readonly string[]): boolean {
  let filled = 0;
  for (const cell of cells) if (cell !== '' && ++filled > 1) return true;
  return false;
}

/**
 * A heading, a footer, a note: one cell, or a few at the start of a line that is too short, where
 * ids look otherwise. A lone cell that looks like the ids of its column is the rest of a record.
 */
function isStray(cells: readonly string[], filled: number, width: number, firstShape: string | null, isKnown: boolean): boolean {
  if (width < 3 && filled === width) return false;
  const isLikeId = firstShape !== null && idShape(cells[0] ?? '') === firstShape;
  if (isLikeId) return false;
  if (filled === 1) return width > 1;
  const isShort = cells.length < width && filled <= Math.max(3, width * 0.3) && (cells[0] ?? '').trim() !== '';
  return isShort && (!isKnown || firstShape !== null);
}

function isSameHeader(cells: readonly string[], header: readonly string[]): boolean {
  return cells.length >= header.length - 1 && header.every((name, i) => (cells[i] ?? '').trim().toLowerCase() === name.trim().toLowerCase());
}

/** `DR-001040` looks like `a-9`; text without digits looks like nothing in particular. */
export function idShape(cell: string): string | null {
  if (cell.length > 40 || !/\d/.test(cell)) return null;
  return cell.trim().replaceAll(/\d+/g, '9').replaceAll(/\p{L}+/gu, 'a');
}
