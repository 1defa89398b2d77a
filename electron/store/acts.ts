import type { Database } from 'better-sqlite3';
import { columnsOf, journaledTables } from './journal.ts';

/** What somebody did, as the history shows it. `label` is a phrase such as "Typed an actual for Halden". */
export interface Act {
  readonly id: number;
  readonly kind: string;
  readonly label: string;
  readonly actor: string;
  readonly at: string;
  readonly undoes: number | null;
  readonly undoneBy: number | null;
}

/** What an undo did to the rows of an act: put back, left because edited since, or not possible, with the reason. */
export interface UndoOutcome {
  readonly actId: number;
  readonly takenBack: number;
  readonly keptEdited: readonly RowRef[];
  readonly couldNot: readonly (RowRef & { readonly reason: string })[];
}

export interface RowRef {
  readonly table: string;
  readonly rowId: string;
}

interface ChangeRow {
  readonly id: number;
  readonly table_name: string;
  readonly row_id: string;
  readonly before: string | null;
}

interface ActRow {
  readonly id: number;
  readonly kind: string;
  readonly label: string;
  readonly actor: string;
  readonly at: string;
  readonly undoes: number | null;
  readonly undone_by: number | null;
}

const ACT_COLUMNS = 'id, kind, label, actor, at, undoes, undone_by';

/**
 * Acts: every change to an entity happens inside one, is journaled row by row, and can be
 * taken back. Undoing is itself an act, so that redoing is undoing the undo.
 */
export function createActs(db: Database, needs: { readonly now: () => string; readonly actor: () => string }) {
  const insertAct = db.prepare('INSERT INTO act (kind, label, actor, at, undoes) VALUES (@kind, @label, @actor, @at, @undoes)');
  const begin = db.prepare('INSERT INTO current_act (only, act_id) VALUES (1, ?)');
  const end = db.prepare('DELETE FROM current_act');
  const dropAct = db.prepare('DELETE FROM act WHERE id = ?');
  const touched = db.prepare<[number], number>('SELECT 1 FROM row_change WHERE act_id = ? LIMIT 1').pluck();
  const changes = db.prepare<[number], ChangeRow>('SELECT id, table_name, row_id, before FROM row_change WHERE act_id = ? ORDER BY id DESC');
  // A later change of the same row by an act that still stands means somebody edited it since.
  const editedSince = db
    .prepare<{ table: string; row: string; act: number }, number>(
      `SELECT 1 FROM row_change AS later JOIN act ON act.id = later.act_id
       WHERE later.table_name = @table AND later.row_id = @row AND later.act_id > @act
         AND act.undone_by IS NULL AND act.undoes IS NULL LIMIT 1`,
    )
    .pluck();
  const markUndone = db.prepare('UPDATE act SET undone_by = @by WHERE id = @id');
  const get = db.prepare<[number], ActRow>(`SELECT ${ACT_COLUMNS} FROM act WHERE id = ?`);
  const list = db.prepare<[number], ActRow>(`SELECT ${ACT_COLUMNS} FROM act ORDER BY id DESC LIMIT ?`);
  const lastStanding = db.prepare<[], ActRow>(
    `SELECT ${ACT_COLUMNS} FROM act WHERE undoes IS NULL AND undone_by IS NULL ORDER BY id DESC LIMIT 1`,
  );
  // Redo is open only until something new is done.
  const lastUndo = db.prepare<[], ActRow>(
    `SELECT ${ACT_COLUMNS} FROM act AS undo WHERE kind = 'undo' AND undone_by IS NULL
       AND NOT EXISTS (SELECT 1 FROM act AS later WHERE later.undoes IS NULL AND later.id > undo.id)
     ORDER BY id DESC LIMIT 1`,
  );

  function perform<T>(kind: string, label: string, work: (actId: number) => T, undoes: number | null = null): { actId: number | null; value: T } {
    return db.transaction(() => {
      const actId = Number(insertAct.run({ kind, label, actor: needs.actor(), at: needs.now(), undoes }).lastInsertRowid);
      begin.run(actId);
      const value = work(actId);
      end.run();
      // An act that changed nothing would make the next undo seem to do nothing.
      if (undoes === null && touched.get(actId) === undefined) {
        dropAct.run(actId);
        return { actId: null, value };
      }
      return { actId, value };
    })();
  }

  function undo(target: Act): UndoOutcome {
    const kind = target.undoes === null ? 'undo' : 'redo';
    const restore = createRestore(db);
    const { value } = perform(
      kind,
      target.label,
      (actId): UndoOutcome => {
        const kept: RowRef[] = [];
        const couldNot: (RowRef & { reason: string })[] = [];
        let takenBack = 0;
        for (const change of changes.all(target.id)) {
          const row = { table: change.table_name, rowId: change.row_id };
          if (editedSince.get({ table: row.table, row: row.rowId, act: target.id }) === 1) kept.push(row);
          else {
            const reason = restore(change);
            if (reason === null) takenBack += 1;
            else couldNot.push({ ...row, reason });
          }
        }
        markUndone.run({ by: actId, id: target.id });
        // Undoing an undo makes the first act stand again, under its own number.
        if (target.undoes !== null) markUndone.run({ by: null, id: target.undoes });
        return { actId, takenBack, keptEdited: kept, couldNot };
      },
      target.id,
    );
    return value;
  }

  return {
    /** Runs `work` as one act in one transaction; `actId` is null when nothing was changed. */
    perform: <T>(kind: string, label: string, work: (actId: number) => T) => perform(kind, label, work),
    undo,
    get: (id: number): Act | null => toActOrNull(get.get(id)),
    list: (limit: number): Act[] => list.all(limit).map(toAct),
    /** What Undo would take back now; null when there is nothing. */
    lastStanding: (): Act | null => toActOrNull(lastStanding.get()),
    /** The undo that Redo would take back now; null when there is none. */
    lastUndo: (): Act | null => toActOrNull(lastUndo.get()),
  };
}

export type Acts = ReturnType<typeof createActs>;

/** Puts one row back as it was; answers null, or the database's reason why it cannot. */
function createRestore(db: Database): (change: ChangeRow) => string | null {
  const statements = new Map(journaledTables(db).map((table) => [table, restoreStatements(db, table)]));
  return ({ table_name, row_id, before }) => {
    const statement = statements.get(table_name);
    if (statement === undefined) return `the table ${table_name} is gone`;
    try {
      if (before === null) statement.remove.run(row_id);
      else statement.put.run({ image: before });
      return null;
    } catch (error) {
      if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')) return error.message;
      throw error;
    }
  };
}

function restoreStatements(db: Database, table: string) {
  const columns = columnsOf(db, table);
  const values = columns.map((column) => `json_extract(@image, '$.${column}')`).join(', ');
  const updates = columns.filter((column) => column !== 'id').map((column) => `${column} = excluded.${column}`).join(', ');
  return {
    remove: db.prepare(`DELETE FROM ${table} WHERE id = ?`),
    // WHERE true keeps the parser from reading ON CONFLICT as a join condition.
    put: db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values} WHERE true ON CONFLICT (id) DO UPDATE SET ${updates}`),
  };
}

function toAct({ undone_by, ...row }: ActRow): Act {
  return { ...row, undoneBy: undone_by };
}

function toActOrNull(row: ActRow | undefined): Act | null {
  return row === undefined ? null : toAct(row);
}
