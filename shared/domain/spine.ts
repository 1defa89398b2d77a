import { z } from 'zod';
import { categoryNames } from './commitment.ts';
import type { ScorecardLine } from './scorecardLine.ts';

/** What a row is made of: a commitment, whether or not anything is reported on it. */
export type SpineLine = Pick<ScorecardLine, 'commitment'>;

/**
 * One row of the mirror ledger: what the vendor promised, what the partner promised, and
 * what stands between them. Either list may be empty: then nothing was given in return.
 * The lists hold commitment ids; a joint commitment stands on both sides of its row.
 */
export const SpineRow = z.strictObject({
  vendor: z.array(z.uuid()),
  partner: z.array(z.uuid()),
  heading: z.string(),
  isAnswered: z.boolean(),
});
export type SpineRow = z.infer<typeof SpineRow>;

/**
 * The rows of the ledger: commitments linked by "is given for" stand in one row, in the order
 * of the first of them; then what one side gives without an answer, the vendor's first.
 */
export function spineRows(lines: readonly SpineLine[]): SpineRow[] {
  const lineById = new Map(lines.map((line) => [line.commitment.id, line]));
  const linked = linksBothWays(lines);
  const placed = new Set<string>();
  const rows = lines.flatMap((line) => {
    if (placed.has(line.commitment.id)) return [];
    const ids = reachable(line.commitment.id, linked);
    for (const id of ids) placed.add(id);
    return rowOf(ids.flatMap((id) => lineById.get(id) ?? []));
  });
  return rows.toSorted((a, b) => rank(a) - rank(b));
}

function linksBothWays(lines: readonly SpineLine[]): Map<string, string[]> {
  const linked = new Map<string, string[]>(lines.map((line) => [line.commitment.id, []]));
  for (const { commitment } of lines) {
    for (const answered of commitment.answers) {
      if (!linked.has(answered)) continue;
      linked.get(commitment.id)?.push(answered);
      linked.get(answered)?.push(commitment.id);
    }
  }
  return linked;
}

function reachable(from: string, linked: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set([from]);
  for (const id of found) for (const next of linked.get(id) ?? []) found.add(next);
  return [...found];
}

function rowOf(lines: readonly SpineLine[]): SpineRow {
  const vendor = lines.filter((line) => line.commitment.ownerParty !== 'partner');
  const partner = lines.filter((line) => line.commitment.ownerParty !== 'vendor');
  return {
    vendor: vendor.map((line) => line.commitment.id),
    partner: partner.map((line) => line.commitment.id),
    heading: headingOf(partner[0] ?? vendor[0]),
    isAnswered: vendor.length > 0 && partner.length > 0,
  };
}

function headingOf(line: SpineLine | undefined): string {
  if (line === undefined) return '';
  const { category, categoryLabel, segment } = line.commitment;
  const name = category === 'other' ? (categoryLabel ?? categoryNames.other) : categoryNames[category];
  return segment === null ? name : `${name}, ${segment}`;
}

function rank(row: SpineRow): number {
  if (row.isAnswered) return 0;
  return row.vendor.length > 0 ? 1 : 2;
}
