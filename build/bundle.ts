import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build as bundle } from 'vite';
import { fontFiles } from '../electron/packs/html/fontFaces.ts';
import { bundles } from './bundles.ts';
import { alone } from './lock.ts';
import { OUT, ROOT } from './paths.ts';
import { isStale } from './stale.ts';

/** What to build: everything or what is stale, of all products or of those named. */
export interface BuildWish {
  readonly all?: boolean;
  readonly only?: readonly string[];
}

/** Builds what is due and answers the names of what was built. */
export function buildProducts(wish: BuildWish = {}): Promise<string[]> {
  return alone('build', () => build(wish));
}

async function build({ all = false, only = [] }: BuildWish): Promise<string[]> {
  const wanted = bundles.filter(({ name }) => only.length === 0 || only.includes(name));
  const due = wanted.filter((product) => all || isStale(product));
  for (const { name, config } of due) {
    // oxlint-disable-next-line no-await-in-loop -- one at a time, so that an error names its bundle
    await bundle({ ...config, configFile: false, logLevel: 'warn', mode: 'production' });
    if (name === 'service') {
      copyMigrations();
      copyFonts();
    }
  }
  return due.map(({ name }) => name);
}

/** The service reads its migrations from beside its bundle. */
function copyMigrations(): void {
  const target = join(OUT, 'migrations');
  rmSync(target, { recursive: true, force: true });
  cpSync(join(ROOT, 'electron/store/migrations'), target, { recursive: true });
}

/** And the fonts of the packs. */
function copyFonts(): void {
  const target = join(OUT, 'fonts');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const file of fontFiles) cpSync(join(ROOT, 'node_modules', file), join(target, basename(file)));
}
