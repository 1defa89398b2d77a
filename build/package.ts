import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, DIR_TARGET, Platform } from 'electron-builder';
import { buildProducts } from './bundle.ts';
import { fusesOfOldElectron, packageConfig } from './packageConfig.ts';
import { ROOT } from './paths.ts';
import { prepareTestElectron } from './testElectron.ts';

// Usage: package.ts [--dir] [--test-electron] [--output FOLDER]; without --dir, this system's installers.
const { values } = parseArgs({
  options: { dir: { type: 'boolean', default: false }, 'test-electron': { type: 'boolean', default: false }, output: { type: 'string' } },
});
const { dir, output, 'test-electron': withTestElectron } = values;

await buildProducts();
const written = await build({
  projectDir: ROOT,
  ...(dir ? { targets: Platform.current().createTarget(DIR_TARGET) } : {}),
  config: {
    ...packageConfig,
    ...(withTestElectron ? testElectron() : {}),
    ...(output === undefined ? {} : { directories: { ...packageConfig.directories, output } }),
  },
  publish: 'never',
});
console.log(dir ? `The program lies in ${join(output ?? 'dist', 'linux-unpacked')} or its like.` : `Written:\n${written.join('\n')}`);

/** For a machine that cannot fetch Electron: the packing itself is tested with the old one. */
function testElectron() {
  const electron = prepareTestElectron();
  if ('missing' in electron) throw new Error(electron.missing);
  return { electronDist: electron.dist, electronFuses: fusesOfOldElectron() };
}
