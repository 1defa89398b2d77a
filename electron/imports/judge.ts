import type { CurrencyFrom } from './currencySource.ts';
import { createDuplicateFinder, type Repeat } from './duplicates.ts';
import { createMentions, type Mentions } from './mentions.ts';
import type { RejectionCode, Value, Warn } from './reading.ts';
import type { ReadingLog, Rejection } from './readingLog.ts';
import { createRecollection, type Recollection } from './recollection.ts';
import { rejectionDetail } from './rejectionDetail.ts';
import { compileRowReader, type Fact } from './rowReader.ts';
import { isIdentified } from './rowSorter.ts';
import type { RawRecord } from './tokenise.ts';
import { createTotals, type TotalsSum } from './totals.ts';
import type { Understanding } from './understand.ts';

/** One record as it is to be imported. */
export interface TypedRecord {
  /** Physical line it starts on, and its number after the header, both from 1. */
  readonly line: number;
  readonly record: number;
  /** Its values in the order of the reading's `fields`. */
  readonly values: readonly Value[];
  /** The quarters of a crosstab row; empty for other tables. */
  readonly facts: readonly Fact[];
  /** The cells as written. */
  readonly cells: readonly string[];
  /** Number of the mention of its partner, -1 without. */
  readonly mention: number;
  /** The earlier record that it repeats exactly; null for all others. */
  readonly repeats: number | null;
}

/** Turns raw records into typed ones or rejections, and keeps count. */
export interface Judge {
  readonly fields: readonly string[];
  readonly totals: TotalsSum;
  readonly mentions: Mentions;
  readonly recollection: Recollection;
  readonly accept: (record: RawRecord) => void;
  readonly reject: (record: RawRecord, code: RejectionCode) => void;
  /** What was accepted and rejected since the last call. */
  readonly batch: () => { readonly records: TypedRecord[]; readonly rejections: Rejection[] };
}

/** A judge of the records of one file, whose remarks go to the log; with a recollection of a reading to the end, it only reads the values anew. */
export function createJudge(file: Understanding, log: ReadingLog, before: Recollection | null = null): Judge {
  const { kind, header, columns, constants } = file;
  const now = { line: 0, record: 0 };
  const warn = createWarn(header, log, now);
  const reader = compileRowReader(file, warn);
  const fields = [...reader.fields, ...constants.map(({ field }) => field)];
  const constantValues = constants.map(({ value }) => value);
  const totals = createTotals(kind, fields, currencySources(file), columns.some(({ period, field }) => period !== null && field === 'amount'));
  const mentions = createMentions(kind, fields);
  const findRepeat = createDuplicateFinder(kind, fields);
  const needed = header.findLastIndex((name) => name.trim() !== '') + 1;
  const finished = { at: fields.indexOf('finished'), column: columnOf(file, 'finished') };
  let records: TypedRecord[] = [];
  let rejections: Rejection[] = [];
  const recollection = before ?? createRecollection();

  const reject = (record: RawRecord, code: RejectionCode): void => {
    now.record++;
    const rejection = { line: record.line, record: now.record, code, detail: rejectionDetail(record, code, file), cells: record.cells };
    rejections.push(rejection);
    log.reject(rejection, record.lines);
  };
  const study = (values: readonly Value[], facts: readonly Fact[], raw: RawRecord): void => {
    if (finished.at !== -1 && values[finished.at] === false) warn('incomplete-response', finished.column, raw.cells[finished.column]?.trim() ?? '');
    const repeat = findRepeat(values, raw, now.record);
    if (repeat !== null) noteRepeat(repeat, file, warn);
    const repeats = repeat?.isExact === true ? repeat.of : null;
    if (repeats === null) totals.add(values, facts);
    else log.counts.repeated++;
    recollection.note(now.record, mentions.of(values, repeats === null), repeats);
  };
  const read = (raw: RawRecord): void => {
    const { record } = now;
    const values = reader.values(raw.cells);
    for (const value of constantValues) values.push(value);
    const facts = reader.facts(raw.cells);
    if (before === null) study(values, facts, raw);
    records.push({ line: raw.line, record, values, facts, cells: raw.cells, mention: recollection.mentionOf(record), repeats: recollection.repeatsOf(record) });
  };
  return {
    fields, totals, mentions, recollection, reject,
    accept: (raw) => {
      const fault = faultOf(raw.cells, file, needed);
      if (fault !== null) return reject(raw, fault);
      now.line = raw.line;
      now.record++;
      log.counts.read++;
      log.counts.recordLines += raw.lines;
      if (raw.cells.length < needed) warn('ragged-short', -1, null, `${raw.cells.length} of ${header.length} cells; the missing ones are optional`);
      return read(raw);
    },
    batch: () => {
      const batch = { records, rejections };
      records = [];
      rejections = [];
      return batch;
    },
  };
}

/** Long values are shown by their beginning. */
const SHOWN_CHARACTERS = 500;

function createWarn(header: readonly string[], log: ReadingLog, now: { readonly line: number; readonly record: number }): Warn {
  let lastError = '';
  return (code, column, value, detail) => {
    if (code === 'spreadsheet-error-value') {
      // An error of a spreadsheet spreads along its row: it is pointed out where it starts.
      const error = `${now.record} ${value ?? ''}`;
      if (error === lastError) return;
      lastError = error;
    }
    log.warn({
      line: now.line, record: now.record, code,
      ...(column === -1 ? {} : { column: header[column] ?? '' }), ...(value === null ? {} : { value: value.slice(0, SHOWN_CHARACTERS) }),
      ...(detail === undefined ? {} : { detail }),
    });
  };
}

/** Why the record must not be imported; null when it may be. */
function faultOf(cells: readonly string[], { header, keys }: Understanding, needed: number): RejectionCode | null {
  const { length: width } = header;
  if (cells.length > width && cells.some((cell, i) => i >= width && cell.trim() !== '')) return 'ragged-long';
  if (isIdentified(cells, keys)) return null;
  return cells.length < needed ? 'ragged-short-missing-key' : 'missing-key';
}

function noteRepeat({ isExact, field, value, detail }: Repeat, file: Understanding, warn: Warn): void {
  warn('duplicate-record', isExact || field === null ? -1 : columnOf(file, field), value, detail ?? undefined);
}

function columnOf({ columns }: Understanding, field: string): number {
  return columns.find((column) => column.field === field)?.index ?? -1;
}

function currencySources({ kind, columns, currencies }: Understanding): Record<string, CurrencyFrom> {
  return Object.fromEntries(columns.flatMap(({ index, field }) => {
    const from = currencies.get(index)?.from ?? null;
    return field === null || from === null ? [] : [[`${kind}.${field}`, from] as const];
  }));
}
