import { basename } from 'node:path';
import { type ByteSource, type FileSource, openFileSource } from '../byteSource.ts';
import { filledCount, findLayout } from '../layout.ts';
import { refusal, RefusedError } from '../refusal.ts';
import { levelled, refusedSource, type RowSource, type TableSource } from '../rowSource.ts';
import { sniff } from '../sniff.ts';
import type { RawRecord } from '../tokenise.ts';
import { type Book, openBook } from './book.ts';

/** One table that a person gave: a file of text, or one sheet of a workbook. */
export interface TableFile {
  /** As people know it: `deals.csv`, `book.xlsx › Deals`. */
  readonly name: string;
  readonly path: string;
  /** The sheet's name; null for a file that is a table itself. */
  readonly sheet: string | null;
}

/** An opened table; `close` it when done. */
export interface OpenTable {
  readonly source: TableSource;
  /** Another one where the file was changed since. */
  readonly stamp: string;
  readonly close: () => void;
}

/** A heading is looked for among so many rows of a sheet. */
const SEARCHED_ROWS = 200;

/** The tables of a file: each sheet of a workbook under its own name, any other file as it is. */
export function tablesOf(path: string): TableFile[] {
  const file = { name: basename(path), path, sheet: null };
  if (!isNamedWorkbook(path)) return [file];
  let source: FileSource | null = null;
  try {
    source = openFileSource(path);
    if (!isWorkbook(source)) return [file];
    const { sheets } = openBook(source);
    return sheets.length === 0 ? [file] : sheets.map(({ name }) => ({ name: `${file.name} › ${name}`, path, sheet: name }));
  } catch (error) {
    // Why it cannot be opened is told when the file itself is.
    if (error instanceof RefusedError) return [file];
    throw error;
  } finally {
    source?.close();
  }
}

/** Opens one table; one that is refused says so when it is read. */
export function openTable({ path, sheet }: Pick<TableFile, 'path' | 'sheet'>): OpenTable {
  let file: FileSource | null = null;
  try {
    file = openFileSource(path);
    return { source: tableIn(file, path, sheet), stamp: file.stamp, close: file.close };
  } catch (error) {
    if (error instanceof RefusedError) return { source: refusedSource(error.refusal), stamp: file?.stamp ?? '', close: () => file?.close() };
    file?.close();
    throw error;
  }
}

function tableIn(file: FileSource, path: string, sheet: string | null): TableSource {
  if (sheet === null && !(isNamedWorkbook(path) && isWorkbook(file))) return file;
  const book = openBook(file);
  return sheet === null ? refusedSource(refusal('sheet-empty')) : sheetOf(book, sheet);
}

/** A workbook is opened as one only where its name says so: under another, it was not meant to be. */
function isNamedWorkbook(path: string): boolean {
  return /\.xls[xm]$/i.test(path);
}

function isWorkbook(source: ByteSource): boolean {
  return sniff(source)?.code === 'not-csv-xlsx';
}

/** Sheets that nobody sees, and those without a table beside others that may have one, are left out with a word. */
function sheetOf(book: Book, name: string): RowSource {
  const sheet = book.sheets.find((each) => each.name === name);
  const source = book.sheet(name);
  if (sheet === undefined) throw new RefusedError(refusal('workbook-damaged', `The sheet “${name}” is missing`));
  if (sheet.isHidden) throw new RefusedError(refusal('sheet-hidden'));
  if (source === null) throw new RefusedError(refusal('sheet-without-table'));
  // A sheet alone is the file: what is wrong with it is said of the file.
  if (book.sheets.filter(({ isHidden, hasRows }) => hasRows && !isHidden).length === 1) return source;
  const records = firstRows(source);
  if (records.length === 0) throw new RefusedError(refusal('sheet-empty'));
  const looksLikeTable = records.some(({ cells }) => filledCount(cells) > 1) && findLayout(records) !== null;
  if (!looksLikeTable) throw new RefusedError(refusal('sheet-without-table'));
  return source;
}

function firstRows(source: RowSource): RawRecord[] {
  const records: RawRecord[] = [];
  for (const batch of source.rows()) {
    records.push(...batch);
    if (records.length >= SEARCHED_ROWS) break;
  }
  return levelled(records.slice(0, SEARCHED_ROWS));
}
