import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { flush } from '../files.ts';
import { migrate, schemaVersion, StoreTooNewError } from './migrate.ts';
import { type Migration, readMigrations } from './migrations.ts';

/** The file is no usable database; nothing in it was changed. */
export class StoreDamagedError extends Error {
  override readonly name = 'StoreDamagedError';
}

/**
 * Opens the database at `path` (':memory:' for none), making or migrating it as needed.
 *
 * A file that needs migrating is first copied beside itself and the copy verified. Throws
 * `StoreTooNewError` or `StoreDamagedError`, and then leaves the file as it was.
 */
export function openDatabase(path: string, migrations: readonly Migration[] = readMigrations()): Database {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const isNew = path === ':memory:' || !existsSync(path);
  const db = new SqliteDatabase(path);
  try {
    refuseOthers(db, path, migrations.at(-1)?.version ?? 0);
    configure(db);
    if (!isNew && schemaVersion(db) > 0 && schemaVersion(db) < (migrations.at(-1)?.version ?? 0)) {
      backupTo(db, `${path}.before-schema-${migrations.at(-1)?.version ?? 0}.db`);
    }
    migrate(db, migrations);
    return db;
  } catch (error) {
    db.close();
    if (isDamage(error)) {
      throw new StoreDamagedError(`The file ${path} is not a database that can be read.`, { cause: error });
    }
    throw error;
  }
}

/** Before anything is written: a file that is not ours to open stays as it is, to the byte. */
function refuseOthers(db: Database, path: string, newest: number): void {
  const tables = new Set(db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all());
  if (tables.size > 0 && !tables.has('row_change')) {
    throw new StoreDamagedError(`The file ${path} is a database of another program.`);
  }
  const found = schemaVersion(db);
  if (found > newest) throw new StoreTooNewError(found, newest);
}

/** Every connection to the store is set up by this, so that durability never depends on who opened it. */
export function configure(db: Database): void {
  db.pragma('journal_mode = WAL');
  // better-sqlite3 is built with NORMAL in WAL, which may lose the last commits at a power cut.
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('busy_timeout = 5000');
  if (db.pragma('synchronous', { simple: true }) !== 2) throw new Error('synchronous is not FULL');
}

/** Writes a consistent copy to `target`, checks it, and only then gives it its name. */
export function backupTo(db: Database, target: string): void {
  const part = `${target}.part`;
  rmSync(part, { force: true });
  db.prepare('VACUUM INTO ?').run(part);
  const copy = new SqliteDatabase(part, { readonly: true });
  try {
    const verdict = copy.pragma('quick_check', { simple: true });
    if (verdict !== 'ok') throw new StoreDamagedError(`The backup ${target} failed its check: ${String(verdict)}`);
  } finally {
    copy.close();
  }
  // VACUUM INTO does not promise that its file has reached the disk.
  flush(part);
  renameSync(part, target);
  flush(dirname(target));
}

function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB';
}
