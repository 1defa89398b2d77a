import type { ByteSource } from './byteSource.ts';
import type { Encoding } from './encoding.ts';

/** Small pieces are fastest: cells cut from a short text die young, and memory stays flat. */
const CHUNK_BYTES = 1 << 16;

/** The file as text, piece by piece, from its start and without a byte-order mark. */
export function* decode(source: ByteSource, { label }: Encoding, limit = Infinity): Generator<string> {
  const decoder = new TextDecoder(label);
  const end = Math.min(source.size, limit);
  for (let offset = 0; offset < end; ) {
    const bytes = source.read(offset, Math.min(CHUNK_BYTES, end - offset));
    if (bytes.length === 0) break;
    offset += bytes.length;
    const text = decoder.decode(bytes, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
