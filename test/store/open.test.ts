import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { schemaVersion, StoreTooNewError } from '../../electron/store/migrate.ts';
import { readMigrations } from '../../electron/store/migrations.ts';
import { openDatabase, StoreDamagedError } from '../../electron/store/open.ts';
import { openStore, useFolder } from './stores.ts';

const newFolder = useFolder();

/** A closed store file with something in it. */
function aStoreFile(): string {
  const path = join(newFolder(), 'store.db');
  const store = openStore(path);
  store.acts.perform('note', 'Set the day', () => store.settings.set('programme.as-of', '2026-11-14'));
  store.db.close();
  return path;
}

/** The file with a version number of a later program, in WAL or as SQLite writes files by itself. */
function aNewerFile(journalMode: 'wal' | 'delete'): string {
  const path = aStoreFile();
  const db = new SqliteDatabase(path);
  db.pragma(`journal_mode = ${journalMode}`);
  db.pragma('user_version = 9999');
  db.close();
  return path;
}

describe('every connection', () => {
  test('is durable: WAL, synchronous FULL, foreign keys on', () => {
    const db = openDatabase(join(newFolder(), 'store.db'));
    const setting = (name: string) => db.pragma(name, { simple: true });
    expect([setting('journal_mode'), setting('synchronous'), setting('foreign_keys'), setting('trusted_schema')]).toEqual(['wal', 2, 1, 0]);
    db.close();
  });

  test('stays durable after migrating and after opening again', () => {
    const path = aStoreFile();
    const db = openDatabase(path);
    expect([db.pragma('synchronous', { simple: true }), db.pragma('foreign_keys', { simple: true })]).toEqual([2, 1]);
    db.close();
  });

  test('refuses a reference to a row that is not there', () => {
    const store = openStore();
    expect(() => store.acts.perform('bad', 'Bad', () => store.designations.add({ id: 'd', partnerId: 'nobody', status: 'strategic', effectiveFrom: '2026-01-01', reason: '' }))).toThrow(
      /FOREIGN KEY/,
    );
    expect(store.acts.list(10)).toEqual([]);
  });
});

describe('opening a file', () => {
  test('makes it, folders and all, at the newest schema', () => {
    const path = join(newFolder(), 'a', 'b', 'store.db');
    const db = openDatabase(path);
    expect(schemaVersion(db)).toBe(readMigrations().length);
    db.close();
    expect(existsSync(path)).toBe(true);
  });

  test('finds again what was stored, and makes no copy where there is nothing to migrate', () => {
    const path = aStoreFile();
    const store = openStore(path);
    expect(store.settings.get('programme.as-of')).toBe('2026-11-14');
    store.db.close();
    expect(readdirSync(join(path, '..'))).toEqual(['store.db']);
  });

  test('takes an empty file for a new store', () => {
    const path = join(newFolder(), 'store.db');
    writeFileSync(path, '');
    const db = openDatabase(path);
    expect(schemaVersion(db)).toBe(readMigrations().length);
    db.close();
  });
});

describe('a file of a newer program', () => {
  test.each(['wal', 'delete'] as const)('is refused with both numbers and left as it was (%s)', (journalMode) => {
    const path = aNewerFile(journalMode);
    const before = readFileSync(path);
    const modified = statSync(path).mtimeMs;
    let refusal: unknown = null;
    try {
      openDatabase(path);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(StoreTooNewError);
    expect(refusal).toMatchObject({ found: 9999, supported: readMigrations().length });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(statSync(path).mtimeMs).toBe(modified);
    expect(readdirSync(join(path, '..'))).toEqual(['store.db']);
  });
});

describe('a file that is no store', () => {
  const refused = (path: string) => {
    const before = readFileSync(path);
    expect(() => openDatabase(path)).toThrow(StoreDamagedError);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(join(path, '..'))).toEqual(['store.db']);
  };

  test('is refused when it is no database at all', () => {
    const path = join(newFolder(), 'store.db');
    writeFileSync(path, 'Partner;Umsatz\r\nHalden;12\r\n'.repeat(500));
    refused(path);
  });

  test('is refused when its header is gone', () => {
    const path = aStoreFile();
    const bytes = readFileSync(path);
    bytes.fill(0, 0, 100);
    writeFileSync(path, bytes);
    refused(path);
  });

  test('is refused when its schema cannot be read', () => {
    const path = aStoreFile();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 100, 4096);
    writeFileSync(path, bytes);
    refused(path);
  });

  test('is refused when it is a database of some other program', () => {
    const path = join(newFolder(), 'store.db');
    const other = new SqliteDatabase(path);
    other.exec('CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES (1)');
    other.close();
    refused(path);
  });

  test('damage deeper in is found by the check', () => {
    const path = aStoreFile();
    const big = openStore(path);
    big.acts.perform('fill', 'Fill', () => {
      big.vendors.put({ id: 'v', name: 'Aldermoor', currency: 'USD', fiscalCalendarId: 'c', calendar: { kind: 'months', startMonth: 1 } });
      for (let index = 0; index < 2000; index += 1) big.people.add({ id: `p${index}`, partyId: 'v', name: 'N. N.'.repeat(20), title: null, seniority: 'other', email: null });
    });
    big.db.close();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, bytes.length - 3 * 4096, bytes.length - 4096);
    writeFileSync(path, bytes);
    const store = openStore(path);
    expect(store.integrity.check().findings).not.toEqual([]);
    store.db.close();
  });
});

describe('before a migration', () => {
  const all = readMigrations();
  const older = all.slice(0, -1);

  function anOlderFile(): string {
    const path = join(newFolder(), 'store.db');
    const db = openDatabase(path, older);
    db.close();
    return path;
  }

  test('the file is copied beside itself, at its old schema, with its rows, and sound', () => {
    const path = anOlderFile();
    const old = new SqliteDatabase(path);
    old.exec(`INSERT INTO act (kind, label, actor, at) VALUES ('note', 'Before', 'tester', '2026-01-01T00:00:00.000Z')`);
    old.close();
    const db = openDatabase(path);
    expect(schemaVersion(db)).toBe(all.length);
    db.close();
    const backup = `${path}.before-schema-${all.length}.db`;
    const copy = new SqliteDatabase(backup, { readonly: true });
    expect(schemaVersion(copy)).toBe(older.length);
    expect(copy.prepare('SELECT label FROM act').pluck().all()).toEqual(['Before']);
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
    expect(readdirSync(join(path, '..')).toSorted()).toEqual(['store.db', `store.db.before-schema-${all.length}.db`]);
  });

  test('a migration that fails leaves the file at its old schema, and the copy beside it', () => {
    const path = anOlderFile();
    const failing = [...older, { version: all.length, name: 'fails', sql: 'THIS IS NO SQL' }];
    expect(() => openDatabase(path, failing)).toThrow(/syntax error/);
    const after = new SqliteDatabase(path, { readonly: true });
    expect(schemaVersion(after)).toBe(older.length);
    after.close();
    expect(existsSync(`${path}.before-schema-${all.length}.db`)).toBe(true);
  });

  test('a copy that cannot be made stops the migration', () => {
    const path = anOlderFile();
    mkdirSync(`${path}.before-schema-${all.length}.db`);
    expect(() => openDatabase(path)).toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
    const after = new SqliteDatabase(path, { readonly: true });
    expect(schemaVersion(after)).toBe(older.length);
    after.close();
  });
});
