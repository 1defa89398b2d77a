import type { GrantedPaths } from '../grants.ts';
import type { ImportOptions, ImportReport } from '../../shared/domain/importReport.ts';
import type { Vendor } from '../../shared/domain/party.ts';
import { type AppError, cancelled, notFound, refused } from '../../shared/errors.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { writeWhole } from '../files.ts';
import { tablesOf } from '../imports/workbook/tables.ts';
import type { Handlers } from './dispatch.ts';
import { undoReport } from './history.ts';
import { asDryRun, bringIn, type FileToImport, inOrder } from './intake/bringIn.ts';
import { previewRows, type SeenRow } from './intake/previewRows.ts';
import { rejectsCsv } from './intake/rejectsCsv.ts';
import type { OperationNeeds } from './needs.ts';

/** What imports need besides the store: the files the person chose. */
export interface ImportNeeds {
  readonly grants: GrantedPaths;
}

type Needs = OperationNeeds & ImportNeeds;

/** Reading files, showing what they would do, bringing them in, and taking that back. */
export function importHandlers(needs: Needs) {
  const { store } = needs;
  return {
    'import.preview': ({ files }, context) =>
      withFiles(needs, files, (granted, vendor) => {
        const reports = store.acts.rehearse((actId) => inOrder(granted).map((one) => bringIn({ ...needs, vendor }, one, context, actId)));
        return ok({ files: reports.map(asDryRun) });
      }),

    'import.rows': ({ fileId, options, limit }, context) =>
      withFiles(needs, [{ fileId, options }], ([file], vendor) => {
        if (file === undefined) return err(notFound('file', fileId));
        const seen: SeenRow[] = [];
        const report = store.acts.rehearse((actId) =>
          bringIn({ ...needs, vendor }, file, context, actId, (record, result) => {
            if (seen.length < limit) seen.push({ record, result });
          }),
        );
        return ok({ rows: previewRows(seen, report) });
      }),

    'import.apply': ({ files }, context) =>
      withFiles(needs, files, (granted, vendor) => {
        const reports: ImportReport[] = [];
        for (const one of inOrder(granted)) {
          // Files already in stay in; each is an act of its own.
          if (context.signal.aborted) return reports.length === 0 ? err(cancelled) : ok({ files: reports });
          reports.push(store.acts.perform('import', `Imported ${one.file.name}`, (actId) => bringIn({ ...needs, vendor }, one, context, actId)));
        }
        return ok({ files: reports });
      }),

    'import.list': () => ok(store.batches.list().map(({ id, actId, ...batch }) => ({ ...batch, batchId: id }))),

    'import.undo': ({ batchId }) => {
      const batch = store.batches.get(batchId);
      const act = batch?.actId == null ? null : store.acts.get(batch.actId);
      if (act === null) return err(notFound('import', batchId));
      if (act.undoneBy !== null) {
        return err(refused('already-undone', 'This import was taken back before. Nothing was changed.', 'There is nothing to do.'));
      }
      return ok(undoReport(act.label, store.acts.undo(act)));
    },

    'import.saveRejects': ({ batchId, fileId }) => {
      const path = needs.grants.writePath(fileId);
      if (path === null) return err(notFound('file', fileId));
      if (store.batches.get(batchId) === null) return err(notFound('import', batchId));
      const rejects = store.batches.listRejects(batchId);
      writeWhole(path, rejectsCsv(rejects, store.batches.report(batchId)));
      return ok({ rows: rejects.length });
    },
  } satisfies Partial<Handlers>;
}

function withFiles<T>(
  { store, grants }: Needs,
  requests: readonly { readonly fileId: string; readonly options: ImportOptions }[],
  then: (files: readonly FileToImport[], vendor: Vendor) => Result<T, AppError>,
): Result<T, AppError> {
  const vendor = store.vendors.get();
  if (vendor === null) {
    return err(refused('no-programme', 'This database has no vendor yet. Nothing was read.', 'Say whose programme it is first.'));
  }
  const files: FileToImport[] = [];
  for (const { fileId, options } of requests) {
    const path = grants.readPath(fileId);
    if (path === null) return err(notFound('file', fileId));
    for (const file of tablesOf(path)) files.push({ file, options });
  }
  return then(files, vendor);
}
