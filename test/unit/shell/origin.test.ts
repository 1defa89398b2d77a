import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileUnder } from '../../../electron/pageFiles.ts';
import { channels } from '../../../electron/shell/channels.ts';
import { isOurPage, isPrintPage } from '../../../electron/shell/origin.ts';

const ELECTRON = join(import.meta.dirname, '../../../electron');

describe('our own page', () => {
  test.for(['app://counterpart/', 'app://counterpart/#/imports', 'app://counterpart/assets/a.js?x=1'])('is %s', (url) => {
    expect(isOurPage(url)).toBe(true);
  });

  test.for([
    'app://counterpart.example/',
    'app://counterpart@evil.example/',
    'app://user@counterpart/',
    'app://counterpart:80/',
    'app://print/1',
    'http://counterpart/',
    'https://example.com/app://counterpart/',
    'file:///app/counterpart/index.html',
    'javascript:app://counterpart/',
    'about:blank',
    'app:counterpart',
    '',
  ])('is not %s', (url) => {
    expect(isOurPage(url)).toBe(false);
  });

  test('is no document that waits to be printed', () => {
    expect([isPrintPage('app://print/1'), isPrintPage('app://counterpart/')]).toEqual([true, false]);
  });
});

describe('the files of the page', () => {
  test.for([
    ['/', 'index.html'],
    ['/assets/a.js', 'assets/a.js'],
    ['/a%20b.css', 'a b.css'],
    ['/x/../index.html', 'index.html'],
  ] as const)('%s is %s', ([path, file]) => {
    expect(fileUnder('/page', path)).toBe(join('/page', file));
  });

  test.for(['/../secret', '/..%2fsecret', '/%2e%2e/secret', '/..\\secret', '/..%5csecret', '/a\0b', '/%', '/../page-two/index.html', '/..'])('nothing outside their folder is one: %s', (path) => {
    expect(fileUnder('/page', path)).toBeNull();
  });
});

describe('the channels to the main process', () => {
  const sources = readdirSync(join(ELECTRON, 'shell')).map((name) => ({ name, text: readFileSync(join(ELECTRON, 'shell', name), 'utf8') }));
  const main = { name: 'main.ts', text: readFileSync(join(ELECTRON, 'main.ts'), 'utf8') };

  test('are opened in one place, which checks who is asking', () => {
    expect([...sources, main].filter(({ text }) => text.includes('ipcMain')).map(({ name }) => name)).toEqual(['ipc.ts']);
    expect(sources.find(({ name }) => name === 'ipc.ts')?.text).toContain('if (!isFromOurPage(');
  });

  test('are all answered', () => {
    const serving = sources.find(({ name }) => name === 'serveBridge.ts')?.text ?? '';
    const unanswered = Object.keys(channels).filter((name) => name !== 'event' && !serving.includes(`answer(channels.${name},`));
    expect(unanswered).toEqual([]);
  });
});
