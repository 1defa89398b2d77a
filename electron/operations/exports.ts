import { notFound, refused } from '../../shared/errors.ts';
import { err, ok } from '../../shared/result.ts';
import type { GrantedPaths } from '../grants.ts';
import { templateColumns } from '../imports/template.ts';
import type { Handlers } from './dispatch.ts';
import { exportRows } from './export/exportRows.ts';
import { csvBytes } from './intake/csvCell.ts';
import type { OperationNeeds } from './needs.ts';
import { writeChosen } from './writeChosen.ts';

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
      const written = writeChosen(path, bytes);
      return written.ok ? ok({ rows, csv: null }) : written;
    },
  } satisfies Partial<Handlers>;
}

/** The text without the mark that tells spreadsheets its encoding: a text has none to tell. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
