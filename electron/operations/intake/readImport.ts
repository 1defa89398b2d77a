import { createHash } from 'node:crypto';
import type { ImportOptions, ImportReport } from '../../../shared/domain/importReport.ts';
import { draftReport, refusedReport } from '../../imports/draftReport.ts';
import type { TypedRecord } from '../../imports/judge.ts';
import { groupPartners, type PartnerGroup } from '../../imports/partnerGroups.ts';
import type { Mention } from '../../imports/mentions.ts';
import type { ReadField } from '../../imports/records/target.ts';
import { type Reading, type RecordBatch, readRecords } from '../../imports/readRecords.ts';
import { refusal, RefusedError } from '../../imports/refusal.ts';
import type { TableSource } from '../../imports/rowSource.ts';
import { understand, type Understanding } from '../../imports/understand.ts';
import { openTable, type TableFile } from '../../imports/workbook/tables.ts';
import { answerOf, type KnownParties } from './filePartners.ts';
import { meetingPartners } from './meetings.ts';
import { toReadOptions } from './readOptions.ts';
import { fieldReader } from './rowFields.ts';

/** A file that was read: what it is, what it names, and how to go through its records again. */
export interface ReadFile {
  readonly name: string;
  readonly file: Understanding;
  readonly reading: Reading;
  readonly groups: readonly PartnerGroup[];
  readonly mentions: readonly Mention[];
  readonly known: KnownParties;
  readonly fingerprint: string;
  /** Its records, good and bad. */
  readonly rowCount: number;
  /** Only its first rows were read: what it says of the whole file is not known. */
  readonly isPart: boolean;
  batches(): Iterable<RecordBatch>;
}

/** Up to this size the records of a file are kept while it is read; a larger one is gone through again. */
const KEPT_BYTES = 8_000_000;

/** Reads a granted file to its end, or its first `limit` records, or answers the report of why it was refused. */
export function readImport(
  table: TableFile,
  options: ImportOptions,
  known: KnownParties,
  report: (done: number) => void,
  limit: number | null = null,
): { readonly ok: true; readonly value: ReadFile } | { readonly ok: false; readonly report: ImportReport } {
  if (options.mapping !== null && known.remember([], options.mapping) === null) {
    return { ok: false, report: refusedReport(table.name, { ok: false, error: refusal('unknown-mapping'), sha256: null, questions: [] }) };
  }
  const { source, stamp, close } = openTable(table);
  try {
    const understood = understand(source, toReadOptions(options), (header) => known.remember(header, options.mapping));
    if (!understood.ok) return { ok: false, report: refusedReport(table.name, understood) };
    return { ok: true, value: read({ table, source, stamp }, understood.value, { known, report, limit }) };
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

interface OpenedFile {
  readonly table: TableFile;
  readonly source: TableSource;
  readonly stamp: string;
}

interface ReadWish {
  readonly known: KnownParties;
  readonly report: (done: number) => void;
  readonly limit: number | null;
}

function read({ table, source, stamp }: OpenedFile, file: Understanding, { known, report, limit }: ReadWish): ReadFile {
  const reading = readRecords(source, file);
  const isKept = source.size <= KEPT_BYTES || limit !== null;
  const kept: RecordBatch[] = [];
  let good = 0;
  for (const batch of reading.batches) {
    if (isKept) kept.push(limit === null ? batch : { ...batch, records: batch.records.slice(0, limit - good) });
    good += batch.records.length;
    report(reading.log.counts.read);
    if (limit !== null && good >= limit) break;
  }
  const batches = () => (isKept ? kept : batchesAgain({ table, stamp }, file, reading));
  const mentions = reading.mentions.list();
  return {
    name: table.name,
    file,
    reading,
    mentions,
    known,
    fingerprint: createHash('sha256').update(file.header.join('\u001f')).digest('hex'),
    rowCount: reading.log.counts.read,
    isPart: limit !== null,
    ...partnersOf(file, reading, batches, mentions, known),
  };
}

/** Whom the file's rows are about. Our own company is nobody's partner, though files about people name it. */
function partnersOf(file: Understanding, { fields }: Reading, batches: () => Iterable<RecordBatch>, mentions: readonly Mention[], known: KnownParties): Pick<ReadFile, 'groups' | 'batches'> {
  if (file.kind === 'attendance') return meetingsOf(fields, batches, mentions, known);
  const groups = groupPartners(mentions, known.partners);
  if (file.kind === 'partner') return { groups, batches };
  return { groups: groups.filter(({ name, matched }) => matched !== 'new' || !known.vendorSide.isOwnCompany(name)), batches };
}

/** A meeting has one partner, whether every row of it says so or only its title. */
function meetingsOf(fields: readonly string[], batches: () => Iterable<RecordBatch>, mentions: readonly Mention[], known: KnownParties): Pick<ReadFile, 'groups' | 'batches'> {
  const readField = fieldReader(fields);
  const rows = function* (): Generator<{ readonly get: ReadField; readonly mention: number }> {
    for (const { records } of batches()) for (const record of records) yield { get: readField(record), mention: record.mention };
  };
  const { groups, mentionOf } = meetingPartners(rows(), mentions, known);
  return {
    groups,
    batches: function* () {
      const named = (record: TypedRecord) => (record.mention === -1 ? { ...record, mention: mentionOf(readField(record)) } : record);
      for (const { records, rejections } of batches()) yield { records: records.map(named), rejections };
    },
  };
}

/** Goes through the file's records once more. Throws `RefusedError` when it is not the same file any longer. */
function* batchesAgain({ table, stamp }: Omit<OpenedFile, 'source'>, file: Understanding, { recollection }: Reading): Generator<RecordBatch> {
  const { source, stamp: now, close } = openTable(table);
  try {
    if (now !== stamp) throw new RefusedError(refusal('file-changed'));
    yield* readRecords(source, file, recollection).batches;
  } finally {
    close();
  }
}
