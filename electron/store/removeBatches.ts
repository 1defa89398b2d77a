import type { Database } from 'better-sqlite3';
import type { RowRef } from './act.ts';
import { BULK_TABLES } from './journal.ts';

/** What became of the rows that an act's files had added. */
export interface Removed {
  readonly takenBack: number;
  readonly keptEdited: readonly RowRef[];
}

/** Rows looked at in one go: some 20 ms, so that cancelling is heard in time. */
const WINDOW = 2000;

const OWN = '(SELECT id FROM import_batch WHERE act_id = @act)';

/**
 * Removes the rows that an act's files added to the tables of `BULK_TABLES`, whose adding is not
 * in the journal: those of its batches that were not there before.
 *
 * A row may have passed to a later file's batch since. Where that change stands, the row was
 * edited since and is left alone; where it was taken back and the row could not be, it goes.
 */
export function createRemoveBatches(db: Database) {
  // Two lists of one act's rows in one table; they may be long, so they are not held here.
  db.exec(`
    CREATE TEMP TABLE IF NOT EXISTS spared_row (id TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TEMP TABLE IF NOT EXISTS moved_row (id TEXT PRIMARY KEY) WITHOUT ROWID;
  `);
  const clear = [db.prepare('DELETE FROM spared_row'), db.prepare('DELETE FROM moved_row')];
  // What the act only brought up to date was there before, and what it journaled is undone by the journal.
  const spareOlder = db.prepare(`
    INSERT OR IGNORE INTO spared_row SELECT row_id FROM row_change
    WHERE act_id = @act AND table_name = @table AND (before IS NULL OR json_extract(before, '$.batch_id') IS NULL OR json_extract(before, '$.batch_id') NOT IN ${OWN})
  `);
  const noteMoved = db.prepare(`
    INSERT OR IGNORE INTO moved_row SELECT row_id FROM row_change
    WHERE act_id > @act AND table_name = @table AND json_extract(before, '$.batch_id') IN ${OWN}
  `);
  const edited = db
    .prepare<{ act: number; table: string }, string>(
      `SELECT DISTINCT later.row_id FROM row_change AS later JOIN act ON act.id = later.act_id
       WHERE later.act_id > @act AND later.table_name = @table AND act.undone_by IS NULL AND act.undoes IS NULL
         AND later.row_id IN (SELECT id FROM moved_row) AND later.row_id NOT IN (SELECT id FROM spared_row)`,
    )
    .pluck();
  const spare = db.prepare('INSERT OR IGNORE INTO spared_row VALUES (?)');
  const tables = BULK_TABLES.map((table) => ({ table, ...removal(db, table) }));

  return (act: number, watch: (done: number) => void): Removed => {
    const keptEdited: RowRef[] = [];
    let takenBack = 0;
    for (const { table, places, remove } of tables) {
      for (const statement of clear) statement.run();
      spareOlder.run({ act, table });
      noteMoved.run({ act, table });
      for (const rowId of edited.all({ act, table })) {
        keptEdited.push({ table, rowId });
        spare.run(rowId);
      }
      const { first, last } = places.get() ?? { first: null, last: null };
      if (first === null || last === null) continue;
      for (let from = first; from <= last; from += WINDOW) {
        takenBack += remove.run({ act, from, below: from + WINDOW }).changes;
        watch(takenBack);
      }
    }
    for (const statement of clear) statement.run();
    return { takenBack, keptEdited };
  };
}

function removal(db: Database, table: string) {
  const isOurs = `(batch_id IN ${OWN} OR id IN (SELECT id FROM moved_row))`;
  return {
    places: db.prepare<[], { first: number | null; last: number | null }>(
      `SELECT (SELECT min(rowid) FROM ${table}) AS first, (SELECT max(rowid) FROM ${table}) AS last`,
    ),
    remove: db.prepare(`DELETE FROM ${table} WHERE rowid >= @from AND rowid < @below AND ${isOurs} AND id NOT IN (SELECT id FROM spared_row)`),
  };
}
