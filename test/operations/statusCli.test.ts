import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'counterpart-designate-'));
afterAll(() => rmSync(folder, { recursive: true }));
const run = (...args: string[]) => spawnSync(process.execPath, ['electron/hosts/cli.ts', ...args, '--db', join(folder, 'programme.db')], { cwd: ROOT, encoding: 'utf8' });

test('a standing is given from the command line, with what speaks against it', { timeout: 120_000 }, () => {
  expect(run('sample').status).toBe(0);
  const designate = (partner: string, status: string, ...more: string[]) => run('designate', '--partner', partner, '--status', status, '--reason', 'Asked for', '--effective', '2026-11-10', ...more);
  const given = designate('Argent Networks', 'strategic', '--by', 'A. Castellanos', '--json');
  expect(given).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(given.stdout)).toEqual({
    partner: 'Argent Networks', status: 'strategic', effective: '2026-11-10', reason: 'Asked for',
    findings: ['Argent has not been assessed on market access, joint solutions and commitment.'],
  });
  const partners = JSON.parse(run('partners', '--json').stdout) as { partners: { partner: string; designation: string | null }[] };
  expect(partners.partners.find(({ partner }) => partner === 'Argent Networks')?.designation).toBe('strategic');
  expect(designate('Nobody at all', 'strategic').status).toBe(4);
  expect(designate('Argent Networks', 'gold').status).toBe(3);
  expect(run('designate', '--partner', 'Argent Networks').status).toBe(2);
});
