import type { Database } from 'better-sqlite3';
import type { Act, UndoOutcome } from './act.ts';
import { createRestore, type Watch } from './restore.ts';

interface ActRow {
  readonly id: number;
  readonly kind: string;
  readonly label: string;
  readonly actor: string;
  readonly at: string;
  readonly undoes: number | null;
  readonly undone_by: number | null;
}

interface ActPlan {
  readonly kind: string;
  readonly label: string;
  readonly undoes?: number | null;
}

/** Thrown inside a rehearsal to roll it back; it never leaves this file. */
class Rehearsed extends Error {}

const SELECT = 'SELECT id, kind, label, actor, at, undoes, undone_by FROM act';

/**
 * Acts: every change to an entity happens inside one, is journaled row by row, and can be
 * taken back. Undoing is itself an act, so that redoing is undoing the undo.
 */
export function createActs(db: Database, needs: { readonly now: () => string; readonly actor: () => string }) {
  const log = createActLog(db);
  const restoreRows = createRestore(db);

  function perform<T>({ kind, label, undoes = null }: ActPlan, work: (actId: number) => T): T {
    return db.transaction(() => {
      const actId = log.begin({ kind, label, actor: needs.actor(), at: needs.now(), undoes });
      const value = work(actId);
      log.end(actId, undoes !== null);
      return value;
    })();
  }

  return {
    ...log.reading,
    /** True for bringing in a file, and for undoing that: acts of very many rows. */
    isImport: (act: Act): boolean => (act.undoes === null ? act : log.reading.get(act.undoes))?.kind === 'import',
    /** Runs `work` as one act in one transaction. An act that changed nothing leaves no trace. */
    perform: <T>(kind: string, label: string, work: (actId: number) => T): T => perform({ kind, label }, work),
    /** Runs `work` as `perform` would and takes it all back: what it answers is what performing would answer. */
    rehearse: <T>(work: (actId: number) => T): T => {
      let value: { readonly answer: T } | null = null;
      try {
        perform({ kind: 'rehearsal', label: '' }, (actId) => {
          value = { answer: work(actId) };
          throw new Rehearsed();
        });
      } catch (error) {
        if (!(error instanceof Rehearsed)) throw error;
      }
      if (value === null) throw new Error('A rehearsal ended without an answer');
      return (value as { readonly answer: T }).answer;
    },
    /** Takes the act back: for an undo, that does again what it undid. `watch` hears how many rows are done; what it throws ends and undoes the undoing. */
    undo: (target: Act, watch: Watch = () => undefined): UndoOutcome =>
      perform({ kind: target.undoes === null ? 'undo' : 'redo', label: target.label, undoes: target.id }, (actId) => {
        const restored = restoreRows(target.id, watch);
        log.markUndone(target.id, actId);
        if (target.undoes !== null) log.markUndone(target.undoes, null);
        return { actId, ...restored };
      }),
  };
}

export type Acts = ReturnType<typeof createActs>;

function createActLog(db: Database) {
  const insert = db.prepare('INSERT INTO act (kind, label, actor, at, undoes) VALUES (@kind, @label, @actor, @at, @undoes)');
  const setCurrent = db.prepare('INSERT INTO current_act (only, act_id) VALUES (1, ?)');
  const clearCurrent = db.prepare('DELETE FROM current_act');
  const remove = db.prepare('DELETE FROM act WHERE id = ?');
  const touched = db
    .prepare<{ act: number }, number>(
      `SELECT 1 WHERE EXISTS (SELECT 1 FROM row_change WHERE act_id = @act) OR EXISTS (SELECT 1 FROM import_batch WHERE act_id = @act)`,
    )
    .pluck();
  const markUndone = db.prepare('UPDATE act SET undone_by = @by WHERE id = @id');
  return {
    reading: createActReading(db),
    begin: (act: Omit<Act, 'id' | 'undoneBy'>): number => {
      const actId = Number(insert.run(act).lastInsertRowid);
      setCurrent.run(actId);
      return actId;
    },
    end: (actId: number, isUndo: boolean): void => {
      clearCurrent.run();
      // Kept, it would make the next undo seem to do nothing.
      if (!isUndo && touched.get({ act: actId }) === undefined) remove.run(actId);
    },
    markUndone: (id: number, by: number | null): void => {
      markUndone.run({ id, by });
    },
  };
}

function createActReading(db: Database) {
  const one = db.prepare<[number], ActRow>(`${SELECT} WHERE id = ?`);
  const newest = db.prepare<[number], ActRow>(`${SELECT} ORDER BY id DESC LIMIT ?`);
  const lastStanding = db.prepare<[], ActRow>(`${SELECT} WHERE undoes IS NULL AND undone_by IS NULL ORDER BY id DESC LIMIT 1`);
  // Redo is open only until something new is done.
  const lastUndo = db.prepare<[], ActRow>(`
    ${SELECT} AS undo WHERE kind = 'undo' AND undone_by IS NULL
      AND NOT EXISTS (SELECT 1 FROM act AS later WHERE later.undoes IS NULL AND later.id > undo.id)
    ORDER BY id DESC LIMIT 1
  `);
  const orNull = (row: ActRow | undefined) => (row === undefined ? null : toAct(row));
  return {
    get: (id: number): Act | null => orNull(one.get(id)),
    /** The newest first. */
    list: (limit: number): Act[] => newest.all(limit).map(toAct),
    /** What Undo would take back now; null when there is nothing. */
    lastStanding: (): Act | null => orNull(lastStanding.get()),
    /** The undo that Redo would take back now; null when there is none. */
    lastUndo: (): Act | null => orNull(lastUndo.get()),
  };
}

function toAct({ undone_by, ...row }: ActRow): Act {
  return { ...row, undoneBy: undone_by };
}
