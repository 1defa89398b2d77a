import type { ByteSource } from './byteSource.ts';
import { decode } from './decode.ts';
import { detectDelimiter, type Delimiter } from './delimiter.ts';
import { detectEncoding, type Encoding } from './encoding.ts';
import { lineEndingOf, type LineEnding } from './lineEnding.ts';
import { loneReturnsToLineFeeds } from './loneReturn.ts';
import { refusal, RefusedError } from './refusal.ts';
import { isRowSource, levelled, type RowSource, type TableSource } from './rowSource.ts';
import { sniff } from './sniff.ts';
import { survey } from './survey.ts';
import { tokenise, type RawRecord } from './tokenise.ts';

/** How a file is written; a table that is no text has neither delimiter nor line ends. */
export interface Written {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter | null;
  readonly hasLoneReturns: boolean;
  readonly lineEnding: LineEnding | null;
}

/** What a file is understood by: how it is written, and its first records. */
export interface Evidence {
  readonly sha256: string;
  readonly written: Written;
  readonly records: readonly RawRecord[];
}

/** So much of the file is looked at for evidence; a file up to this size is looked at as a whole. */
const EVIDENCE_BYTES = 2_000_000;
/** Some two million rows: of each a little is remembered, to find those that repeat, and memory has a bound. */
const MOST_BYTES = 512 * 1024 * 1024;
const EVIDENCE_CELLS = 500_000;
const MOST_EVIDENCE = 20_000;

/** Looks at the start of the file. Throws `RefusedError` when it holds no table that can be read. */
export function gatherEvidence(source: TableSource): Evidence {
  return isRowSource(source) ? rowEvidence(source) : textEvidence(source);
}

function rowEvidence(source: RowSource): Evidence {
  const records: RawRecord[] = [];
  let [cells, characters] = [0, 0];
  for (const batch of source.rows()) {
    for (const record of batch) {
      records.push(record);
      cells += record.cells.length;
      for (const cell of record.cells) characters += cell.length;
    }
    if (records.length > MOST_EVIDENCE || cells > EVIDENCE_CELLS || characters > EVIDENCE_BYTES) break;
  }
  if (records.length === 0) throw new RefusedError(refusal('empty-file'));
  const encoding = { name: source.form, label: 'utf-8' };
  return { sha256: source.sha256(), written: { encoding, delimiter: null, hasLoneReturns: false, lineEnding: null }, records: levelled(records) };
}

function textEvidence(source: ByteSource): Evidence {
  const foreign = sniff(source);
  if (foreign !== null) throw new RefusedError(foreign);
  if (source.size > MOST_BYTES) throw new RefusedError(refusal('file-too-large'));
  const { sha256, ...bytes } = survey(source);
  const { hasLoneReturns } = bytes;
  const encoding = detectEncoding(source, { sha256, ...bytes });
  const chunks = [...decode(source, encoding, EVIDENCE_BYTES)];
  const text = chunks.join('');
  if (text.trim() === '') throw new RefusedError(refusal('empty-file'), sha256);
  const delimiter = detectDelimiter(text);
  try {
    const records = firstRecords(chunks, delimiter, hasLoneReturns, source.size > EVIDENCE_BYTES);
    return { sha256, written: { encoding, delimiter, hasLoneReturns, lineEnding: lineEndingOf(text, records) }, records };
  } catch (error) {
    throw error instanceof RefusedError ? new RefusedError(error.refusal, sha256) : error;
  }
}

/** The last record of a longer file is cut in two and left out. */
function firstRecords(chunks: readonly string[], delimiter: Delimiter, hasLoneReturns: boolean, isCut: boolean): RawRecord[] {
  const records: RawRecord[] = [];
  for (const batch of tokenise(hasLoneReturns ? loneReturnsToLineFeeds(chunks, delimiter) : chunks, delimiter)) {
    for (const record of batch) records.push(record);
    // A file of empty lines would otherwise become millions of records.
    if (records.length > MOST_EVIDENCE) return records.slice(0, MOST_EVIDENCE);
  }
  return isCut ? records.slice(0, -1) : records;
}
