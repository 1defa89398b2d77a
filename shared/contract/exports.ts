import { z } from 'zod';
import { ImportKind } from '../domain/importReport.ts';
import { FileId } from './files.ts';
import type { OperationSpec } from './operation.ts';

export const exportOperations = {
  /** The program's own columns for a kind, every importable field included, and an empty CSV file with them. */
  'export.template': {
    input: z.strictObject({ kind: ImportKind }),
    output: z.strictObject({ headers: z.array(z.string()), csv: z.string() }),
  },
  /**
   * The records of a kind under those columns, which import takes back without a loss: written to
   * a file the person chose, or answered as text where none is given.
   */
  'export.kind': {
    input: z.strictObject({ kind: ImportKind, fileId: FileId.nullable() }),
    output: z.strictObject({ rows: z.int(), csv: z.string().nullable() }),
  },
} as const satisfies Record<string, OperationSpec>;
