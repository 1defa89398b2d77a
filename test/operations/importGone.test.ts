import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { noImportOptions } from '../../shared/domain/importReport.ts';
import { runImportJob } from '../../electron/operations/importJobs.ts';
import { writeDeals } from '../imports/bigExport.ts';
import { sequentialIds, TEST_DAY } from '../support/app.ts';
import { dump, errorOf, valueOf } from '../support/open.ts';
import { begin, csvFile, request } from '../support/imports.ts';

/** Above the size up to which records are kept, so that the file is gone through twice. */
const ROWS = 90_000;

test.for([
  { what: 'is gone', meanwhile: () => undefined },
  { what: 'is a folder by now', meanwhile: (path: string) => mkdirSync(path) },
])('a file that $what is refused in a word', async ({ meanwhile }) => {
  const app = await begin();
  const path = csvFile('deals.csv', ['Record ID,Deal Name', '1,Pell']);
  const file = request(app, path);
  rmSync(path);
  meanwhile(path);
  for (const operation of ['import.preview', 'import.apply'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect(valueOf(await app.client[operation]({ files: [file] })).files).toMatchObject([{ status: 'refused', error: { code: 'file-unreadable' } }]);
  }
  expect(valueOf(await app.client['import.rows']({ ...file, limit: 5 }))).toMatchObject({ rows: [], report: { status: 'refused' } });
  expect(valueOf(await app.client['import.tables']({ fileId: file.fileId })).tables).toEqual([{ name: 'deals.csv', sheet: null }]);
});

test('a large file that is changed between being understood and being stored is refused whole', { timeout: 60_000 }, async () => {
  const app = await begin();
  const before = dump(app);
  const path = csvFile('large.csv', []);
  writeDeals(path, ROWS);
  let isChanged = false;
  const needs = { store: app.store, clock: { now: () => '2026-11-14T09:00:00.000Z', today: () => TEST_DAY }, newId: sequentialIds('aaaaaaaa'), actor: () => 'tester' };
  const result = runImportJob(needs, { type: 'apply', files: [{ path, sheet: null, options: noImportOptions }] }, {
    isCancelled: () => false,
    progress: (_, done) => {
      if (isChanged || done < ROWS - 1000) return;
      isChanged = true;
      appendFileSync(path, 'DR-1,One more\n');
    },
  });
  expect(isChanged).toBe(true);
  expect(errorOf(result)).toMatchObject({ type: 'refused', code: 'file-changed' });
  expect(dump(app)).toEqual(before);
});
