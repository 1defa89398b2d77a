import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { newId } from '../../electron/ids.ts';
import { createRowSet } from '../../electron/store/intake/rowSet.ts';
import { noImportOptions } from '../../shared/domain/importReport.ts';
import { startApp } from '../support/app.ts';
import { dumpHash } from '../support/dump.ts';
import { valueOf } from '../support/open.ts';
import { writeDeals } from './bigExport.ts';

/** Enough that indexes are put off and built at the end. */
const ROWS = 6000;

const folder = mkdtempSync(join(tmpdir(), 'counterpart-bulk-'));
afterAll(() => rmSync(folder, { recursive: true }));

function schemaOf(db: Database): unknown[] {
  return db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all();
}

function exportOf(rows: number, edition = 1): string {
  const path = join(folder, `deals-${rows}-${edition}.csv`);
  writeDeals(path, rows, edition);
  return path;
}

async function open() {
  const app = startApp();
  valueOf(await app.client['programme.begin']({ vendorName: 'Aldermoor Software', currency: 'USD', calendar: { kind: 'months', startMonth: 1 } }));
  const granted = (path: string) => ({ fileId: app.service.grants.grantRead(path).fileId, options: noImportOptions });
  const take = async (path: string) => {
    const [report] = valueOf(await app.client['import.apply']({ files: [granted(path)] })).files;
    if (report === undefined) throw new Error('There is no report');
    return report;
  };
  return { ...app, granted, take };
}

test('a load of very many rows leaves every index and trigger as it was, sound, and taken back all is as before', async () => {
  const { client, store, take, granted } = await open();
  const schema = schemaOf(store.db);
  const before = dumpHash(store.db);

  const preview = valueOf(await client['import.preview']({ files: [granted(exportOf(ROWS))] })).files[0];
  expect(schemaOf(store.db)).toEqual(schema);
  expect(dumpHash(store.db)).toBe(before);

  const report = await take(exportOf(ROWS));
  expect(report.rows).toEqual(preview?.rows);
  expect(report.rows).toMatchObject({ read: ROWS, added: ROWS, changed: 0, unchanged: 0, rejected: 0 });
  expect(schemaOf(store.db)).toEqual(schema);
  expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok');

  valueOf(await client['import.undo']({ batchId: report.batch ?? '' }));
  expect(dumpHash(store.db)).toBe(before);
  expect(schemaOf(store.db)).toEqual(schema);
});

test('a large file over a large store: what is known is compared, what is new is added, and both are taken back', async () => {
  const { client, store, take } = await open();
  const first = await take(exportOf(ROWS));
  const between = dumpHash(store.db);
  // Half of the rows again with other amounts and names, then as many new ones.
  const second = await take(exportOf(ROWS * 2, 3));
  expect(first.rows.added).toBe(ROWS);
  expect(second.rows).toMatchObject({ read: ROWS * 2, added: ROWS, changed: ROWS, unchanged: 0, rejected: 0 });
  expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok');
  valueOf(await client['import.undo']({ batchId: second.batch ?? '' }));
  expect(dumpHash(store.db)).toBe(between);
});

test('rows are remembered by number, sparse or dense', () => {
  const set = createRowSet();
  const places = [1, 2, 3, 8, 32_767, 32_768, 1_000_000, 5, 40_000_000_000];
  for (const place of places) set.add(place);
  for (const place of places) expect(set.has(place), String(place)).toBe(true);
  for (const place of [0, 4, 7, 9, 32_766, 32_769, 999_999, 1_000_001]) expect(set.has(place), String(place)).toBe(false);
});

test('ids made later sort later, are UUIDs of version 7, and never come twice', () => {
  const ids = Array.from({ length: 20_000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
});
