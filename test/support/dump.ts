import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { journaledTables } from '../../electron/store/journal.ts';

/** Every row of every entity table, in a fixed order: two stores that hold the same dump alike. */
export function dump(db: Database): Record<string, unknown[]> {
  return Object.fromEntries(journaledTables(db).map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()]));
}

/** The dump in 64 characters. */
export function dumpHash(db: Database): string {
  return createHash('sha256').update(JSON.stringify(dump(db))).digest('hex');
}
