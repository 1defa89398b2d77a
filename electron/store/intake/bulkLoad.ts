import type { Database } from 'better-sqlite3';

/** A table that is being filled with very many rows; `finish` gives it back what it went without. */
export interface BulkLoad {
  /** Hears that another part of finishing is done; what it throws ends the load, and the act with it. */
  finish(watch: () => void): void;
}

/** What is about to be loaded. */
export interface Load {
  readonly table: string;
  /** So many rows at most. */
  readonly rows: number;
  /** Columns by which rows are looked up meanwhile: their indexes stay. */
  readonly lookedUpBy: readonly string[];
}

/** Below this an index is filled as fast as it is built anew. */
const FEWEST_ROWS = 5000;

const NO_LOAD: BulkLoad = { finish: () => undefined };

/**
 * Prepares a table for more rows than stand in it.
 *
 * Its indexes are built once at the end, by sorting, instead of row by row in random places; and
 * the trigger that journals added rows, which says nothing of rows that come by batch but makes
 * every statement keep a way back, is laid again. All of it belongs to the transaction that is going
 * on: rolled back or killed, the table is as it was.
 */
export function beginBulkLoad(db: Database, { table, rows, lookedUpBy }: Load): BulkLoad {
  if (rows < FEWEST_ROWS) return NO_LOAD;
  const dropped = [...triggersOf(db, table), ...(rows > standing(db, table) ? indexesOf(db, table, lookedUpBy) : [])];
  for (const { type, name } of dropped) db.exec(`DROP ${type} "${name}"`);
  return {
    finish: (watch) => {
      for (const { sql } of dropped) {
        db.exec(sql);
        watch();
      }
    },
  };
}

interface SchemaEntry {
  readonly type: 'index' | 'trigger';
  readonly name: string;
  readonly sql: string;
}

function triggersOf(db: Database, table: string): SchemaEntry[] {
  return db.prepare<[string], SchemaEntry>("SELECT type, name, sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?").all(`journal_${table}_insert`);
}

/** Indexes of their own: those that make a column unique belong to the table and have no text. */
function indexesOf(db: Database, table: string, lookedUpBy: readonly string[]): SchemaEntry[] {
  const firstColumn = db.prepare<[string], string | null>('SELECT name FROM pragma_index_info(?) WHERE seqno = 0').pluck();
  return db
    .prepare<[string], SchemaEntry>("SELECT type, name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL ORDER BY rowid")
    .all(table)
    .filter(({ name, sql }) => !/^CREATE UNIQUE/i.test(sql) && !lookedUpBy.includes(firstColumn.get(name) ?? ''));
}

function standing(db: Database, table: string): number {
  return db.prepare<[], number>(`SELECT coalesce(max(rowid) - min(rowid) + 1, 0) FROM ${table}`).pluck().get() ?? 0;
}
