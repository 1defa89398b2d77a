import { headerKey } from './headerName.ts';
import type { Kind } from './kinds.ts';
import { knownNames } from './synonyms.ts';

/**
 * The field whose known name the header nearly is: one slip in six letters, two in twelve, or
 * a plural. Digits must agree, so `Solution 2` is not `Solution 1`. Null when nothing is near,
 * or when several fields are.
 */
export function likeField(kind: Kind, header: string): string | null {
  const key = headerKey(header);
  const slips = key.length >= 12 ? 2 : key.length >= 6 ? 1 : 0;
  if (slips === 0) return null;
  const fields = new Set<string>();
  for (const [name, claims] of knownNames(kind)) {
    const isNear = Math.abs(name.length - key.length) <= slips && digitsOf(name) === digitsOf(key) && isWithin(name, key, slips);
    if (isNear && claims[0] !== undefined) fields.add(claims[0].field);
  }
  return fields.size === 1 ? ([...fields][0] ?? null) : null;
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '');
}

/** At most so many letters changed, left out, put in or swapped with their neighbour. */
export function isWithin(a: string, b: string, limit: number): boolean {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, isSwap ? (beforeLast[j - 2] ?? 0) + 1 : Infinity));
    }
    if (Math.min(...row) > limit + 1) return false;
    beforeLast = last;
    last = row;
  }
  return (last[b.length] ?? Infinity) <= limit;
}
