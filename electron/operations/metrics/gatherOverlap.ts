import { concentration } from '../../../shared/domain/metrics/concentration.ts';
import { metricName } from '../../../shared/domain/metrics/result.ts';
import { RevenueType, type RevenueFact } from '../../../shared/domain/revenueFact.ts';
import type { Window } from '../../../shared/time.ts';
import type { RevenueTotal } from '../../store/facts/revenue.ts';
import type { Store } from '../../store/store.ts';
import type { Gathered, GovernanceFacts } from './gatherProgramme.ts';

/** Sums of the one kind of revenue that counts: kinds are never added together. */
export interface CountedTotals {
  readonly revenueType: RevenueType | null;
  readonly totals: readonly RevenueTotal[];
}

/**
 * M13's overlap of the strategic partners with as many largest ones, for the portfolio page. Null where no
 * revenue is known.
 *
 * Who is largest follows from sums, which the database adds up; single amounts are read only where
 * each needs a rate of its own.
 */
export function gatherOverlap(store: Store, { facts, windows, asked, lens }: Gathered<GovernanceFacts>, { revenueType, totals: own }: CountedTotals): number | null {
  if (revenueType === null) return null;
  const window = windows.trailingYear;
  const isOneCurrency = own.every(({ currency }) => currency === lens.vendor.currency);
  const revenue = isOneCurrency ? own.map((total) => factOf(total, window)) : store.facts.revenue.endingIn(window);
  const question = { ...asked({ kind: 'portfolio' }), window };
  const { results } = concentration({ revenue, revenueType, currency: facts.currency, rates: facts.rates, members: facts.members, activeIds: null }, question);
  return results.find((one) => metricName(one) === 'M13.overlap')?.value ?? null;
}

/** What the window's revenue comes to, of the kind that counts; the kind is null without revenue. */
export function gatherTotals({ facts, settings }: Store, window: Window): CountedTotals {
  const totals = facts.revenue.totalsIn(window);
  const revenueType = settings.get('metrics.revenue-type') ?? mostFrequent(totals);
  return { revenueType, totals: totals.filter(({ type }) => type === revenueType) };
}

function mostFrequent(totals: readonly RevenueTotal[]): RevenueType | null {
  const count = (type: RevenueType) => totals.reduce((sum, total) => sum + (total.type === type ? total.count : 0), 0);
  const [first] = RevenueType.options.toSorted((a, b) => count(b) - count(a));
  return first === undefined || count(first) === 0 ? null : first;
}

/** A sum as one fact of the whole window. */
function factOf({ type, partnerId, currency, minor }: RevenueTotal, window: Window): RevenueFact {
  const id = `${partnerId ?? 'unknown'} ${currency}`;
  return { id, partnerId, source: 'sum', window, money: { minor, currency }, revenueType: type, customerId: null, productLine: null, segment: null, geography: null };
}
