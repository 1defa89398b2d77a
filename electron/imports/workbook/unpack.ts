import { crc32, inflateRawSync } from 'node:zlib';
import { Inflate } from 'fflate';
import type { ByteSource } from '../byteSource.ts';
import { refusal, RefusedError } from '../refusal.ts';
import type { ZipEntry } from './zipDirectory.ts';

/** Up to this size a part is unpacked at once, which is three times as fast. */
const AT_ONCE_BYTES = 8_000_000;
/** Beyond it, piece by piece, each of about this size unpacked. */
const PIECE_BYTES = 1 << 18;
/** Deflate makes at most 1,032 bytes of one: no surprise becomes more than four megabytes at once. */
const MOST_PACKED_BYTES = 4096;
const LEAST_PACKED_BYTES = 512;
const LOCAL_BYTES = 30;

/**
 * Unpacks one file of an archive piece by piece, and holds it to the size and checksum that the
 * directory states. Throws `RefusedError` as soon as it has more bytes than it said.
 */
export function* unpack(source: ByteSource, entry: ZipEntry): Generator<Uint8Array> {
  const start = dataStart(source, entry);
  let size = 0;
  let crc = 0;
  for (const bytes of unpacked(source, start, entry)) {
    size += bytes.length;
    if (size > entry.size) throw overfull(entry);
    crc = crc32(bytes, crc);
    yield bytes;
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged(entry);
}

function unpacked(source: ByteSource, start: number, entry: ZipEntry): Iterable<Uint8Array> {
  if (!entry.isPacked) return stored(source, start, entry);
  return entry.size <= AT_ONCE_BYTES && entry.packedSize <= AT_ONCE_BYTES ? atOnce(source, start, entry) : inflated(source, start, entry);
}

function dataStart(source: ByteSource, entry: ZipEntry): number {
  const header = source.read(entry.offset, LOCAL_BYTES).slice();
  const view = new DataView(header.buffer);
  if (header.length < LOCAL_BYTES || view.getUint32(0, true) !== 0x04034b50) throw damaged(entry);
  const start = entry.offset + LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + entry.packedSize > source.size) throw damaged(entry);
  return start;
}

function* stored(source: ByteSource, start: number, { packedSize }: ZipEntry): Generator<Uint8Array> {
  for (let at = 0; at < packedSize; at += PIECE_BYTES) yield source.read(start + at, Math.min(PIECE_BYTES, packedSize - at)).slice();
}

function* atOnce(source: ByteSource, start: number, entry: ZipEntry): Generator<Uint8Array> {
  let bytes: Uint8Array;
  try {
    bytes = inflateRawSync(source.read(start, entry.packedSize), { maxOutputLength: Math.max(1, entry.size) });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? overfull(entry) : damaged(entry);
  }
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}

function* inflated(source: ByteSource, start: number, entry: ZipEntry): Generator<Uint8Array> {
  const wanted = Math.floor((PIECE_BYTES * entry.packedSize) / Math.max(1, entry.size));
  const step = Math.min(MOST_PACKED_BYTES, Math.max(LEAST_PACKED_BYTES, wanted));
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((bytes) => pieces.push(bytes));
  for (let at = 0; at < entry.packedSize; at += step) {
    const bytes = source.read(start + at, Math.min(step, entry.packedSize - at)).slice();
    try {
      inflate.push(bytes, at + step >= entry.packedSize);
    } catch {
      // The packer says what is wrong in its own terms; to the person the part is damaged.
      throw damaged(entry);
    }
    const found = pieces;
    pieces = [];
    yield* found;
  }
}

function overfull({ name }: ZipEntry): RefusedError {
  return new RefusedError(refusal('workbook-unsafe', `“${name}” holds more than it says`));
}

function damaged({ name }: ZipEntry): RefusedError {
  return new RefusedError(refusal('workbook-damaged', `“${name}”`));
}
