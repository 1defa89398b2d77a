import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** The folder with the built page, brought up to date first where its sources lie beside the program. */
export function builtPage(): string {
  const build = join(ROOT, 'build/build.ts');
  if (existsSync(build)) {
    const done = spawnSync(process.execPath, [build, '--stale', 'page'], { cwd: ROOT, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`The page could not be built, so there is nothing to serve.\n${done.stderr}`);
  }
  return join(ROOT, 'out/renderer');
}
