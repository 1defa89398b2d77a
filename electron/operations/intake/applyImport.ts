import type { ImportOptions, ImportReport } from '../../../shared/domain/importReport.ts';
import type { Vendor } from '../../../shared/domain/party.ts';
import type { Day } from '../../../shared/time.ts';
import type { TypedRecord } from '../../imports/judge.ts';
import type { Store } from '../../store/store.ts';
import { type FilePartners, resolveFilePartners } from './filePartners.ts';
import type { Intake, RowResult } from './intake.ts';
import { intakeFor } from './intakes.ts';
import { reportOf, type ReadFile } from './readImport.ts';

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
  const createIntake = intakeFor(read.file.kind);
  if (createIntake === null) return notKept(report);
  const partners = resolveFilePartners(needs, read.groups, options.partner, read.file.kind === 'partner');
  const { fields } = read.reading;
  const target = read.file.columns.find((column) => column.field === 'target' && column.period !== null);
  const intake = createIntake({ ...needs, batchId, fields, targetPeriod: target?.period ?? null }, partners.isNew);
  const place = new Map(fields.map((field, index) => [field, index]));
  const rows = { ...report.rows };
  const rejections = [...report.rejections];
  for (const record of read.records()) {
    const result = putRecord(intake, partners, place, record, batchId);
    onRow(record, result);
    rows[result.outcome] += 1;
    if (result.outcome === 'rejected') rejections.push({ line: record.line, record: record.record, code: result.code, detail: result.detail });
  }
  intake.finish();
  partners.rememberSpellings(batchId);
  rejections.sort((a, b) => a.line - b.line);
  const hasIssues = rejections.length > 0 || report.warnings.length > 0;
  return { ...report, rows, rejections, outcome: report.outcome === 'no-data' ? 'no-data' : hasIssues ? 'import-with-issues' : 'import' };
}

function putRecord(intake: Intake, partners: FilePartners, place: ReadonlyMap<string, number>, record: TypedRecord, batchId: string): RowResult {
  // A row that repeats an earlier one of the file exactly says nothing new.
  if (record.repeats !== null) return { outcome: 'unchanged', changes: [] };
  const source = { batchId, line: record.line };
  return intake.put({
    get: (field) => record.values[place.get(field) ?? -1] ?? null,
    facts: record.facts,
    partnerId: partners.partnerOf(record.mention, source),
    source,
  });
}

function notKept(report: ImportReport): ImportReport {
  if (report.outcome === 'no-data') return report;
  return {
    ...report,
    status: 'refused',
    outcome: 'reject',
    error: {
      code: 'kind-not-kept',
      message: `The file holds ${report.kind ?? 'unknown'} records, which this version reads but does not keep. Nothing was changed.`,
      advice: 'Import partners, deals, revenue and commitments.',
    },
  };
}
