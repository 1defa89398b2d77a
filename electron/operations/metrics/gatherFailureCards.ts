import { type FailureCard, failureCards, type FailureCardFacts } from '../../../shared/domain/failureCards.ts';
import type { Store } from '../../store/store.ts';
import type { PlanReader } from '../gatherScorecard.ts';
import type { Lens } from '../lens.ts';
import { gatherFailures } from './gatherFailures.ts';
import { gatherOverlap } from './gatherOverlap.ts';
import { gatherGovernance } from './gatherProgramme.ts';

/** The portfolio page's answers to the three failures. The page hands in what it has already read. */
export function gatherFailureCards(store: Store, lens: Lens, read: PlanReader, shown: Pick<FailureCardFacts, 'scorecards' | 'activeCount'>): FailureCard[] {
  const governed = gatherGovernance(store, lens, read);
  const { thresholds, policies } = governed.rules;
  const { checks, facts } = gatherFailures(store, { ...governed, terms: store.facts.standing.terms(), overlap: gatherOverlap(store, governed) });
  const isLarge = policies.vendorSize === 'large-platform';
  const allowed = { from: isLarge ? 1 : thresholds.sizeInfoBelow, to: isLarge ? thresholds.sizeGreenToLarge : thresholds.sizeGreenToMid };
  return failureCards({ checks, facts, ...shown, allowed, thresholds });
}
