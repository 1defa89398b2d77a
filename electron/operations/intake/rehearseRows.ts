import type { ImportReport } from '../../../shared/domain/importReport.ts';
import { applyImport } from './applyImport.ts';
import type { FileToImport } from './bringIn.ts';
import { knownParties } from './filePartners.ts';
import { type JobContext, stopIfCancelled } from './jobContext.ts';
import { applyNeedsOf, type IntakeHome, openBatch } from './openBatch.ts';
import type { SeenRow } from './previewRows.ts';
import { readImport } from './readImport.ts';

/** Which rows are wanted: the first, or those that begin on these lines. */
export interface WantedRows {
  readonly limit: number;
  readonly lines: readonly number[] | null;
}

/**
 * Takes in the first rows of a file and no more, inside an act that is rolled back, so that a
 * table of them stands on the screen at once however long the file is; rows by their lines are
 * found by going through all of it. Whatever the file leaves open is shown as it is read so far:
 * seeing the values is what helps to answer.
 */
export function rehearseRows(
  needs: IntakeHome,
  { file, options }: FileToImport,
  { limit, lines }: WantedRows,
  context: JobContext,
  actId: number,
): { readonly seen: readonly SeenRow[]; readonly report: ImportReport } {
  const read = readImport(file, options, knownParties(needs.store, needs.vendor), () => stopIfCancelled(context), lines === null ? limit : null);
  if (!read.ok) return { seen: [], report: read.report };
  const batchId = openBatch(needs, read.value, actId);
  const wanted = lines === null ? null : new Set(lines);
  const seen: SeenRow[] = [];
  const see = (row: SeenRow): void => {
    if (wanted?.has(row.record.line) !== false) seen.push(row);
  };
  const report = applyImport(applyNeedsOf(needs), { read: read.value, options, batchId }, {
    onRow: (record, result) => see({ record, result }),
    // Rows that the intake refuses came by as rows already.
    onReject: ({ line, record, cells, code, detail, isRow }) => isRow || see({ record: { line, record, cells }, result: { outcome: 'rejected', code, detail } }),
    onBatch: () => stopIfCancelled(context),
  });
  // A batch tells what it refuses before what it holds.
  return { seen: seen.toSorted((a, b) => a.record.line - b.record.line).slice(0, limit), report };
}
