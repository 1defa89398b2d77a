import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { RENDERER_OUT } from '../../build/paths.ts';

/** What a page may weigh before it can be used. Source: the interface's budgets, section 7. */
const MOST_BYTES = 400 * 1024;

test('the page’s first scripts stay under 400 KB when packed', () => {
  const html = readFileSync(join(RENDERER_OUT, 'index.html'), 'utf8');
  const first = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].flatMap(([, path]) => path ?? []);
  expect(first.length).toBeGreaterThan(0);
  const bytes = first.reduce((sum, path) => sum + gzipSync(readFileSync(join(RENDERER_OUT, path))).length, 0);
  expect(bytes).toBeLessThan(MOST_BYTES);
});

test('fonts come with the program', () => {
  const assets = readdirSync(join(RENDERER_OUT, 'assets'));
  expect(assets.some((name) => name.startsWith('inter-latin'))).toBe(true);
  expect(assets.some((name) => name.startsWith('source-serif-4-latin'))).toBe(true);
});
