import { daysBetween } from '../../time.ts';
import type { Attribution, Opportunity } from '../opportunity.ts';
import type { Question } from './result.ts';

/** What a deal's class is judged by. */
export type ProvenDeal = Pick<Opportunity, 'attribution' | 'createdOn' | 'sourcedEvidenceOn' | 'vendorActivityOn' | 'partnerActivityOn'>;

/** What a deal counts as, and whether a dated proof stands behind it. */
export interface Attributed {
  readonly attribution: Attribution;
  readonly isProven: boolean;
}

/**
 * The one class a deal has, sourced before co-sell before influenced.
 *
 * Sourced: the partner's evidence is dated at most `sourcedEvidenceDays` before the deal was created,
 * and not after. Co-sell: both sales teams have a dated activity. A day that contradicts the claim
 * lowers it to the next class it meets; a missing day leaves the claim, unproven, unless the
 * policy demands proof. Source: metrics M6.
 */
export function attributionOf(deal: ProvenDeal, question: Pick<Question, 'thresholds' | 'policies'>): Attributed {
  const { thresholds, policies } = question;
  if (deal.attribution === 'none') return { attribution: 'none', isProven: true };
  if (deal.attribution === 'sourced') {
    const isDated = deal.sourcedEvidenceOn !== null;
    const lead = deal.sourcedEvidenceOn === null ? 0 : daysBetween(deal.sourcedEvidenceOn, deal.createdOn);
    if (isDated ? lead >= 0 && lead <= thresholds.sourcedEvidenceDays : !policies.requireDealEvidence) {
      return { attribution: 'sourced', isProven: isDated };
    }
    return bothActive(deal) ? { attribution: 'co_sell', isProven: true } : influenced;
  }
  if (deal.attribution === 'influenced') return influenced;
  if (bothActive(deal)) return { attribution: 'co_sell', isProven: true };
  const isUndated = deal.vendorActivityOn === null && deal.partnerActivityOn === null;
  return isUndated && !policies.requireDealEvidence ? { attribution: 'co_sell', isProven: false } : influenced;
}

const influenced: Attributed = { attribution: 'influenced', isProven: true };

/** True when the deal is a joint one: sourced or co-sell. */
export function isJoint(deal: ProvenDeal, question: Pick<Question, 'thresholds' | 'policies'>): boolean {
  const { attribution } = attributionOf(deal, question);
  return attribution === 'sourced' || attribution === 'co_sell';
}

function bothActive(deal: ProvenDeal): boolean {
  return deal.vendorActivityOn !== null && deal.partnerActivityOn !== null;
}
