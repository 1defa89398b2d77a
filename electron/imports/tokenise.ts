import Papa from 'papaparse';
import { refusal, RefusedError } from './refusal.ts';

/** One record of the file as it stands there. */
export interface RawRecord {
  /** The physical line it starts on, counted by line ends from 1, as in an editor. */
  readonly line: number;
  /** How many physical lines it covers; more than one where a quoted cell breaks. */
  readonly lines: number;
  /** Cell texts, unquoted, otherwise as written. A blank line has one empty cell. */
  readonly cells: readonly string[];
  /** Whether its quotation marks are as they should be: `unclosed` to the end of the file, or `broken` across lines. */
  readonly quotes: 'sound' | 'broken' | 'unclosed';
}

/** A record longer than this is a missing quotation mark or no record at all. */
const RECORD_LIMIT = 4_000_000;

interface Parsed {
  readonly data: string[][];
  readonly errors: ReadonlyArray<{ readonly code: string; readonly row: number }>;
  readonly meta: { readonly cursor: number };
}

/**
 * Splits text into records, in batches, keeping count of physical lines.
 *
 * Papa Parse does the splitting, three times as fast as csv-parse on the big benchmark file.
 * It is told to break at line feeds only, because its own guess shifts data where line ends
 * are mixed: carriage returns before a line feed are cut off here, and `loneReturnsToLineFeeds`
 * deals with the others. Throws `RefusedError` for a record of more than four million characters.
 */
export function* tokenise(chunks: Iterable<string>, delimiter: string): Generator<RawRecord[]> {
  const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"', fastMode: false });
  let rest = '';
  let line = 1;
  const take = (text: string, isLast: boolean): RawRecord[] => {
    const parsed = parser.parse(text, 0, !isLast) as Parsed;
    rest = isLast ? '' : text.slice(parsed.meta.cursor);
    if (rest.length > RECORD_LIMIT) throw new RefusedError(refusal('record-too-long', `Line ${line + parsed.data.length}`));
    const records = toRecords(parsed, line, lineFeeds(text, text.length - rest.length), isLast ? text : null);
    const last = records.at(-1);
    if (last !== undefined) line = last.line + last.lines;
    return records;
  };
  for (const chunk of chunks) {
    const records = take(rest + chunk, false);
    if (records.length > 0) yield records;
  }
  if (rest !== '') yield take(rest, true);
}

/** `ending` is the text of the last piece: its last record has no line end after it. */
function toRecords({ data, errors }: Parsed, firstLine: number, feeds: number, ending: string | null): RawRecord[] {
  // Where there are as many line feeds as records, no cell holds one: the usual case.
  const isFlat = ending === null && feeds === data.length;
  // A line end inside a quote that the file never closes has no line after it.
  const isCutOff = ending?.endsWith('\n') === true;
  const faulty = new Set(errors.map(({ row }) => row));
  let line = firstLine;
  return data.map((cells, index) => {
    trimReturn(cells);
    const lines = isFlat ? 1 : 1 + cells.reduce((sum, cell) => sum + lineFeeds(cell, cell.length), 0);
    const quotes = faulty.has(index) ? quotesOf(cells, errors, index) : 'sound';
    const record: RawRecord = { line, lines: isCutOff && index === data.length - 1 ? lines - 1 : lines, cells, quotes };
    line += lines;
    return record;
  });
}

/** A quote that was only not doubled does no harm, unless the cell then ran over a line end. */
function quotesOf(cells: readonly string[], errors: Parsed['errors'], index: number): RawRecord['quotes'] {
  if (errors.some(({ row, code }) => row === index && code === 'MissingQuotes')) return 'unclosed';
  return cells.some((cell) => cell.includes('\n') && cell.includes('"')) ? 'broken' : 'sound';
}

function trimReturn(cells: string[]): void {
  const at = cells.length - 1;
  const last = cells[at];
  if (last !== undefined && last.charCodeAt(last.length - 1) === 13) cells[at] = last.slice(0, -1);
}

function lineFeeds(text: string, end: number): number {
  let found = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) found++;
  return found;
}
