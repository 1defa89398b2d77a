import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { RENDERER_OUT } from '../../build/paths.ts';

const ASSETS = join(RENDERER_OUT, 'assets');
const scripts = readdirSync(ASSETS)
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({ name, text: readFileSync(join(ASSETS, name), 'utf8') }));

/** Newer than the oldest browser the page has to run in, and not made up for in `renderer/api/olderBrowsers.ts`. */
const TOO_NEW = /\b(?:Object\.groupBy|Promise\.withResolvers|Promise\.try|Array\.fromAsync|Iterator\.from|Temporal\.\w+|Intl\.DurationFormat|Set\.prototype\.union)\b/g;

test('the page uses nothing that the oldest browser lacks', () => {
  const found = scripts.flatMap(({ name, text }) => [...text.matchAll(TOO_NEW)].map(([use]) => `${name}: ${use}`));
  expect(found).toEqual([]);
});

test('the page names no address but its own', () => {
  const page = readFileSync(join(RENDERER_OUT, 'index.html'), 'utf8');
  const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
  expect(addresses.filter((address) => address?.startsWith('./assets/') !== true)).toEqual([]);
});

test('what the first screen loads stays under 400 KB', () => {
  const index = /src="\.\/assets\/([^"]+\.js)"/.exec(readFileSync(join(RENDERER_OUT, 'index.html'), 'utf8'))?.[1] ?? '';
  const entry = scripts.find(({ name }) => name === index);
  expect(gzipSync(entry?.text ?? '').length).toBeGreaterThan(10_000);
  expect(gzipSync(entry?.text ?? '').length).toBeLessThan(400_000);
});
