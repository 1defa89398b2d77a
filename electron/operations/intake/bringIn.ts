import type { ImportKind, ImportOptions, ImportReport } from '../../../shared/domain/importReport.ts';
import type { Vendor } from '../../../shared/domain/party.ts';
import { understand } from '../../imports/understand.ts';
import { openTable, type TableFile } from '../../imports/workbook/tables.ts';
import type { CallContext } from '../dispatch.ts';
import { programmeDay } from '../lens.ts';
import type { OperationNeeds } from '../needs.ts';
import { type ApplyNeeds, applyImport, type OnRow } from './applyImport.ts';
import { knownParties } from './filePartners.ts';
import { type ReadFile, readImport, reportOf } from './readImport.ts';

/** A table of a granted file with the answers given so far. */
export interface FileToImport {
  readonly file: TableFile;
  readonly options: ImportOptions;
}

/** Partners come before what refers to them, whatever order the files were dropped in. */
const KIND_ORDER: readonly ImportKind[] = ['partner', 'contact', 'commitment'];

/** The files in the order in which they are taken in. */
export function inOrder(files: readonly FileToImport[]): FileToImport[] {
  if (files.length === 1) return [...files];
  const rank = (one: FileToImport) => {
    const kind = kindOf(one);
    const index = kind === null ? -1 : KIND_ORDER.indexOf(kind);
    return index === -1 ? KIND_ORDER.length : index;
  };
  return files.map((file) => ({ file, rank: rank(file) })).toSorted((a, b) => a.rank - b.rank).map(({ file }) => file);
}

function kindOf({ file, options }: FileToImport): ImportKind | null {
  if (options.kind !== null) return options.kind;
  const { source, close } = openTable(file);
  try {
    const understood = understand(source);
    return understood.ok ? understood.value.kind : null;
  } finally {
    close();
  }
}

/**
 * Takes one file in, inside the act that is going on, and answers its report.
 *
 * A file that is refused, leaves a question open, holds nothing or was imported before is
 * left out, and its report says so.
 */
export function bringIn(
  needs: OperationNeeds & { readonly vendor: Vendor },
  { file, options }: FileToImport,
  context: CallContext,
  actId: number,
  onRow?: OnRow,
): ImportReport {
  const { store } = needs;
  const read = readImport(file, options, knownParties(store, needs.vendor), (done) => context.progress(`Reading ${file.name}`, done, null));
  if (!read.ok) return read.report;
  const report = reportOf(read.value, options);
  const before = store.batches.ofHash(read.value.file.sha256);
  if (before !== null) return alreadyImported(report, before.id);
  if (report.status === 'question') return report;
  if (report.outcome === 'no-data') return { ...report, status: 'imported' };
  context.signal.throwIfAborted();
  return takeIn(needs, { read: read.value, options }, actId, onRow);
}

function takeIn(needs: OperationNeeds & { readonly vendor: Vendor }, file: { read: ReadFile; options: ImportOptions }, actId: number, onRow?: OnRow): ImportReport {
  const { store, newId, clock, vendor } = needs;
  const { read } = file;
  const batchId = newId();
  const applyNeeds: ApplyNeeds = { store, vendor, newId, now: clock.now, asOf: programmeDay(needs) };
  store.batches.add({
    id: batchId,
    actId,
    fileName: read.name,
    sha256: read.file.sha256,
    kind: read.file.kind,
    headerFingerprint: read.fingerprint,
    importedAt: clock.now(),
    read: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    rejected: 0,
    report: '{}',
  });
  const cellsByRecord = new Map<number, readonly string[]>();
  const applied = applyImport(applyNeeds, { ...file, batchId }, (record, result) => {
    if (result.outcome === 'rejected') cellsByRecord.set(record.record, record.cells);
    onRow?.(record, result);
  });
  for (const { record, cells } of read.rejections) cellsByRecord.set(record, cells);
  const report: ImportReport = { ...applied, status: 'imported', batch: batchId };
  store.batches.close({ id: batchId, ...report.rows, report: JSON.stringify(report) });
  for (const rejection of report.rejections) store.batches.addReject(batchId, { ...rejection, cells: cellsByRecord.get(rejection.record) ?? [] });
  return report;
}

/** All of the file is there already: nothing is read into the store a second time. */
function alreadyImported(report: ImportReport, batchId: string): ImportReport {
  const { read, rejected } = report.rows;
  return { ...report, batch: batchId, status: 'already-imported', rows: { ...report.rows, added: 0, changed: 0, unchanged: read - rejected } };
}

/** The report of a rehearsal: nothing of it was kept. */
export function asDryRun(report: ImportReport): ImportReport {
  return report.status === 'imported' ? { ...report, status: 'dry-run', batch: null } : report;
}
