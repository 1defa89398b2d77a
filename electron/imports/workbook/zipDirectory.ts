import type { ByteSource } from '../byteSource.ts';
import { refusal, RefusedError } from '../refusal.ts';

/** One file inside an archive, as the archive's directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly isPacked: boolean;
  readonly packedSize: number;
  /** Bytes it unpacks to, as stated; whoever unpacks it holds it to that. */
  readonly size: number;
  readonly crc: number;
  /** Where its own header begins. */
  readonly offset: number;
}

/** The files of an archive by their names in small letters: Office compares them without case. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

/** No workbook of partner data comes near these; an archive made to fill the memory passes them. */
const MOST_ENTRIES = 3000;
const MOST_BYTES = 200_000_000;
const MOST_ENTRY_BYTES = 100_000_000;
const MOST_RATIO = 200;
/** What unpacks to less than this is harmless however well it was packed. */
const HARMLESS_BYTES = 1_000_000;

const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const LOCATOR_BYTES = 20;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const MOST_DIRECTORY_BYTES = 2_000_000;
const ENCRYPTED = 0x1 | 0x40 | 0x2000;

/**
 * Reads an archive's directory and refuses what no spreadsheet program writes: bombs, encrypted
 * parts, names that lead elsewhere, two files of one name, files that share their bytes, ZIP64.
 * Nothing is unpacked. Throws `RefusedError`.
 */
export function readZipDirectory(source: ByteSource): ZipDirectory {
  if (source.size > MOST_BYTES) throw new RefusedError(refusal('workbook-too-large'));
  const { count, size, offset } = readEnd(source);
  if (count > MOST_ENTRIES) throw new RefusedError(refusal('workbook-too-large', `${count} parts`));
  if (size > MOST_DIRECTORY_BYTES || offset + size > source.size) throw damaged();
  const bytes = source.read(offset, size).slice();
  const view = new DataView(bytes.buffer);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let i = 0; i < count; i++) {
    const { entry, length } = readEntry(view, bytes, at);
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw unsafe(`Two parts are called “${entry.name}”`);
    entries.set(key, entry);
    at += length;
  }
  if (at !== size) throw damaged();
  checkSizes([...entries.values()]);
  checkPlaces([...entries.values()], offset);
  return entries;
}

function readEnd(source: ByteSource): { readonly count: number; readonly size: number; readonly offset: number } {
  const start = Math.max(0, source.size - END_BYTES - LONGEST_COMMENT - LOCATOR_BYTES);
  const tail = source.read(start, source.size - start).slice();
  const view = new DataView(tail.buffer);
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (view.getUint32(at, true) !== 0x06054b50 || at + END_BYTES + view.getUint16(at + 20, true) !== tail.length) continue;
    const isWide = at >= LOCATOR_BYTES && view.getUint32(at - LOCATOR_BYTES, true) === 0x07064b50;
    const end = { count: view.getUint16(at + 10, true), size: view.getUint32(at + 12, true), offset: view.getUint32(at + 16, true) };
    if (isWide || end.count === 0xffff || end.offset === 0xffffffff) throw unsafe('It is a ZIP64 archive');
    if (view.getUint32(at + 4, true) !== 0 || view.getUint16(at + 8, true) !== end.count) throw unsafe('It is one part of several');
    return end;
  }
  throw damaged();
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): { readonly entry: ZipEntry; readonly length: number } {
  if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged();
  const nameLength = view.getUint16(at + 28, true);
  const length = ENTRY_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (at + length > bytes.length) throw damaged();
  const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength));
  if (isElsewhere(name)) throw unsafe(`A part is called “${name.slice(0, 100)}”`);
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw new RefusedError(refusal('workbook-locked'));
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw unsafe(`“${name}” is packed in a way of its own`);
  const entry = {
    name, isPacked: method === 8, crc: view.getUint32(at + 16, true), packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true), offset: view.getUint32(at + 42, true),
  };
  if ([entry.packedSize, entry.size, entry.offset].includes(0xffffffff)) throw unsafe('It is a ZIP64 archive');
  return { entry, length };
}

/** Names are only ever compared, never opened; whoever writes one that leads elsewhere means no good. */
function isElsewhere(name: string): boolean {
  return name === '' || /^[/\\]|^[a-z]:|\0/i.test(name) || name.split(/[/\\]/).includes('..');
}

function checkSizes(entries: readonly ZipEntry[]): void {
  for (const { name, size, packedSize } of entries) {
    const isBomb = size > HARMLESS_BYTES && size > packedSize * MOST_RATIO;
    if (isBomb || size > MOST_ENTRY_BYTES) throw new RefusedError(refusal('workbook-too-large', `“${name}” unpacks to ${Math.round(size / 1e6)} MB`));
  }
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_BYTES) throw new RefusedError(refusal('workbook-too-large', `It unpacks to ${Math.round(total / 1e6)} MB`));
}

/** Parts that share bytes are how a small archive unpacks to a large one without any part being suspicious. */
function checkPlaces(entries: readonly ZipEntry[], directoryAt: number): void {
  let end = 0;
  for (const { name, offset, packedSize } of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (offset < end) throw unsafe(`“${name}” shares its bytes with another part`);
    end = offset + LOCAL_BYTES + packedSize;
    if (end > directoryAt) throw damaged();
  }
}

function unsafe(where: string): RefusedError {
  return new RefusedError(refusal('workbook-unsafe', where));
}

function damaged(): RefusedError {
  return new RefusedError(refusal('workbook-damaged'));
}
