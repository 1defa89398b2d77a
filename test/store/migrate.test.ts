import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { journaledTables } from '../../electron/store/journal.ts';
import { migrate, schemaVersion } from '../../electron/store/migrate.ts';
import { readMigrations } from '../../electron/store/migrations.ts';
import { migration, useFolder } from './stores.ts';

const newFolder = useFolder();
const shipped = readMigrations();
const next = shipped.length + 1;

function atNewest(): Database {
  const db = new SqliteDatabase(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db);
  return db;
}

function tables(db: Database): string[] {
  return db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all() as string[];
}

function triggers(db: Database): string[] {
  return db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name").pluck().all() as string[];
}

describe('migrating', () => {
  test('goes up one step at a time to the newest', () => {
    const db = new SqliteDatabase(':memory:');
    for (let count = 1; count <= shipped.length; count += 1) {
      migrate(db, shipped.slice(0, count));
      expect(schemaVersion(db)).toBe(count);
    }
    const atOnce = atNewest();
    expect(tables(db)).toEqual(tables(atOnce));
    expect(triggers(db)).toEqual(triggers(atOnce));
  });

  test('does nothing at the newest', () => {
    const db = atNewest();
    const before = db.prepare('SELECT total_changes()').pluck().get();
    migrate(db);
    expect(db.prepare('SELECT total_changes()').pluck().get()).toBe(before);
  });

  test('a step that fails leaves schema and number as they were, and the steps before it done', () => {
    const db = atNewest();
    const before = tables(db);
    const list = [...shipped, migration(next, 'CREATE TABLE good (id TEXT PRIMARY KEY) STRICT'), migration(next + 1, 'CREATE TABLE half (id TEXT PRIMARY KEY) STRICT; CREATE TABLE half (id TEXT)')];
    expect(() => migrate(db, list)).toThrow(/half/);
    expect(schemaVersion(db)).toBe(next);
    expect(tables(db)).toEqual([...before, 'good'].toSorted());
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(db.inTransaction).toBe(false);
  });

  test('a step that leaves a dangling reference is refused', () => {
    const db = atNewest();
    const list = [...shipped, migration(next, "CREATE TABLE child (id TEXT PRIMARY KEY, party_id TEXT REFERENCES party (id)) STRICT; INSERT INTO child VALUES ('a', 'nobody')")];
    expect(() => migrate(db, list)).toThrow(/dangling/);
    expect(schemaVersion(db)).toBe(shipped.length);
    expect(tables(db)).not.toContain('child');
  });

  test('a step may change rows that are there', () => {
    const db = atNewest();
    db.exec(`
      INSERT INTO act (id, kind, label, actor, at) VALUES (1, 'note', 'x', 'x', 'x'); INSERT INTO current_act (only, act_id) VALUES (1, 1);
      INSERT INTO setting VALUES ('a', '1'); DELETE FROM current_act;
    `);
    migrate(db, [...shipped, migration(next, "UPDATE setting SET value = '2'")]);
    expect(db.prepare('SELECT value FROM setting').pluck().get()).toBe('2');
    expect(schemaVersion(db)).toBe(next);
  });

  test('a step may rebuild a table that others refer to', () => {
    const db = atNewest();
    db.exec(`
      INSERT INTO act (id, kind, label, actor, at) VALUES (1, 'note', 'x', 'x', 'x'); INSERT INTO current_act (only, act_id) VALUES (1, 1);
      INSERT INTO fiscal_calendar (id, name, start_month) VALUES ('c', 'Year', 1);
      INSERT INTO party VALUES ('v', 'vendor', 'Aldermoor', 'USD', 'c', 'other'); DELETE FROM current_act;
    `);
    const rebuild = `
      CREATE TABLE fiscal_calendar_new (id TEXT PRIMARY KEY, name TEXT NOT NULL, start_month INTEGER NOT NULL, weeks INTEGER) STRICT;
      INSERT INTO fiscal_calendar_new (id, name, start_month) SELECT id, name, start_month FROM fiscal_calendar;
      DROP TABLE fiscal_calendar;
      ALTER TABLE fiscal_calendar_new RENAME TO fiscal_calendar;
    `;
    migrate(db, [...shipped, migration(next, rebuild)]);
    expect(db.prepare('SELECT id, weeks FROM fiscal_calendar').all()).toEqual([{ id: 'c', weeks: null }]);
    expect(db.prepare('SELECT fiscal_calendar_id FROM party').pluck().get()).toBe('c');
  });
});

describe('the journal after migrating', () => {
  test('lies over every entity table, with three triggers each', () => {
    const db = atNewest();
    const expected = journaledTables(db).flatMap((table) => ['delete', 'insert', 'update'].map((change) => `journal_${table}_${change}`));
    // The one trigger besides: what was sealed is never written again.
    expect(triggers(db)).toEqual([...expected, 'snapshot_is_final'].toSorted());
    expect(journaledTables(db).length).toBeGreaterThan(20);
  });

  test('covers a table and a column that a step adds', () => {
    const db = atNewest();
    migrate(db, [...shipped, migration(next, 'CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT; ALTER TABLE setting ADD COLUMN extra TEXT')]);
    expect(triggers(db)).toEqual(expect.arrayContaining(['journal_extra_insert', 'journal_extra_update', 'journal_extra_delete']));
    const sql = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'journal_setting_update'").pluck().get();
    expect(sql).toContain("'extra', OLD.extra");
  });

  test('is laid in the same step as the tables, so that no crash leaves a store without it', () => {
    const db = atNewest();
    // A name the journal cannot lay triggers over stands for whatever may stop it.
    const list = [...shipped, migration(next, 'CREATE TABLE "no journal" (id TEXT PRIMARY KEY) STRICT')];
    expect(() => migrate(db, list)).toThrow();
    expect(schemaVersion(db)).toBe(shipped.length);
    expect(triggers(db)).toEqual(triggers(atNewest()));
  });
});

describe('the folder of migrations', () => {
  function folderOf(files: readonly string[]): URL {
    const folder = join(newFolder(), 'migrations');
    mkdirSync(folder);
    for (const file of files) writeFileSync(join(folder, file), 'SELECT 1;');
    return pathToFileURL(`${folder}/`);
  }

  test('runs 1, 2, 3 and names each', () => {
    expect(shipped.map(({ version }) => version)).toEqual(shipped.map((_, index) => index + 1));
    expect(readMigrations(folderOf(['0002_b.sql', '0001_a.sql', 'README.md']))).toMatchObject([{ version: 1, name: 'a' }, { version: 2, name: 'b' }]);
  });

  test.each([[['0001_a.sql', '0003_c.sql']], [['0001_a.sql', '0001_b.sql']], [['0002_a.sql']], [['a.sql']]])('refuses %j', (files) => {
    expect(() => readMigrations(folderOf(files))).toThrow(/sequence/);
  });

  test('owns no transaction in any file, and makes strict tables only', () => {
    for (const { name, sql } of shipped) {
      // A trigger's body stands between BEGIN and END and is no transaction.
      const outside = sql.replaceAll(/CREATE TRIGGER [\s\S]*?END;/g, '');
      expect(outside, name).not.toMatch(/\b(BEGIN|COMMIT|ROLLBACK|PRAGMA)\b/);
      for (const [table] of sql.matchAll(/CREATE TABLE [\s\S]*?;/g)) expect(table, name).toMatch(/\) STRICT;$/);
    }
  });
});
