import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from './sources.ts';

/** What the linter must refuse, each planted in a file of its own. */
const plants = [
  { rule: 'no-explicit-any', source: 'export const anything = (value: any): unknown => value;\n' },
  { rule: 'no-non-null-assertion', source: 'export const first = (list: readonly string[]): string => list[0]!;\n' },
  { rule: 'no-default-export', source: 'export default 1;\n' },
  { rule: 'max-lines-per-function', source: `export function long(): void {\n${'  void 0;\n'.repeat(70)}}\n` },
  { rule: 'max-lines', source: 'export const line = 1;\n'.replace('line', 'first') + Array.from({ length: 310 }, (_, i) => `export const line${i} = ${i};\n`).join('') },
  { rule: 'no-unused-vars', source: 'const unused = 1;\nexport const used = 2;\n' },
] as const;

describe('the linter', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-planted-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  let output = '';

  beforeAll(() => {
    plants.forEach(({ source }, index) => writeFileSync(join(folder, `planted${index}.ts`), source));
    writeFileSync(join(folder, 'ring.ts'), "export { other } from './other.ts';\nexport const ring = 1;\n");
    writeFileSync(join(folder, 'other.ts'), "export { ring } from './ring.ts';\nexport const other = 1;\n");
    const run = spawnSync(join(ROOT, 'node_modules/.bin/oxlint'), ['--config', join(ROOT, '.oxlintrc.json'), '--format', 'unix', folder], { cwd: ROOT, encoding: 'utf8' });
    output = run.stdout;
  }, 60_000);

  test.for(plants.map(({ rule }, index) => ({ rule, index })))('refuses a planted $rule', ({ rule, index }) => {
    const own = output.split('\n').filter((line) => line.includes(`planted${index}.ts`));
    expect(own.join('\n')).toContain(rule);
  });

  test('refuses a planted ring of imports', () => {
    expect(output).toContain('no-cycle');
  });
});
