import type { RejectionCode } from './reading.ts';
import type { RawRecord } from './tokenise.ts';
import type { Understanding } from './understand.ts';

const DELIMITER_WORDS: Readonly<Record<string, string>> = { ',': 'an unquoted comma', ';': 'an unquoted semicolon', '\t': 'an unquoted tab', '|': 'an unquoted bar' };

/** Why the record cannot be imported, in words, with the columns concerned. */
export function rejectionDetail({ cells, quotes }: RawRecord, code: RejectionCode, file: Understanding): string {
  const { header } = file;
  const column = header[Math.min(cells.length, header.length) - 1] ?? '';
  switch (code) {
    case 'unterminated-quote':
      return quotes === 'unclosed' ? `the file ends inside the quoted ${column} cell` : `a quotation mark inside the quoted ${column} cell is not doubled`;
    case 'ragged-long': {
      const last = file.columns[header.length - 1];
      const guess = last?.type === 'text' && file.delimiter !== null ? `: ${DELIMITER_WORDS[file.delimiter] ?? 'a delimiter'} in ${last.header}` : '';
      return `${cells.length} cells for ${header.length} columns${guess}`;
    }
    case 'ragged-short-missing-key':
      return `${cells.length === 1 ? 'one cell only' : `${cells.length} of ${header.length} cells`}: ${missingKeys(cells, file)}`;
    case 'missing-key':
      return missingKeys(cells, file);
  }
}

/** “no Referral ID, no Engagement ID and no Deal Name”. */
function missingKeys(cells: readonly string[], { keys, header }: Understanding): string {
  const empty = keys.filter((group) => group.every((column) => (cells[column] ?? '').trim() === '')).flat();
  const names = empty.map((column) => `no ${header[column] ?? ''}`);
  const last = names.pop() ?? 'nothing to identify the record by';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}
