import type { NameParts } from './partnerName.ts';

/** How alike two names are, and why. */
export interface Likeness {
  /** 1 the same, from 0.9 surely the same company, from 0.8 worth asking, below that another. */
  readonly score: number;
  readonly reason: string;
}

export const SURE = 0.9;
export const WORTH_ASKING = 0.8;

/** What companies call their line of business: it may be left out of a name without changing it. */
const TRADES = new Set([
  'systems', 'system', 'solutions', 'solution', 'consulting', 'consultants', 'networks', 'network', 'security', 'integration', 'integrations',
  'technologies', 'technology', 'tech', 'software', 'services', 'service', 'informatique', 'informatik', 'group', 'holding', 'holdings',
  'international', 'global', 'cloud', 'digital', 'data', 'it', 'partners', 'partner', 'labs', 'media', 'telecom', 'communications', 'industries',
  'kogyo', 'andina', 'distribution', 'distributors', 'computing', 'computer', 'computers', 'engineering', 'gruppe', 'europe', 'online',
]);

const DIFFERENT: Likeness = { score: 0, reason: 'different names' };

/** Compares two names by their parts, order aside. */
export function likeness(a: NameParts, b: NameParts): Likeness {
  if (a.stem === '' || b.stem === '') return DIFFERENT;
  if (numbersOf(a) !== numbersOf(b)) return DIFFERENT;
  const isOtherForm = a.form !== null && b.form !== null && a.form !== b.form;
  const isOtherCountry = a.country !== null && b.country !== null && a.country !== b.country;
  if (a.stem === b.stem || squashed(a) === squashed(b)) {
    if (isOtherForm) return { score: 0.85, reason: `same name, but ${a.form} and ${b.form}` };
    if (isOtherCountry) return { score: 0.85, reason: `same name, but ${a.country} and ${b.country}` };
    return { score: 1, reason: 'same name' };
  }
  if (isShortened(a, b) || isShortened(b, a)) {
    return isOtherForm ? { score: 0.8, reason: 'same first words, other legal form' } : { score: 0.92, reason: 'same name without its line of business' };
  }
  const close = jaroWinkler(squashed(a), squashed(b)) * 0.9 - (isOtherForm ? 0.1 : 0);
  return close >= WORTH_ASKING ? { score: close, reason: 'nearly the same letters' } : DIFFERENT;
}

/** `Port Calder` for `Port Calder Networks`: the words left out are lines of business only. */
export function isShortened(short: NameParts, long: NameParts): boolean {
  if (short.words.length >= long.words.length) return false;
  const isStart = short.words.every((word, i) => word === long.words[i]);
  const isDistinctive = short.words.some((word) => word.length >= 4 && !TRADES.has(word));
  return isStart && isDistinctive && long.words.slice(short.words.length).every((word) => TRADES.has(word));
}

function squashed({ words }: NameParts): string {
  return words.join('');
}

function numbersOf({ words }: NameParts): string {
  return words.filter((word) => /\d/.test(word)).join(' ');
}

/** Jaro-Winkler: 1 for equal texts, 0 for texts without a letter in common. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const takenB = Array.from({ length: b.length }, () => false);
  const matchedA: string[] = [];
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (takenB[j] === true || a[i] !== b[j]) continue;
      takenB[j] = true;
      matchedA.push(a[i] ?? '');
      break;
    }
  }
  if (matchedA.length === 0) return 0;
  const matchedB = [...b].filter((_, j) => takenB[j]);
  const swaps = matchedA.filter((letter, i) => letter !== matchedB[i]).length / 2;
  const m = matchedA.length;
  const jaro = (m / a.length + m / b.length + (m - swaps) / m) / 3;
  let start = 0;
  while (start < 4 && start < a.length && a[start] === b[start]) start++;
  return jaro + start * 0.1 * (1 - jaro);
}
