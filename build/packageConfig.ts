import type { Configuration } from 'electron-builder';

type Fuses = NonNullable<Configuration['electronFuses']>;

/** What Electron can do and this program must not: run as Node, take a debugger, load code from beside its archive. */
const fuses: Fuses = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

/**
 * What is packed and how, on every system.
 *
 * The service and the SQLite driver lie unpacked beside the archive, because another Node than
 * Electron's own may have to run them, and a native library cannot be loaded out of an archive.
 */
export const packageConfig: Configuration = {
  appId: 'app.counterpart.desktop',
  productName: 'Counterpart',
  copyright: 'MIT licence',
  directories: { output: 'dist', buildResources: 'build/resources' },
  files: [
    'package.json',
    'LICENSE',
    'out/**',
    // All else is bundled; of the driver only what this system needs, 2 MB of 27.
    '!node_modules/**',
    'node_modules/better-sqlite3/package.json',
    'node_modules/better-sqlite3/LICENSE',
    'node_modules/better-sqlite3/lib/**',
    'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
  ],
  asar: true,
  asarUnpack: ['out/service.mjs', 'out/importWorker.mjs', 'out/migrations/**', 'out/fonts/**', 'node_modules/better-sqlite3/**'],
  // The driver's binaries come ready in its package; there is nothing to compile.
  npmRebuild: false,
  publish: null,
  electronFuses: fuses,
  fileAssociations: [{ ext: 'csv', name: 'Comma-separated values', mimeType: 'text/csv', role: 'Viewer', rank: 'Alternate' }],
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Office',
    synopsis: 'Executive business reviews for strategic partnerships',
    maintainer: 'The Counterpart authors <counterpart@localhost>',
    executableName: 'counterpart',
  },
  win: { target: ['nsis'] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true, deleteAppDataOnUninstall: false },
  mac: { target: ['dmg'], category: 'public.app-category.business', hardenedRuntime: true },
};

/** The same for the old Electron of the tests, whose row of fuses is one shorter. */
export function fusesOfOldElectron(): Fuses {
  const { grantFileProtocolExtraPrivileges: _newer, ...known } = fuses;
  return known;
}
