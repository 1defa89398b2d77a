import { isGrantActive } from '../../../shared/domain/accessGrant.ts';
import { type AgreementTerm, customCommercialTerms } from '../../../shared/domain/agreement.ts';
import { sponsorsOn } from '../../../shared/domain/attendance.ts';
import { type FailureFacts, failureChecks } from '../../../shared/domain/failures.ts';
import type { FailureCheck } from '../../../shared/domain/failures/check.ts';
import type { Differentiators } from '../../../shared/domain/failures/noDifference.ts';
import type { LedgerFacts } from '../../../shared/domain/failures/oneSided.ts';
import type { Governance } from '../../../shared/domain/failures/tooMany.ts';
import { type Advance, advanceOf } from '../../../shared/domain/metrics/advancement.ts';
import { characteristicLevels } from '../../../shared/domain/metrics/characterLevels.ts';
import { planStanding } from '../../../shared/domain/metrics/planCompletion.ts';
import type { Question } from '../../../shared/domain/metrics/result.ts';
import { lastReviewHadBoth } from '../../../shared/domain/metrics/reviewPresence.ts';
import { judgeSelection } from '../../../shared/domain/metrics/selectionScore.ts';
import { solutionStanding } from '../../../shared/domain/metrics/solutionActivity.ts';
import { shortName } from '../../../shared/domain/partner.ts';
import { versionInForce } from '../../../shared/domain/plan.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { quarterName } from '../../../shared/fiscal.ts';
import { completeQuarters } from './completeQuarters.ts';
import type { Gathered, GovernanceFacts } from './gatherProgramme.ts';

/** How the programme is governed, with the terms agreed and M13's overlap with the largest partners (null where no revenue is known). */
export interface GatheredFailures extends Gathered<GovernanceFacts> {
  readonly terms: readonly AgreementTerm[];
  readonly overlap: number | null;
}

/** Two complete quarters make a lasting gap. */
const QUARTERS = 2;

/** F1, F2, its mirror and F3, each found, not found or not to be judged, with evidence; and what they were judged by. */
export function gatherFailures(gathered: GatheredFailures): { checks: FailureCheck[]; facts: FailureFacts } {
  const { lens, rules } = gathered;
  const facts = failureFacts(gathered);
  const { thresholds, policies } = rules;
  return { facts, checks: failureChecks(facts, { thresholds, vendorSize: policies.vendorSize, vendorName: lens.vendor.name, locale: 'en' }) };
}

function failureFacts(gathered: GatheredFailures): FailureFacts {
  const { lens, facts, windows, names, overlap } = gathered;
  const question: Question = { ...gathered.asked({ kind: 'portfolio' }), window: windows.quarter };
  const ids = facts.members.idsOn(lens.asOf);
  const nameOf = (id: string) => shortName(names.get(id) ?? '');
  const governed = ids.map((id) => governanceOf(gathered, id, nameOf(id), question));
  return {
    governance: governed,
    overlap,
    ledgers: ids.map((id) => ({ ...ledgerOf(gathered, id, question), name: nameOf(id) })),
    differences: governed.map((one) => ({
      partnerId: one.partnerId,
      name: one.name,
      differentiators: differentiatorsOf(gathered, one, question),
      levels: characteristicLevels(facts.ratings, one.partnerId, windows.quarter),
    })),
  };
}

function governanceOf({ facts }: GatheredFailures, partnerId: string, name: string, question: Question): Governance {
  const { asOf, thresholds } = question;
  const latest = facts.assessments.findLast((one) => one.partnerId === partnerId);
  return {
    partnerId,
    name,
    hasSponsors: (['vendor', 'partner'] as const).every((side) => sponsorsOn(facts.sponsors, partnerId, side, asOf).length > 0),
    hasSealedPlan: planStanding(facts, partnerId, asOf).sealed !== null,
    hadBothSponsors: lastReviewHadBoth(facts, partnerId, question),
    hasActiveSolution: facts.solutions.some((one) => one.partnerIds.includes(partnerId) && isActive(solutionStanding(one, asOf, thresholds.evidenceDays))),
    isAssessed: latest === undefined ? null : judgeSelection(latest, asOf, thresholds).isPassed,
  };
}

function isActive(standing: ReturnType<typeof solutionStanding>): boolean {
  return standing === 'development' || standing === 'production';
}

/** What stands against each other: the plan's promises, the last complete quarters, and both years' investments. */
function ledgerOf(gathered: GatheredFailures, partnerId: string, question: Question): LedgerFacts {
  const { lens, names, book } = gathered;
  const found = book.plan(partnerId, Number(lens.quarter.slice(0, 4)));
  const quarters = completeQuarters(lens, { id: partnerId, name: names.get(partnerId) ?? '' }, QUARTERS, book);
  const advance = advanceFor(gathered, partnerId, question);
  const known = advance.missing === null;
  const contribution = (side: 'vendor' | 'partner') => ({ now: known ? (advance.now?.[side] ?? null) : null, prior: known ? (advance.prior?.[side] ?? null) : null });
  return {
    partnerId,
    commitments: found === null ? null : (versionInForce(found.versions, lens.window.end)?.commitments ?? null),
    quarters: quarters.map(({ quarter, sides }) => ({ quarter: quarterName(quarter), vendor: sides.vendor.fulfilment, partner: sides.partner.fulfilment })),
    contribution: { vendor: contribution('vendor'), partner: contribution('partner') },
  };
}

/** How the partnership's investment moved since the year before. */
function advanceFor({ facts, windows }: GatheredFailures, partnerId: string, question: Question): Advance {
  const investments = facts.investments.filter((one) => one.partnerId === partnerId);
  return advanceOf({ ...facts, investments, prior: windows.yearBefore }, partnerId, { ...question, window: windows.year });
}

/**
 * The glossary's four real differentiators. What the programme records for no partner at all is not
 * known, rather than missing everywhere.
 */
function differentiatorsOf(gathered: GatheredFailures, { partnerId, hasActiveSolution, hasSponsors, hadBothSponsors }: Governance, question: Question): Differentiators {
  const { facts, terms } = gathered;
  const { asOf } = question;
  const own = terms.filter((term) => term.partnerId === partnerId);
  const hasInvested = (advanceFor(gathered, partnerId, question).now?.solution ?? 0) > 0;
  const isInvestmentRecorded = facts.solutions.length > 0 || facts.investments.length > 0;
  return {
    exclusiveAccess: recorded(facts.grants.length > 0, facts.grants.some((one) => one.partnerId === partnerId && one.exclusivity === 'exclusive' && isGrantActive(one, asOf))),
    jointInvestment: recorded(isInvestmentRecorded, hasActiveSolution === true || hasInvested),
    customTerms: recorded(terms.length > 0, customCommercialTerms(own, asOf).length > 0),
    executiveAccountability: hasSponsors === false ? false : hadBothSponsors,
  };
}

function recorded(isKept: boolean, has: boolean): Verdict {
  return isKept ? has : null;
}
