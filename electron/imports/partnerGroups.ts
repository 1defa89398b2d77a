import type { Mention } from './mentions.ts';
import { isShortened } from './nameLikeness.ts';
import { createPartnerFinder, type KnownPartner, type PartnerMatch, type Proposal } from './partnerMatch.ts';
import { nameParts, type NameParts } from './partnerName.ts';
import { createPartnerSets, type Identity, type PartnerSets } from './partnerSets.ts';
import { sameIdKey } from './salesforceId.ts';

/** One real partner in a file, with every spelling it has there. */
export interface PartnerGroup {
  /** The known partner's name, or the most usual spelling where it is new. */
  readonly name: string;
  /** Records by spelling. */
  readonly spellings: Readonly<Record<string, number>>;
  readonly matched: PartnerMatch['matched'];
  readonly partner: KnownPartner | null;
  readonly proposals: readonly Proposal[];
  /** Numbers of the mentions that belong to it. */
  readonly mentions: readonly number[];
}

/**
 * Groups the mentions of a file into partners: those of one known partner, those that share an
 * id or account number, then those whose names are surely the same. Names in different scripts
 * are joined by their e-mail domain. Mentions whose ids differ stay apart, however alike.
 */
export function groupPartners(mentions: readonly Mention[], directory: readonly KnownPartner[]): PartnerGroup[] {
  const find = createPartnerFinder(directory);
  const matches = mentions.map((mention) => find(mention));
  const parts = mentions.map(({ name }) => nameParts(name ?? ''));
  const sets = createPartnerSets(mentions.map((mention, i) => identityOf(mention, parts[i], matches[i]?.partner ?? null)));
  joinBy(sets, matches.map(({ partner }) => partner?.id ?? null));
  joinBy(sets, mentions.map(({ externalId }) => (externalId === null ? null : sameIdKey(externalId))));
  joinBy(sets, mentions.map(({ accountNumber }) => accountNumber));
  joinBy(sets, mentions.map(({ name, externalId, accountNumber }) => (externalId === null && accountNumber === null ? name : null)));
  joinByName(sets, parts);
  joinByDomain(sets, mentions);
  const members = Map.groupBy(mentions.keys(), (index) => sets.rootOf(index));
  return [...members.values()].map((indexes) => toGroup(indexes, mentions, matches));
}

function joinBy(sets: PartnerSets, keys: ReadonlyArray<string | null>): void {
  const first = new Map<string, number>();
  for (const [index, key] of keys.entries()) {
    if (key === null) continue;
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    else sets.join(before, index);
  }
}

/** Sets of one name that are compared with each other; more of one name are many companies. */
const MOST_NAMESAKES = 50;

function joinByName(sets: PartnerSets, parts: readonly NameParts[]): void {
  const byStem = Map.groupBy(parts.keys(), (index) => parts[index]?.words.join('') ?? '');
  byStem.delete('');
  for (const indexes of byStem.values()) {
    const roots = [...new Set(indexes.map(sets.rootOf))];
    const isOne = roots.length <= MOST_NAMESAKES && roots.every((a, i) => roots.slice(i + 1).every((b) => sets.areCompatible(a, b)));
    const [home, ...others] = roots;
    if (isOne && home !== undefined) for (const other of others) sets.join(home, other);
  }
  joinShortened(sets, parts, byStem);
}

/** A short name joins the longer one that it leaves the line of business off, if there is only one such. */
function joinShortened(sets: PartnerSets, parts: readonly NameParts[], byStem: ReadonlyMap<string, readonly number[]>): void {
  const longer = new Map<number, number[]>();
  for (const [long, { words }] of parts.entries()) {
    for (let length = 1; length < words.length; length++) {
      const short = byStem.get(words.slice(0, length).join(''))?.[0];
      const [a, b] = [short === undefined ? undefined : parts[short], parts[long]];
      if (short !== undefined && a !== undefined && b !== undefined && isShortened(a, b)) longer.set(short, [...(longer.get(short) ?? []), long].slice(0, MOST_NAMESAKES));
    }
  }
  const longestFirst = [...longer].toSorted(([a], [b]) => (parts[b]?.words.length ?? 0) - (parts[a]?.words.length ?? 0));
  for (const [short, longs] of longestFirst) {
    const roots = [...new Set(longs.map(sets.rootOf))];
    const home = roots[0];
    if (roots.length === 1 && home !== undefined && sets.areCompatible(home, sets.rootOf(short))) sets.join(home, short);
  }
}

function identityOf({ externalId, accountNumber }: Mention, parts: NameParts | undefined, partner: KnownPartner | null): Identity {
  return [externalId === null ? null : sameIdKey(externalId), accountNumber, parts?.form ?? null, parts?.country ?? null, partner?.id ?? null];
}

/** A name in another script cannot be compared; people of both at one mail domain say they are one. */
function joinByDomain(sets: PartnerSets, mentions: readonly Mention[]): void {
  const byDomain = Map.groupBy(mentions.keys(), (index) => mentions[index]?.domain ?? '');
  byDomain.delete('');
  for (const indexes of byDomain.values()) {
    const latin = indexes.filter((index) => isLatin(mentions[index]?.name));
    const others = indexes.filter((index) => !isLatin(mentions[index]?.name));
    const roots = new Set(latin.map((index) => sets.rootOf(index)));
    const home = latin[0];
    if (home !== undefined && roots.size === 1) for (const index of others) sets.join(home, index);
  }
}

function isLatin(name: string | null | undefined): boolean {
  return /[A-Za-z]/.test((name ?? '').normalize('NFD'));
}

const STRENGTH: readonly PartnerMatch['matched'][] = ['id', 'alias', 'name', 'unsure', 'new'];

function toGroup(indexes: readonly number[], mentions: readonly Mention[], matches: readonly PartnerMatch[]): PartnerGroup {
  const spellings = new Map<string, number>();
  for (const index of indexes) {
    const { name, externalId, accountNumber, records } = mentions[index] ?? { name: null, externalId: null, accountNumber: null, records: 0 };
    const spelling = name ?? externalId ?? accountNumber ?? '';
    spellings.set(spelling, (spellings.get(spelling) ?? 0) + records);
  }
  const found = indexes.flatMap((index) => matches[index] ?? []).toSorted((a, b) => STRENGTH.indexOf(a.matched) - STRENGTH.indexOf(b.matched))[0];
  const usual = [...spellings].reduce((best, each) => (each[1] > best[1] ? each : best), ['', -1] as [string, number])[0];
  return {
    name: found?.partner?.name ?? usual, spellings: Object.fromEntries(spellings), matched: found?.matched ?? 'new',
    partner: found?.partner ?? null, proposals: found?.partner ? [] : (found?.proposals ?? []), mentions: indexes,
  };
}
