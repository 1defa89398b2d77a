import { z } from 'zod';
import { Verdict } from '../verdict.ts';

/** What calls for a review of a partner's strategic status; T1w only watches. Source: metrics M15. */
export const TriggerKind = z.enum(['T0', 'T1', 'T1w', 'T2', 'T3', 'T4']);
export type TriggerKind = z.infer<typeof TriggerKind>;

/** Whether a trigger fired, with sentences that bear it out; null when the data do not let it be judged. `rowIds` are the facts behind it. */
export const TriggerCheck = z.strictObject({
  kind: TriggerKind,
  fired: Verdict,
  evidence: z.array(z.string()),
  rowIds: z.array(z.string()),
});
export type TriggerCheck = z.infer<typeof TriggerCheck>;

/** How evidence is worded: both sides' names as people say them, and the locale of numbers and days. */
export interface Names {
  readonly vendor: string;
  readonly partner: string;
  readonly locale: string;
}

/** The trigger in words. */
export const triggerNames: Readonly<Record<TriggerKind, string>> = {
  T0: 'Annual status review due',
  T1: 'Both sides behind their commitments',
  T1w: 'One side behind its commitments',
  T2: 'Organisation changed',
  T3: 'Competitive realignment',
  T4: 'No longer unique',
};

/** A check's answer. */
export function check(kind: TriggerKind, fired: Verdict, evidence: readonly string[], rowIds: readonly string[] = []): TriggerCheck {
  return { kind, fired, evidence: [...evidence], rowIds: [...new Set(rowIds)].toSorted() };
}
