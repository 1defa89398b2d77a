import type { Category } from '../../../shared/domain/commitment.ts';
import { membership } from '../../../shared/domain/metrics/membership.ts';
import { categoryFulfilment } from '../../../shared/domain/metrics/planProgress.ts';
import { type Partner, shortName } from '../../../shared/domain/partner.ts';
import { versionInForce } from '../../../shared/domain/plan.ts';
import type { Scorecard } from '../../../shared/domain/scorecard.ts';
import type { Recommendation } from '../../../shared/domain/statusCase.ts';
import { statusRecommendation, statusTriggers, type TriggerFacts } from '../../../shared/domain/triggers.ts';
import type { TriggerCheck } from '../../../shared/domain/triggers/check.ts';
import type { QuarterAttainment } from '../../../shared/domain/triggers/underperformance.ts';
import { quarterName } from '../../../shared/fiscal.ts';
import type { Store } from '../../store/store.ts';
import { onePlanAtATime } from '../gatherScorecard.ts';
import type { Lens } from '../lens.ts';
import { completeQuarters } from './completeQuarters.ts';
import { lastStatusReviewOf } from './lastStatusReviewOf.ts';
import { metricRules } from './metricRules.ts';

/** What calls for a review of the partner's status, and what it suggests. */
export interface GatheredTriggers {
  readonly triggers: TriggerCheck[];
  readonly recommendation: Recommendation;
  readonly because: string[];
  /** The commitments of the plan in force, for what an event may collide with. */
  readonly commitments: TriggerFacts['commitments'];
}

/** Quarters looked back on, so that a run longer than the two needed can be told. */
const QUARTERS = 4;

/** The partner's side of under-performance: what it was to sell. */
const REVENUE: readonly Category[] = ['revenue'];

/** The vendor's side: the glossary's four lines of vendor investment. */
const INVESTMENT: readonly Category[] = ['co-marketing', 'pre-sales', 'executive', 'roadmap'];

/** T0 to T4 with T1w, each fired, not fired or not to be judged, with the recommendation they lead to. */
export function gatherTriggers(store: Store, lens: Lens, partner: Partner): GatheredTriggers {
  const { facts } = store;
  const { thresholds } = metricRules(store);
  const { asOf } = lens;
  const book = onePlanAtATime(store, lens);
  const plan = book.plan(partner.id, Number(lens.quarter.slice(0, 4)));
  const events = store.designations.entriesOf(partner.id);
  const found: TriggerFacts = {
    partnerId: partner.id,
    members: membership(events),
    lastStatusReviewOn: lastStatusReviewOf(store, partner.id, events, asOf),
    quarters: completeQuarters(lens, partner, QUARTERS, book).map(attainmentOf),
    sponsors: store.people.listRolesByPartner(partner.id),
    events: facts.judgements.eventsAbout(partner.id, asOf),
    grants: facts.standing.grants(),
    solutions: facts.standing.solutions(),
    commitments: plan === null ? [] : (versionInForce(plan.versions, lens.window.end)?.commitments ?? []),
    assessments: facts.judgements.assessmentsOf(partner.id, asOf),
  };
  const triggers = statusTriggers(found, asOf, thresholds, { vendor: lens.vendor.name, partner: shortName(partner.name), locale: 'en' });
  return { triggers, commitments: found.commitments, ...statusRecommendation(found, triggers, asOf, thresholds) };
}

function attainmentOf(scorecard: Scorecard): QuarterAttainment {
  const behind = scorecard.lines.filter(({ commitment, status }) => status !== 'notDue' && [...REVENUE, ...INVESTMENT].includes(commitment.category));
  return {
    quarter: quarterName(scorecard.quarter),
    partner: categoryFulfilment(scorecard, 'partner', REVENUE),
    vendor: categoryFulfilment(scorecard, 'vendor', INVESTMENT),
    rowIds: behind.map(({ commitment }) => commitment.id),
  };
}
