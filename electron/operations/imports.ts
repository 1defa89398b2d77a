import type { GrantedPaths } from '../grants.ts';
import type { ImportOptions } from '../../shared/domain/importReport.ts';
import { type AppError, notFound, refused } from '../../shared/errors.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { writeWhole } from '../files.ts';
import { FIELD_TYPES } from '../imports/fieldTypes.ts';
import { tablesOf } from '../imports/workbook/tables.ts';
import type { Handlers } from './dispatch.ts';
import type { GrantedImport } from './importJobs.ts';
import type { ImportRunner } from './importRunner.ts';
import { rejectsCsv } from './intake/rejectsCsv.ts';
import type { OperationNeeds } from './needs.ts';

/** What imports need besides the store: the files the person chose, and somebody to do the long work on them. */
export interface ImportNeeds {
  readonly grants: GrantedPaths;
  readonly runner: ImportRunner;
}

type Needs = OperationNeeds & ImportNeeds;

/** Reading files, showing what they would do, bringing them in, and taking that back. */
export function importHandlers(needs: Needs) {
  const { store, runner } = needs;
  return {
    'import.tables': ({ fileId }) => {
      const path = needs.grants.readPath(fileId);
      return path === null ? err(notFound('file', fileId)) : ok({ tables: tablesOf(path).map(({ name, sheet }) => ({ name, sheet })) });
    },

    'import.preview': ({ files }, context) => withFiles(needs, files, (granted) => runner.run<'preview'>({ type: 'preview', files: granted }, context)),

    'import.rows': ({ limit, lines = null, ...request }, context) =>
      withFiles(needs, [request], async ([file]) =>
        file === undefined ? err(notFound('file', request.fileId)) : runner.run<'rows'>({ type: 'rows', file, wanted: { limit, lines } }, context),
      ),

    'import.fields': ({ kind }) => ok({ fields: Object.keys(FIELD_TYPES[kind]).map((field) => `${kind}.${field}`) }),

    'import.apply': ({ files }, context) => withFiles(needs, files, (granted) => runner.run<'apply'>({ type: 'apply', files: granted }, context)),

    'import.list': () => ok(store.batches.list().map(({ id, actId, ...batch }) => ({ ...batch, batchId: id }))),

    'import.undo': ({ batchId }, context) => {
      const batch = store.batches.get(batchId);
      const act = batch?.actId == null ? null : store.acts.get(batch.actId);
      if (act === null) return err(notFound('import', batchId));
      if (act.undoneBy !== null) {
        return err(refused('already-undone', 'This import was taken back before. Nothing was changed.', 'There is nothing to do.'));
      }
      return runner.run<'undo'>({ type: 'undo', actId: act.id }, context);
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

async function withFiles<T>(
  { store, grants }: Needs,
  requests: readonly { readonly fileId: string; readonly sheet?: string | undefined; readonly options: ImportOptions }[],
  then: (files: readonly GrantedImport[]) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  if (store.vendors.get() === null) {
    return err(refused('no-programme', 'This database has no vendor yet. Nothing was read.', 'Say whose programme it is first.'));
  }
  const files: GrantedImport[] = [];
  for (const { fileId, sheet = null, options } of requests) {
    const path = grants.readPath(fileId);
    if (path === null) return err(notFound('file', fileId));
    files.push({ path, sheet, options });
  }
  return then(files);
}
