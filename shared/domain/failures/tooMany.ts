import { percentText } from '../../quantity.ts';
import { sizeBand } from '../metrics/portfolioSize.ts';
import type { Policies, Thresholds } from '../metrics/thresholds.ts';
import { allOf, anyOf, type Verdict } from '../verdict.ts';
import type { FailureCheck } from './check.ts';

/** What governs one partner strategically; null is not known. Source: metrics F1. */
export interface Governance {
  readonly partnerId: string;
  readonly name: string;
  readonly hasSponsors: Verdict;
  readonly hasSealedPlan: Verdict;
  readonly hadBothSponsors: Verdict;
  readonly hasActiveSolution: Verdict;
  /** Passed the selection assessment; null when not assessed or the loss test is open. */
  readonly isAssessed: Verdict;
}

/** The four things that make governance, in words. */
const MISSING: readonly { readonly field: 'hasSponsors' | 'hasSealedPlan' | 'hadBothSponsors' | 'hasActiveSolution'; readonly text: string }[] = [
  { field: 'hasSponsors', text: 'No sponsor named on one of the sides' },
  { field: 'hasSealedPlan', text: 'No current plan that both sides approved' },
  { field: 'hadBothSponsors', text: 'Last review without both sponsors' },
  { field: 'hasActiveSolution', text: 'No active joint solution' },
];

/**
 * How far strategic partners are governed as such.
 *
 * Unit: ratio. Formula: mean over the partners of the share of the four that hold (sponsors on both
 * sides, sealed plan, last review with both sponsors, an active solution); unknown ones leave the
 * share. Source: metrics F1. Null without partners or when nothing is known.
 */
export function governanceCoverage(partners: readonly Governance[]): number | null {
  const shares = partners.flatMap((one) => {
    const known = MISSING.map(({ field }) => one[field]).filter((verdict) => verdict !== null);
    return known.length === 0 ? [] : [known.filter(Boolean).length / known.length];
  });
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/**
 * F1: too many partners carry the label. Found when their number is red or `tooManyAlways` or more, when more
 * than `governanceFromPartners` are governed below `governanceBelow`, or when they are the revenue list
 * (overlap from `relabelledOverlap`) and fewer than `assessedShare` passed an assessment.
 * Source: metrics F1. Null when nothing is found and the overlap or assessments are not known.
 */
export function tooMany(partners: readonly Governance[], overlap: number | null, thresholds: Thresholds, vendorSize: Policies['vendorSize'], locale: string): FailureCheck {
  const count = partners.length;
  const coverage = governanceCoverage(partners);
  const isMany = sizeBand(count, thresholds, vendorSize) === 'red';
  const isUngoverned: Verdict = count <= thresholds.governanceFromPartners ? false : coverage === null ? null : coverage < thresholds.governanceBelow;
  const isRelabelled = allOf([overlap === null ? null : overlap >= thresholds.relabelledOverlap - 1e-9, isUnassessed(partners, thresholds)]);
  const found = anyOf([isMany, isUngoverned, count === 0 ? false : isRelabelled]);
  const passed = partners.filter((one) => one.isAssessed === true).length;
  const evidence = [
    ...(isMany ? [`${count} strategic partners: more than can be governed.`] : []),
    ...(isUngoverned === true ? [`Governance covers ${percentText(coverage, locale)} of what ${count} strategic partners need.`] : []),
    ...(isRelabelled === true ? [`${percentText(overlap, locale)} of them are simply the largest by revenue, and ${passed} of ${count} passed an assessment.`] : []),
    ...(found === null ? [overlap === null ? 'Cannot judge whether they are the revenue list: no revenue is known.' : 'Cannot judge how they were chosen: assessments are missing.'] : []),
    ...(found === true ? listsOf(partners) : []),
  ];
  return { check: 'F1', found, partnerIds: found === true ? partners.map((one) => one.partnerId).toSorted() : [], evidence };
}

/** Fewer than `assessedShare` have a passed assessment; a partner never assessed has none. */
function isUnassessed(partners: readonly Governance[], thresholds: Thresholds): boolean {
  return partners.filter((one) => one.isAssessed === true).length < partners.length * thresholds.assessedShare;
}

/** One list for each thing missing, with the partners' names. */
function listsOf(partners: readonly Governance[]): string[] {
  return MISSING.flatMap(({ field, text }) => {
    const names = partners.filter((one) => one[field] === false).map((one) => one.name);
    return names.length === 0 ? [] : [`${text}: ${names.toSorted().join(', ')}.`];
  });
}
