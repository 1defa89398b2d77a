import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { findProgram, isRoot } from '../../build/machine.ts';
import { hasDesktopTools, prepareTestElectron, type TestElectron } from '../../build/testElectron.ts';
import { TEST_DAY } from './app.ts';

/** False where no real window can be opened; the tests that need one are then left out, and `npm test` says so. */
export const canRunDesktop = hasDesktopTools();

/** Without a graphics card, this old Chromium now and then stops for good while it gives up on one. */
export const TEST_SWITCHES = ['--disable-gpu'];

/** A folder that the program under test may use, and nothing else of ours. */
export interface DesktopHome {
  readonly folder: string;
  readonly dbPath: string;
  /** Puts a file where the program's user can read it. */
  place(source: string): string;
  remove(): void;
}

/** The desktop program under test, in a home and on a screen of its own. */
export interface Desktop {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly home: DesktopHome;
  close(): Promise<void>;
}

/** What to start and how. */
export interface DesktopOptions {
  readonly home?: DesktopHome;
  readonly args?: readonly string[];
  /** Another program than the tests' Electron with ours in it, such as a packaged one. */
  readonly executable?: string;
}

/** Starts the real program under Xvfb, sandboxed, as an ordinary user. */
export async function launchDesktop({ home = createHome(), args = [], executable }: DesktopOptions = {}): Promise<Desktop> {
  const electron = requireElectron();
  const screen = await startScreen();
  const app = await _electron.launch({
    executablePath: startScript(electron, home, screen.display, executable ?? electron.executable),
    args: [...TEST_SWITCHES, ...args],
    // Only root has to do without; everybody else tests what people will run.
    chromiumSandbox: electron.user !== null || !isRoot(),
    cwd: home.folder,
    timeout: 30_000,
  });
  const page = await app.firstWindow();
  return {
    app,
    page,
    home,
    close: async () => {
      await app.close().catch(() => undefined);
      screen.stop();
      home.remove();
    },
  };
}

/** A home that belongs to the user whom the program runs as. */
export function createHome(): DesktopHome {
  const { user } = requireElectron();
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-home-'));
  mkdirSync(join(folder, 'files'));
  const give = (path: string): void => {
    if (user !== null) spawnSync('chown', ['-R', `${user}:${user}`, path]);
  };
  give(folder);
  return {
    folder,
    dbPath: join(folder, 'counterpart.db'),
    place(source) {
      const target = join(folder, 'files', basename(source));
      cpSync(source, target, { recursive: true });
      give(target);
      return target;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The tests' Electron, or an error that says why there is none. */
export function requireElectron(): TestElectron {
  prepared ??= prepareTestElectron({ isProgramPlaced: true });
  if ('missing' in prepared) throw new Error(prepared.missing);
  return prepared;
}

let prepared: ReturnType<typeof prepareTestElectron> | undefined;

/**
 * Playwright starts an executable with its own switches; this one becomes the other user, with
 * an environment of its own, and then the program itself, so that signals reach it.
 */
export function startScript(electron: TestElectron, home: DesktopHome, display: string, executable: string): string {
  const env = {
    HOME: home.folder,
    XDG_CONFIG_HOME: join(home.folder, '.config'),
    PATH: '/usr/bin:/bin',
    LANG: 'en_GB.UTF-8',
    TZ: 'UTC',
    DISPLAY: display,
    COUNTERPART_NODE: electron.node,
    COUNTERPART_DB: home.dbPath,
    COUNTERPART_TODAY: TEST_DAY,
  };
  const settings = Object.entries(env).map(([name, value]) => `${name}='${value}'`);
  const become = electron.user === null ? '' : `setpriv --reuid=${electron.user} --regid=${electron.user} --init-groups`;
  const script = join(home.folder, 'start.sh');
  writeFileSync(script, `#!/bin/sh\nexec ${become} env -i ${settings.join(' ')} '${executable}' "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}

export interface Screen {
  readonly display: string;
  stop(): void;
}

/** A screen in memory. Xvfb picks a free number by itself and tells it. */
export function startScreen(): Promise<Screen> {
  const xvfb = findProgram('Xvfb');
  if (xvfb === null) throw new Error('Xvfb is not installed.');
  // Should this process be stopped before it can tidy up, the screen goes with it, and what is shown there too.
  const child: ChildProcess = spawn('setpriv', ['--pdeathsig', 'TERM', xvfb, '-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-ac'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('Xvfb ended before it had a screen.')));
    child.stdio[3]?.once('data', (number: Buffer) => {
      resolve({ display: `:${number.toString().trim()}`, stop: () => void child.kill() });
    });
  });
}
