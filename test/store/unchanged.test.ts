import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rememberUnchanged } from '../../electron/store/facts/unchanged.ts';
import { openDatabase } from '../../electron/store/open.ts';
import { useFolder } from './stores.ts';

const folder = useFolder();

/** A store in a file, and how often it was really read. */
function remembering() {
  const path = join(folder(), 'programme.db');
  const db = openDatabase(path);
  db.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT) STRICT');
  const remember = rememberUnchanged(db);
  let reads = 0;
  const count = () =>
    remember('count', () => {
      reads += 1;
      return db.prepare('SELECT count(*) FROM note').pluck().get();
    });
  return { path, db, count, reads: () => reads };
}

describe('what was read is remembered until something changes', () => {
  test('asked again, it is not read again', () => {
    const { db, count, reads } = remembering();
    expect([count(), count(), reads()]).toEqual([0, 0, 1]);
    db.close();
  });

  test('a change through the same connection is seen', () => {
    const { db, count } = remembering();
    count();
    db.exec("INSERT INTO note (text) VALUES ('a')");
    expect(count()).toBe(1);
    db.close();
  });

  test('a change by another connection, such as an import’s, is seen', () => {
    const { path, db, count } = remembering();
    count();
    const other = openDatabase(path);
    other.exec("INSERT INTO note (text) VALUES ('a')");
    other.close();
    expect(count()).toBe(1);
    db.close();
  });

  test('what a transaction shows is not kept, because it may be rolled back', () => {
    const { db, count } = remembering();
    count();
    db.exec("BEGIN; INSERT INTO note (text) VALUES ('a')");
    expect(count()).toBe(1);
    db.exec('ROLLBACK');
    expect(count()).toBe(0);
    db.close();
  });
});
