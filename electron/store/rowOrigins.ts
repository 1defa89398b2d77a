import type { Database } from 'better-sqlite3';
import { type RowOrigin, unknownOrigin } from '../../shared/domain/rowOrigin.ts';

/** Tables with rows that a file may have brought. */
const IMPORTED = ['opportunity', 'marketing_activity', 'certification', 'incentive_payment', 'shared_account', 'solution'] as const;

/** Tables that the partnership pages list. */
export type ListedTable = (typeof IMPORTED)[number] | 'agreement_term' | 'access_grant' | 'access_grant_breach' | 'incentive_term' | 'decision' | 'action' | 'barrier' | 'escalation';

interface BroughtRow {
  readonly id: string;
  readonly file: string;
  readonly line: number | null;
}

interface EnteredRow {
  readonly id: string;
  readonly kind: string;
  readonly by: string;
  readonly at: string;
}

/** Who brought and who touched the rows of a list, by the batches and the journal. */
export function createRowOrigins(db: Database) {
  const brought = new Map<string, ReturnType<typeof broughtRows>>(IMPORTED.map((table) => [table, broughtRows(db, table)]));
  // What was taken back never happened, and neither undoing nor importing is somebody's own writing.
  const entered = db.prepare<{ table: string; ids: string }, EnteredRow>(`
    SELECT row_id AS id, act.kind, actor AS by, at FROM row_change JOIN act ON act.id = act_id
    WHERE table_name = @table AND row_id IN (SELECT value FROM json_each(@ids))
      AND act.undone_by IS NULL AND act.kind NOT IN ('undo', 'redo', 'import', 'rehearsal') ORDER BY row_change.id
  `);
  return {
    /** The origin of each of these rows, by id. */
    of: (table: ListedTable, ids: readonly string[]): ReadonlyMap<string, RowOrigin> => {
      const asked = JSON.stringify(ids);
      const origins = new Map<string, RowOrigin>(ids.map((id) => [id, unknownOrigin]));
      const set = (id: string, known: Partial<RowOrigin>) => void origins.set(id, { ...(origins.get(id) ?? unknownOrigin), ...known });
      for (const { id, file, line } of brought.get(table)?.all(asked) ?? []) set(id, { file, line });
      for (const { id, kind, by, at } of entered.all({ table, ids: asked })) {
        if (kind === 'sample.load') set(id, { isSample: true });
        else set(id, { enteredBy: by, enteredAt: at });
      }
      return origins;
    },
  };
}

export type RowOrigins = ReturnType<typeof createRowOrigins>;

function broughtRows(db: Database, table: string) {
  return db.prepare<[string], BroughtRow>(`
    SELECT record.id, file_name AS file, record.line FROM ${table} AS record JOIN import_batch ON import_batch.id = record.batch_id
    WHERE record.id IN (SELECT value FROM json_each(?))
  `);
}
