import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import type { ByteSource } from '../byteSource.ts';
import { refusal, RefusedError } from '../refusal.ts';
import type { ZipEntry } from './zipDirectory.ts';

/** Deflate makes at most 1,032 bytes of one: a piece never becomes more than four megabytes at once. */
const PACKED_BYTES = 4096;
const STORED_BYTES = 1 << 16;
const LOCAL_BYTES = 30;

/**
 * Unpacks one file of an archive piece by piece, and holds it to the size and checksum that the
 * directory states. Throws `RefusedError` as soon as it has more bytes than it said.
 */
export function* unpack(source: ByteSource, entry: ZipEntry): Generator<Uint8Array> {
  const start = dataStart(source, entry);
  let size = 0;
  let crc = 0;
  for (const bytes of entry.isPacked ? inflated(source, start, entry) : stored(source, start, entry)) {
    size += bytes.length;
    if (size > entry.size) throw new RefusedError(refusal('workbook-unsafe', `“${entry.name}” holds more than it says`));
    crc = crc32(bytes, crc);
    yield bytes;
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged(entry);
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
  for (let at = 0; at < packedSize; at += STORED_BYTES) yield source.read(start + at, Math.min(STORED_BYTES, packedSize - at)).slice();
}

function* inflated(source: ByteSource, start: number, entry: ZipEntry): Generator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((bytes) => pieces.push(bytes));
  for (let at = 0; at < entry.packedSize; at += PACKED_BYTES) {
    const bytes = source.read(start + at, Math.min(PACKED_BYTES, entry.packedSize - at)).slice();
    try {
      inflate.push(bytes, at + PACKED_BYTES >= entry.packedSize);
    } catch {
      // The packer says what is wrong in its own terms; to the person the part is damaged.
      throw damaged(entry);
    }
    const found = pieces;
    pieces = [];
    yield* found;
  }
}

function damaged({ name }: ZipEntry): RefusedError {
  return new RefusedError(refusal('workbook-damaged', `“${name}”`));
}
