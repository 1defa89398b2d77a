import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { type App, applyPath, begin, csvFile, request } from '../support/imports.ts';
import { valueOf } from '../support/open.ts';

// A whole program, and one on the command line; the machine may be busy with other suites.
vi.setConfig({ testTimeout: 60_000 });

const DEALS = ['Deal ID,Deal Name,Partner,Stage,Deal Worth,Currency', 'D-1,One,Halden,Open,10.50,EUR'];
const OTHERS = ['Deal ID,Deal Name,Partner,Stage,Amount,Currency,Colour', 'D-2,Two,Halden,Open,20.50,EUR,red'];

const stray = (app: App, path: string, map: Record<string, string | null>) => ({ files: [request(app, path, { kind: 'deal', map })] });

test('an answer about a column that the file does not have is refused, with the columns it has', async () => {
  const app = await begin();
  const path = csvFile('deals.csv', DEALS);
  const refusal = {
    type: 'refused', code: 'unknown-column', message: '“Deal Wurth” is no column of deals.csv. Nothing was imported.',
    advice: 'Give the column as the file writes it. The columns of deals.csv: “Deal ID”, “Deal Name”, “Partner”, “Stage”, “Deal Worth”, “Currency”.',
  };
  for (const map of [{ 'Deal Wurth': 'deal.amount' }, { 'Deal Worth': 'deal.amount', 'Deal Wurth': null }]) {
    expect(await app.client['import.apply'](stray(app, path, map))).toEqual({ ok: false, error: refusal });
    expect(await app.client['import.preview'](stray(app, path, map))).toEqual({ ok: false, error: refusal });
    expect(await app.client['import.rows']({ ...request(app, path, { kind: 'deal', map }), limit: 5 })).toEqual({ ok: false, error: refusal });
  }
  expect(valueOf(await app.client['import.list']({}))).toEqual([]);
  expect(await applyPath(app, path, { kind: 'deal', map: { ' Deal Worth ': 'deal.amount' } })).toMatchObject({ status: 'imported', rows: { added: 1 } });
});

test('of several files that are given the same answers, one has to have the column', async () => {
  const app = await begin();
  const paths = [csvFile('deals.csv', DEALS), csvFile('others.csv', OTHERS)];
  const all = (map: Record<string, string | null>) => ({ files: paths.map((path) => request(app, path, { kind: 'deal', map })) });
  expect(await app.client['import.apply'](all({ Shade: null }))).toMatchObject({ ok: false, error: { message: '“Shade” is no column of deals.csv, others.csv. Nothing was imported.' } });
  expect(valueOf(await app.client['import.list']({}))).toEqual([]);
  const { files } = valueOf(await app.client['import.apply'](all({ Colour: null, 'Deal Worth': 'deal.amount' })));
  expect(files.map(({ status }) => status)).toEqual(['imported', 'imported']);
});

test('a file that cannot be read says so itself', async () => {
  const app = await begin();
  expect(await applyPath(app, csvFile('empty.csv', []), { kind: 'deal', map: { Any: 'deal.amount' } })).toMatchObject({ status: 'refused', error: { code: 'empty-file' } });
});

test('on the command line it ends with 3 and names the columns', () => {
  const db = join(mkdtempSync(join(tmpdir(), 'counterpart-stray-')), 'cli.db');
  const cli = join(import.meta.dirname, '../../electron/hosts/cli.ts');
  const { status, stderr } = spawnSync(process.execPath, [cli, '--db', db, 'import', csvFile('deals.csv', DEALS), '--kind', 'deal', '--map', 'Umsatz=deal.amount'], { encoding: 'utf8' });
  expect(status).toBe(3);
  expect(stderr).toContain('“Umsatz” is no column of deals.csv.');
  expect(stderr).toContain('“Deal Worth”');
});
