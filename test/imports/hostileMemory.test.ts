import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { hostileFiles } from './hostileFiles.ts';

vi.setConfig({ testTimeout: 240_000 });

/** No file may make the program need more. */
const MOST_MEGABYTES = 300;

const folder = mkdtempSync(join(tmpdir(), 'counterpart-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly file: string;
  readonly status: string | null;
  readonly code: string | null;
  readonly lines: unknown;
  readonly rows: unknown;
  readonly failure: unknown;
  readonly milliseconds: number;
  readonly peakMegabytes: number;
}

/** Imports the files in a process of their own, one after the other, and says what became of each. */
async function importAlone(names: readonly string[]): Promise<Outcome[]> {
  const home = mkdtempSync(join(folder, 'store-'));
  const paths = names.map((name) => hostileFiles[name]?.(home) ?? name);
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'hostileChild.ts'), home, ...paths]);
  rmSync(home, { recursive: true });
  return stdout.trim().split('\n').slice(1).map((line) => JSON.parse(line) as Outcome);
}

const TEXT: ReadonlyArray<readonly [string, string]> = [
  ['header-then-2gb-of-nothing.csv', 'not-csv-binary'],
  ['rows-then-2gb-of-nothing.csv', 'file-too-large'],
  ['rows-then-400mb-of-nothing.csv', 'not-csv-binary'],
  ['one-line-of-500mb.csv', 'record-too-long'],
  ['5000-columns.csv', 'too-many-columns'],
];
const WORKBOOKS: ReadonlyArray<readonly [string, string]> = [
  ['2gb.xlsx', 'workbook-too-large'],
  ['entities.xlsx', 'workbook-unsafe'],
  ['cell-of-300mb.xlsx', 'workbook-too-large'],
  ['cell-of-300mb-that-lies.xlsx', 'workbook-unsafe'],
  ['cell-of-95mb-padded.xlsx', 'record-too-long'],
];

describe('files made to fill the memory', () => {
  test.for([
    ['text', TEXT],
    ['workbooks', WORKBOOKS],
  ] as const)('%s: each is refused in a word, within the memory', async ([, files]) => {
    const outcomes = await importAlone(files.map(([name]) => name));
    expect(outcomes.map(({ status, code, failure }) => ({ status, code, failure }))).toEqual(files.map(([, code]) => ({ status: 'refused', code, failure: null })));
    expect(Math.max(...outcomes.map(({ peakMegabytes }) => peakMegabytes))).toBeLessThan(MOST_MEGABYTES);
  });

  test('a sheet of a million empty rows between two full ones is read, within the memory', async () => {
    const [outcome] = await importAlone(['a-million-empty-rows.xlsx']);
    expect(outcome).toMatchObject({ status: 'imported', failure: null, rows: { read: 2, added: 2 }, lines: { total: 1_048_576, header: 1, records: 2, skipped: 1_048_573 } });
    expect(outcome?.peakMegabytes).toBeLessThan(MOST_MEGABYTES);
  });
});
