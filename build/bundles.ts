import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { OUT, RENDERER_OUT, ROOT } from './paths.ts';
import type { Product } from './stale.ts';

/** A product with the bundler's configuration for it. */
export interface Bundle extends Product {
  readonly config: InlineConfig;
}

/** Chromium of the oldest Electron that the tests run on; the shipped one is newer. */
const OLDEST_CHROME = 114;

const SERVICE_SOURCES = ['electron/**/*.{ts,sql}', 'shared/**/*.ts'];

/** What runs in Electron's main process or preload is one CommonJS file each: a sandboxed preload can load nothing else. */
function shellBundle(name: 'main' | 'preload'): Bundle {
  return {
    name,
    sources: SERVICE_SOURCES,
    stamp: join(OUT, `${name}.cjs`),
    config: nodeConfig(`electron/${name}.ts`, `${name}.cjs`, 'cjs', 'node18', ['electron']),
  };
}

const service: Bundle = {
  name: 'service',
  sources: SERVICE_SOURCES,
  stamp: join(OUT, 'service.mjs'),
  config: nodeConfig('electron/serviceProcess.ts', 'service.mjs', 'es', 'node22', ['better-sqlite3']),
};

/** Imports run in a thread of the service, which is started from a file of its own. */
const importWorker: Bundle = {
  name: 'importWorker',
  sources: SERVICE_SOURCES,
  stamp: join(OUT, 'importWorker.mjs'),
  config: nodeConfig('electron/importWorker/worker.ts', 'importWorker.mjs', 'es', 'node22', ['better-sqlite3']),
};

const page: Bundle = {
  name: 'page',
  sources: ['renderer/**/*', 'shared/**/*.ts'],
  stamp: join(RENDERER_OUT, 'index.html'),
  config: {
    root: join(ROOT, 'renderer'),
    // Relative, because the same page is served as app://counterpart/ and over loopback.
    base: './',
    plugins: [react()],
    css: { transformer: 'lightningcss', lightningcss: { targets: { chrome: OLDEST_CHROME << 16 } } },
    build: {
      outDir: RENDERER_OUT,
      emptyOutDir: true,
      target: `chrome${OLDEST_CHROME}`,
      // An inlined asset would need data: in more directives of the content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1500,
    },
  },
};

/** All that the build makes, in the order in which it is made. */
export const bundles: readonly Bundle[] = [shellBundle('main'), shellBundle('preload'), service, importWorker, page];

function nodeConfig(entry: string, file: string, format: 'cjs' | 'es', target: string, external: string[]): InlineConfig {
  return {
    root: ROOT,
    publicDir: false,
    ssr: { noExternal: true, external, target: 'node' },
    build: {
      ssr: join(ROOT, entry),
      outDir: OUT,
      emptyOutDir: false,
      target,
      minify: true,
      rolldownOptions: { output: { format, entryFileNames: file, codeSplitting: false } },
    },
  };
}
