import { percentText, pointsText } from '../../quantity.ts';
import type { Commitment } from '../commitment.ts';
import type { Thresholds } from '../metrics/thresholds.ts';
import { countsFor, otherSide, type Side } from '../party.ts';
import { anyOf, type Verdict } from '../verdict.ts';
import type { Names } from '../triggers/check.ts';
import type { PartnerFinding } from './check.ts';

/** What a side put in this year and the year before, in one unit; null is not known. */
export interface Contribution {
  readonly now: number | null;
  readonly prior: number | null;
}

/** What F2 and its mirror read of one partnership. `quarters` are complete and consecutive, the oldest first. */
export interface LedgerFacts {
  readonly partnerId: string;
  readonly commitments: readonly Pick<Commitment, 'ownerParty' | 'weight'>[] | null;
  readonly quarters: readonly { readonly quarter: string; readonly vendor: number | null; readonly partner: number | null }[];
  readonly contribution: Readonly<Record<Side, Contribution>>;
}

/** Consecutive quarters for which a gap has to last. Source: metrics F2. */
const QUARTERS = 2;

/** A rule's answer with the sentence that bears it out. */
interface Rule {
  readonly found: Verdict;
  readonly text: string;
}

/**
 * F2 (giver: vendor) and its mirror (giver: partner): one side gives and the other does not answer.
 *
 * Found when the other side promised nothing, or carries less than `counterpartWeight` of the plan's
 * weight, or kept `reciprocityGap` less than the giver two quarters running, or stayed flat while
 * the giver's contribution grew by `investmentUp`. The same code reads both directions.
 * Source: metrics F2, F2′. Null when nothing is found and something is not known.
 */
export function oneSided(giver: Side, facts: LedgerFacts, thresholds: Thresholds, names: Names): PartnerFinding {
  const rules = [
    promises(giver, facts, thresholds, names),
    lastingGap(giver, facts, thresholds, names),
    growth(giver, facts, thresholds, names),
  ];
  const found = anyOf(rules.map((rule) => rule.found));
  return { partnerId: facts.partnerId, found, evidence: rules.filter((rule) => rule.found === found && found !== false).map((rule) => rule.text) };
}

/** The other side promised nothing in return, or too little of the plan's weight. Without any plan nobody can say. */
function promises(giver: Side, { commitments }: LedgerFacts, thresholds: Thresholds, names: Names): Rule {
  const other = otherSide(giver);
  const weight = (side: Side) => (commitments ?? []).filter((one) => countsFor(one.ownerParty, side)).reduce((sum, one) => sum + one.weight, 0);
  const given = weight(giver);
  const answered = weight(other);
  if (given + answered === 0) return { found: null, text: `${names.partner}: there is no plan with commitments to compare.` };
  if (answered === 0) return { found: true, text: `${names.partner}: ${names[other]} has promised nothing in return.` };
  const share = answered / (given + answered);
  return {
    found: share < thresholds.counterpartWeight,
    text: `${names.partner}: ${names[other]} carries ${percentText(share, names.locale)} of the plan’s weight.`,
  };
}

/** The other side kept that much less than the giver in each of the last two complete quarters. */
function lastingGap(giver: Side, { quarters }: LedgerFacts, thresholds: Thresholds, names: Names): Rule {
  const other = otherSide(giver);
  const last = quarters.slice(-QUARTERS);
  const gaps = last.map((one) => (one[giver] === null || one[other] === null ? null : one[giver] - one[other]));
  const isWide = gaps.map((gap) => gap !== null && gap >= thresholds.reciprocityGap - 1e-9);
  const latest = pointsText(gaps.at(-1) ?? null, names.locale).replace(/^\+/, '');
  if (gaps.length === QUARTERS && isWide.every(Boolean)) {
    return { found: true, text: `${names.partner}: ${names[other]} kept ${latest} less than ${names[giver]}, for a second quarter (${last.map((one) => one.quarter).join(', ')}).` };
  }
  const isKnownNarrow = gaps.some((gap, index) => gap !== null && isWide[index] === false);
  return { found: isKnownNarrow ? false : null, text: `${names.partner}: two complete quarters with both sides’ fulfilment are needed.` };
}

/** The giver's contribution grew while the other's stayed flat or fell. */
function growth(giver: Side, { contribution }: LedgerFacts, thresholds: Thresholds, names: Names): Rule {
  const other = otherSide(giver);
  const given = growthOf(contribution[giver]);
  const answered = growthOf(contribution[other]);
  const rose: Verdict = given === null ? null : given >= thresholds.investmentUp - 1e-9;
  const stayed: Verdict = answered === null ? null : answered <= thresholds.flatWithin;
  const unknown = `${names.partner}: both sides’ contributions of both years are needed.`;
  if (rose === false || stayed === false) return { found: false, text: unknown };
  if (rose === null || stayed === null) return { found: null, text: unknown };
  const said = (ratio: number | null) => (ratio === Infinity ? 'from nothing' : `by ${percentText(ratio, names.locale)}`);
  return { found: true, text: `${names.partner}: ${names[giver]}’s contribution grew ${said(given)}, ${names[other]}’s ${(answered ?? 0) < 0 ? `fell by ${percentText(-(answered ?? 0), names.locale)}` : 'stayed flat'}.` };
}

/** Growth of a contribution; from nothing to something is without bound, from nothing to nothing is flat. Null where a year is not known. */
function growthOf({ now, prior }: Contribution): number | null {
  if (now === null || prior === null || prior < 0) return null;
  if (prior === 0) return now > 0 ? Infinity : 0;
  return (now - prior) / prior;
}
