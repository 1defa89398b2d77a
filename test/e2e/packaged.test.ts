import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canRunDesktop } from '../support/electron.ts';
import { type Probe, startProbe } from '../support/electronProbe.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The fuses' order in Electron's binary; their states follow this marker, a version and their number. */
const FUSE_MARKER = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

describe.skipIf(!canRunDesktop)('the packaged program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-package-'));
  const unpacked = join(folder, 'linux-unpacked');
  let probe: Probe;
  beforeAll(async () => {
    const packed = spawnSync(process.execPath, ['build/package.ts', '--dir', '--test-electron', '--output', folder], { cwd: ROOT, encoding: 'utf8' });
    if (packed.status !== 0) throw new Error(`Packaging failed: ${packed.stdout}${packed.stderr}`);
    // The sandbox's helper has to belong to root, as an installer would leave it.
    spawnSync('chmod', ['-R', 'a+rX', folder]);
    if (process.getuid?.() === 0) spawnSync('chmod', ['4755', join(unpacked, 'chrome-sandbox')]);
    probe = await startProbe({ executable: join(unpacked, 'counterpart') });
  }, 120_000);
  afterAll(async () => {
    await probe.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('carries the service and its driver beside the archive, and nothing it does not need', () => {
    const beside = join(unpacked, 'resources/app.asar.unpacked');
    const driver = join(beside, 'node_modules/better-sqlite3');
    expect(['out/service.mjs', 'out/migrations/0001_foundation.sql'].filter((path) => !existsSync(join(beside, path)))).toEqual([]);
    expect(existsSync(join(driver, 'prebuilds/linux-x64.node'))).toBe(true);
    expect(existsSync(join(driver, 'prebuilds/win32-x64.node'))).toBe(false);
    expect(existsSync(join(driver, 'src'))).toBe(false);
    expect(existsSync(join(unpacked, 'resources/app'))).toBe(false);
  });

  test('has its fuses set: no Node mode, no options, no debugger, only its own archive', () => {
    const binary = readFileSync(join(unpacked, 'counterpart'));
    const start = binary.indexOf(FUSE_MARKER) + FUSE_MARKER.length + 2;
    const states = [...binary.subarray(start, start + 6)].map((byte) => String.fromCharCode(byte));
    // runAsNode, cookieEncryption, nodeOptions, nodeCliInspect, asarIntegrity, onlyLoadAppFromAsar
    expect(states).toEqual(['0', '0', '0', '0', '1', '1']);
  });

  test('starts, opens its store and shows a portfolio', async () => {
    await probe.until('window.counterpart?.host === "desktop"');
    const call = (operation: string, input: object) => probe.ask(`counterpart.call(${JSON.stringify(operation)}, ${JSON.stringify(input)}, 'smoke')`);
    expect(await call('sample.load', {})).toMatchObject({ ok: true });
    expect(await call('partner.list', { quarter: null, asOf: null })).toMatchObject({ ok: true, value: { partners: expect.arrayContaining([expect.anything()]) } });
    expect(await call('store.check', {})).toMatchObject({ ok: true, value: { ok: true } });
  });
});
