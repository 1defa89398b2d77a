import { z } from 'zod';
import { QuarterLabel } from '../fiscal.ts';
import { Day, Window } from '../time.ts';
import type { Actual } from './actual.ts';
import type { Commitment } from './commitment.ts';
import type { FulfilmentRules } from './fulfilment.ts';
import { countsFor, type Side } from './party.ts';
import { ScorecardLine, scorecardLine } from './scorecardLine.ts';
import { SpineRow, spineRows } from './spine.ts';

/**
 * How far one side kept what it promised for the window.
 *
 * `fulfilment` counts standing values, `claimed` what the side itself reports; both null when
 * nothing due could be judged. `due` counts what fell due, `noData` included, waived not.
 * `unconfirmed` and `disputed` count lines whose value the other side has not answered or
 * has contradicted.
 */
export const SideScore = z.strictObject({
  fulfilment: z.number().nullable(),
  claimed: z.number().nullable(),
  due: z.int(),
  kept: z.int(),
  atRisk: z.int(),
  missed: z.int(),
  notDue: z.int(),
  noData: z.int(),
  waived: z.int(),
  disputed: z.int(),
  unconfirmed: z.int(),
});
export type SideScore = z.infer<typeof SideScore>;

/** The plan whose promises are counted; `isApproved` is false for a working plan that both sides have not sealed. */
export const PlanRef = z.strictObject({
  planId: z.uuid(),
  planVersionId: z.uuid(),
  name: z.string(),
  version: z.int(),
  state: z.string(),
  hash: z.string().nullable(),
  approvedOn: Day.nullable(),
  isApproved: z.boolean(),
});
export type PlanRef = z.infer<typeof PlanRef>;

/** Both sides' commitments of one partnership in one quarter, side by side. Source: metrics M12. */
export const Scorecard = z.strictObject({
  partnerId: z.uuid(),
  partnerName: z.string(),
  vendorName: z.string(),
  quarter: QuarterLabel,
  window: Window,
  asOf: Day,
  isPartial: z.boolean(),
  plan: PlanRef.nullable(),
  sides: z.strictObject({ vendor: SideScore, partner: SideScore }),
  gap: z.number().nullable(),
  balance: z.number().nullable(),
  lines: z.array(ScorecardLine),
  rows: z.array(SpineRow),
});
export type Scorecard = z.infer<typeof Scorecard>;

export interface ScorecardInput {
  readonly partnerId: string;
  readonly partnerName: string;
  readonly vendorName: string;
  readonly quarter: string;
  readonly window: Window;
  readonly asOf: Day;
  readonly plan: PlanRef | null;
  readonly planWindow: Window;
  readonly commitments: readonly Commitment[];
  readonly actuals: readonly Actual[];
  readonly rules: FulfilmentRules;
}

/** The scorecard of the given facts; swapping the parties of every fact swaps the two sides and turns `gap` round. */
export function buildScorecard(input: ScorecardInput): Scorecard {
  const { partnerId, partnerName, vendorName, quarter, window, asOf, plan, rules } = input;
  const actualsOf = Map.groupBy(input.actuals, (actual) => actual.commitmentId);
  const lines = input.commitments.flatMap((commitment) => {
    const actuals = actualsOf.get(commitment.id) ?? [];
    return scorecardLine({ commitment, actuals, planWindow: input.planWindow, window, asOf, rules }) ?? [];
  });
  const sides = { vendor: scoreSide(lines, 'vendor'), partner: scoreSide(lines, 'partner') };
  return {
    partnerId,
    partnerName,
    vendorName,
    quarter,
    window,
    asOf,
    isPartial: asOf < window.end,
    plan,
    sides,
    gap: reciprocityGap(sides.vendor.fulfilment, sides.partner.fulfilment),
    balance: balanceOf(sides.vendor.fulfilment, sides.partner.fulfilment),
    lines,
    rows: spineRows(lines),
  };
}

/** F of one side: the weighted mean of its judged lines, F = Σ w·f ÷ Σ w. Source: metrics M12. */
export function scoreSide(lines: readonly ScorecardLine[], side: Side): SideScore {
  const own = lines.filter((line) => countsFor(line.commitment.ownerParty, side));
  const count = (status: ScorecardLine['status']) => own.filter((line) => line.status === status).length;
  const inFigures = own.filter((line) => line.status !== 'notDue' && line.status !== 'waived');
  return {
    fulfilment: weightedMean(inFigures, (line) => line.fulfilment),
    claimed: weightedMean(inFigures, (line) => line.claimedFulfilment),
    due: inFigures.length,
    kept: count('kept'),
    atRisk: count('atRisk'),
    missed: count('missed'),
    notDue: count('notDue'),
    noData: count('noData'),
    waived: count('waived'),
    disputed: inFigures.filter((line) => line.state === 'disputed').length,
    unconfirmed: inFigures.filter((line) => line.state === 'claimed').length,
  };
}

/** Lines without a value leave the mean and their weight with them; null when none is left (K3). */
function weightedMean(lines: readonly ScorecardLine[], read: (line: ScorecardLine) => number | null): number | null {
  let weight = 0;
  let sum = 0;
  for (const line of lines) {
    const ratio = read(line);
    if (ratio === null) continue;
    weight += line.commitment.weight;
    sum += ratio * line.commitment.weight;
  }
  return weight === 0 ? null : sum / weight;
}

/** Partner minus vendor, as a ratio difference (0.05 is five percentage points); null when either is. */
export function reciprocityGap(vendor: number | null, partner: number | null): number | null {
  return vendor === null || partner === null ? null : partner - vendor;
}

/** The smaller over the larger, 1 when both kept alike; null when either is null or both are 0. */
export function balanceOf(vendor: number | null, partner: number | null): number | null {
  if (vendor === null || partner === null) return null;
  const larger = Math.max(vendor, partner);
  return larger === 0 ? null : Math.min(vendor, partner) / larger;
}
