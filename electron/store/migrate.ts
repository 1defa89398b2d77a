import type { Database } from 'better-sqlite3';
import { installJournal, removeJournal } from './journal.ts';
import { type Migration, readMigrations } from './migrations.ts';

/** The file was written by a newer version of the program; opening it could lose data. */
export class StoreTooNewError extends Error {
  override readonly name = 'StoreTooNewError';
  readonly found: number;
  readonly supported: number;
  constructor(found: number, supported: number) {
    super(`The database is at schema ${found}; this version of Counterpart reads up to ${supported}.`);
    this.found = found;
    this.supported = supported;
  }
}

/** The schema number the file is at; 0 for a new file. */
export function schemaVersion(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/**
 * Brings the store to the newest schema, one transaction per migration.
 *
 * `user_version` and the journal's triggers are part of the file and so of the transaction:
 * a failed migration leaves schema, version and journal as they were.
 */
export function migrate(db: Database, list: readonly Migration[] = readMigrations()): void {
  const current = schemaVersion(db);
  const newest = list.at(-1)?.version ?? 0;
  if (current > newest) throw new StoreTooNewError(current, newest);
  if (current === newest) return;

  // Rebuilding a referenced table is refused while foreign keys are enforced, and the pragma
  // does nothing inside a transaction: off around them, checked within each.
  db.pragma('foreign_keys = OFF');
  try {
    for (const migration of list) {
      if (migration.version > current) db.transaction(() => apply(db, migration))();
    }
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

function apply(db: Database, { version, name, sql }: Migration): void {
  // Rows that a migration rewrites are nobody's act.
  removeJournal(db);
  db.exec(sql);
  const dangling = db.pragma('foreign_key_check') as unknown[];
  if (dangling.length > 0) {
    throw new Error(`Migration ${version} (${name}) leaves ${dangling.length} dangling references`);
  }
  installJournal(db);
  db.pragma(`user_version = ${version}`);
}
