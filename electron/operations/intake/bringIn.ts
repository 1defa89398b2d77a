import type { ImportKind, ImportOptions, ImportReport } from '../../../shared/domain/importReport.ts';
import { understand } from '../../imports/understand.ts';
import { openTable, type TableFile } from '../../imports/workbook/tables.ts';
import { applyImport } from './applyImport.ts';
import { knownParties } from './filePartners.ts';
import { type JobContext, stopIfCancelled } from './jobContext.ts';
import { applyNeedsOf, type IntakeHome, openBatch } from './openBatch.ts';
import { rememberReading } from './memory.ts';
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
  needs: IntakeHome,
  { file, options }: FileToImport,
  context: JobContext,
  actId: number,
): ImportReport {
  const { store } = needs;
  const read = readImport(file, options, knownParties(store, needs.vendor), (done) => {
    stopIfCancelled(context);
    context.progress(`Reading ${file.name}`, done, null);
  });
  if (!read.ok) return read.report;
  const report = reportOf(read.value, options);
  const before = store.batches.ofHash(read.value.file.sha256);
  if (before !== null) return alreadyImported(report, before.id);
  if (report.status === 'question') return report;
  if (report.outcome === 'no-data') return { ...report, status: 'imported' };
  return takeIn(needs, { read: read.value, options }, actId, (done) => {
    stopIfCancelled(context);
    context.progress(`Bringing in ${file.name}`, done, report.rows.read);
  });
}

function takeIn(needs: IntakeHome, file: { read: ReadFile; options: ImportOptions }, actId: number, onBatch: (done: number) => void): ImportReport {
  const { store } = needs;
  const batchId = openBatch(needs, file.read, actId);
  const applied = applyImport(applyNeedsOf(needs), { ...file, batchId }, {
    onBatch,
    // Written as they come: a file may refuse more rows than fit into memory.
    onReject: ({ line, record, code, detail, cells }) => store.batches.addReject(batchId, { line, record, code, detail, cells }),
  });
  const report: ImportReport = { ...applied, status: 'imported', batch: batchId };
  store.batches.close({ id: batchId, ...report.rows, report: JSON.stringify(report) });
  rememberReading(store, batchId, file.read.file, report, file.options);
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
