import { type Day, daysBetween } from '../../time.ts';
import type { Side } from '../party.ts';
import { isSealed, type Plan, type PlanVersion } from '../plan.ts';
import type { Membership } from './membership.ts';
import { asOfDay, type Badge, badgeOn, isAsked, leftOut, type MetricResult, type Question, rate } from './result.ts';

type Version = Pick<PlanVersion, 'id' | 'planId' | 'number' | 'state' | 'validFrom' | 'validTo' | 'contentHash' | 'approvals'>;

/** What M2 reads. */
export interface PlanFacts {
  readonly plans: readonly Pick<Plan, 'id' | 'partnerId'>[];
  readonly versions: readonly Version[];
  readonly members: Membership;
}

/** Where a partner's plan stands on a day; `sealed` is the version in force. */
export interface PlanStanding {
  readonly partnerId: string;
  readonly sealed: Version | null;
  readonly isAmendmentPending: boolean;
  readonly waitingFor: Side | null;
}

/**
 * Strategic partners with a current joint business plan that both sides approved in the same wording.
 *
 * Unit: ratio, as of the day. Formula: strategic partners with a sealed version valid on the day ÷
 * strategic partners; those designated less than `planGraceDays` ago are left out and named.
 * Rows: the sealed versions, and the partners that have none. Source: metrics M2. Null (`zero_denominator`) when no strategic partner is past its grace.
 */
export function planCompletion(facts: PlanFacts, asked: Question): MetricResult {
  const question = asOfDay(asked);
  const { asOf, scope, thresholds } = question;
  const cohort = facts.members.idsOn(asOf).filter((id) => isAsked(scope, id));
  const isInGrace = (id: string) => daysBetween(facts.members.since(id, asOf) ?? asOf, asOf) < thresholds.planGraceDays;
  const standings = cohort.filter((id) => !isInGrace(id)).map((id) => planStanding(facts, id, asOf));
  const sealed = standings.flatMap((one) => one.sealed ?? []);
  return rate('M2', question, sealed.length, standings.length, 'No strategic partner is past its first ninety days.', {
    excluded: leftOut('designated recently; the first plan is not due yet', cohort.filter(isInGrace)),
    rowIds: standings.map((one) => one.sealed?.id ?? one.partnerId),
    badges: remarks(standings),
  });
}

/**
 * Where the partner's plan stands on the day, counting only approvals given by then.
 *
 * A pending amendment does not unseat the last sealed version; one approval alone, a wording
 * withdrawn or past its time does not count. Source: metrics M2.
 */
export function planStanding(facts: Pick<PlanFacts, 'plans' | 'versions'>, partnerId: string, asOf: Day): PlanStanding {
  const planIds = new Set(facts.plans.filter((plan) => plan.partnerId === partnerId).map((plan) => plan.id));
  const current = facts.versions
    .filter((version) => planIds.has(version.planId) && version.state !== 'withdrawn')
    .filter((version) => version.validFrom <= asOf && asOf <= version.validTo)
    .map((version) => ({ ...version, approvals: version.approvals.filter((one) => one.approvedOn <= asOf) }))
    .toSorted((a, b) => b.number - a.number || b.validFrom.localeCompare(a.validFrom));
  const sealed = current.find(isSealed) ?? null;
  const newest = current[0] ?? null;
  const isAmendmentPending = sealed !== null && newest !== null && newest.planId === sealed.planId && newest.number > sealed.number;
  return { partnerId, sealed, isAmendmentPending, waitingFor: sealed === null && newest !== null ? missingSide(newest) : null };
}

/** The side whose yes to the version's own wording is missing while the other's is there. */
function missingSide(version: Version): Side | null {
  const agreed = new Set(version.approvals.filter((one) => one.contentHash === version.contentHash).map((one) => one.party));
  if (agreed.size !== 1) return null;
  return agreed.has('vendor') ? 'partner' : 'vendor';
}

function remarks(standings: readonly PlanStanding[]): Badge[] {
  const of = (isMeant: (one: PlanStanding) => boolean) => standings.filter(isMeant).map((one) => one.partnerId);
  return [
    ...badgeOn('amendment-pending', of((one) => one.isAmendmentPending), () => 'An amendment is pending; the approved wording counts.'),
    ...badgeOn('waiting-for-vendor', of((one) => one.waitingFor === 'vendor'), () => 'Waiting for our approval.'),
    ...badgeOn('waiting-for-partner', of((one) => one.waitingFor === 'partner'), () => 'Waiting for the partner’s approval.'),
    ...badgeOn('no-plan', of((one) => one.sealed === null && one.waitingFor === null), () => 'No current plan that both sides approved.'),
  ];
}
