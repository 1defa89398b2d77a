import { z } from 'zod';
import { ImportKind, ImportReport, ImportOptions } from '../domain/importReport.ts';
import { FileId } from './files.ts';
import { UndoReport } from './history.ts';
import type { OperationSpec } from './operation.ts';

/** A file to bring in, with the answers given so far to what it left open. Of a workbook one sheet, or all where none is named. */
const FileRequest = z.strictObject({ fileId: FileId, sheet: z.string().optional(), options: ImportOptions });

/** One table of a file: a sheet of a workbook, or (sheet null) the file itself. `name` is the one its report goes by. */
export const ImportTable = z.strictObject({ name: z.string(), sheet: z.string().nullable() });
export type ImportTable = z.infer<typeof ImportTable>;

/** An import as the history of imports lists it. */
export const ImportSummary = z.strictObject({
  batchId: z.uuid(),
  fileName: z.string(),
  kind: z.string(),
  importedAt: z.string(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  undoneAt: z.string().nullable(),
});
export type ImportSummary = z.infer<typeof ImportSummary>;

const Reports = z.strictObject({ files: z.array(ImportReport) });

export const importOperations = {
  /** The tables of a file, each to be understood and answered for by itself. */
  'import.tables': { input: z.strictObject({ fileId: FileId }), output: z.strictObject({ tables: z.array(ImportTable).min(1) }) },
  /** Reads the files and says what importing them would do. Nothing is stored; the same code as the import, rolled back. */
  'import.preview': { input: z.strictObject({ files: z.array(FileRequest).min(1) }), output: Reports, long: true },
  /** The first rows of a file as they would be stored, or those that begin on the given lines, refused ones among them, for the table on the screen; and what is understood of the file: without lines, `report` counts the first rows alone. */
  'import.rows': {
    input: FileRequest.extend({ limit: z.int().min(1).max(200), lines: z.array(z.int().positive()).min(1).max(200).optional() }),
    output: z.strictObject({
      report: ImportReport,
      rows: z.array(
        z.strictObject({
          line: z.int(),
          outcome: z.enum(['added', 'changed', 'unchanged', 'rejected']),
          cells: z.array(z.strictObject({ raw: z.string(), shown: z.string().nullable(), before: z.string().nullable(), warning: z.string().nullable() })),
        }),
      ),
    }),
  },
  /** Every field that a column of a file of the kind may be taken for. */
  'import.fields': { input: z.strictObject({ kind: ImportKind }), output: z.strictObject({ fields: z.array(z.string()) }) },
  'import.apply': { input: z.strictObject({ files: z.array(FileRequest).min(1) }), output: Reports, changes: true, long: true },
  'import.list': { input: z.strictObject({}), output: z.array(ImportSummary) },
  'import.undo': { input: z.strictObject({ batchId: z.uuid() }), output: UndoReport, changes: true, long: true },
  /** The refused rows of an import as CSV with the reason beside each, written to a file the person chose. */
  'import.saveRejects': {
    input: z.strictObject({ batchId: z.uuid(), fileId: FileId }),
    output: z.strictObject({ rows: z.int() }),
  },
} as const satisfies Record<string, OperationSpec>;
