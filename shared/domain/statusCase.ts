import { z } from 'zod';
import { Day, daysBetween } from '../time.ts';
import type { Thresholds } from './metrics/thresholds.ts';
import { TriggerKind, type TriggerCheck } from './triggers/check.ts';

/** What a status review may come to: keep, keep with a dated recovery plan of both sides, move to premier, part. */
export const Recommendation = z.enum(['retain', 'recover', 'deEscalate', 'exit']);
export type Recommendation = z.infer<typeof Recommendation>;

/**
 * A review of one partner's strategic status, from what opened it to what was decided. A dismissed
 * case keeps the reason; a decided one its effective day.
 */
export const StatusCase = z.strictObject({
  id: z.uuid(),
  partnerId: z.uuid(),
  triggers: z.array(TriggerKind),
  openedOn: Day,
  evidence: z.array(z.string()),
  recommendation: Recommendation,
  decision: Recommendation.nullable(),
  decidedOn: Day.nullable(),
  effectiveOn: Day.nullable(),
  vendorDecider: z.string().nullable(),
  partnerHeard: z.string().nullable(),
  dismissedOn: Day.nullable(),
  dismissedBecause: z.string().nullable(),
});
export type StatusCase = z.infer<typeof StatusCase>;

/** The outcome as people read it. */
export const recommendationNames: Readonly<Record<Recommendation, string>> = {
  retain: 'Retain',
  recover: 'Retain with a recovery plan of both sides',
  deEscalate: 'Move to premier tier',
  exit: 'End the strategic partnership',
};

/** True while nothing is decided and nobody dismissed it. */
export function isOpenCase(one: StatusCase, asOf: Day): boolean {
  const isOver = (day: Day | null) => day !== null && day <= asOf;
  return one.openedOn <= asOf && !isOver(one.decidedOn) && !isOver(one.dismissedOn);
}

/** True when the case is open for longer than `caseEscalationDays`: then it goes to both sponsors. Source: metrics M15. */
export function isEscalated(one: StatusCase, asOf: Day, thresholds: Thresholds): boolean {
  return isOpenCase(one, asOf) && daysBetween(one.openedOn, asOf) > thresholds.caseEscalationDays;
}

/** The triggers that call for a new case: fired, and no case of the partner is open. The watch T1w opens none. */
export function opensCase(checks: readonly TriggerCheck[], cases: readonly StatusCase[], partnerId: string, asOf: Day): TriggerKind[] {
  if (cases.some((one) => one.partnerId === partnerId && isOpenCase(one, asOf))) return [];
  return checks.filter((one) => one.fired === true && one.kind !== 'T1w').map((one) => one.kind);
}

/** The day of the partner's last decided status review. Null when there was none. */
export function lastStatusReview(cases: readonly StatusCase[], partnerId: string, asOf: Day): Day | null {
  const decided = cases.filter((one) => one.partnerId === partnerId).flatMap((one) => one.decidedOn ?? []);
  return decided.filter((day) => day <= asOf).toSorted().at(-1) ?? null;
}
