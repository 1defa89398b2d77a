import { detached } from './detached.ts';
import type { Kind } from './kinds.ts';
import type { Value } from './reading.ts';

/** One way in which a file names a partner; all its rows that name it so share it. */
export interface Mention {
  readonly externalId: string | null;
  readonly accountNumber: string | null;
  readonly name: string | null;
  /** The company's domain in an e-mail address of the row, without providers of private mail. */
  readonly domain: string | null;
  /** How many records name it so, exact repeats left out. */
  readonly records: number;
}

/** Collects the mentions of a file; rows keep the number of theirs. */
export interface Mentions {
  /** The number of the row's mention, -1 when it names no partner. */
  readonly of: (values: readonly Value[], isCounted: boolean) => number;
  readonly list: () => Mention[];
}

const PRIVATE_MAIL = new Set(['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'yahoo.com', 'icloud.com', 'gmx.de', 'gmx.net', 'web.de', 'proton.me', 'aol.com']);

/** An empty collection for records with those fields. */
export function createMentions(kind: Kind, fields: readonly string[]): Mentions {
  const isPartner = kind === 'partner';
  const nameAt = fields.indexOf(isPartner ? 'name' : 'partnerName');
  const idAt = fields.indexOf(isPartner ? 'externalId' : 'partnerExternalId');
  const numberAt = fields.indexOf(isPartner ? 'accountNumber' : 'partnerAccountNumber');
  const mailAt = kind === 'contact' ? fields.indexOf('email') : kind === 'certification' ? fields.indexOf('personEmail') : -1;
  const sideAt = kind === 'contact' || kind === 'attendance' ? fields.indexOf('side') : -1;
  const found: Array<{ mention: Omit<Mention, 'records'>; records: number }> = [];
  const tree: Branch = new Map();
  const add = (mention: Omit<Mention, 'records'>): number => found.push({ mention, records: 0 }) - 1;
  return {
    of: (values, isCounted) => {
      const name = textAt(values, nameAt);
      const externalId = textAt(values, idAt);
      const accountNumber = textAt(values, numberAt);
      if (name === null && externalId === null && accountNumber === null) return -1;
      if (isVendorSide(textAt(values, sideAt))) return -1;
      const domain = domainOf(textAt(values, mailAt));
      const leaf = branch(branch(branch(tree, name), externalId), accountNumber);
      const before = leaf.get(domain);
      const index = typeof before === 'number' ? before : add({ name: copy(name), externalId: copy(externalId), accountNumber: copy(accountNumber), domain: copy(domain) });
      if (before === undefined) leaf.set(copy(domain), index);
      const entry = found[index];
      if (isCounted && entry !== undefined) entry.records++;
      return index;
    },
    list: () => found.map(({ mention, records }) => ({ ...mention, records })),
  };
}

/** Mentions by name, id, number and domain, one level each: faster than a text made of all four. */
type Branch = Map<string | null, Branch | number>;

function branch(from: Branch, key: string | null): Branch {
  const found = from.get(key);
  if (found !== undefined && typeof found !== 'number') return found;
  const created: Branch = new Map();
  from.set(copy(key), created);
  return created;
}

function textAt(values: readonly Value[], at: number): string | null {
  const value = at === -1 ? null : values[at];
  return typeof value === 'string' ? value : null;
}

function copy(text: string | null): string | null {
  return text === null ? null : detached(text);
}

/** Our own people stand in lists of contacts too; their company is no partner. */
function isVendorSide(side: string | null): boolean {
  return side !== null && /^(?:vendor|internal|ours?|hersteller|intern)$/i.test(side);
}

function domainOf(address: string | null): string | null {
  const domain = address?.split('@')[1]?.toLowerCase() ?? null;
  return domain === null || PRIVATE_MAIL.has(domain) ? null : domain;
}
