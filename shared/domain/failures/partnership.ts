import type { Day } from '../../time.ts';
import { type AccessGrant, isGrantActive } from '../accessGrant.ts';
import { type AgreementTerm, customCommercialTerms } from '../agreement.ts';
import { sponsorsOn } from '../attendance.ts';
import { type AdvancementFacts, advanceOf } from '../metrics/advancement.ts';
import { type PlanFacts, planStanding } from '../metrics/planCompletion.ts';
import type { Question } from '../metrics/result.ts';
import { lastReviewHadBoth, type ReviewFacts } from '../metrics/reviewPresence.ts';
import { judgeSelection } from '../metrics/selectionScore.ts';
import { type SolutionFacts, solutionStanding } from '../metrics/solutionActivity.ts';
import { assessmentsOf, type SelectionAssessment } from '../selection.ts';
import { allOf } from '../verdict.ts';
import type { Differentiators } from './noDifference.ts';
import type { Contribution } from './oneSided.ts';
import type { Governance } from './tooMany.ts';

/** What the failure checks read of a partnership beside its ledger. */
export interface PartnershipFacts extends ReviewFacts, PlanFacts, SolutionFacts {
  readonly grants: readonly AccessGrant[];
  readonly terms: readonly AgreementTerm[];
  readonly assessments: readonly SelectionAssessment[];
}

/** What governs one partner strategically on the day of the question. Source: metrics F1 "governance coverage". */
export function governanceOf(facts: PartnershipFacts, partnerId: string, name: string, question: Question): Governance {
  const { asOf, thresholds } = question;
  const assessment = assessmentsOf(facts.assessments, partnerId, asOf).at(-1);
  return {
    partnerId,
    name,
    hasSponsors: hasSponsors(facts, partnerId, asOf),
    hasSealedPlan: planStanding(facts, partnerId, asOf).sealed !== null,
    hadBothSponsors: lastReviewHadBoth(facts, partnerId, question),
    hasActiveSolution: hasActiveSolution(facts, partnerId, question),
    isAssessed: assessment === undefined ? null : judgeSelection(assessment, asOf, thresholds).isPassed,
  };
}

/**
 * The four real differentiators as the data show them: exclusive access active, a joint solution alive,
 * an agreed commercial term that the standard programme does not have, and sponsors of both sides
 * who came to the last review. Source: metrics F3.
 * Terms are null (not known) where no agreement is recorded, accountability where no review was due.
 */
export function differentiatorsOf(facts: PartnershipFacts, partnerId: string, question: Question): Differentiators {
  const { asOf } = question;
  const terms = facts.terms.filter((term) => term.partnerId === partnerId);
  return {
    exclusiveAccess: facts.grants.some((grant) => grant.partnerId === partnerId && grant.exclusivity === 'exclusive' && isGrantActive(grant, asOf)),
    jointInvestment: hasActiveSolution(facts, partnerId, question),
    customTerms: terms.length === 0 ? null : customCommercialTerms(terms, asOf).length > 0,
    executiveAccountability: allOf([hasSponsors(facts, partnerId, asOf), lastReviewHadBoth(facts, partnerId, question)]),
  };
}

/** What each side put in this year and the year before, for F2; null where a side's investment is not reported. */
export function contributionsOf(facts: AdvancementFacts, partnerId: string, question: Question): { vendor: Contribution; partner: Contribution } {
  const { now, prior, missing } = advanceOf(facts, partnerId, question);
  const unknown = { now: null, prior: null };
  if (missing !== null || now === null || prior === null) return { vendor: unknown, partner: unknown };
  return { vendor: { now: now.vendor, prior: prior.vendor }, partner: { now: now.partner, prior: prior.partner } };
}

function hasSponsors({ sponsors }: PartnershipFacts, partnerId: string, asOf: Day): boolean {
  return sponsorsOn(sponsors, partnerId, 'vendor', asOf).length > 0 && sponsorsOn(sponsors, partnerId, 'partner', asOf).length > 0;
}

function hasActiveSolution({ solutions }: PartnershipFacts, partnerId: string, { asOf, thresholds }: Question): boolean {
  return solutions.some((solution) => {
    if (!solution.partnerIds.includes(partnerId) || solution.stageSince > asOf) return false;
    const standing = solutionStanding(solution, asOf, thresholds.evidenceDays);
    return standing === 'development' || standing === 'production';
  });
}
