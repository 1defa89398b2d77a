import { createHash } from 'node:crypto';
import type { ImportOptions, ImportReport } from '../../../shared/domain/importReport.ts';
import { draftReport, refusedReport } from '../../imports/draftReport.ts';
import type { TypedRecord } from '../../imports/judge.ts';
import { groupPartners, type PartnerGroup } from '../../imports/partnerGroups.ts';
import type { Mention } from '../../imports/mentions.ts';
import type { ReadField } from '../../imports/records/target.ts';
import type { ReadOptions } from '../../imports/question.ts';
import { type Reading, readRecords } from '../../imports/readRecords.ts';
import type { Rejection } from '../../imports/readingLog.ts';
import { RefusedError } from '../../imports/refusal.ts';
import type { TableSource } from '../../imports/rowSource.ts';
import { understand, type Understanding } from '../../imports/understand.ts';
import { openTable, type TableFile } from '../../imports/workbook/tables.ts';
import { answerOf, type KnownParties } from './filePartners.ts';
import { meetingPartners } from './meetings.ts';
import { fieldReader, unguarded } from './rowFields.ts';

/** A file that was read to its end: what it is, what it names, and how to go through its records again. */
export interface ReadFile {
  readonly name: string;
  readonly file: Understanding;
  readonly reading: Reading;
  readonly groups: readonly PartnerGroup[];
  readonly mentions: readonly Mention[];
  readonly known: KnownParties;
  readonly rejections: readonly Rejection[];
  readonly fingerprint: string;
  records(): Iterable<TypedRecord>;
}

/** Up to this size the records of a file are kept while it is read; a larger one is gone through again. */
const KEPT_BYTES = 20_000_000;

/** Reads a granted file to its end, or answers the report of why it was refused. */
export function readImport(
  table: TableFile,
  options: ImportOptions,
  known: KnownParties,
  report: (done: number, total: number) => void,
): { readonly ok: true; readonly value: ReadFile } | { readonly ok: false; readonly report: ImportReport } {
  const { source, close } = openTable(table);
  try {
    const understood = understand(source, toReadOptions(options));
    if (!understood.ok) return { ok: false, report: refusedReport(table.name, understood) };
    const value = readToEnd(table, source, understood.value, known, report);
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return { ok: false, report: refusedReport(table.name, { ok: false, error: error.refusal, sha256: null, questions: [] }) };
  } finally {
    close();
  }
}

/** The report of a file read to its end and not yet compared with the store, with the questions already answered left out. */
export function reportOf({ name, file, reading, groups, known }: ReadFile, options: ImportOptions): ImportReport {
  const draft = draftReport(name, file, reading, groups);
  const isSettled = (group: PartnerGroup) => answerOf(group, options.partner, known.partners) !== null;
  const questions = draft.questions.filter((question) => question.kind !== 'partner' || !groups.some((group) => question.about.includes(`“${group.name}”`) && isSettled(group)));
  return { ...draft, questions, status: questions.length > 0 ? 'question' : 'dry-run' };
}

function readToEnd(table: TableFile, source: TableSource, file: Understanding, known: KnownParties, report: (done: number, total: number) => void): ReadFile {
  const reading = readRecords(source, file);
  const isKept = source.size <= KEPT_BYTES;
  const kept: TypedRecord[] = [];
  const rejections: Rejection[] = [];
  for (const batch of reading.batches) {
    if (isKept) kept.push(...batch.records);
    rejections.push(...batch.rejections);
    report(reading.log.counts.read, 0);
  }
  const records = () => (isKept ? kept : recordsAgain(table, file));
  const mentions = reading.mentions.list().map((mention) => ({ ...mention, name: mention.name === null ? null : unguarded(mention.name) }));
  return {
    name: table.name,
    file,
    reading,
    mentions,
    known,
    rejections,
    fingerprint: createHash('sha256').update(file.header.join('\u001f')).digest('hex'),
    ...partnersOf(file, reading, records, mentions, known),
  };
}

/** Whom the file's rows are about. Our own company is nobody's partner, though files about people name it. */
function partnersOf(file: Understanding, { fields }: Reading, records: () => Iterable<TypedRecord>, mentions: readonly Mention[], known: KnownParties): Pick<ReadFile, 'groups' | 'records'> {
  if (file.kind === 'attendance') return meetingsOf(fields, records, mentions, known);
  const groups = groupPartners(mentions, known.partners);
  if (file.kind === 'partner') return { groups, records };
  return { groups: groups.filter(({ name, matched }) => matched !== 'new' || !known.vendorSide.isOwnCompany(name)), records };
}

/** A meeting has one partner, whether every row of it says so or only its title. */
function meetingsOf(fields: readonly string[], records: () => Iterable<TypedRecord>, mentions: readonly Mention[], known: KnownParties): Pick<ReadFile, 'groups' | 'records'> {
  const readField = fieldReader(fields);
  const rows = function* (): Generator<{ readonly get: ReadField; readonly mention: number }> {
    for (const record of records()) yield { get: readField(record), mention: record.mention };
  };
  const { groups, mentionOf } = meetingPartners(rows(), mentions, known);
  return {
    groups,
    records: function* () {
      for (const record of records()) yield record.mention === -1 ? { ...record, mention: mentionOf(readField(record)) } : record;
    },
  };
}

function* recordsAgain(table: TableFile, file: Understanding): Generator<TypedRecord> {
  const { source, close } = openTable(table);
  try {
    for (const { records } of readRecords(source, file).batches) yield* records;
  } finally {
    close();
  }
}

function toReadOptions({ kind, dateOrder, map, unit, currency }: ImportOptions): ReadOptions {
  return { map, unit, ...(kind === null ? {} : { kind }), ...(dateOrder === null ? {} : { dateOrder }), ...(currency === null ? {} : { currency }) };
}
