import type { Money } from '../money.ts';
import type { PortfolioOverview } from './portfolio.ts';

type Share = PortfolioOverview['share'];

/** A vendor with more partners than this gets its revenue curve at as many points. */
const CURVE_POINTS = 100;

/**
 * What the strategic partners carry of channel revenue, with the curve of all partners, the
 * largest first.
 *
 * Unit: ratio 0 to 1 of net revenue in the programme's currency. Formula: Σ strategic ÷ Σ all,
 * rows without a known partner in the denominator. Source: metrics M4, M13.
 * Only amounts in `currency` are added, and the note names the other currencies: sums over quarters
 * have no day to convert at; M4 on the programme page reads the rows. Null when nothing
 * is left or the total is not positive.
 */
export function revenueShare(input: {
  readonly sums: readonly { readonly partnerId: string | null; readonly money: Money }[];
  readonly strategicIds: ReadonlySet<string>;
  readonly currency: string;
}): Share {
  const usable = input.sums.filter(({ money }) => money.currency === input.currency);
  const otherCurrencies = new Set(input.sums.filter((sum) => sum.money.currency !== input.currency).map((sum) => sum.money.currency));
  const known = usable.filter((sum) => sum.partnerId !== null);
  const total = usable.reduce((sum, { money }) => sum + money.minor, 0);
  const strategic = known
    .filter(({ partnerId }) => partnerId !== null && input.strategicIds.has(partnerId))
    .reduce((sum, { money }) => sum + money.minor, 0);
  const isUsable = total > 0;
  return {
    strategicCount: input.strategicIds.size,
    activeCount: known.filter(({ money }) => money.minor !== 0).length,
    strategicRevenue: isUsable ? { minor: strategic, currency: input.currency } : null,
    totalRevenue: isUsable ? { minor: total, currency: input.currency } : null,
    ratio: isUsable ? strategic / total : null,
    note: noteOf(isUsable, [...otherCurrencies].toSorted(), input.currency),
    curve: isUsable ? curveOf(known.map(({ money }) => money.minor), total) : [],
  };
}

function noteOf(isUsable: boolean, others: readonly string[], currency: string): string | null {
  if (others.length > 0) return `Partial: amounts in ${others.join(', ')} are not included here, only ${currency}. The programme page converts them where there is a rate of their day.`;
  return isUsable ? null : 'No revenue is known for these four quarters.';
}

function curveOf(amounts: readonly number[], total: number): Share['curve'] {
  const sorted = amounts.toSorted((a, b) => b - a);
  const step = Math.max(1, Math.floor(sorted.length / CURVE_POINTS));
  const points = [{ partners: 0, revenue: 0 }];
  let sum = 0;
  for (const [index, amount] of sorted.entries()) {
    sum += amount;
    const isLast = index === sorted.length - 1;
    if (isLast || (index + 1) % step === 0) points.push({ partners: (index + 1) / sorted.length, revenue: sum / total });
  }
  return points;
}
