import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from './sources.ts';

/** Each folder's compiler setting must refuse what its world does not have. */
const plants = [
  { folder: 'shared', source: 'export const here = window.location;', complaint: 'window' },
  { folder: 'shared', source: "export { readFileSync } from 'node:fs';", complaint: 'node:fs' },
  { folder: 'shared', source: 'export const home = process.env;', complaint: 'process' },
  { folder: 'renderer', source: "export { readFileSync } from 'node:fs';", complaint: 'node:fs' },
  { folder: 'renderer', source: 'export const home = process.env;', complaint: 'process' },
  { folder: 'electron', source: 'export const here = window.location;', complaint: 'window' },
  { folder: 'shared', source: 'export const first: string = ([] as string[])[0];', complaint: 'undefined' },
  { folder: 'shared', source: 'export enum Side { Vendor }', complaint: 'erasableSyntaxOnly' },
] as const;

describe('type environments', () => {
  const folders: string[] = [];
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));
  let output = '';

  beforeAll(() => {
    output = plants.map((plant, index) => complain(plant, index, folders)).join('\n');
  }, 120_000);

  test.for(plants.map((plant, index) => ({ ...plant, index })))('$folder refuses: $source', ({ index, complaint }) => {
    const own = output.split('\n').filter((line) => line.includes(`planted${index}.ts`));
    expect(own.join('\n')).toContain(complaint);
  });
});

function complain(plant: (typeof plants)[number], index: number, folders: string[]): string {
  const folder = mkdtempSync(join(ROOT, plant.folder, '.planted-'));
  folders.push(folder);
  writeFileSync(join(folder, `planted${index}.ts`), plant.source);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: '../tsconfig.json', include: ['*.ts'] }));
  const run = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' });
  return run.stdout;
}
