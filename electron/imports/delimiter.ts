import { scoreKinds } from './kindScore.ts';
import { tokenise } from './tokenise.ts';

/** The delimiters that exports use, the most usual first. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE_CHARACTERS = 1 << 16;
const SEP_LINE = /^\uFEFF?"?sep=(.)"?\r?(?:\n|$)/i;

/** True for the line by which Excel is told the delimiter. */
export function isSepLine(cells: readonly string[]): boolean {
  return cells.length <= 2 && /^sep=.?$/i.test(cells[0] ?? '');
}

/**
 * The delimiter under which the first 64 K characters make the best table: most known column
 * names on one line first, then most records of the same width. A `sep=` line decides alone.
 */
export function detectDelimiter(text: string): Delimiter {
  const stated = DELIMITERS.find((delimiter) => delimiter === SEP_LINE.exec(text)?.[1]);
  if (stated !== undefined) return stated;
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = sample.includes(delimiter) ? tableScore(sample, delimiter) : 0;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function tableScore(text: string, delimiter: Delimiter): number {
  const records = [...tokenise([text], delimiter)].flat().filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  // The sample cuts its last record; it says nothing about widths.
  const rows = records.length > 2 ? records.slice(0, -1) : records;
  const known = Math.max(0, ...rows.slice(0, 60).map(({ cells }) => (cells.length > 1 ? knownScore(cells) : 0)));
  const widths = new Map<number, number>();
  for (const { cells } of rows) if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const agreeing = Math.max(0, ...widths.values()) / Math.max(1, rows.length);
  return known * 10 + agreeing;
}

function knownScore(cells: readonly string[]): number {
  const best = scoreKinds(cells)[0];
  return best === undefined || best.fields < 2 ? 0 : best.score;
}
