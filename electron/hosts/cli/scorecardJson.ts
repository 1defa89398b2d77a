import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import type { Commitment } from '../../../shared/domain/commitment.ts';
import { isStrategic } from '../../../shared/domain/designation.ts';
import type { PartnerSummary } from '../../../shared/domain/partner.ts';
import type { SideScore } from '../../../shared/domain/scorecard.ts';
import type { ScorecardLine } from '../../../shared/domain/scorecardLine.ts';
import { toDecimal } from '../../../shared/money.ts';

type Amount = { readonly amount: string; readonly currency: string };

/** A reported or promised quantity as the command line prints it: money as decimal text, a milestone as its day. */
export function quantityJson(commitment: Commitment, value: number | null, day: string | null): Amount | number | string | null {
  if (commitment.measure === 'milestone') return day;
  if (value === null) return null;
  if (commitment.unit !== 'money' || commitment.currency === null) return value;
  // A share of a linear target need not fall on a whole cent.
  return { amount: toDecimal({ minor: Math.round(value), currency: commitment.currency }), currency: commitment.currency };
}

/** The scorecard in the shape scripts rely on. */
export function scorecardJson({ scorecard, names, title }: Pick<ScorecardView, 'scorecard' | 'names' | 'title'>) {
  const { partnerName, quarter, asOf, plan, sides, gap, balance, lines } = scorecard;
  return {
    partner: partnerName,
    title,
    quarter,
    quarterNames: names,
    asOf,
    plan: plan === null ? null : { version: plan.version, state: plan.state, hash: plan.hash, approved: plan.isApproved },
    note: plan !== null && !plan.isApproved ? 'The plan is not approved by both sides; its commitments count all the same.' : null,
    sides: { vendor: sideJson(sides.vendor), partner: sideJson(sides.partner) },
    gap,
    balance,
    commitments: lines.map((line) => lineJson(line, answeredBy(lines))),
  };
}

function sideJson({ fulfilment, claimed, due, kept, atRisk, missed, notDue, noData, waived, disputed, unconfirmed }: SideScore) {
  return { fulfilment, claimed, due, kept, atRisk, missed, notDue, noData, disputed, waived, unconfirmed };
}

/** For each commitment, those of the other side that name it: pairing is read both ways. */
function answeredBy(lines: readonly ScorecardLine[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const { commitment } of lines) {
    for (const answered of commitment.answers) map.set(answered, [...(map.get(answered) ?? []), commitment.id]);
  }
  return map;
}

function lineJson(line: ScorecardLine, answered: ReadonlyMap<string, readonly string[]>) {
  const { commitment, target, standing, claimed } = line;
  return {
    id: commitment.id,
    externalId: commitment.externalId,
    side: commitment.ownerParty,
    category: commitment.category,
    title: commitment.title,
    measure: commitment.measure,
    unit: commitment.unit,
    target: quantityJson(commitment, target, line.dueOn),
    actual: quantityJson(commitment, standing.value, standing.doneOn),
    claimed: quantityJson(commitment, claimed.value, claimed.doneOn),
    state: line.state,
    fulfilment: line.fulfilment,
    weight: commitment.weight,
    status: line.status,
    owner: commitment.ownerName,
    due: line.dueOn,
    answers: [...new Set([...commitment.answers, ...(answered.get(commitment.id) ?? [])])],
    note: line.note,
  };
}

/** The portfolio in the shape scripts rely on. */
export function partnersJson(partners: readonly PartnerSummary[]) {
  return {
    partners: partners.map(({ partner, designation, sponsors, fulfilment, balance, nextReview, revenue }) => ({
      partner: partner.name,
      designation,
      strategic: isStrategic(designation),
      tier: partner.tier,
      sponsors,
      fulfilment,
      balance,
      revenue: revenue.map((money) => ({ amount: toDecimal(money), currency: money.currency })),
      nextReview,
    })),
  };
}
