import { isSepLine } from './delimiter.ts';
import { headerKey } from './headerName.ts';
import { scoreKinds, type KindScore } from './kindScore.ts';
import type { RawRecord } from './tokenise.ts';

/** Why a physical line is passed over. */
export type SkipReason =
  | 'blank' | 'preamble' | 'section' | 'other-section' | 'subtotal' | 'total' | 'footer' | 'repeated-header' | 'extra-header';

/** Where the table begins. */
export interface Layout {
  /** Index of the header among the records. */
  readonly headerAt: number;
  readonly header: readonly string[];
  /** How many records after the header belong to it: question texts, import ids, guidance. */
  readonly extraHeaders: number;
  readonly kinds: readonly KindScore[];
}

const SEARCHED_RECORDS = 200;
const NUMBERED_HEADING = /^\(?\d{1,2}[.)]\s+\S/;
const GUIDANCE = /\b(?:mandatory|required|optional|format|e\.g\.|example|max(?:imum)?\b.*\bcharacters|yyyy|dd\/mm|mm\/dd|pick ?list|free text|do not (?:edit|change))\b/i;

/**
 * Finds the header: the line that names most known columns of one kind above most rows; where nothing is known,
 * the first line whose cells are all words and whose width the following lines keep. Null when
 * there is neither.
 */
export function findLayout(records: readonly RawRecord[]): Layout | null {
  const headerAt = bestKnown(records) ?? firstByShape(records);
  const header = headerAt === null ? undefined : records[headerAt]?.cells;
  if (headerAt === null || header === undefined) return null;
  const extraHeaders = countExtraHeaders(records, headerAt);
  return { headerAt, header, extraHeaders, kinds: scoreKinds(header) };
}

/** The line that names columns best, the more so the more rows of its width follow: a file may hold several tables. */
function bestKnown(records: readonly RawRecord[]): number | null {
  const candidates = records.slice(0, SEARCHED_RECORDS).flatMap(({ cells }, at) => {
    const filled = filledCount(cells);
    const top = filled === 0 ? undefined : scoreKinds(cells)[0];
    const isHeader = top !== undefined && (top.fields >= 2 || filled === 1) && top.fields >= filled * 0.25 && !holdsData(cells);
    return isHeader ? [{ at, score: top.score }] : [];
  });
  let best: { readonly at: number; readonly weight: number } | null = null;
  for (const [i, { at, score }] of candidates.entries()) {
    const weight = score * (1 + Math.log2(1 + rowsBelow(records, at, candidates[i + 1]?.at)));
    if (best === null || weight > best.weight) best = { at, weight };
  }
  // One known word alone in its line is a title or a single cell, unless the file is one column wide.
  const isNarrow = records.every(({ cells }) => cells.length === 1);
  return best !== null && (isNarrow || filledCount(records[best.at]?.cells ?? []) > 1) ? best.at : null;
}

function rowsBelow(records: readonly RawRecord[], at: number, end?: number): number {
  const width = records[at]?.cells.length;
  return records.slice(at + 1, end).filter(({ cells }) => cells.length === width && filledCount(cells) > 1).length;
}

function firstByShape(records: readonly RawRecord[]): number | null {
  const rows = records.slice(0, SEARCHED_RECORDS);
  for (const [at, { cells }] of rows.entries()) {
    const width = cells.length;
    const following = rows.slice(at + 1, at + 6).filter((row) => filledCount(row.cells) > 0);
    const isWordy = width > 1 && cells.every((cell) => cell.trim() !== '' && cell.length < 80) && !holdsData(cells);
    const isUnique = new Set(cells.map((cell) => cell.trim().toLowerCase())).size === width;
    if (isWordy && isUnique && following.length > 0 && following.every((row) => row.cells.length === width)) return at;
  }
  return null;
}

/** Amounts, dates, addresses and the like are not names of columns. */
function holdsData(cells: readonly string[]): boolean {
  const values = cells.filter((cell) => /^[-+(]?[€$£¥]?\s?\d[\d.,:/\- ]*%?\)?$|@\w|^\d{4}-\d{2}/.test(cell.trim()));
  return values.length > cells.length / 10;
}

function countExtraHeaders(records: readonly RawRecord[], headerAt: number): number {
  const width = filledCount(records[headerAt]?.cells ?? []);
  const following = records.slice(headerAt + 1, headerAt + 4);
  const imports = following.findIndex(({ cells }) => (cells[0] ?? '').startsWith('{"ImportId"'));
  if (imports !== -1) return imports + 1;
  const first = following[0]?.cells ?? [];
  const guidance = first.filter((cell) => GUIDANCE.test(cell));
  return guidance.length > 1 && guidance.length >= Math.min(width, filledCount(first)) / 2 ? 1 : 0;
}

/** Why each record before the header is passed over. */
export function preambleReason(records: readonly RawRecord[], at: number, headerAt: number): SkipReason {
  const cells = records[at]?.cells ?? [];
  if (filledCount(cells) === 0) return 'blank';
  const isHeading = at === headerAt - 1 && filledCount(cells) === 1 && NUMBERED_HEADING.test(cells[0] ?? '');
  return isHeading && !isSepLine(cells) ? 'section' : 'preamble';
}

/** How many cells hold more than white space. */
export function filledCount(cells: readonly string[]): number {
  let filled = 0;
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') filled++;
  return filled;
}

/** True for a line that names columns, but not those of the header: another table begins. */
export function isOtherHeader(cells: readonly string[], header: readonly string[]): boolean {
  const filled = filledCount(cells);
  if (filled < 3 || holdsData(cells)) return false;
  const own = new Set(header.map(headerKey));
  const known = cells.filter((cell) => own.has(headerKey(cell))).length;
  const top = scoreKinds(cells)[0];
  return Math.max(known, top?.fields ?? 0) >= filled * 0.6;
}
