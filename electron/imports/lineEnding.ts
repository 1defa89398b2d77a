import type { RawRecord } from './tokenise.ts';

/** How the lines end. */
export type LineEnding = 'lf' | 'crlf' | 'cr' | 'mixed';

/**
 * Which line ends the text uses; a file of one line without an end counts as `lf`.
 *
 * A bare line feed inside a quoted cell is how spreadsheets break a line there and says nothing;
 * a return with a line feed inside one, in a file that ends its lines otherwise, is a mixture.
 */
export function lineEndingOf(text: string, records: readonly RawRecord[]): LineEnding {
  const inside = records.flatMap(({ lines, cells }) => (lines > 1 ? cells : [])).reduce((sum, cell) => sum + bareFeeds(cell), 0);
  const crlf = count(text, '\r\n');
  const lf = bareFeeds(text) - inside;
  const cr = count(text, '\r') - crlf;
  if ([crlf, lf, cr].filter((n) => n > 0).length > 1) return 'mixed';
  if (crlf > 0) return 'crlf';
  return cr > 0 ? 'cr' : 'lf';
}

function bareFeeds(text: string): number {
  return count(text, '\n') - count(text, '\r\n');
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) found++;
  return found;
}
