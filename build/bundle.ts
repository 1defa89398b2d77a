import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { bundles } from './bundles.ts';
import { OUT, ROOT } from './paths.ts';
import { isStale } from './stale.ts';

/** What to build: everything or what is stale, of all products or of those named. */
export interface BuildWish {
  readonly all?: boolean;
  readonly only?: readonly string[];
}

/** Builds what is due and answers the names of what was built. */
export async function buildProducts({ all = false, only = [] }: BuildWish = {}): Promise<string[]> {
  const wanted = bundles.filter((bundle) => only.length === 0 || only.includes(bundle.name));
  const due = wanted.filter((bundle) => all || isStale(bundle));
  for (const bundle of due) {
    // oxlint-disable-next-line no-await-in-loop -- one at a time, so that an error names its bundle
    await build({ ...bundle.config, configFile: false, logLevel: 'warn', mode: 'production' });
    if (bundle.name === 'service') copyMigrations();
  }
  return due.map((bundle) => bundle.name);
}

/** The service reads its migrations from beside its bundle. */
function copyMigrations(): void {
  const target = join(OUT, 'migrations');
  rmSync(target, { recursive: true, force: true });
  cpSync(join(ROOT, 'electron/store/migrations'), target, { recursive: true });
}
