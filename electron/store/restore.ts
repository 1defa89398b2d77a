import type { Database } from 'better-sqlite3';
import type { RowRef, UndoOutcome } from './act.ts';
import { columnsOf, journaledTables } from './journal.ts';

interface ChangeRow {
  readonly id: number;
  readonly table_name: string;
  readonly row_id: string;
  readonly before: string | null;
}

/** What `restoreRows` did, in three buckets. */
export type Restored = Omit<UndoOutcome, 'actId'>;

/**
 * Puts back the rows an act changed, the last change first.
 *
 * A row that an act still standing changed later is left alone: somebody edited it since. A
 * row that the schema refuses to put back is named with the reason.
 */
export function createRestore(db: Database) {
  const changes = db.prepare<[number], ChangeRow>('SELECT id, table_name, row_id, before FROM row_change WHERE act_id = ? ORDER BY id DESC');
  const editedSince = db
    .prepare<{ table: string; row: string; act: number }, number>(
      `SELECT 1 FROM row_change AS later JOIN act ON act.id = later.act_id
       WHERE later.table_name = @table AND later.row_id = @row AND later.act_id > @act
         AND act.undone_by IS NULL AND act.undoes IS NULL LIMIT 1`,
    )
    .pluck();
  const statements = new Map(journaledTables(db).map((table) => [table, rowStatements(db, table)]));

  return (actId: number): Restored => {
    const keptEdited: RowRef[] = [];
    const couldNot: (RowRef & { reason: string })[] = [];
    let takenBack = 0;
    for (const change of changes.all(actId)) {
      const row = { table: change.table_name, rowId: change.row_id };
      if (editedSince.get({ table: row.table, row: row.rowId, act: actId }) === 1) {
        keptEdited.push(row);
        continue;
      }
      const reason = putBack(statements.get(row.table), change);
      if (reason === null) takenBack += 1;
      else couldNot.push({ ...row, reason });
    }
    return { takenBack, keptEdited, couldNot };
  };
}

function rowStatements(db: Database, table: string) {
  const columns = columnsOf(db, table);
  const values = columns.map((column) => `json_extract(@image, '$.${column}')`).join(', ');
  const updates = columns.filter((column) => column !== 'id').map((column) => `${column} = excluded.${column}`).join(', ');
  return {
    remove: db.prepare(`DELETE FROM ${table} WHERE id = ?`),
    // WHERE true keeps the parser from reading ON CONFLICT as a join condition.
    put: db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values} WHERE true ON CONFLICT (id) DO UPDATE SET ${updates}`),
  };
}

/** Null when the row is as it was; otherwise the database's reason. */
function putBack(statement: ReturnType<typeof rowStatements> | undefined, { table_name, row_id, before }: ChangeRow): string | null {
  if (statement === undefined) return `the table ${table_name} is gone`;
  try {
    if (before === null) statement.remove.run(row_id);
    else statement.put.run({ image: before });
    return null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')) return error.message;
    throw error;
  }
}
