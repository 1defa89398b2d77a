import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { ImportKind } from '../../shared/domain/importReport.ts';
import { startApp } from '../support/app.ts';
import { type App, applyExport, applyPath, begin } from '../support/imports.ts';
import { errorOf, valueOf } from '../support/open.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'counterpart-exports-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function exportTo(app: App, kind: ImportKind, name: string): Promise<string> {
  const path = join(folder, name);
  valueOf(await app.client['export.kind']({ kind, fileId: app.service.grants.grantWrite(path).fileId }));
  return path;
}

describe('a template', () => {
  test.for(ImportKind.options)('of %s is understood as what it is, every column by its name', async (kind) => {
    const app = await begin();
    const { headers, csv } = valueOf(await app.client['export.template']({ kind }));
    expect(csv).toBe(`${headers.join(',')}\r\n`);
    const path = await exportTo(app, kind, `empty-${kind}.csv`);
    expect(readFileSync(path, 'utf8')).toBe(`\ufeff${csv}`);
    const report = await applyPath(app, path);
    expect(report).toMatchObject({ outcome: 'no-data', kind, questions: [] });
    expect(report.columns.filter(({ field, mappedBy }) => field === null || mappedBy !== 'name')).toEqual([]);
  });

  test('of commitments begins with the columns that are promised', async () => {
    const app = startApp();
    const { headers } = valueOf(await app.client['export.template']({ kind: 'commitment' }));
    expect(headers.slice(0, 20).join(', ')).toBe(
      'External ID, Plan ID, Partner, Side, Category, Commitment, Measure, Unit, Currency, Target, Actual, State, Counter Value, Weight, Due, Quarter, Owner, Answers, Visibility, Notes',
    );
  });
});

describe('an export', () => {
  test.for([
    ['deal', 'sf-deal-registrations.csv', 84],
    ['partner', 'dataloader-partner-accounts.csv', 12],
    ['commitment', 'gsheets-joint-plan.csv', 40],
    ['mdf', 'mdf-plans-claims.csv', 46],
  ] as const)('of %s brought in again where it came from changes nothing', async ([kind, file, rows]) => {
    const app = await begin();
    await applyExport(app, file);
    const report = await applyPath(app, await exportTo(app, kind, `again-${kind}.csv`));
    expect(report).toMatchObject({ status: 'imported', kind, rows: { read: rows, added: 0, changed: 0, rejected: 0 }, questions: [] });
  });

  test('without a file is answered as text', async () => {
    const app = await begin();
    await applyExport(app, 'dataloader-partner-accounts.csv');
    const { rows, csv } = valueOf(await app.client['export.kind']({ kind: 'partner', fileId: null }));
    expect(rows).toBe(12);
    expect(csv?.trimEnd().split('\r\n').length).toBeGreaterThanOrEqual(13);
  });

  test('says in words why it could not be written, and what was never granted is not found', async () => {
    const app = await begin();
    const { fileId } = app.service.grants.grantWrite(join(folder, 'nowhere', 'x.csv'));
    expect(errorOf(await app.client['export.kind']({ kind: 'deal', fileId }))).toMatchObject({ code: 'cannot-write', message: 'The file could not be written: the folder is not there.' });
    expect(errorOf(await app.client['export.kind']({ kind: 'deal', fileId: 'file-00000000-0000-4000-8000-000000000000' }))).toMatchObject({ type: 'not-found' });
    expect(errorOf(await startApp().client['export.kind']({ kind: 'deal', fileId: null }))).toMatchObject({ code: 'no-programme' });
  });
});

describe('on the command line', () => {
  const run = (...args: readonly string[]): string =>
    execFileSync(process.execPath, [join(import.meta.dirname, '../../electron/hosts/cli.ts'), '--db', join(folder, 'cli.db'), ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

  test('template prints the header, export writes what import takes back', () => {
    expect(run('template', 'deal')).toMatch(/^[^\r\n]*Deal[^\r\n]*\r?\n$/);
    run('import', join(import.meta.dirname, '../fixtures/prm-exports/dataloader-partner-accounts.csv'));
    const out = join(folder, 'partners.csv');
    expect(JSON.parse(run('--json', 'export', 'partner', '--out', out))).toEqual({ kind: 'partner', rows: 12, file: out, csv: null });
    expect(JSON.parse(run('--json', 'import', out))).toMatchObject({ files: [{ status: 'imported', rows: { read: 12, unchanged: 12 } }] });
  }, 120_000);

  test('an unknown kind is a wrong command line', () => {
    expect(() => run('template', 'invoice')).toThrow(expect.objectContaining({ status: 2 }));
  }, 60_000);
});
