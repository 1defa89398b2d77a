import type { Day } from '../../time.ts';

/**
 * A measure on a scale of 0 to 10 on which unlike measures can be averaged.
 *
 * Unit: score 0 to 10; the red flag is 3.33, the goal 6.67.
 * Formula: clamp(10 × ((actual − red) ÷ (goal − red) + 1) ÷ 3, 0, 10); lower is better where goal < red.
 * Source: metrics "RAG normaliser" (Spider Impact's goal and red-flag scale).
 * Null when there is no actual, and when goal and red are the same, which makes no scale.
 */
export function normalisedScore(actual: number | null, goal: number, red: number): number | null {
  if (actual === null || goal === red) return null;
  return Math.min(10, Math.max(0, (10 * ((actual - red) / (goal - red) + 1)) / 3));
}

/** Red below a third of the scale, green from two thirds: exactly at the red flag is amber, exactly at the goal green. */
export type Rag = 'red' | 'amber' | 'green';

/** The colour's word for a normalised score. Null where there is no score. */
export function ragOf(score: number | null): Rag | null {
  if (score === null) return null;
  if (score >= 20 / 3 - ROUNDING) return 'green';
  return score >= 10 / 3 - ROUNDING ? 'amber' : 'red';
}

const ROUNDING = 1e-9;

/** A weight that holds from a day on, until the next one. */
export interface DatedWeight {
  readonly from: Day;
  readonly weight: number;
}

/** The weight on the day: the latest that began; 0 before the first. */
export function weightOn(weights: readonly DatedWeight[], day: Day): number {
  const begun = weights.filter(({ from }) => from <= day).toSorted((a, b) => a.from.localeCompare(b.from));
  return begun.at(-1)?.weight ?? 0;
}

/**
 * The weighted mean of the children that have a score, with the share of weight they carry.
 *
 * Formula: Σ wᵢ·sᵢ ÷ Σ wᵢ over scores that are not null; weights are relative. Source: metrics K3.
 * `score` is null when no child has one; `coverage` is null when there is no weight at all.
 */
export function rollUp(children: readonly { readonly score: number | null; readonly weight: number }[]): {
  score: number | null;
  coverage: number | null;
} {
  let all = 0;
  let weight = 0;
  let sum = 0;
  for (const child of children) {
    all += child.weight;
    if (child.score === null) continue;
    weight += child.weight;
    sum += child.score * child.weight;
  }
  return { score: weight === 0 ? null : sum / weight, coverage: all === 0 ? null : weight / all };
}
