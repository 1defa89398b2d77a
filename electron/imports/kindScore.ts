import { periodHeader } from './crosstab.ts';
import { REQUIRED } from './fieldTypes.ts';
import { KINDS, type Kind } from './kinds.ts';
import { claimsOf, kindsKnowing } from './synonyms.ts';

/** How well a line of cells would serve as the header of a kind. */
export interface KindScore {
  readonly kind: Kind;
  /** Names found, each weighing the more the fewer kinds know it. */
  readonly score: number;
  /** How many different fields were named. */
  readonly fields: number;
}

/** A quarter in a header is as telling as a name that one kind alone knows. */
const PERIOD_WEIGHT = 1;

/** Every kind that the cells could be the header of, the best first; kinds whose key is not named are left out. */
export function scoreKinds(cells: readonly string[]): KindScore[] {
  return KINDS.map((kind) => scoreKind(kind, cells))
    .filter(({ kind, fields }) => fields > 0 && namesKey(kind, cells))
    .toSorted((a, b) => b.score - a.score);
}

function scoreKind(kind: Kind, cells: readonly string[]): KindScore {
  const fields = new Set<string>();
  let score = 0;
  for (const cell of cells) {
    const claim = claimsOf(kind, cell).find(({ field }) => !fields.has(field));
    if (claim !== undefined) {
      fields.add(claim.field);
      score += 0.15 + 1 / Math.max(1, kindsKnowing(cell)) - Math.min(claim.rank, 20) * 0.004;
    } else if (kind === 'revenue' && periodHeader(cell) !== null) {
      fields.add('amount');
      score += PERIOD_WEIGHT;
    }
  }
  return { kind, score, fields: fields.size };
}

function namesKey(kind: Kind, cells: readonly string[]): boolean {
  const named = new Set(cells.flatMap((cell) => claimsOf(kind, cell).map(({ field }) => field)));
  return REQUIRED[kind].every((group) => group.some((field) => named.has(field)));
}
