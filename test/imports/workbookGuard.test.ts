import { crc32 } from 'node:zlib';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { bytesSource } from '../../electron/imports/byteSource.ts';
import { RefusedError } from '../../electron/imports/refusal.ts';
import { openBook } from '../../electron/imports/workbook/book.ts';
import { readZipDirectory } from '../../electron/imports/workbook/zipDirectory.ts';
import { bookBytes, bookParts, rowsXml, zipped } from './workbookBytes.ts';

vi.setConfig({ testTimeout: 60_000 });

const SHEET = { name: 'S', rows: rowsXml([['Deal ID', 'Deal Name'], ['D-1', 'One']]) };

/** One part of an archive, with every field as the test wants it. */
interface Part {
  readonly name: string;
  readonly data?: Uint8Array;
  readonly size?: number;
  readonly crc?: number;
  readonly method?: number;
  readonly flags?: number;
  readonly offset?: number;
}

/** An archive byte by byte, so that it can lie. */
function archive(parts: readonly Part[], end: { readonly count?: number; readonly disk?: number; readonly before?: Uint8Array } = {}): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, data = strToU8('x'), method = 8, flags = 0, ...stated } of parts) {
    const packed = method === 8 ? deflateSync(data) : data;
    const bytes = strToU8(name);
    const { size = data.length, crc = crc32(data), offset = at } = stated;
    const fields = [flags, method, 0, 0];
    const local = record(0x04034b50, [20, ...fields], [crc, packed.length, size], [bytes.length, 0]);
    directory.push(record(0x02014b50, [20, 20, ...fields], [crc, packed.length, size], [bytes.length, 0, 0, 0, 0], [0, offset]), bytes);
    pieces.push(local, bytes, packed);
    at += local.length + bytes.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = end.count ?? parts.length;
  return joined([...pieces, ...directory, end.before ?? new Uint8Array(0), record(0x06054b50, [end.disk ?? 0, 0, count, count], [size, at], [0])]);
}

/** Words of four bytes and of two, in turn: the signature, then shorts, longs, shorts, longs. */
function record(signature: number, ...groups: readonly number[][]): Uint8Array {
  const bytes = [...little(signature, 4)];
  for (const [i, group] of groups.entries()) for (const value of group) bytes.push(...little(value, i % 2 === 0 ? 2 : 4));
  return Uint8Array.from(bytes);
}

function little(value: number, length: number): number[] {
  return Array.from({ length }, (_, i) => Math.floor(value / 256 ** i) & 0xff);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

/** With which code, and in which words, the bytes are refused; null when they are opened and read. */
function refusalOf(bytes: Uint8Array): string | null {
  try {
    const book = openBook(bytesSource(bytes));
    for (const { name } of book.sheets) for (const _ of book.sheet(name)?.rows() ?? []) continue;
    return null;
  } catch (error) {
    if (error instanceof RefusedError) return `${error.refusal.code}: ${error.refusal.message}`;
    throw error;
  }
}

describe('an archive is refused before anything is unpacked', () => {
  test.each([
    ['a part that says it unpacks to 300 MB', [{ name: 'a.xml', size: 300_000_000 }], 'workbook-too-large: “a.xml” unpacks to 300 MB'],
    ['a part packed to less than a 200th', [{ name: 'a.xml', data: new Uint8Array(5_000_000) }], 'workbook-too-large: “a.xml” unpacks to 5 MB'],
    ['parts of over 200 MB together', Array.from({ length: 3 }, (_, i) => ({ name: `${i}`, data: new Uint8Array(400_000).map((__, j) => (j * j * 31) >> 3), method: 0, size: 80_000_000 })), 'workbook-too-large: It unpacks to 240 MB'],
    ['more than 3,000 parts', Array.from({ length: 3001 }, (_, i) => ({ name: `${i}` })), 'workbook-too-large: 3001 parts'],
    ['a name that climbs out', [{ name: '../../etc/passwd' }], 'workbook-unsafe: A part is called “../../etc/passwd”'],
    ['one that climbs out in the Windows way', [{ name: 'xl\\..\\..\\x.dll' }], 'workbook-unsafe'],
    ['an absolute name', [{ name: '/etc/passwd' }], 'workbook-unsafe'],
    ['a name with a drive', [{ name: 'C:x' }], 'workbook-unsafe'],
    ['a name with a NUL', [{ name: 'a\0.xml' }], 'workbook-unsafe'],
    ['two parts of one name', [{ name: 'xl/a.xml' }, { name: 'xl/A.xml' }], 'workbook-unsafe: Two parts are called “xl/A.xml”'],
    ['an encrypted part', [{ name: 'a.xml', flags: 1 }], 'workbook-locked'],
    ['another way of packing', [{ name: 'a.xml', method: 9 }], 'workbook-unsafe'],
    ['parts that share their bytes', [{ name: 'a.xml', data: strToU8('abc') }, { name: 'b.xml', offset: 0 }], 'workbook-unsafe: “b.xml” shares its bytes'],
    ['a part beyond the end', [{ name: 'a.xml', offset: 999_999 }], 'workbook-damaged'],
    ['a size only ZIP64 could hold', [{ name: 'a.xml', size: 0xffffffff }], 'workbook-unsafe: It is a ZIP64 archive'],
  ] as const)('%s', (_, parts, words) => {
    const started = performance.now();
    const bytes = archive(parts);
    const built = performance.now();
    expect(refusalOf(bytes)).toContain(words);
    expect(performance.now() - built).toBeLessThan(Math.max(50, built - started));
  });

  test('ZIP64 by its locator, and an archive in several volumes', () => {
    expect(refusalOf(archive([{ name: 'a' }], { before: record(0x07064b50, [], [0, 0, 0, 1]) }))).toContain('ZIP64');
    expect(refusalOf(archive([{ name: 'a' }], { disk: 1 }))).toContain('one part of several');
    expect(refusalOf(archive([{ name: 'a' }], { count: 2 }))).toContain('workbook-damaged');
  });

  test('what is no archive, or not all of one', () => {
    const whole = bookBytes({ sheets: [SHEET] });
    expect(refusalOf(new Uint8Array(0))).toContain('workbook-damaged');
    expect(refusalOf(strToU8('PK\u0003\u0004 and nothing else'))).toContain('workbook-damaged');
    expect(refusalOf(whole.subarray(0, whole.length - 40))).toContain('workbook-damaged');
    expect(refusalOf(whole)).toBeNull();
  });
});

describe('an archive that lies is found out while it is unpacked', () => {
  test('a part that holds more than it says, after not much more', () => {
    const parts = Object.entries(bookParts({ sheets: [SHEET] })).map(([name, text]) => ({ name, data: strToU8(text) }));
    const bomb = { name: 'xl/worksheets/sheet1.xml', data: new Uint8Array(50_000_000).fill(32), size: 1000 };
    expect(refusalOf(archive(parts.map((part) => (part.name === bomb.name ? bomb : part))))).toContain('workbook-unsafe: “xl/worksheets/sheet1.xml” holds more than it says');
  });

  test('a checksum that does not fit, and packed bytes that are none', () => {
    const parts = Object.entries(bookParts({ sheets: [SHEET] })).map(([name, text]): Part => ({ name, data: strToU8(text) }));
    const bent = (change: Partial<Part>) => archive(parts.map((part) => (part.name === 'xl/worksheets/sheet1.xml' ? { ...part, ...change } : part)));
    expect(refusalOf(bent({ crc: 1 }))).toContain('workbook-damaged: “xl/worksheets/sheet1.xml”');
    expect(refusalOf(bent({ size: 999_999 }))).toContain('workbook-damaged');
    expect(refusalOf(bent({ data: Uint8Array.from([0x3c, 0xff, 0x80]) }))).toContain('workbook-damaged');
    expect(refusalOf(bent({}))).toBeNull();
  });

  test.each([
    ['a document type', 'workbook-unsafe', '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'],
    ['an outside entity', 'workbook-unsafe', '<!DOCTYPE x SYSTEM "file:///etc/passwd">'],
    ['rows out of order', 'workbook-damaged', '<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>'],
    ['a row beyond the last', 'workbook-damaged', '<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>'],
    ['a cell twice', 'workbook-damaged', '<worksheet><sheetData><row r="1"><c r="B1"/><c r="B1"/></row></sheetData></worksheet>'],
    ['a text that is not there', 'workbook-damaged', '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData></worksheet>'],
    ['5,000 columns', 'too-many-columns', '<worksheet><sheetData><row r="1"><c r="GJH1"><v>1</v></c></row></sheetData></worksheet>'],
    ['an end in the middle of a tag', 'workbook-damaged', '<worksheet><sheetData><row r="1"'],
  ])('%s in a sheet', (_, code, xml) => {
    const bytes = zipped({ ...bookParts({ sheets: [SHEET] }), 'xl/worksheets/sheet1.xml': xml });
    expect(refusalOf(bytes)).toContain(code);
  });

  test('a sheet that the list names and the archive lacks', () => {
    const { 'xl/worksheets/sheet1.xml': _, ...parts } = bookParts({ sheets: [SHEET] });
    expect(refusalOf(zipped(parts))).toContain('“xl/worksheets/sheet1.xml” is missing');
  });
});

test('the directory of an ordinary workbook is read', () => {
  const directory = readZipDirectory(bytesSource(bookBytes({ sheets: [SHEET] })));
  expect(directory.get('xl/worksheets/sheet1.xml')).toMatchObject({ isPacked: true, name: 'xl/worksheets/sheet1.xml' });
});
