import { z } from 'zod';
import { QuarterLabel } from '../fiscal.ts';
import { Money } from '../money.ts';
import { Day } from '../time.ts';
import { DueItem } from './dueNext.ts';
import { FailureCard } from './failureCards.ts';
import { defaultThresholds, type Thresholds } from './metrics/thresholds.ts';
import { PartnerSummary, shortName } from './partner.ts';

/** How a partnership stands as a whole. */
export const PartnershipStatus = z.enum(['on-course', 'watch', 'review']);
export type PartnershipStatus = z.infer<typeof PartnershipStatus>;

/**
 * A strategic partner's line on the portfolio; `because` says why it is not on course. `ready` counts
 * the steps to the quarter's review that are on by now and those that wait for nobody; null where none is owed.
 */
export const PortfolioRow = z.strictObject({
  summary: PartnerSummary,
  status: PartnershipStatus,
  because: z.string().nullable(),
  ready: z.strictObject({ done: z.int(), on: z.int() }).nullable(),
});
export type PortfolioRow = z.infer<typeof PortfolioRow>;

/** One point of the revenue curve: this share of partners, the largest first, brings that share of revenue. */
export const CurvePoint = z.strictObject({ partners: z.number(), revenue: z.number() });

/** The portfolio page: the three failure checks, the strategic partners, what they carry of channel revenue, and what is due next. */
export const PortfolioOverview = z.strictObject({
  quarter: QuarterLabel,
  asOf: Day,
  title: z.string(),
  failures: z.array(FailureCard),
  strategic: z.array(PortfolioRow),
  others: z.array(PartnerSummary),
  share: z.strictObject({
    strategicCount: z.int(),
    activeCount: z.int(),
    /** Revenue of the trailing four quarters; null when it is in currencies that cannot be added. */
    strategicRevenue: Money.nullable(),
    totalRevenue: Money.nullable(),
    /** Strategic share of channel revenue, 0 to 1; null with no revenue. */
    ratio: z.number().nullable(),
    note: z.string().nullable(),
    curve: z.array(CurvePoint),
  }),
  dueNext: z.array(DueItem),
});
export type PortfolioOverview = z.infer<typeof PortfolioOverview>;


/**
 * Where a partnership stands, from the last two quarters' fulfilment, the older first.
 *
 * `review` when one side is `reciprocityGap` or more behind the other in both quarters (F2 and its
 * mirror), `watch` when it is so in the latest, when either side is below `underperformanceBelow`, or
 * when a sponsor is missing; both sides are judged alike. Source: metrics F2, T1.
 */
export function partnershipStatus(
  recent: readonly { vendor: number | null; partner: number | null }[],
  sponsors: { vendor: readonly string[]; partner: readonly string[] },
  name: string,
  { reciprocityGap, underperformanceBelow }: Pick<Thresholds, 'reciprocityGap' | 'underperformanceBelow'> = defaultThresholds,
): { status: PartnershipStatus; because: string | null } {
  const short = shortName(name);
  const gaps = recent.slice(-2).map(({ vendor, partner }) => (vendor === null || partner === null ? null : partner - vendor));
  const behind = (gap: number | null) => gap !== null && gap <= -reciprocityGap + 1e-9;
  const ahead = (gap: number | null) => gap !== null && gap >= reciprocityGap - 1e-9;
  if (gaps.length === 2 && gaps.every(behind)) return { status: 'review', because: `${short} is behind us for a second quarter` };
  if (gaps.length === 2 && gaps.every(ahead)) return { status: 'review', because: `We are behind ${short} for a second quarter` };
  const latest = recent.at(-1);
  if (sponsors.vendor.length === 0) return { status: 'watch', because: 'We name no executive sponsor' };
  if (sponsors.partner.length === 0) return { status: 'watch', because: `${short} names no executive sponsor` };
  if (latest === undefined || latest.vendor === null || latest.partner === null) return { status: 'watch', because: 'One side has nothing that can be judged' };
  if (latest.partner < underperformanceBelow) return { status: 'watch', because: `${short} kept less than ${Math.round(underperformanceBelow * 100)}%` };
  if (latest.vendor < underperformanceBelow) return { status: 'watch', because: `We kept less than ${Math.round(underperformanceBelow * 100)}%` };
  if (behind(gaps.at(-1) ?? null) || ahead(gaps.at(-1) ?? null)) return { status: 'watch', because: 'Out of balance this quarter' };
  return { status: 'on-course', because: null };
}

/** The page's message, from its rows. */
export function portfolioTitle(rows: readonly PortfolioRow[]): string {
  if (rows.length === 0) return 'No strategic partners yet';
  const names = (status: PartnershipStatus) =>
    rows.filter((row) => row.status === status).map((row) => shortName(row.summary.partner.name));
  const review = names('review');
  const watch = names('watch');
  if (review.length > 0) {
    const who = listed(review);
    const rest = watch.length > 0 ? `watch ${listed(watch)}` : 'the rest of the portfolio holds';
    return `${who} ${review.length === 1 ? 'needs' : 'need'} a decision; ${rest}`;
  }
  if (watch.length > 0) return `No partnership needs a decision; watch ${listed(watch)}`;
  return 'Every strategic partnership is on course';
}

function listed(names: readonly string[]): string {
  if (names.length <= 1) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
