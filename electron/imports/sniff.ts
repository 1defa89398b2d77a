import type { ByteSource } from './byteSource.ts';
import { refusal, type Refusal } from './refusal.ts';

const HEAD_BYTES = 4096;

/** First bytes of formats that get renamed to .csv, or are downloaded in its place. */
const SIGNATURES = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'not-csv-xls'],
  [[0x25, 0x50, 0x44, 0x46], 'not-csv-pdf'],
  [[0x1f, 0x8b], 'not-csv-zip'],
  [[0x89, 0x50, 0x4e, 0x47], 'not-csv-binary'],
  [[0xff, 0xd8, 0xff], 'not-csv-binary'],
  [[0xff, 0xfe, 0x00, 0x00], 'unsupported-encoding'],
  [[0x00, 0x00, 0xfe, 0xff], 'unsupported-encoding'],
] as const;

/** What the file really is, by its first bytes: null when it may be delimited text, else why not. */
export function sniff(source: ByteSource): Refusal | null {
  const head = source.read(0, HEAD_BYTES);
  if (head.length === 0) return refusal('empty-file');
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return refusal(isWorkbook(source) ? 'not-csv-xlsx' : 'not-csv-zip');
  const found = SIGNATURES.find(([signature]) => startsWith(head, signature));
  if (found !== undefined) return refusal(found[1]);
  return sniffText(new TextDecoder(utf16Label(head)).decode(head), source.size);
}

function sniffText(head: string, size: number): Refusal | null {
  const text = head.trimStart();
  if (text.replaceAll(/[\s\0]/g, '') === '') return size <= HEAD_BYTES ? refusal('empty-file') : null;
  if (/^(<!doctype html|<html|<head|<body)/i.test(text)) return refusal('not-csv-html');
  if (/^<\?xml\s/i.test(text)) return refusal(/<html/i.test(text) ? 'not-csv-html' : 'not-csv-xml');
  if (/^<[a-z][\w:.-]*[\s>]/i.test(text)) return refusal('not-csv-xml');
  if (/^\{\s*("|\})|^\[\s*[[{]\s*["[{}\]]/.test(text)) return refusal('not-csv-json');
  return isBinary(head) ? refusal('not-csv-binary') : null;
}

/** Text holds almost no control characters besides tab and line ends; a stray NUL is let through. */
function isBinary(head: string): boolean {
  let controls = 0;
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) controls++;
  }
  return controls > 8 && controls > head.length / 10;
}

/** The zip's names stand in its local headers at the front and in its directory at the end. */
function isWorkbook(source: ByteSource): boolean {
  const names = (offset: number): string => new TextDecoder('latin1').decode(source.read(offset, 65_536));
  return names(0).includes('xl/') || names(Math.max(0, source.size - 65_536)).includes('xl/');
}

/** The label under which to look at the first bytes; UTF-16 without a mark shows by its NULs. */
export function utf16Label(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (startsWith(head, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(head, [0xfe, 0xff])) return 'utf-16be';
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i++) {
    if (head[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  const half = head.length / 2;
  if (odd > half * 0.3 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.3 && odd < half * 0.1) return 'utf-16be';
  return 'utf-8';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
