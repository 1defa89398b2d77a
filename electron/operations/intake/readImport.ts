import { createHash } from 'node:crypto';
import type { ImportOptions, ImportReport } from '../../../shared/domain/importReport.ts';
import { openFileSource, type FileSource } from '../../imports/byteSource.ts';
import { draftReport, refusedReport } from '../../imports/draftReport.ts';
import type { TypedRecord } from '../../imports/judge.ts';
import { groupPartners, type PartnerGroup } from '../../imports/partnerGroups.ts';
import type { KnownPartner } from '../../imports/partnerMatch.ts';
import type { ReadOptions } from '../../imports/question.ts';
import { type Reading, readRecords } from '../../imports/readRecords.ts';
import type { Rejection } from '../../imports/readingLog.ts';
import { RefusedError } from '../../imports/refusal.ts';
import { understand, type Understanding } from '../../imports/understand.ts';

/** A file that was read to its end: what it is, what it names, and how to go through its records again. */
export interface ReadFile {
  readonly name: string;
  readonly file: Understanding;
  readonly reading: Reading;
  readonly groups: readonly PartnerGroup[];
  readonly rejections: readonly Rejection[];
  readonly fingerprint: string;
  records(): Iterable<TypedRecord>;
}

/** A file as the person granted it. */
export interface NamedFile {
  readonly name: string;
  readonly path: string;
}

/** Up to this size the records of a file are kept while it is read; a larger one is gone through again. */
const KEPT_BYTES = 20_000_000;

/** Reads a granted file to its end, or answers the report of why it was refused. */
export function readImport(
  { name, path }: NamedFile,
  options: ImportOptions,
  directory: readonly KnownPartner[],
  report: (done: number, total: number) => void,
): { readonly ok: true; readonly value: ReadFile } | { readonly ok: false; readonly report: ImportReport } {
  const source = openFileSource(path);
  try {
    const understood = understand(source, toReadOptions(options));
    if (!understood.ok) return { ok: false, report: refusedReport(name, understood) };
    const value = readToEnd({ name, path }, source, understood.value, directory, report);
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return { ok: false, report: refusedReport(name, { ok: false, error: error.refusal, sha256: null, questions: [] }) };
  } finally {
    source.close();
  }
}

/** The report of a file read to its end and not yet compared with the store, with the questions already answered left out. */
export function reportOf({ name, file, reading, groups }: ReadFile, options: ImportOptions): ImportReport {
  const draft = draftReport(name, file, reading, groups);
  const questions = draft.questions.filter((question) => question.kind !== 'partner' || !isAnswered(question.about, groups, options));
  return { ...draft, questions, status: questions.length > 0 ? 'question' : 'dry-run' };
}

function isAnswered(about: string, groups: readonly PartnerGroup[], options: ImportOptions): boolean {
  return groups.some((group) => group.matched === 'unsure' && about.includes(`“${group.name}”`) && options.partner[group.name] !== undefined);
}

function readToEnd(named: NamedFile, source: FileSource, file: Understanding, directory: readonly KnownPartner[], report: (done: number, total: number) => void): ReadFile {
  const reading = readRecords(source, file);
  const isKept = source.size <= KEPT_BYTES;
  const kept: TypedRecord[] = [];
  const rejections: Rejection[] = [];
  for (const batch of reading.batches) {
    if (isKept) kept.push(...batch.records);
    rejections.push(...batch.rejections);
    report(reading.log.counts.read, 0);
  }
  return {
    name: named.name,
    file,
    reading,
    groups: groupPartners(reading.mentions.list(), directory),
    rejections,
    fingerprint: createHash('sha256').update(file.header.join('\u001f')).digest('hex'),
    records: () => (isKept ? kept : recordsAgain(named.path, file)),
  };
}

function* recordsAgain(path: string, file: Understanding): Generator<TypedRecord> {
  const source = openFileSource(path);
  try {
    for (const { records } of readRecords(source, file).batches) yield* records;
  } finally {
    source.close();
  }
}

function toReadOptions({ kind, dateOrder, map, unit, currency }: ImportOptions): ReadOptions {
  return { map, unit, ...(kind === null ? {} : { kind }), ...(dateOrder === null ? {} : { dateOrder }), ...(currency === null ? {} : { currency }) };
}
