import { z } from 'zod';
import { Currency, minorDigits, type Money } from './money.ts';
import { Day, isInWindow, Window } from './time.ts';

/**
 * Which rate an amount is converted at: of its own day, the average of its period, the last of
 * its period, or the plan's one fixed rate, at which growth is free of currency moves.
 */
export const FxPolicy = z.enum(['transaction_date', 'period_average', 'period_end', 'plan_rate']);
export type FxPolicy = z.infer<typeof FxPolicy>;

/** One `from` is `rate` `to` on the days of the window; the rate is plain decimal text, so that no float enters a sum. */
export const FxRate = z.strictObject({
  id: z.uuid(),
  policy: FxPolicy,
  from: Currency,
  to: Currency,
  window: Window,
  rate: z.string().regex(/^(?=.*[1-9])\d{1,12}(\.\d{1,12})?$/),
});
export type FxRate = z.infer<typeof FxRate>;

/** The rates of a programme, found by policy, pair and day. */
export interface RateBook {
  /** The rate whose window holds the day; of several the one that begins last. Null when there is none. */
  find(policy: FxPolicy, from: Currency, to: Currency, on: Day): FxRate | null;
}

/** An amount in the currency asked for, with the rate that made it; `rateId` is null where none was needed. */
export interface Converted {
  readonly money: Money;
  readonly rateId: string | null;
}

/** Indexes the rates once, so that each lookup reads only its own pair's. */
export function rateBook(rates: readonly FxRate[]): RateBook {
  const ofPair = Map.groupBy(
    rates.toSorted((a, b) => b.window.start.localeCompare(a.window.start) || b.id.localeCompare(a.id)),
    (rate) => pairKey(rate.policy, rate.from, rate.to),
  );
  return {
    find: (policy, from, to, on) => ofPair.get(pairKey(policy, from, to))?.find((rate) => isInWindow(on, rate.window)) ?? null,
  };
}

/** A book without rates: every amount in another currency is left out and counted. */
export const noRates: RateBook = { find: () => null };

function pairKey(policy: FxPolicy, from: Currency, to: Currency): string {
  return `${policy} ${from} ${to}`;
}

/**
 * The amount in another currency, at the rate of the policy and day.
 *
 * Formula: minor × rate, or minor ÷ rate where only the opposite pair is quoted; rounded half
 * away from zero to the minor unit, exact before that. Source: metrics K7.
 * Null when no rate of that policy holds on that day: never another day's, another policy's or
 * a cross rate.
 */
export function convert(money: Money, to: Currency, policy: FxPolicy, on: Day, book: RateBook): Converted | null {
  if (money.currency === to) return { money, rateId: null };
  const shift = minorDigits(to) - minorDigits(money.currency);
  const direct = book.find(policy, money.currency, to, on);
  if (direct !== null) {
    const { units, scale } = fraction(direct.rate);
    return converted(BigInt(money.minor) * units, scale, shift, to, direct.id);
  }
  const opposite = book.find(policy, to, money.currency, on);
  if (opposite === null) return null;
  const { units, scale } = fraction(opposite.rate);
  return converted(BigInt(money.minor) * scale, units, shift, to, opposite.id);
}

function converted(numerator: bigint, denominator: bigint, shift: number, currency: Currency, rateId: string): Converted | null {
  const up = 10n ** BigInt(Math.max(0, shift));
  const down = 10n ** BigInt(Math.max(0, -shift));
  const minor = Number(divideRounded(numerator * up, denominator * down));
  return Number.isSafeInteger(minor) ? { money: { minor, currency }, rateId } : null;
}

/** `1.0825` as 10825 over 10000. */
function fraction(rate: string): { units: bigint; scale: bigint } {
  const [whole = '0', decimals = ''] = rate.split('.');
  return { units: BigInt(whole + decimals), scale: 10n ** BigInt(decimals.length) };
}

function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}
