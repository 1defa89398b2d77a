import { decode } from './decode.ts';
import { createJudge, type Judge, type TypedRecord } from './judge.ts';
import { loneReturnsToLineFeeds } from './loneReturn.ts';
import type { Mentions } from './mentions.ts';
import { createReadingLog, type ReadingLog, type Rejection } from './readingLog.ts';
import { withoutReason } from './rejectColumns.ts';
import type { Recollection } from './recollection.ts';
import { createRowSorter } from './rowSorter.ts';
import { isRowSource, levelled, type TableSource } from './rowSource.ts';
import { tokenise, type RawRecord } from './tokenise.ts';
import type { TotalsSum } from './totals.ts';
import type { Understanding } from './understand.ts';

/** Records as they come, some hundreds at a time, with those that must be mended first. */
export interface RecordBatch {
  readonly records: readonly TypedRecord[];
  readonly rejections: readonly Rejection[];
}

/** The second pass over a file, which is pulled batch by batch; the rest is complete when it has ended. */
export interface Reading {
  /** Field names in the order of each record's `values`; constants from above the table come last. */
  readonly fields: readonly string[];
  readonly batches: Generator<RecordBatch>;
  readonly log: ReadingLog;
  readonly totals: TotalsSum;
  readonly mentions: Mentions;
  readonly recollection: Recollection;
}

/**
 * Starts the second pass: typed records, judged one by one, nothing kept of those that were
 * handed out. Pulling throws `RefusedError` when a record has no end. With the recollection of an
 * earlier reading to the end, it is gone through again for its records alone.
 */
export function readRecords(source: TableSource, file: Understanding, before: Recollection | null = null): Reading {
  const log = createReadingLog();
  const judge = createJudge(file, log, before);
  return {
    fields: judge.fields, log, totals: judge.totals, mentions: judge.mentions, recollection: judge.recollection,
    batches: readBatches(source, file, judge, log),
  };
}

function* readBatches(source: TableSource, file: Understanding, judge: Judge, log: ReadingLog): Generator<RecordBatch> {
  for (const warning of file.warnings) log.warn(warning);
  for (const { record, reason } of file.opening) {
    if (reason === 'header') log.counts.headerLines += record.lines;
    else log.skip(record.line, record.lines, reason);
  }
  const sorter = createRowSorter(file, {
    data: judge.accept, bad: judge.reject, skip: (record, reason) => log.skip(record.line, record.lines, reason),
  });
  let opening = file.opening.length;
  let hasNul = false;
  for (const found of rawRecords(source, file, () => { hasNul = true; })) {
    const records = file.hasReasons ? found.map(withoutReason) : found;
    const fresh = opening > 0 ? records.slice(opening) : records;
    opening = Math.max(0, opening - records.length);
    const last = records.at(-1);
    if (last !== undefined) log.counts.lines = last.line + last.lines - 1;
    for (const record of fresh) sorter.sort(hasNul ? withoutNul(record, file, log) : record);
    hasNul = false;
    yield judge.batch();
  }
  sorter.end();
  const rest = judge.batch();
  if (rest.records.length + rest.rejections.length > 0) yield rest;
}

function rawRecords(source: TableSource, { encoding, delimiter, hasLoneReturns, header }: Understanding, onNul: () => void): Generator<RawRecord[]> {
  if (isRowSource(source)) return levelledRows(source.rows(), header.length);
  // Only rows come without a delimiter.
  const sign = delimiter ?? ',';
  const text = decode(source, encoding);
  return tokenise(watchNul(hasLoneReturns ? loneReturnsToLineFeeds(text, sign) : text, onNul), sign);
}

function* levelledRows(batches: Iterable<readonly RawRecord[]>, width: number): Generator<RawRecord[]> {
  for (const records of batches) yield levelled(records, width);
}

function* watchNul(chunks: Iterable<string>, onNul: () => void): Generator<string> {
  for (const chunk of chunks) {
    if (chunk.includes('\0')) onNul();
    yield chunk;
  }
}

/** NULs come from broken exports; they are pointed out and taken out of the cells. */
function withoutNul(record: RawRecord, { header }: Understanding, log: ReadingLog): RawRecord {
  record.cells.forEach((cell, i) => {
    if (cell.includes('\0')) log.warn({ line: record.line, record: null, code: 'nul-byte', column: header[i] ?? '' });
  });
  return { ...record, cells: record.cells.map((cell) => cell.replaceAll('\0', '')) };
}
