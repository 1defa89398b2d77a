import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, ROOT } from './paths.ts';

const PACKAGE = join(ROOT, 'node_modules/electron');

/** Long enough for a slow line, short enough that nobody thinks it hangs for good. */
const FETCH_TIMEOUT_MS = 300_000;

/**
 * Electron's executable, or why there is none. COUNTERPART_ELECTRON names another one.
 *
 * The package comes without its binary and fetches it on first use; that is tried here with a
 * word to the person, and tried again at the next start, since the network may be back by then.
 */
export function findElectron(say: (line: string) => void): string | { readonly missing: string } {
  const named = process.env['COUNTERPART_ELECTRON'];
  if (named !== undefined && existsSync(named)) return named;
  const installer = join(PACKAGE, 'install.js');
  if (!existsSync(installer)) return { missing: 'the electron package is not installed' };
  const present = installed();
  if (present !== null) return present;
  say('Fetching Electron, once. This takes a minute on a usual line …');
  const done = spawnSync(process.execPath, [installer], {
    cwd: PACKAGE,
    stdio: 'ignore',
    timeout: FETCH_TIMEOUT_MS,
    env: { ...process.env, electron_config_cache: join(CACHE, 'electron-downloads') },
  });
  const fetched = done.status === 0 ? installed() : null;
  return fetched ?? { missing: 'Electron could not be fetched (its download page was not reached)' };
}

function installed(): string | null {
  const pathFile = join(PACKAGE, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = join(PACKAGE, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}
