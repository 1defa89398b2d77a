import { type FailureCard, failureCards, type FailureCardFacts } from '../../../shared/domain/failureCards.ts';
import { policyBand } from '../../../shared/domain/metrics/portfolioSize.ts';
import type { Store } from '../../store/store.ts';
import type { PlanBook } from '../gatherScorecard.ts';
import type { Lens } from '../lens.ts';
import { gatherFailures } from './gatherFailures.ts';
import { type CountedTotals, gatherOverlap } from './gatherOverlap.ts';
import { gatherGovernance } from './gatherProgramme.ts';

/** What the page has read already. */
interface Shown extends Pick<FailureCardFacts, 'scorecards' | 'activeCount'> {
  readonly revenue: CountedTotals;
}

/** The portfolio page's answers to the three failures; none where there is no strategic partner to ask about. */
export function gatherFailureCards(store: Store, lens: Lens, book: PlanBook, shown: Shown): FailureCard[] {
  const governed = gatherGovernance(store, lens, book);
  if (governed.facts.partnerIds.length === 0) return [];
  const { thresholds, policies } = governed.rules;
  const { checks, facts } = gatherFailures({ ...governed, terms: store.facts.standing.terms(), overlap: gatherOverlap(store, governed, shown.revenue) });
  return failureCards({ checks, facts, scorecards: shown.scorecards, activeCount: shown.activeCount, allowed: policyBand(thresholds, policies.vendorSize), thresholds });
}
