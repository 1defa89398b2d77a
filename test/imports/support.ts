import { bytesSource } from '../../electron/imports/byteSource.ts';
import type { KnownPartner } from '../../electron/imports/partnerMatch.ts';
import type { ReadOptions } from '../../electron/imports/question.ts';
import { readFile, type FileReading } from '../../electron/imports/readFile.ts';

const HIGH_HALF = Uint8Array.from({ length: 128 }, (_, i) => i + 128);

/** Text in a one-byte code page, as a spreadsheet would save it. */
export function encoded(text: string, label: string): Uint8Array {
  const byteOf = new Map([...new TextDecoder(label).decode(HIGH_HALF)].map((sign, i) => [sign, i + 128]));
  return Uint8Array.from([...text].map((sign) => byteOf.get(sign) ?? sign.charCodeAt(0)));
}

/** Text as UTF-16, little-endian unless said otherwise, with a byte-order mark if wanted. */
export function utf16(text: string, { isBig = false, isMarked = true } = {}): Uint8Array {
  const full = (isMarked ? '\uFEFF' : '') + text;
  const bytes = new Uint8Array(full.length * 2);
  for (let i = 0; i < full.length; i++) {
    const code = full.charCodeAt(i);
    bytes[i * 2 + (isBig ? 1 : 0)] = code & 0xff;
    bytes[i * 2 + (isBig ? 0 : 1)] = code >> 8;
  }
  return bytes;
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Reads text (or bytes) as a file; throws when it is refused. */
export function readText(content: string | Uint8Array, options: ReadOptions = {}, directory: readonly KnownPartner[] = []): FileReading {
  const result = readFile(bytesSource(typeof content === 'string' ? utf8(content) : content), options, directory);
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

/** The code with which the content is refused; null when it is read. */
export function refusalOf(content: string | Uint8Array): string | null {
  const result = readFile(bytesSource(typeof content === 'string' ? utf8(content) : content));
  return result.ok ? null : result.error.code;
}

/** Values of one field through all records. */
export function column({ reading, records }: FileReading, field: string): unknown[] {
  const at = reading.fields.indexOf(field);
  return records.map(({ values }) => values[at]);
}
