import { expect, test, vi } from 'vitest';
import type { ByteSource } from '../../electron/imports/byteSource.ts';
import { readFile } from '../../electron/imports/readFile.ts';
import { utf8 } from './support.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A file of any length that is never held in memory: a head, then one piece again and again. */
function endless(head: string, piece: string, size: number): ByteSource {
  const [start, body] = [utf8(head), utf8(piece.repeat(Math.ceil(65_536 / piece.length)))];
  return {
    size,
    read: (offset, length) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      for (let i = 0; i < bytes.length; i++) {
        const at = offset + i;
        bytes[i] = (at < start.length ? start[at] : body[(at - start.length) % body.length]) ?? 0;
      }
      return bytes;
    },
  };
}

const HEAD = 'Deal ID,Deal Name,Amount,Currency\nD-1,One,1.5,EUR\n';

test.each([
  ['a last line of 50 MB', endless(`${HEAD}D-2,`, 'x', 50_000_000), 'record-too-long'],
  ['nothing but one line of 50 MB', endless('', 'x', 50_000_000), 'no-header'],
  ['a quote that is never closed', endless(`${HEAD}D-2,"`, 'a,b,c\n', 50_000_000), 'record-too-long'],
  ['a row of a million cells', endless(HEAD, ',', 1_000_000), 'too-many-columns'],
])('%s is refused in words', (_, source, code) => {
  const result = readFile(source);
  expect(result.ok ? null : result.error.code).toBe(code);
});

test('two million blank lines are counted and not kept', () => {
  const result = readFile(endless(HEAD, '\n', 2_000_000 + HEAD.length));
  expect(result.ok && result.value.reading.log.counts).toMatchObject({ read: 1, skippedLines: 2_000_000 });
  expect(result.ok && result.value.reading.log.skipped.length).toBe(20_000);
});
