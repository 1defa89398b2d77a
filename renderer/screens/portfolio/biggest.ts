import type { Money } from '../../../shared/money.ts';

/** For sorting: the largest of several sums, because sums in different currencies cannot be added. */
export function biggest(sums: readonly Money[]): number {
  return Math.max(0, ...sums.map(({ minor }) => minor));
}
