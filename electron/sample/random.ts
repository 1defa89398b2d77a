/** Numbers that look random and are the same on every machine. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  /** True this often, 0 to 1. */
  chance(probability: number): boolean;
  /** One of the items; throws on an empty list. */
  pick<T>(items: readonly T[]): T;
  /** `total` in `parts` whole parts of unequal size, none below 1; the parts add up to it exactly. */
  split(total: number, parts: number): number[];
}

/**
 * A generator of such numbers from a whole-number seed.
 *
 * Mulberry32: 32-bit whole-number arithmetic only, so no machine rounds differently.
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: <T>(items: readonly T[]): T => {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new Error('There is nothing to pick from');
      return item;
    },
    split: (total, parts) => splitInto(total, parts, next),
  };
}

function splitInto(total: number, parts: number, next: () => number): number[] {
  const count = Math.max(1, Math.min(parts, total));
  const weights = Array.from({ length: count }, () => 0.4 + next());
  const sum = weights.reduce((a, b) => a + b, 0);
  const shares = weights.map((weight) => Math.max(1, Math.floor((total * weight) / sum)));
  const rest = total - shares.reduce((a, b) => a + b, 0);
  return shares.map((share, index) => (index === 0 ? share + rest : share));
}
