import type { Import } from './sources.ts';

const SHARED_LEAVES = ['shared/result.ts', 'shared/errors.ts', 'shared/time.ts', 'shared/fiscal.ts', 'shared/windowNames.ts', 'shared/money.ts', 'shared/fx.ts', 'shared/quantity.ts'];
const REACT = ['npm:react', 'npm:react-dom', 'npm:@base-ui/react'];

/**
 * Who may import what, besides its own folder. The longest matching key decides.
 *
 * Packages carry `npm:`, because our folder `electron` and the package share a name.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  shared: ['npm:zod', 'shared'],
  'shared/domain': ['npm:zod', ...SHARED_LEAVES],
  'shared/contract': ['npm:zod', 'shared/domain', ...SHARED_LEAVES],

  'electron/store': ['npm:better-sqlite3', 'npm:zod', 'node:', 'shared', 'electron/files.ts'],
  'electron/sealing.ts': ['npm:canonicalize', 'node:crypto', 'shared'],
  'electron/sample': ['npm:uuid', 'node:crypto', 'shared', 'electron/store', 'electron/sealing.ts'],
  'electron/imports': ['npm:papaparse', 'npm:csv-parse', 'npm:chardet', 'npm:hucre', 'npm:fflate', 'npm:fastest-levenshtein', 'node:', 'shared'],
  'electron/packs': ['npm:zod', 'npm:pptxgenjs', 'npm:fflate', 'npm:hucre', 'node:', 'shared', 'electron/host.ts'],
  'electron/importWorker': ['node:', 'shared', 'electron/operations', 'electron/store', 'electron/ids.ts'],
  'electron/operations': ['npm:zod', 'node:', 'shared', 'electron/store', 'electron/imports', 'electron/packs', 'electron/sample', 'electron/sealing.ts', 'electron/host.ts', 'electron/grants.ts', 'electron/files.ts'],
  'electron/host.ts': [],
  'electron/grants.ts': ['node:', 'shared/contract'],
  'electron/files.ts': ['node:'],
  'electron/log.ts': ['node:'],
  'electron/pageFiles.ts': ['node:'],
  'electron/ids.ts': ['npm:uuid', 'node:', 'electron/operations/needs.ts'],
  'electron/dataFolder.ts': ['node:'],
  'electron/service.ts': ['package.json', 'shared', 'electron'],
  'electron/serviceProcess.ts': ['node:', 'shared', 'electron/service.ts', 'electron/ids.ts', 'electron/log.ts', 'electron/host.ts', 'electron/shell/servicePort.ts'],
  'electron/hosts': ['npm:commander', 'npm:zod', 'node:', 'package.json', 'shared', 'electron'],
  'electron/shell': ['npm:electron', 'node:', 'shared', 'electron/host.ts', 'electron/grants.ts', 'electron/log.ts', 'electron/pageFiles.ts', 'electron/dataFolder.ts', 'electron/operations/dispatch.ts'],
  'electron/main.ts': ['npm:electron', 'node:', 'electron/shell', 'electron/log.ts', 'electron/dataFolder.ts', 'shared'],
  'electron/preload.ts': ['npm:electron', 'shared/contract', 'electron/shell/channels.ts'],

  'renderer/format': ['shared'],
  'renderer/api': ['npm:zod', 'shared'],
  'renderer/stores': ['npm:zustand', ...REACT, 'shared', 'renderer/api', 'renderer/format'],
  'renderer/commands': [...REACT, 'npm:zustand', 'shared', 'renderer/stores', 'renderer/routing'],
  'renderer/charts': [...REACT, 'npm:chart.js', 'shared', 'renderer/format'],
  'renderer/tables': [...REACT, 'npm:@tanstack/react-table', 'npm:@tanstack/react-virtual', 'renderer/format', 'renderer/components'],
  renderer: [...REACT, 'npm:zustand', 'npm:zod', 'npm:@tanstack/react-table', 'npm:@tanstack/react-virtual', 'npm:chart.js', 'npm:@fontsource-variable/inter', 'npm:@fontsource-variable/source-serif-4', 'shared', 'renderer'],

  build: ['npm:vite', 'npm:@vitejs/plugin-react', 'npm:vitest', 'npm:electron-builder', 'npm:@electron/fuses', 'node:', 'build', 'package.json', 'electron/dataFolder.ts', 'electron/hosts', 'electron/ids.ts', 'electron/service.ts', 'electron/log.ts', 'electron/packs/html/fontFaces.ts'],
};

/** Packages that only one room may know, wherever else the table would let them through. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  'npm:electron': ['electron/shell', 'electron/main.ts', 'electron/preload.ts'],
  'npm:better-sqlite3': ['electron/store'],
  'npm:pptxgenjs': ['electron/packs'],
};

/** A sentence for every import that goes where it may not. */
export function forbiddenImports(imports: readonly Import[]): string[] {
  return imports.filter((one) => !isAllowed(one)).map(({ file, target }) => `${file} imports ${target}`);
}

function isAllowed({ file, target }: Import): boolean {
  const only = ONLY_IN[target];
  if (only !== undefined) return only.some((room) => isWithin(file, room));
  const key = Object.keys(MAY_IMPORT)
    .filter((candidate) => isWithin(file, candidate))
    .toSorted((a, b) => b.length - a.length)[0];
  if (key === undefined) return false;
  return [key, ...(MAY_IMPORT[key] ?? [])].some((prefix) => isWithin(target, prefix));
}

function isWithin(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(prefix.endsWith(':') ? prefix : `${prefix}/`);
}
