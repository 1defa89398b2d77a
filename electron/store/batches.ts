import type { Database } from 'better-sqlite3';

/** A file that was brought in, as the screens name it. */
export interface Batch {
  readonly id: string;
  readonly fileName: string;
  readonly kind: string;
  readonly importedAt: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly undoneAt: string | null;
}

/** Imports as the history lists them. */
export function createBatches(db: Database) {
  const all = db.prepare<[], Batch>(`
    SELECT id, file_name AS fileName, kind, imported_at AS importedAt, rows_added AS added, rows_changed AS changed,
           rows_unchanged AS unchanged, rows_rejected AS rejected, undone_at AS undoneAt
    FROM import_batch ORDER BY imported_at DESC, id DESC
  `);
  return {
    list: (): Batch[] => all.all(),
  };
}

export type Batches = ReturnType<typeof createBatches>;
