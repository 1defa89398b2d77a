import type { ByteSource } from './byteSource.ts';
import { legacyEncoding } from './legacyEncoding.ts';
import { utf16Label } from './sniff.ts';
import type { Survey } from './survey.ts';

/** How the file's bytes become text. */
export interface Encoding {
  /** As the report shows it: `utf-8`, `utf-8-bom`, `utf-16le-bom`, `windows-1252`, … */
  readonly name: string;
  /** As TextDecoder knows it. */
  readonly label: string;
}

const SAMPLE_BYTES = 1 << 18;

/**
 * The encoding by evidence: a byte-order mark, NULs at every other byte, strict UTF-8 through
 * the whole file, and only then a code page by which letters make sense beside each other.
 */
export function detectEncoding(source: ByteSource, { isUtf8 }: Survey): Encoding {
  const head = source.read(0, 4096);
  const wide = utf16Label(head);
  if (wide !== 'utf-8') return { name: hasWideMark(head) ? `${wide}-bom` : wide, label: wide };
  const isMarked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  if (isMarked) return { name: 'utf-8-bom', label: 'utf-8' };
  if (isUtf8) return { name: 'utf-8', label: 'utf-8' };
  const label = isMostlyUtf8(source) ? 'utf-8' : legacyEncoding(nonAsciiSample(source));
  return { name: label, label };
}

function hasWideMark(head: Uint8Array): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}

/** True for UTF-8 that a few stray bytes were pasted into: a code page would garble all the rest. */
function isMostlyUtf8(source: ByteSource): boolean {
  const text = new TextDecoder('utf-8').decode(source.read(0, SAMPLE_BYTES));
  let broken = 0;
  let sound = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) sound++;
  }
  return sound > broken * 10;
}

/** The pieces of the file around its non-ASCII bytes, up to a quarter of a megabyte. */
function nonAsciiSample(source: ByteSource): Uint8Array {
  for (let offset = 0; offset < source.size; offset += SAMPLE_BYTES) {
    const bytes = source.read(offset, SAMPLE_BYTES);
    if (bytes.some((byte) => byte > 0x7f)) return bytes;
  }
  return new Uint8Array(0);
}
