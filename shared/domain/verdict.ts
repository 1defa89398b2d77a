import { z } from 'zod';

/** Whether a check found what it looks for; null when the data do not let it be judged. */
export const Verdict = z.boolean().nullable();
export type Verdict = z.infer<typeof Verdict>;

/** True when one is, whatever is unknown; false when all are; otherwise it cannot be judged. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(true)) return true;
  return verdicts.includes(null) ? null : false;
}

/** False when one is, whatever is unknown; true when all are; otherwise it cannot be judged. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}

/** True when at least `needed` are, false when no more can be; otherwise it cannot be judged. */
export function atLeast(needed: number, verdicts: readonly Verdict[]): Verdict {
  const known = verdicts.filter((verdict) => verdict === true).length;
  const possible = known + verdicts.filter((verdict) => verdict === null).length;
  if (known >= needed) return true;
  return possible >= needed ? null : false;
}

/** The opposite; what cannot be judged stays so. */
export function not(verdict: Verdict): Verdict {
  return verdict === null ? null : !verdict;
}
