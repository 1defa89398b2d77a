import { dayText } from '../../quantity.ts';
import type { Day } from '../../time.ts';
import type { Thresholds } from '../metrics/thresholds.ts';
import { eventNames, eventsAbout, type OrganisationEvent } from '../organisationEvent.ts';
import { assessmentsOf, type Criterion, criterionNames, type SelectionAssessment } from '../selection.ts';
import { check, type Names, type TriggerCheck } from './check.ts';

/** What T4 reads. */
export interface ReplicabilityFacts {
  readonly events: readonly OrganisationEvent[];
  readonly assessments: readonly SelectionAssessment[];
}

/** What the partner was chosen for; commitment is not something others could replicate. */
const UNIQUE: readonly Criterion[] = ['access', 'solution'];

/**
 * T4: the vendor changed its product, market or channel strategy since the last status review; or the
 * latest assessment scores access or solution `criterionDrop` lower than an earlier one; or it says
 * that standard partners could now do the same. Source: metrics T4.
 * Null when nothing is logged and the partner was never assessed.
 */
export function replicabilityTrigger(facts: ReplicabilityFacts, partnerId: string, since: Day | null, asOf: Day, thresholds: Thresholds, names: Names): TriggerCheck {
  const events = eventsAbout(facts.events, partnerId, ['vendor_product_strategy', 'vendor_market_strategy', 'vendor_channel_strategy'], since, asOf);
  const assessments = assessmentsOf(facts.assessments, partnerId, asOf);
  const latest = assessments.at(-1);
  const drops = UNIQUE.flatMap((criterion) => dropOf(criterion, assessments, thresholds));
  const evidence = [
    ...events.map((event) => `${dayText(event.on, names.locale)}: ${eventNames[event.kind]}. ${event.note}`.trim()),
    ...drops,
    ...(latest?.isReplicable === true ? [`Assessed on ${dayText(latest.assessedOn, names.locale)}: standard partners could now do the same.`] : []),
  ];
  const rowIds = [...events.map((event) => event.id), ...assessments.map((one) => one.id)];
  if (evidence.length > 0) return check('T4', true, evidence, rowIds);
  return latest === undefined
    ? check('T4', null, ['The partner has not been assessed.'])
    : check('T4', false, ['No criterion fell and nothing says that others could do the same.'], rowIds);
}

/** True when T4 rests on the partner itself and not only on a change of the vendor's strategy. */
export function isReplicated(facts: ReplicabilityFacts, partnerId: string, asOf: Day, thresholds: Thresholds): boolean {
  const assessments = assessmentsOf(facts.assessments, partnerId, asOf);
  return assessments.at(-1)?.isReplicable === true || UNIQUE.some((criterion) => dropOf(criterion, assessments, thresholds).length > 0);
}

/** The sentence about a criterion that lost `criterionDrop` or more since its best earlier score. */
function dropOf(criterion: Criterion, assessments: readonly SelectionAssessment[], thresholds: Thresholds): string[] {
  const scores = assessments.flatMap((one) => one.scores.filter((score) => score.criterion === criterion).map((score) => score.score));
  const now = scores.at(-1);
  if (now === undefined || scores.length < 2) return [];
  const best = Math.max(...scores.slice(0, -1));
  return best - now >= thresholds.criterionDrop ? [`${criterionNames[criterion]} fell from ${best} to ${now} of 4.`] : [];
}
