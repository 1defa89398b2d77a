import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { ByteSource } from './byteSource.ts';
import { refusal, RefusedError } from './refusal.ts';

/** What one look at every byte tells. */
export interface Survey {
  /** SHA-256 of the whole file, in hex: the same file is known again by it. */
  readonly sha256: string;
  readonly isUtf8: boolean;
  /** False only when surely no carriage return stands without its line feed. */
  readonly hasLoneReturns: boolean;
}

const CHUNK_BYTES = 1 << 20;
const NOTHING = Buffer.alloc(CHUNK_BYTES);

/** Reads every byte once: the file's hash, whether all of it is strict UTF-8, which line ends it has. Throws `RefusedError` for a megabyte of NULs. */
export function survey(source: ByteSource): Survey {
  const hash = createHash('sha256');
  let valid = true;
  let hasLoneReturns = false;
  for (let offset = 0; offset < source.size; ) {
    const bytes = source.read(offset, CHUNK_BYTES);
    if (bytes.length === 0) break;
    // A download that was cut off, or a file only laid out: no text holds a megabyte of nothing.
    if (bytes.length === CHUNK_BYTES && NOTHING.equals(bytes)) throw new RefusedError(refusal('not-csv-binary'));
    const isLast = offset + bytes.length >= source.size;
    const whole = bytes.subarray(0, isLast ? bytes.length : wholeCharacters(bytes));
    hash.update(whole);
    valid = valid && isUtf8(whole);
    hasLoneReturns = hasLoneReturns || hasLoneReturn(whole);
    offset += whole.length;
  }
  return { sha256: hash.digest('hex'), isUtf8: valid, hasLoneReturns };
}

/** Length of the piece without the UTF-8 character that its end cuts in two. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back < bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return bytes.length - back;
  }
  return bytes.length;
}

/** A return that ends the piece may belong to a line feed in the next: it counts as lone, to be safe. */
function hasLoneReturn(bytes: Uint8Array): boolean {
  // A buffer searches with the processor's own instructions, a plain array byte by byte.
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = buffer.indexOf(13); at !== -1; at = buffer.indexOf(13, at + 1)) {
    if (buffer[at + 1] !== 10) return true;
  }
  return false;
}
