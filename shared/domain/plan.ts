import { z } from 'zod';
import { type Day, Day as DaySchema, isInWindow, type Window, Window as WindowSchema } from '../time.ts';
import { Commitment } from './commitment.ts';
import { Side } from './party.ts';
import type { PlanRef } from './scorecard.ts';

/** Where a wording stands between first draft and the end of its time. */
export const PlanState = z.enum([
  'draft',
  'proposed',
  'vendor_approved',
  'partner_approved',
  'active',
  'superseded',
  'expired',
  'withdrawn',
]);
export type PlanState = z.infer<typeof PlanState>;

/** One side's yes to exactly the wording with `contentHash`. */
export const Approval = z.strictObject({
  id: z.uuid(),
  planVersionId: z.uuid(),
  party: Side,
  personName: z.string(),
  approvedOn: DaySchema,
  contentHash: z.string(),
  method: z.enum(['drawn', 'typed', 'file_seal']),
  comment: z.string().nullable(),
});
export type Approval = z.infer<typeof Approval>;

/** A joint business plan: one partnership, one fiscal year. */
export const Plan = z.strictObject({
  id: z.uuid(),
  partnerId: z.uuid(),
  fiscalYear: z.int(),
  window: WindowSchema,
  externalId: z.string().nullable(),
});
export type Plan = z.infer<typeof Plan>;

/**
 * One wording of a plan with its commitments; sealed when both sides approved its very hash.
 * `note` is ours about this version, `objectives` what it aims at, which both sides read.
 */
export const PlanVersion = z.strictObject({
  id: z.uuid(),
  planId: z.uuid(),
  number: z.int().positive(),
  state: PlanState,
  validFrom: DaySchema,
  validTo: DaySchema,
  baseVersionId: z.uuid().nullable(),
  contentHash: z.string().nullable(),
  note: z.string().nullable(),
  objectives: z.string().nullable(),
  approvals: z.array(Approval),
  commitments: z.array(Commitment),
});
export type PlanVersion = z.infer<typeof PlanVersion>;

/** True when both sides approved, and both approvals name the version's own hash. Source: metrics M2. */
export function isSealed(version: Pick<PlanVersion, 'contentHash' | 'approvals'>): boolean {
  const agreed = (side: Side) =>
    version.approvals.some((approval) => approval.party === side && approval.contentHash === version.contentHash);
  return version.contentHash !== null && agreed('vendor') && agreed('partner');
}

/** The day the second side said yes; null while one has not. */
function sealedOn(version: Pick<PlanVersion, 'contentHash' | 'approvals'>): Day | null {
  if (!isSealed(version)) return null;
  return version.approvals.map((approval) => approval.approvedOn).toSorted().at(-1) ?? null;
}

/**
 * The version that rules on a day: the newest sealed one valid and agreed by then. Withdrawn
 * ones rule nothing.
 *
 * Agreed later and dated back, a version does not change what was owed; only where nothing
 * else was agreed does the first one also rule the days before it was signed. Where no
 * version is sealed, the working plan: the newest. Null when there is none.
 */
export function versionInForce<V extends Omit<PlanVersion, 'commitments'>>(versions: readonly V[], day: Day): V | null {
  const newestFirst = versions.filter(({ state }) => state !== 'withdrawn').toSorted((a, b) => b.number - a.number);
  const sealed = newestFirst.filter(isSealed);
  if (sealed.length === 0) return newestFirst[0] ?? null;
  const valid = sealed.filter((version) => isInWindow(day, { start: version.validFrom, end: version.validTo }));
  return valid.find((version) => (sealedOn(version) ?? day) <= day) ?? valid.at(-1) ?? null;
}

/**
 * The commitments that count in a window, each as the version in force on its due date words it.
 *
 * A commitment that fell due under an earlier version keeps that wording, so that a plan
 * re-baselined after the due date does not change what was owed. A target that is only suggested
 * is no promise yet and counts nowhere. Source: metrics M12.
 */
export function commitmentsInForce(versions: readonly PlanVersion[], window: Window): Commitment[] {
  const ruling = versionInForce(versions, window.end);
  // A plan has a hundred promises and a handful of due days.
  const rulingOn = new Map<Day, string | null>([[window.end, ruling?.id ?? null]]);
  const found = new Map<string, Commitment>();
  const ascending = versions.toSorted((a, b) => a.number - b.number);
  for (const version of ascending) {
    for (const commitment of version.commitments) {
      if (commitment.suggestedBy !== null) continue;
      if (found.has(commitment.id)) continue;
      const day = commitment.phasing === 'none' ? commitment.dueOn : window.end;
      if (!rulingOn.has(day)) rulingOn.set(day, versionInForce(versions, day)?.id ?? null);
      if (rulingOn.get(day) === version.id) found.set(commitment.id, commitment);
    }
  }
  const worded = (ruling?.commitments ?? []).filter(({ suggestedBy }) => suggestedBy === null);
  const order = new Set(worded.map((commitment) => commitment.id));
  // A due date outside every version's time leaves the ruling version's own wording.
  const inRuling = worded.map((commitment) => found.get(commitment.id) ?? commitment);
  const dueEarlier = [...found.values()].filter((one) => !order.has(one.id) && isInWindow(one.dueOn, window));
  return [...inRuling, ...dueEarlier];
}

/** How a scorecard names the plan it counts: `Plan FY26 v3`, with the day both had approved. */
export function planRef(plan: Plan, version: PlanVersion): PlanRef {
  const approvedOn = sealedOn(version);
  return {
    planId: plan.id,
    planVersionId: version.id,
    name: `Plan FY${String(plan.fiscalYear).slice(2)}`,
    version: version.number,
    state: version.state,
    hash: version.contentHash,
    approvedOn,
    isApproved: approvedOn !== null,
  };
}
