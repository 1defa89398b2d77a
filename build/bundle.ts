import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { bundles } from './bundles.ts';
import { OUT, ROOT } from './paths.ts';
import { isStale } from './stale.ts';

/** Builds what is stale, or everything, and answers the names of what was built. */
export async function buildProducts({ all = false } = {}): Promise<string[]> {
  const due = bundles.filter((bundle) => all || isStale(bundle));
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
