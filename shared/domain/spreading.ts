import type { Window } from '../time.ts';
import type { Phase } from './commitment.ts';

/**
 * An amount in equal parts over the windows. Whole amounts stay whole: the parts differ by one at
 * most and add up exactly; a window that would get nothing is left out.
 */
export function evenParts(amount: number, windows: readonly Window[]): Phase[] {
  return parts(amount, windows.map((window) => ({ window, share: 1 })));
}

/** An amount over the windows of phases, each keeping its share of the whole; exact in its sum. */
export function inProportion(amount: number, phases: readonly Phase[]): Phase[] {
  return parts(amount, phases.map(({ window, target }) => ({ window, share: target })));
}

/** An amount over windows by given shares, of which only the proportion counts; a share of 0 leaves its window out. */
export function byShares(amount: number, windows: readonly Window[], shares: readonly number[]): Phase[] {
  return parts(amount, windows.map((window, index) => ({ window, share: shares[index] ?? 0 })));
}

function parts(amount: number, shares: readonly { readonly window: Window; readonly share: number }[]): Phase[] {
  const whole = shares.reduce((sum, { share }) => sum + share, 0);
  const isWhole = Number.isInteger(amount);
  let shareSoFar = 0;
  let givenSoFar = 0;
  return shares.flatMap(({ window, share }) => {
    shareSoFar += share;
    // Rounding the running sum and not each part, so that the parts add up.
    const upTo = isWhole ? Math.round((amount * shareSoFar) / whole) : (amount * shareSoFar) / whole;
    const target = upTo - givenSoFar;
    givenSoFar = upTo;
    return target > 0 ? [{ window, target }] : [];
  });
}
