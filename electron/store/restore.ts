import type { Database } from 'better-sqlite3';
import type { RowRef, UndoOutcome } from './act.ts';
import { BULK_TABLES, columnsOf, journaledTables } from './journal.ts';
import { createRemoveBatches } from './removeBatches.ts';

interface ChangeRow {
  readonly id: number;
  readonly table_name: string;
  readonly row_id: string;
  readonly before: string | null;
  /** The batch of the row as it was, in tables whose imported rows are undone by batch. */
  readonly batch: string | null;
}

/** What `restoreRows` did, in three buckets. */
export type Restored = Omit<UndoOutcome, 'actId'>;

/** Hears how many rows are done, again and again. */
export type Watch = (done: number) => void;

/** Changes read at a time: the images of all rows of a large act would not fit into memory. */
const PAGE = 500;

/**
 * Puts back the rows an act changed, the last change first, after removing those that the
 * files it brought in added.
 *
 * A row that an act still standing changed later is left alone: somebody edited it since. A
 * row that the schema refuses to put back is named with the reason.
 */
export function createRestore(db: Database) {
  const changes = db.prepare<{ act: number; below: number; bulk: string }, ChangeRow>(
    `SELECT id, table_name, row_id, before,
       CASE WHEN before IS NOT NULL AND table_name IN (SELECT value FROM json_each(@bulk)) THEN json_extract(before, '$.batch_id') END AS batch
     FROM row_change WHERE act_id = @act AND id < @below ORDER BY id DESC LIMIT ${PAGE}`,
  );
  const batchesOf = db.prepare<[number], string>('SELECT id FROM import_batch WHERE act_id = ?').pluck();
  const editedSince = db
    .prepare<{ table: string; row: string; act: number }, number>(
      `SELECT 1 FROM row_change AS later JOIN act ON act.id = later.act_id
       WHERE later.table_name = @table AND later.row_id = @row AND later.act_id > @act
         AND act.undone_by IS NULL AND act.undoes IS NULL LIMIT 1`,
    )
    .pluck();
  const statements = new Map(journaledTables(db).map((table) => [table, rowStatements(db, table)]));
  const removeBatches = createRemoveBatches(db);
  const bulk = JSON.stringify(BULK_TABLES);

  return (actId: number, watch: Watch = () => undefined): Restored => {
    const batches = new Set(batchesOf.all(actId));
    const removed = batches.size === 0 ? { takenBack: 0, keptEdited: [] } : removeBatches(actId, watch);
    const keptEdited: RowRef[] = [...removed.keptEdited];
    const couldNot: (RowRef & { reason: string })[] = [];
    let { takenBack } = removed;
    const putBackOne = (change: ChangeRow): void => {
      // The act's own batch had brought the row before: it is gone with it, or an earlier change tells how it was.
      if (change.batch !== null && batches.has(change.batch)) return;
      const row = { table: change.table_name, rowId: change.row_id };
      if (editedSince.get({ table: row.table, row: row.rowId, act: actId }) === 1) return void keptEdited.push(row);
      const reason = putBack(statements.get(row.table), change);
      if (reason === null) takenBack += 1;
      else couldNot.push({ ...row, reason });
    };
    let below = Number.MAX_SAFE_INTEGER;
    for (let page = changes.all({ act: actId, below, bulk }); page.length > 0; page = changes.all({ act: actId, below, bulk })) {
      for (const change of page) putBackOne(change);
      below = page.at(-1)?.id ?? 0;
      watch(takenBack);
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
function putBack(statement: ReturnType<typeof rowStatements> | undefined, { table_name, row_id, before }: Pick<ChangeRow, 'table_name' | 'row_id' | 'before'>): string | null {
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
