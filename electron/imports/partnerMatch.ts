import { likeness, SURE, WORTH_ASKING } from './nameLikeness.ts';
import { nameParts, type NameParts } from './partnerName.ts';
import type { Mention } from './mentions.ts';
import { sameIdKey } from './salesforceId.ts';

/** A partner that is known already, with all ids and confirmed spellings. */
export interface KnownPartner {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly externalIds: readonly string[];
  readonly accountNumbers: readonly string[];
}

/** A known partner that a name may mean, how surely, and why. */
export interface Proposal {
  readonly partner: KnownPartner;
  readonly score: number;
  readonly reason: string;
}

/** What a mention means: a known partner, surely; or nobody for sure, with who it may be. */
export interface PartnerMatch {
  readonly matched: 'id' | 'alias' | 'name' | 'unsure' | 'new';
  readonly partner: KnownPartner | null;
  readonly proposals: readonly Proposal[];
}

/** Finds partners in a directory. */
export type PartnerFinder = (mention: Pick<Mention, 'externalId' | 'accountNumber' | 'name'>) => PartnerMatch;

const MOST_PROPOSALS = 5;
const UNKNOWN: PartnerMatch = { matched: 'new', partner: null, proposals: [] };

interface Entry {
  readonly partner: KnownPartner;
  readonly parts: readonly NameParts[];
}

/**
 * A finder by external id, then account number, then confirmed spelling, then likeness of names.
 * Two partners that are equally near make it unsure: it never picks one.
 */
export function createPartnerFinder(directory: readonly KnownPartner[]): PartnerFinder {
  const byId = indexBy(directory, ({ externalIds }) => externalIds.map(sameIdKey));
  const byNumber = indexBy(directory, ({ accountNumbers }) => accountNumbers);
  const byAlias = indexBy(directory, ({ aliases }) => aliases.map(aliasKey));
  const byOwnName = indexBy(directory, ({ name }) => [aliasKey(name)]);
  const entries = directory.map((partner): Entry => ({ partner, parts: [partner.name, ...partner.aliases].map(nameParts) }));
  const known = new Map<string, PartnerMatch>();
  const byName = (name: string): PartnerMatch => {
    const before = known.get(name);
    const match = before ?? matchName(nameParts(name), entries);
    if (before === undefined) known.set(name, match);
    return match;
  };
  return ({ externalId, accountNumber, name }) => {
    const partner = (externalId === null ? null : byId.get(sameIdKey(externalId))) ?? (accountNumber === null ? null : byNumber.get(accountNumber));
    if (partner !== null && partner !== undefined) return { matched: 'id', partner, proposals: [] };
    if (name === null) return UNKNOWN;
    const alias = byAlias.get(aliasKey(name)) ?? null;
    if (alias !== null) return { matched: 'alias', partner: alias, proposals: [] };
    const own = byOwnName.get(aliasKey(name)) ?? null;
    return own === null ? byName(name) : { matched: 'name', partner: own, proposals: [] };
  };
}

/** Spellings are confirmed as they stand, letter size and spaces aside. */
export function aliasKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

function matchName(parts: NameParts, entries: readonly Entry[]): PartnerMatch {
  const proposals = entries
    .map(({ partner, parts: names }) => {
      const best = names.map((each) => likeness(parts, each)).reduce((a, b) => (b.score > a.score ? b : a), { score: 0, reason: '' });
      return { partner, ...best };
    })
    .filter(({ score }) => score >= WORTH_ASKING)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_PROPOSALS);
  const [first, second] = proposals;
  if (first === undefined) return UNKNOWN;
  const isSure = first.score >= SURE && (second === undefined || second.score < SURE || (first.score === 1 && second.score < 1));
  return isSure ? { matched: 'name', partner: first.partner, proposals: [] } : { matched: 'unsure', partner: null, proposals };
}

/** An id that two partners share identifies neither: it maps to null. */
function indexBy(directory: readonly KnownPartner[], keysOf: (partner: KnownPartner) => readonly string[]): Map<string, KnownPartner | null> {
  const index = new Map<string, KnownPartner | null>();
  for (const partner of directory) {
    for (const key of new Set(keysOf(partner))) index.set(key, index.has(key) ? null : partner);
  }
  return index;
}
