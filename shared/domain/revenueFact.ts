import { z } from 'zod';
import { Money } from '../money.ts';
import { Window } from '../time.ts';

/** What an amount of revenue counts; kinds are never added together. */
export const RevenueType = z.enum(['bookings', 'recognised', 'arr_delta', 'sell_in', 'sell_through']);
export type RevenueType = z.infer<typeof RevenueType>;

/**
 * An amount of one partner over some days (one day for a single booking); credits are negative.
 * `partnerId` is null where the row's partner is not known, `source` the system it came from.
 */
export const RevenueFact = z.strictObject({
  id: z.uuid(),
  partnerId: z.uuid().nullable(),
  source: z.string(),
  window: Window,
  money: Money,
  revenueType: RevenueType,
  customerId: z.string().nullable(),
  productLine: z.string().nullable(),
  segment: z.string().nullable(),
  geography: z.string().nullable(),
});
export type RevenueFact = z.infer<typeof RevenueFact>;

/** The kind most rows have, for a programme that has not set one; ties go to the order of `RevenueType`. Null without rows. */
export function prevailingRevenueType(facts: readonly Pick<RevenueFact, 'revenueType'>[]): RevenueType | null {
  const counts = Map.groupBy(facts, (fact) => fact.revenueType);
  const byCount = RevenueType.options.toSorted((a, b) => (counts.get(b)?.length ?? 0) - (counts.get(a)?.length ?? 0));
  return facts.length === 0 ? null : (byCount[0] ?? null);
}
