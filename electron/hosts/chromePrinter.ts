import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CannotPrintError, type HostCapabilities } from '../host.ts';

/** What to look for, and where; a test names its own. */
export interface ChromeSearch {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  isExecutable(path: string): boolean;
}

const COMMANDS = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable', 'brave-browser'];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
const WINDOWS_PATHS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
const TIMEOUT_MS = 60_000;

/** This machine. */
export const thisMachine: ChromeSearch = {
  platform: process.platform,
  env: process.env,
  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};

/** The Chrome, Chromium or Edge of the machine, `COUNTERPART_CHROMIUM` before all; null where there is none. */
export function findChrome(search: ChromeSearch = thisMachine): string | null {
  const named = search.env['COUNTERPART_CHROMIUM'];
  const candidates = [...(named === undefined ? [] : [named]), ...placesOf(search)];
  return candidates.find((path) => search.isExecutable(path)) ?? null;
}

function placesOf({ platform, env }: ChromeSearch): string[] {
  if (platform === 'darwin') return MAC_APPS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    return roots.flatMap((root) => WINDOWS_PATHS.map((path) => `${root}\\${path}`));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/**
 * Prints with a browser found on the machine, in a profile that is thrown away afterwards.
 *
 * The document says its own paper size, which the browser takes; a document that does not is
 * printed on the browser's default.
 */
export function chromePrinter(search: ChromeSearch = thisMachine, timeoutMs = TIMEOUT_MS): HostCapabilities['printToPdf'] {
  return async (html) => {
    const chrome = findChrome(search);
    if (chrome === null) {
      throw new CannotPrintError(
        'No Chrome, Chromium or Edge was found on this machine, so no PDF was written. Install one of them, name one in COUNTERPART_CHROMIUM, or choose PPTX or HTML.',
      );
    }
    const folder = await mkdtemp(join(tmpdir(), 'counterpart-print-'));
    try {
      const page = join(folder, 'pack.html');
      await writeFile(page, html);
      const target = join(folder, 'pack.pdf');
      const hasEnded = await run(chrome, chromeArguments(folder, target, page), timeoutMs);
      const pdf = hasEnded ? await readFile(target).catch(() => null) : null;
      if (pdf === null) throw new CannotPrintError(`The browser at ${chrome} did not print the pack, so no PDF was written. Try again, or choose PPTX or HTML.`);
      return new Uint8Array(pdf);
    } finally {
      // A browser that was stopped may still hold a file of its profile for a moment.
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  };
}

function chromeArguments(folder: string, target: string, page: string): string[] {
  // As root Chromium's sandbox does not start; nobody else may do without it.
  const isRoot = process.getuid?.() === 0;
  return [
    '--headless',
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-pdf-header-footer',
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${target}`,
    pathToFileURL(page).href,
  ];
}

/** True when the program ended by itself and well. */
function run(program: string, args: readonly string[], timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: timeoutMs, killSignal: 'SIGKILL' });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}
