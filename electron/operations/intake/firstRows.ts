import type { ImportReport } from '../../../shared/domain/importReport.ts';
import { applyImport } from './applyImport.ts';
import type { FileToImport } from './bringIn.ts';
import { knownParties } from './filePartners.ts';
import { type JobContext, stopIfCancelled } from './jobContext.ts';
import { applyNeedsOf, type IntakeHome, openBatch } from './openBatch.ts';
import type { SeenRow } from './previewRows.ts';
import { readImport } from './readImport.ts';

/**
 * Takes in the first rows of a file and no more, inside an act that is rolled back, so that a
 * table of them stands on the screen at once however long the file is. Whatever the file leaves
 * open is shown as it is read so far: seeing the values is what helps to answer.
 */
export function rehearseFirstRows(
  needs: IntakeHome,
  { file, options }: FileToImport,
  limit: number,
  context: JobContext,
  actId: number,
): { readonly seen: readonly SeenRow[]; readonly report: ImportReport } {
  const read = readImport(file, options, knownParties(needs.store, needs.vendor), () => stopIfCancelled(context), limit);
  if (!read.ok) return { seen: [], report: read.report };
  const batchId = openBatch(needs, read.value, actId);
  const seen: SeenRow[] = [];
  const report = applyImport(applyNeedsOf(needs), { read: read.value, options, batchId }, { onRow: (record, result) => seen.push({ record, result }) });
  return { seen, report };
}
