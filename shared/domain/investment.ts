import { z } from 'zod';
import { Money } from '../money.ts';
import { Window } from '../time.ts';
import { type Actual, standingValue } from './actual.ts';
import type { Category, Commitment } from './commitment.ts';
import { Side } from './party.ts';

/** What an investment went into: a joint solution, or developing the market together. Source: metrics M11. */
export const InvestmentKind = z.enum(['solution', 'market']);
export type InvestmentKind = z.infer<typeof InvestmentKind>;

/** What one side put into a partnership over some days: money, or working days to be valued at the plan's rate. */
export const Investment = z.strictObject({
  id: z.string(),
  partnerId: z.uuid(),
  side: Side,
  kind: InvestmentKind,
  window: Window,
  money: Money.nullable(),
  days: z.number().nonnegative().nullable(),
});
export type Investment = z.infer<typeof Investment>;

/** Working hours of one day, for efforts reported in hours. */
const HOURS_PER_DAY = 8;

/** Which categories of commitments are investments of which kind; the others are none. Source: metrics M11. */
export const investmentKinds: Readonly<Partial<Record<Category, InvestmentKind>>> = {
  'joint-solution': 'solution',
  'co-marketing': 'market',
  'market-access': 'market',
};

/** What an investment is read from: the promise it was made for, and the report. */
type InvestedIn = Pick<Commitment, 'id' | 'category' | 'ownerParty' | 'unit' | 'currency'>;
type InvestedActual = Pick<Actual, 'id' | 'commitmentId' | 'window' | 'value' | 'doneOn' | 'reportedBy' | 'state' | 'counterValue' | 'counterOn'>;

/**
 * What was invested, read from the standing actuals of commitments in money, days or hours.
 *
 * A joint commitment's actual is the investment of the side that reported it. Counts, scores
 * and milestones are no amounts and give no investment.
 */
export function investmentsOf(
  partnerId: string,
  commitments: readonly InvestedIn[],
  actuals: readonly InvestedActual[],
  requireAcceptance: boolean,
): Investment[] {
  const byId = new Map(commitments.map((commitment) => [commitment.id, commitment]));
  return actuals.flatMap((actual) => {
    const commitment = byId.get(actual.commitmentId);
    const kind = commitment === undefined ? undefined : investmentKinds[commitment.category];
    if (commitment === undefined || kind === undefined) return [];
    const size = amountOf(commitment, standingValue(actual, requireAcceptance)?.value ?? null);
    if (size === null) return [];
    const side = commitment.ownerParty === 'joint' ? actual.reportedBy : commitment.ownerParty;
    return [{ id: actual.id, partnerId, side, kind, window: actual.window, ...size }];
  });
}

function amountOf(commitment: InvestedIn, value: number | null): Pick<Investment, 'money' | 'days'> | null {
  if (value === null) return null;
  if (commitment.unit === 'days') return { money: null, days: value };
  if (commitment.unit === 'hours') return { money: null, days: value / HOURS_PER_DAY };
  if (commitment.unit !== 'money' || commitment.currency === null) return null;
  return { money: { minor: Math.round(value), currency: commitment.currency }, days: null };
}
