import type { UndoReport } from '../../shared/contract/history.ts';
import type { OperationOutput } from '../../shared/contract/operations.ts';
import type { ImportOptions, ImportReport } from '../../shared/domain/importReport.ts';
import type { Vendor } from '../../shared/domain/party.ts';
import { type AppError, cancelled, notFound, refused } from '../../shared/errors.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { undoReport } from './undoReport.ts';
import { asDryRun, bringIn, type FileToImport, inOrder } from './intake/bringIn.ts';
import { RefusedError } from '../imports/refusal.ts';
import { tablesOf } from '../imports/workbook/tables.ts';
import { CancelledError, type JobContext, stopIfCancelled } from './intake/jobContext.ts';
import { previewRows } from './intake/previewRows.ts';
import { rehearseRows, type WantedRows } from './intake/rehearseRows.ts';
import { strayAnswer } from './intake/strayAnswers.ts';
import type { OperationNeeds } from './needs.ts';

/** A granted file with the answers given so far. */
export interface GrantedImport {
  readonly path: string;
  /** One sheet of a workbook; null for all that the file holds. */
  readonly sheet: string | null;
  readonly options: ImportOptions;
}

/** Work on a file, or on all that a file brought: too long for the thread that answers calls. Plain data, so that it can cross to another. */
export type ImportJob =
  | { readonly type: 'preview'; readonly files: readonly GrantedImport[] }
  | { readonly type: 'rows'; readonly file: GrantedImport; readonly wanted: WantedRows }
  | { readonly type: 'apply'; readonly files: readonly GrantedImport[] }
  | { readonly type: 'undo'; readonly actId: number };

/** What each job answers. */
export interface JobAnswers {
  readonly preview: OperationOutput<'import.preview'>;
  readonly rows: OperationOutput<'import.rows'>;
  readonly apply: OperationOutput<'import.apply'>;
  readonly undo: UndoReport;
}

type JobAnswer = JobAnswers[keyof JobAnswers];

/** Does one job from beginning to end. Cancelled, it leaves the store as it was before the file it was at. */
export function runImportJob(needs: OperationNeeds, job: ImportJob, context: JobContext): Result<JobAnswer, AppError> {
  try {
    if (job.type === 'undo') return undo(needs, job.actId, context);
    const vendor = needs.store.vendors.get();
    if (vendor === null) return err(notFound('vendor', 'vendor'));
    const stray = strayAnswer(tables(job.type === 'rows' ? [job.file] : job.files));
    if (stray !== null) return err(stray);
    const all = { ...needs, vendor };
    if (job.type === 'rows') return rows(all, job, context);
    return job.type === 'preview' ? preview(all, job.files, context) : apply(all, job.files, context);
  } catch (error) {
    if (error instanceof CancelledError) return err(cancelled);
    // Gone or changed between being understood and being taken in: what was written is rolled back.
    if (error instanceof RefusedError) return err(refused(error.refusal.code, `${error.refusal.message} Nothing of it was stored.`, error.refusal.advice));
    throw error;
  }
}

type Needs = OperationNeeds & { readonly vendor: Vendor };

function preview(needs: Needs, files: readonly GrantedImport[], context: JobContext): Result<JobAnswers['preview'], AppError> {
  const reports = needs.store.acts.rehearse((actId) => inOrder(tables(files)).map((one) => bringIn(needs, one, context, actId)));
  return ok({ files: reports.map(asDryRun) });
}

function rows(needs: Needs, job: Extract<ImportJob, { type: 'rows' }>, context: JobContext): Result<JobAnswers['rows'], AppError> {
  const [file] = tables([job.file]);
  if (file === undefined) return err(notFound('sheet', job.file.sheet ?? ''));
  const { seen, report } = needs.store.acts.rehearse((actId) => rehearseRows(needs, file, job.wanted, context, actId));
  return ok({ report: asDryRun(report), rows: previewRows(seen, report) });
}

/** Each file is an act of its own: those that are in stay in when a later one is cancelled. */
function apply(needs: Needs, files: readonly GrantedImport[], context: JobContext): Result<JobAnswers['apply'], AppError> {
  const reports: ImportReport[] = [];
  for (const one of inOrder(tables(files))) {
    try {
      stopIfCancelled(context);
      reports.push(needs.store.acts.perform('import', `Imported ${one.file.name}`, (actId) => bringIn(needs, one, context, actId)));
    } catch (error) {
      if (!(error instanceof CancelledError) || reports.length === 0) throw error;
      break;
    }
  }
  return ok({ files: reports });
}

function tables(files: readonly GrantedImport[]): FileToImport[] {
  return files.flatMap(({ path, sheet, options }) => {
    const found = tablesOf(path);
    return (sheet === null ? found : found.filter((file) => file.sheet === sheet)).map((file) => ({ file, options }));
  });
}

function undo({ store }: OperationNeeds, actId: number, context: JobContext): Result<UndoReport, AppError> {
  const act = store.acts.get(actId);
  if (act === null) return err(notFound('act', String(actId)));
  const outcome = store.acts.undo(act, (done) => {
    stopIfCancelled(context);
    context.progress(`Taking back ${act.label}`, done, null);
  });
  return ok(undoReport(act.label, outcome));
}
