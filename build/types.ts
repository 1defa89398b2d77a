import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

/** Every folder is checked in its own environment: no `window` in shared, no Node in the page. */
const FOLDERS = ['shared', 'electron', 'renderer', 'build', 'test'];

const failed = FOLDERS.filter((folder) => {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [tsc, '-p', folder], { cwd: ROOT, stdio: 'inherit' }).status !== 0;
});
console.log(failed.length === 0 ? `Types hold in ${FOLDERS.join(', ')}.` : `Type errors in ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
