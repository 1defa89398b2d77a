import type { ImportOptions, ImportReport } from '../../../shared/domain/importReport.ts';
import type { Vendor } from '../../../shared/domain/party.ts';
import type { Day } from '../../../shared/time.ts';
import type { TypedRecord } from '../../imports/judge.ts';
import type { ReadField } from '../../imports/records/target.ts';
import type { Store } from '../../store/store.ts';
import { type FilePartners, resolveFilePartners } from './filePartners.ts';
import type { Intake, RowResult } from './intake.ts';
import { INTAKES } from './intakes.ts';
import { missingRecords } from './missingRecords.ts';
import { reportOf, type ReadFile } from './readImport.ts';
import { fieldReader } from './rowFields.ts';

/** What taking a file in works with. */
export interface ApplyNeeds {
  readonly store: Store;
  readonly vendor: Vendor;
  readonly newId: () => string;
  readonly now: () => string;
  readonly asOf: Day;
}

/** A row on its way in, for whoever wants to show it. */
export type OnRow = (record: TypedRecord, result: RowResult) => void;

/** How a file is taken in, apart from what it holds. */
export interface ApplyFile {
  readonly read: ReadFile;
  readonly options: ImportOptions;
  readonly batchId: string;
}

/**
 * Takes a file's rows into the store, inside an act that somebody else performs or rehearses:
 * what a preview says is what an import does, because it is this code.
 */
export function applyImport(needs: ApplyNeeds, { read, options, batchId }: ApplyFile, onRow: OnRow = () => undefined): ImportReport {
  const report = reportOf(read, options);
  const { kind, columns } = read.file;
  const partners = resolveFilePartners(needs, { kind, groups: read.groups, mentions: read.mentions, known: read.known.partners, answers: options.partner });
  const { fields } = read.reading;
  const fieldsOf = fieldReader(fields);
  const target = columns.find((column) => column.field === 'target' && column.period !== null);
  const intake = INTAKES[kind](
    { ...needs, batchId, fields, rows: () => freshRows(read, fieldsOf), targetPeriod: target?.period ?? null },
    partners.isNew,
  );
  const rows = { ...report.rows };
  const rejections = [...report.rejections];
  for (const record of read.records()) {
    const result = putRecord(intake, partners, fieldsOf(record), record, batchId);
    onRow(record, result);
    rows[result.outcome] += 1;
    if (result.outcome === 'rejected') rejections.push({ line: record.line, record: record.record, code: result.code, detail: result.detail });
  }
  intake.finish();
  partners.rememberSpellings(batchId);
  rejections.sort((a, b) => a.line - b.line);
  const hasIssues = rejections.length > 0 || report.warnings.length > 0;
  return {
    ...report,
    rows,
    rejections,
    missing: missingRecords(needs.store, report, intake.met()),
    outcome: report.outcome === 'no-data' ? 'no-data' : hasIssues ? 'import-with-issues' : 'import',
  };
}

function* freshRows(read: ReadFile, fieldsOf: (record: TypedRecord) => ReadField): Generator<ReadField> {
  for (const record of read.records()) if (record.repeats === null) yield fieldsOf(record);
}

function putRecord(intake: Intake, partners: FilePartners, get: ReadField, record: TypedRecord, batchId: string): RowResult {
  // A row that repeats an earlier one of the file exactly says nothing new.
  if (record.repeats !== null) return { outcome: 'unchanged', changes: [] };
  const source = { batchId, line: record.line };
  return intake.put({ get, facts: record.facts, partnerId: partners.partnerOf(record.mention, source), source });
}
