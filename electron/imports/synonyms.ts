import names from './fieldSynonyms.json' with { type: 'json' };
import { detached } from './detached.ts';
import { FIELD_TYPES } from './fieldTypes.ts';
import { bareHeaderKey, headerKey } from './headerName.ts';
import { KINDS, type Kind } from './kinds.ts';

/** One field that a header name may mean, and how strongly: 0 is the strongest. */
export interface Claim {
  readonly field: string;
  readonly rank: number;
}

/** Names that stand only without their bracketed unit rank behind all that stand as they are. */
const BARE_PENALTY = 100;

const claimsByKind = new Map<Kind, ReadonlyMap<string, readonly Claim[]>>(KINDS.map((kind) => [kind, indexOf(kind)]));
const kindsByKey = countKinds();

/** The names of a field as given, strongest first. */
export function synonymsOf(kind: Kind, field: string): readonly string[] {
  const fields: Readonly<Record<string, readonly string[]>> = names[kind];
  return (fields[field] ?? []).filter((name) => !name.startsWith('{'));
}

/** The fields of the kind that the header names, strongest first; none when it is unknown there. */
export function claimsOf(kind: Kind, header: string): readonly Claim[] {
  const index = claimsByKind.get(kind);
  const { full, bare: reduced } = keysOf(header);
  const exact = index?.get(full) ?? [];
  if (exact.length > 0) return exact;
  const bare = index?.get(reduced) ?? [];
  return bare.map(({ field, rank }) => ({ field, rank: rank + BARE_PENALTY }));
}

/** In how many kinds the header is a known name: the fewer, the more it says about the kind. */
export function kindsKnowing(header: string): number {
  const { full, bare } = keysOf(header);
  return kindsByKey.get(full) ?? kindsByKey.get(bare) ?? 0;
}

/** Names longer than this are not names. */
const LONGEST_NAME = 200;
const MOST_KEYS = 5000;
const keysByHeader = new Map<string, { readonly full: string; readonly bare: string }>();

/** Both compared forms; the same headers are asked about for every kind, so they are remembered. */
function keysOf(header: string): { readonly full: string; readonly bare: string } {
  const known = keysByHeader.get(header);
  if (known !== undefined) return known;
  if (header.length > LONGEST_NAME) return { full: '', bare: '' };
  const keys = { full: headerKey(header), bare: bareHeaderKey(header) };
  if (keysByHeader.size >= MOST_KEYS) keysByHeader.clear();
  keysByHeader.set(detached(header), keys);
  return keys;
}

/** Every known name of the kind in its compared form, with the fields it claims. */
export function knownNames(kind: Kind): ReadonlyMap<string, readonly Claim[]> {
  return claimsByKind.get(kind) ?? new Map<string, readonly Claim[]>();
}

function indexOf(kind: Kind): Map<string, Claim[]> {
  const index = new Map<string, Claim[]>();
  const add = (key: string, claim: Claim): void => {
    const claims = index.get(key) ?? [];
    if (!claims.some(({ field }) => field === claim.field)) index.set(key, [...claims, claim].toSorted((a, b) => a.rank - b.rank));
  };
  const fields = Object.keys(FIELD_TYPES[kind]);
  for (const field of fields) synonymsOf(kind, field).forEach((name, rank) => add(headerKey(name), { field, rank }));
  // `NPS (0-10)` is also known as `NPS`; but `Amount (USD)` must not make `Amount` a converted amount.
  for (const field of fields) {
    synonymsOf(kind, field).forEach((name, rank) => {
      const bare = bareHeaderKey(name);
      if (!index.has(bare)) add(bare, { field, rank: rank + BARE_PENALTY });
    });
  }
  return index;
}

function countKinds(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const index of claimsByKind.values()) {
    for (const key of index.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
