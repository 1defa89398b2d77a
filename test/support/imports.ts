import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type ImportOptions, type ImportReport, noImportOptions } from '../../shared/domain/importReport.ts';
import { startApp } from './app.ts';
import { EXPORTS, valueOf } from './open.ts';

/** An empty programme of Aldermoor Software, whose exports the open files are. */
export async function begin(options: Parameters<typeof startApp>[0] = {}) {
  const app = startApp(options);
  valueOf(await app.client['programme.begin']({ vendorName: 'Aldermoor Software', currency: 'USD', calendar: { kind: 'months', startMonth: 1 } }));
  return app;
}

export type App = Awaited<ReturnType<typeof begin>>;

/** A granted file with the answers given for it. */
export function request(app: App, path: string, options: Partial<ImportOptions> = {}) {
  return { fileId: app.service.grants.grantRead(path).fileId, options: { ...noImportOptions, ...options } };
}

/** Imports one file by its path. */
export async function applyPath(app: App, path: string, options: Partial<ImportOptions> = {}): Promise<ImportReport> {
  const [report] = valueOf(await app.client['import.apply']({ files: [request(app, path, options)] })).files;
  if (report === undefined) expect.fail('no report');
  return report;
}

/** Imports one of the open exports by its name. */
export function applyExport(app: App, name: string, options: Partial<ImportOptions> = {}): Promise<ImportReport> {
  return applyPath(app, join(EXPORTS, name), options);
}

/** A CSV file of these lines in a folder of its own; answers its path. */
export function csvFile(name: string, lines: readonly string[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'counterpart-csv-')), name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

/** The answer of a query, as plain rows. */
export function rowsOf(app: App, sql: string, ...values: readonly (string | number)[]): unknown[] {
  return app.store.db.prepare(sql).all(...values);
}
