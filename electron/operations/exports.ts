import { type AppError, notFound, refused } from '../../shared/errors.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { writeWhole } from '../files.ts';
import type { GrantedPaths } from '../grants.ts';
import { templateColumns } from '../imports/template.ts';
import type { Handlers } from './dispatch.ts';
import { exportRows } from './export/exportRows.ts';
import { csvBytes } from './intake/csvCell.ts';
import type { OperationNeeds } from './needs.ts';

/** What exports need besides the store: the file the person chose. */
export interface ExportNeeds {
  readonly grants: GrantedPaths;
}

/** The program's own form of each kind: empty, to be filled in, and with the records there are. */
export function exportHandlers({ store, grants }: OperationNeeds & ExportNeeds) {
  return {
    'export.template': ({ kind }) => {
      const headers = templateColumns(kind).map(({ header }) => header);
      return ok({ headers, csv: textOf(csvBytes([headers])) });
    },

    'export.kind': ({ kind, fileId }) => {
      const vendor = store.vendors.get();
      if (vendor === null) {
        return err(refused('no-programme', 'This database has no vendor yet. There is nothing to export.', 'Say whose programme it is first.'));
      }
      const path = fileId === null ? null : grants.writePath(fileId);
      if (fileId !== null && path === null) return err(notFound('file', fileId));
      const table = exportRows(store, vendor, kind);
      const bytes = csvBytes(table);
      const rows = table.length - 1;
      if (path === null) return ok({ rows, csv: textOf(bytes) });
      const written = write(path, bytes);
      return written.ok ? ok({ rows, csv: null }) : written;
    },
  } satisfies Partial<Handlers>;
}

/** The text without the mark that tells spreadsheets its encoding: a text has none to tell. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'the folder is not there', ENOTDIR: 'the folder is not there', EISDIR: 'it is a folder', ENOSPC: 'the disk is full',
  EACCES: 'the folder may not be written to', EPERM: 'the folder may not be written to', EROFS: 'the disk can only be read',
  EBUSY: 'it is open in another program',
};

function write(path: string, bytes: Uint8Array): Result<null, AppError> {
  try {
    writeWhole(path, bytes);
    return ok(null);
  } catch (error) {
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) throw error;
    return err(refused('cannot-write', `The file could not be written: ${reason}.`, 'Choose another place, or close the file, and try again.'));
  }
}
