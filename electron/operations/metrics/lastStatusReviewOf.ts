import { type DesignationEntry, isStrategic } from '../../../shared/domain/designation.ts';
import { lastStatusReview } from '../../../shared/domain/statusCase.ts';
import type { Day } from '../../../shared/time.ts';
import type { Store } from '../../store/store.ts';

/** The last day by `asOf` on which the partner's strategic standing was reviewed or confirmed; null when it never was. */
export function lastStatusReviewOf({ facts }: Store, partnerId: string, events: readonly DesignationEntry[], asOf: Day): Day | null {
  return latest(lastStatusReview(facts.judgements.casesOf(partnerId, asOf), partnerId, asOf), lastConfirmation(events, asOf));
}

/**
 * The last day on which a strategic standing was confirmed: an event that makes strategic whoever is. Null
 * when it never was. What a status review wrote is no confirmation of its own: the review says what it decided.
 */
function lastConfirmation(events: readonly DesignationEntry[], asOf: Day): Day | null {
  const inOrder = events.filter((event) => event.effectiveFrom <= asOf).toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom) || a.id.localeCompare(b.id));
  const confirmed = inOrder.filter((event, index) => event.status === 'strategic' && event.caseId === null && isStrategic(inOrder[index - 1]?.status ?? null));
  return confirmed.at(-1)?.effectiveFrom ?? null;
}

function latest(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
