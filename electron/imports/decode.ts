import type { ByteSource } from './byteSource.ts';
import type { Encoding } from './encoding.ts';

/** Small pieces are fastest: cells cut from a short text die young, and memory stays flat. */
const CHUNK_BYTES = 1 << 16;
const LINE_FEED = 10;

/**
 * The file as text, piece by piece, from its start and without a byte-order mark.
 *
 * Pieces end at a line end wherever there is one, so that hardly any record is cut in two and
 * the texts need not be joined again.
 */
export function* decode(source: ByteSource, { label }: Encoding, limit = Infinity): Generator<string> {
  const decoder = new TextDecoder(label);
  const isWide = label.startsWith('utf-16');
  const end = Math.min(source.size, limit);
  for (let offset = 0; offset < end; ) {
    const bytes = source.read(offset, Math.min(CHUNK_BYTES, end - offset));
    if (bytes.length === 0) break;
    const lines = isWide ? 0 : bytes.lastIndexOf(LINE_FEED) + 1;
    const piece = lines === 0 ? bytes : bytes.subarray(0, lines);
    offset += piece.length;
    const text = decoder.decode(piece, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
