import type { Day } from '../time.ts';
import type { Thresholds } from './metrics/thresholds.ts';
import { annualTrigger } from './triggers/annual.ts';
import { type Names, type TriggerCheck, triggerNames } from './triggers/check.ts';
import { type OrganisationFacts, organisationTrigger } from './triggers/organisation.ts';
import { type RealignmentFacts, realignmentTrigger } from './triggers/realignment.ts';
import { isReplicated, type ReplicabilityFacts, replicabilityTrigger } from './triggers/replicability.ts';
import { type QuarterAttainment, underperformanceTriggers } from './triggers/underperformance.ts';
import type { Recommendation } from './statusCase.ts';

/** Everything the triggers read of one partnership. `quarters` are complete and consecutive, the oldest first. */
export interface TriggerFacts extends OrganisationFacts, RealignmentFacts, ReplicabilityFacts {
  readonly partnerId: string;
  readonly lastStatusReviewOn: Day | null;
  readonly quarters: readonly QuarterAttainment[];
}

/** The six triggers in order, each fired, not fired or not to be judged, with its evidence. Source: metrics M15. */
export function statusTriggers(facts: TriggerFacts, asOf: Day, thresholds: Thresholds, names: Names): TriggerCheck[] {
  const { partnerId, lastStatusReviewOn } = facts;
  const strategicSince = facts.members.since(partnerId, asOf);
  const since = lastStatusReviewOn ?? strategicSince;
  return [
    annualTrigger(lastStatusReviewOn, strategicSince, asOf, thresholds, names),
    ...underperformanceTriggers(facts.quarters, thresholds, names),
    organisationTrigger(facts, partnerId, since, asOf, thresholds, names),
    realignmentTrigger(facts, partnerId, since, asOf, names),
    replicabilityTrigger(facts, partnerId, since, asOf, thresholds, names),
  ];
}

/**
 * What the triggers suggest a status review should weigh; people decide.
 *
 * Exit when the partner turned elsewhere, fell behind and is no longer unique; premier when it is no
 * longer unique in itself, or turned elsewhere and fell behind; a recovery plan of both sides for
 * any other trigger; otherwise retain. The annual review and the watch alone retain: they ask
 * for a look, not for a change. Source: decision; the glossary's case outcomes.
 */
export function recommendStatus(checks: readonly TriggerCheck[], isNoLongerUnique: boolean): { recommendation: Recommendation; because: string[] } {
  const has = (kind: TriggerCheck['kind']) => checks.some((one) => one.kind === kind && one.fired === true);
  const because = checks.filter((one) => one.fired === true).map((one) => `${one.kind} ${triggerNames[one.kind]}: ${one.evidence[0] ?? ''}`.trim());
  const open = checks.filter((one) => one.fired === null).map((one) => `${one.kind} cannot be judged: ${one.evidence[0] ?? ''}`.trim());
  const reasons = [...because, ...open];
  const recommend = (recommendation: Recommendation) => ({ recommendation, because: reasons.length > 0 ? reasons : ['No trigger fired.'] });
  const isUniqueLost = has('T4') && isNoLongerUnique;
  if (has('T3') && has('T1') && isUniqueLost) return recommend('exit');
  if (isUniqueLost || (has('T3') && has('T1'))) return recommend('deEscalate');
  return recommend(has('T1') || has('T2') || has('T3') || has('T4') ? 'recover' : 'retain');
}

/** The recommendation from the facts themselves. */
export function statusRecommendation(facts: TriggerFacts, checks: readonly TriggerCheck[], asOf: Day, thresholds: Thresholds): ReturnType<typeof recommendStatus> {
  return recommendStatus(checks, isReplicated(facts, facts.partnerId, asOf, thresholds));
}
