import type { ImportOptions, ImportRejection, ImportReport } from '../../../shared/domain/importReport.ts';
import type { Vendor } from '../../../shared/domain/party.ts';
import type { Day } from '../../../shared/time.ts';
import type { TypedRecord } from '../../imports/judge.ts';
import type { ReadField } from '../../imports/records/target.ts';
import { createEditedColumns } from '../../store/edits.ts';
import type { Source } from '../../store/intake/upsert.ts';
import type { Store } from '../../store/store.ts';
import { driftOf } from './drift.ts';
import { type FilePartners, resolveFilePartners } from './filePartners.ts';
import type { Intake, RowResult } from './intake.ts';
import { INTAKES } from './intakes.ts';
import { missingRecords } from './missingRecords.ts';
import { reportOf, type ReadFile } from './readImport.ts';
import { fieldReader } from './rowFields.ts';
import { createSettlement } from './settleRows.ts';

/** What taking a file in works with. */
export interface ApplyNeeds {
  readonly store: Store;
  readonly vendor: Vendor;
  readonly newId: () => string;
  readonly now: () => string;
  readonly asOf: Day;
}

/** Who is told of a file's rows on their way in. */
export interface ApplyListeners {
  readonly onRow?: (record: TypedRecord, result: RowResult) => void;
  readonly onReject?: (reject: Rejected) => void;
  /** After every batch of rows, with the number of those done. What it throws ends the import. */
  readonly onBatch?: (done: number) => void;
}

/** A row that is left out, with its cells as written. */
export interface Rejected extends ImportRejection {
  readonly cells: readonly string[];
  /** It was read well and came by as a row; what it says could not be stored. */
  readonly isRow: boolean;
}

/** How a file is taken in, apart from what it holds. */
export interface ApplyFile {
  readonly read: ReadFile;
  readonly options: ImportOptions;
  readonly batchId: string;
}

/** So many refused rows are listed in the report; their count is exact, and all of them are kept with the batch. */
const MOST_LISTED = 20_000;

/**
 * Takes a file's rows into the store, inside an act that somebody else performs or rehearses:
 * what a preview says is what an import does, because it is this code.
 */
export function applyImport(needs: ApplyNeeds, { read, options, batchId }: ApplyFile, { onRow, onReject, onBatch }: ApplyListeners = {}): ImportReport {
  const report = reportOf(read, options);
  const partners = resolveFilePartners(needs, { kind: read.file.kind, groups: read.groups, mentions: read.mentions, known: read.known.partners, answers: options.partner });
  const fieldsOf = fieldReader(read.reading.fields);
  const intake = intakeOf(needs, read, batchId, partners.isNew);
  const settlement = createSettlement(read.file.kind, rulesOf(read, options), createEditedColumns(needs.store.db));
  const rows = { ...report.rows };
  const rejections = [...report.rejections];
  let done = 0;
  for (const batch of read.batches()) {
    for (const rejection of batch.rejections) onReject?.({ ...rejection, isRow: false });
    for (const record of batch.records) {
      const result = putRecord(intake, partners, fieldsOf(record), record, { batchId, line: record.line, settle: settlement.settle });
      onRow?.(record, result);
      rows[result.outcome] += 1;
      if (result.outcome !== 'rejected') continue;
      const rejection = { line: record.line, record: record.record, code: result.code, detail: result.detail };
      if (rejections.length < MOST_LISTED) rejections.push(rejection);
      onReject?.({ ...rejection, cells: record.cells, isRow: true });
    }
    done += batch.records.length + batch.rejections.length;
    onBatch?.(done);
  }
  intake.finish(() => onBatch?.(done));
  partners.rememberSpellings(batchId);
  rejections.sort((a, b) => a.line - b.line);
  const hasIssues = rejections.length > 0 || report.warnings.length > 0;
  return {
    ...report,
    rows: { ...rows, edited: settlement.count() },
    edited: [...settlement.edited],
    rejections,
    drift: read.isPart ? [] : driftOf(needs.store, report),
    missing: read.isPart ? [] : missingRecords(needs.store, report, intake.met()),
    outcome: report.outcome === 'no-data' ? 'no-data' : hasIssues ? 'import-with-issues' : 'import',
  };
}

/** The rules of the last time, and those given now before them. */
function rulesOf({ file, known }: ReadFile, options: ImportOptions): ImportOptions['rules'] {
  const last = file.recalled === null ? null : known.remember(file.header, options.mapping);
  return { ...last?.rules, ...options.rules };
}

function intakeOf(needs: ApplyNeeds, read: ReadFile, batchId: string, isNew: (partnerId: string) => boolean): Intake {
  const { kind, columns } = read.file;
  const { fields } = read.reading;
  const fieldsOf = fieldReader(fields);
  const target = columns.find((column) => column.field === 'target' && column.period !== null);
  return INTAKES[kind]({ ...needs, batchId, fields, rows: () => freshRows(read, fieldsOf), rowCount: read.rowCount, targetPeriod: target?.period ?? null }, isNew);
}

function* freshRows(read: ReadFile, fieldsOf: (record: TypedRecord) => ReadField): Generator<ReadField> {
  for (const { records } of read.batches()) for (const record of records) if (record.repeats === null) yield fieldsOf(record);
}

function putRecord(intake: Intake, partners: FilePartners, get: ReadField, record: TypedRecord, source: Source): RowResult {
  // A row that repeats an earlier one of the file exactly says nothing new.
  if (record.repeats !== null) return { outcome: 'unchanged', changes: [] };
  return intake.put({ get, facts: record.facts, partnerId: partners.partnerOf(record.mention, source), source });
}
