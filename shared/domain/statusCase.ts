import { z } from 'zod';
import { addDays, addMonths, Day, daysBetween } from '../time.ts';
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
  partnerDecider: z.string().nullable(),
  partnerHeard: z.string().nullable(),
  dismissedOn: Day.nullable(),
  dismissedBecause: z.string().nullable(),
  /** The letter as somebody worded it; null while it is the program's own. */
  letter: z.string().nullable(),
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

/** The day from which an undecided case is with both sponsors. Source: metrics M15. */
export function escalatesOn(one: StatusCase, thresholds: Thresholds): Day {
  return addDays(one.openedOn, thresholds.caseEscalationDays + 1);
}

/**
 * The triggers that call for a new case: fired, no case of the partner is open, and not settled.
 *
 * The watch T1w opens none. What a case decided or dismissed stays quiet as long as it says the same,
 * and for `annualReviewMonths` at most; anything new in its evidence calls again. Source: metrics
 * M15; how long a case settles a trigger is a decision of ours.
 */
export function opensCase(checks: readonly TriggerCheck[], cases: readonly StatusCase[], partnerId: string, asOf: Day, thresholds: Thresholds): TriggerKind[] {
  const own = cases.filter((one) => one.partnerId === partnerId);
  if (own.some((one) => isOpenCase(one, asOf))) return [];
  const settled = own.filter((one) => {
    const on = one.dismissedOn ?? one.decidedOn;
    return on !== null && on <= asOf && asOf < addMonths(on, thresholds.annualReviewMonths);
  });
  const isQuiet = (check: TriggerCheck) => settled.some((one) => one.triggers.includes(check.kind) && saysNothingNew(check.evidence, one.evidence));
  return checks.filter((one) => one.fired === true && one.kind !== 'T1w' && !isQuiet(one)).map((one) => one.kind);
}

/** True when every sentence stood there before; that a seat is empty for more days by now is nothing new. */
function saysNothingNew(evidence: readonly string[], known: readonly string[]): boolean {
  const plain = (line: string) => line.replace(/\bfor \d+ days\b/, 'for some days');
  const before = new Set(known.map(plain));
  return evidence.every((line) => before.has(plain(line)));
}

/** The day of the partner's last decided status review. Null when there was none. */
export function lastStatusReview(cases: readonly StatusCase[], partnerId: string, asOf: Day): Day | null {
  const decided = cases.filter((one) => one.partnerId === partnerId).flatMap((one) => one.decidedOn ?? []);
  return decided.filter((day) => day <= asOf).toSorted().at(-1) ?? null;
}
