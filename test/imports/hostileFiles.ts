import { closeSync, ftruncateSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { bookParts, rowsXml, zipped } from './workbookBytes.ts';

const HEAD = 'Deal ID,Deal Name,Amount,Currency\nD-1,One,1.5,EUR\n';
const DEALS = rowsXml([['Deal ID', 'Deal Name', 'Partner', 'Amount', 'Currency'], ['D-1', 'One', 'Acme', 1.5, 'EUR']]);
const MEGABYTE = 1_000_000;

/** Files made to fill the memory, by name; written on demand, because some are large. */
export const hostileFiles: Readonly<Record<string, (folder: string) => string>> = {
  'header-then-2gb-of-nothing.csv': (folder) => sparse(join(folder, 'nothing.csv'), HEAD, 2_000_000_000),
  'rows-then-2gb-of-nothing.csv': (folder) => sparse(join(folder, 'rows.csv'), HEAD + 'D-2,Two,1.5,EUR\n'.repeat(1000), 2_000_000_000),
  'rows-then-400mb-of-nothing.csv': (folder) => sparse(join(folder, 'some-rows.csv'), HEAD + 'D-2,Two,1.5,EUR\n'.repeat(1000), 400_000_000),
  'one-line-of-500mb.csv': (folder) => repeated(join(folder, 'line.csv'), HEAD, 'x', 500),
  '5000-columns.csv': (folder) => {
    const columns = Array.from({ length: 5000 }, (_, i) => `Deal Name ${i}`).join(',');
    return written(join(folder, 'columns.csv'), strToU8(`${columns}\n${`${'x,'.repeat(4999)}x\n`.repeat(200)}`));
  },
  'cell-of-300mb.xlsx': (folder) => written(join(folder, 'cell.xlsx'), bombArchive(300, { isHonest: true })),
  'cell-of-300mb-that-lies.xlsx': (folder) => written(join(folder, 'lie.xlsx'), bombArchive(300, { isHonest: false })),
  'cell-of-95mb-padded.xlsx': (folder) => written(join(folder, 'padded.xlsx'), bombArchive(95, { isHonest: true, padding: 600_000 })),
  'a-million-empty-rows.xlsx': (folder) => {
    const empty = Array.from({ length: 1_000_000 }, (_, i) => `<row r="${i + 3}" spans="1:3"><c r="A${i + 3}" s="0"/></row>`).join('');
    return book(join(folder, 'empty.xlsx'), `${DEALS}${empty}<row r="1048576"><c r="A1048576" t="str"><v>D-9</v></c><c r="B1048576" t="str"><v>Last</v></c></row>`);
  },
  'entities.xlsx': (folder) => {
    const entities = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join('');
    const xml = `<!DOCTYPE worksheet [<!ENTITY e0 "ha">${entities}]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&e30;</v></c></row></sheetData></worksheet>`;
    const parts = bookParts({ sheets: [{ name: 'S', rows: '' }] });
    return written(join(folder, 'entities.xlsx'), zipped({ ...parts, 'xl/worksheets/sheet1.xml': xml }));
  },
  '2gb.xlsx': (folder) => sparse(join(folder, 'large.xlsx'), 'PK\u0003\u0004xl/workbook.xml', 2_000_000_000),
};

function written(path: string, bytes: Uint8Array): string {
  writeFileSync(path, bytes);
  return path;
}

function book(path: string, rows: string): string {
  return written(path, zipped(bookParts({ sheets: [{ name: 'S', rows }] })));
}

/** A file that takes no room on the disk beyond its head. */
function sparse(path: string, head: string, size: number): string {
  writeFileSync(path, head);
  const file = openSync(path, 'r+');
  ftruncateSync(file, size);
  closeSync(file);
  return path;
}

function repeated(path: string, head: string, sign: string, megabytes: number): string {
  const file = openSync(path, 'w');
  writeSync(file, head);
  const piece = Buffer.alloc(MEGABYTE, sign);
  for (let i = 0; i < megabytes; i++) writeSync(file, piece);
  closeSync(file);
  return path;
}

/**
 * A workbook with one cell of so many megabytes. It is packed a megabyte at a time, the same
 * bytes again and again, so that making it takes no memory; incompressible padding hides its ratio.
 */
function bombArchive(megabytes: number, { isHonest, padding = 0 }: { readonly isHonest: boolean; readonly padding?: number }): Uint8Array {
  const noise = Buffer.from(Array.from({ length: padding }, (_, i) => 97 + ((i * i * 31 + i * 7) >>> 3) % 26));
  const start = Buffer.concat([Buffer.from('<worksheet><!--'), noise, Buffer.from('--><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>')]);
  const end = Buffer.from('</t></is></c></row></sheetData></worksheet>');
  const piece = Buffer.alloc(MEGABYTE, 'A');
  const open = { finishFlush: constants.Z_FULL_FLUSH };
  // The noise is stored as it is: deflated, its pattern would be found out.
  const packedPiece = deflateRawSync(piece, open);
  const body = [deflateRawSync(start, { ...open, level: 0 }), ...Array.from({ length: megabytes }, () => packedPiece), deflateRawSync(end)];
  let crc = crc32(start);
  for (let i = 0; i < megabytes; i++) crc = crc32(piece, crc);
  crc = crc32(end, crc);
  const size = isHonest ? start.length + megabytes * MEGABYTE + end.length : 50_000;
  return withPart(bookParts({ sheets: [{ name: 'S', rows: '' }] }), 'xl/worksheets/sheet1.xml', { packed: Buffer.concat(body), size, crc });
}

/** An archive of which one part is given packed already. */
function withPart(parts: Readonly<Record<string, string>>, name: string, part: { readonly packed: Uint8Array; readonly size: number; readonly crc: number }): Uint8Array {
  const entries = Object.entries(parts).map(([path, text]) => {
    const bytes = Buffer.from(text);
    return path === name ? { path, ...part } : { path, packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) };
  });
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { path, packed, size, crc } of entries) {
    const local = Buffer.alloc(30);
    const central = Buffer.alloc(46);
    local.writeUInt32LE(0x04034b50, 0);
    central.writeUInt32LE(0x02014b50, 0);
    for (const [bytes, shift] of [[local, 0], [central, 2]] as const) {
      bytes.writeUInt16LE(8, 8 + shift);
      bytes.writeUInt32LE(crc, 14 + shift);
      bytes.writeUInt32LE(packed.length, 18 + shift);
      bytes.writeUInt32LE(size, 22 + shift);
      bytes.writeUInt16LE(path.length, 26 + shift);
    }
    central.writeUInt32LE(at, 42);
    files.push(local, Buffer.from(path), Buffer.from(packed));
    directory.push(central, Buffer.from(path));
    at += 30 + path.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...directory, end]);
}
