import { createPartnerIntake, readDirectory } from '../../store/intake/partnerIntake.ts';
import type { Mention } from '../../imports/mentions.ts';
import type { PartnerGroup } from '../../imports/partnerGroups.ts';
import { aliasKey, type KnownPartner } from '../../imports/partnerMatch.ts';
import { sameIdKey } from '../../imports/salesforceId.ts';
import type { Source } from '../../store/intake/upsert.ts';
import type { Store } from '../../store/store.ts';
import type { ImportKind } from '../../../shared/domain/importReport.ts';
import type { Vendor } from '../../../shared/domain/party.ts';
import { createMemory, type Remember } from './memory.ts';
import { createVendorSide, type VendorSide } from './vendorSide.ts';

/** Who is known when a file is read: the partners, their people, and ourselves; and how files like it were read. */
export interface KnownParties {
  readonly partners: readonly KnownPartner[];
  /** The partners whose people have addresses of the domain. */
  readonly partnersAt: (domain: string) => readonly string[];
  readonly vendorSide: VendorSide;
  readonly remember: Remember;
}

/** The partners there are, as names in a file are matched against them. */
export function partnerDirectory(store: Store): KnownPartner[] {
  return readDirectory(store.db).map(({ id, name, externalId, accountNumber, aliases }) => ({
    id,
    name,
    aliases,
    externalIds: externalId === null ? [] : [externalId],
    accountNumbers: accountNumber === null ? [] : [accountNumber],
  }));
}

/** Everything by which a file's partners and people may be recognised. */
export function knownParties(store: Store, vendor: Vendor): KnownParties {
  const partnersAt = (domain: string) => store.people.partiesAt(domain).filter((id) => id !== vendor.id);
  return { partners: partnerDirectory(store), partnersAt, vendorSide: createVendorSide(store, vendor), remember: createMemory(store) };
}

/** Which partner each mention of a file means; a new one is added when its first row comes. */
export interface FilePartners {
  /** The partner of the mention; null when it names none. Adds a partner that only this file knows, unless the file lists partners itself. */
  partnerOf(mention: number, source: Source): string | null;
  /** True until the partner's own row has been put. */
  isNew(partnerId: string): boolean;
  /** Remembers every spelling of the partners that were met. */
  rememberSpellings(batchId: string): void;
}

interface Resolved {
  readonly id: string;
  readonly group: PartnerGroup;
}

interface FileGroups {
  readonly kind: ImportKind;
  readonly groups: readonly PartnerGroup[];
  readonly mentions: readonly Mention[];
  readonly known: readonly KnownPartner[];
  readonly answers: Readonly<Record<string, string>>;
}

/** Settles the partners of one file: known ones by their match or by the person's answer, the others as new. */
export function resolveFilePartners(
  { store, vendor, newId }: { readonly store: Store; readonly vendor: Vendor; readonly newId: () => string },
  { kind, groups, mentions, known: directory, answers }: FileGroups,
): FilePartners {
  const isPartnerFile = kind === 'partner';
  const intake = createPartnerIntake(store.db, [], vendor, newId);
  const pending = new Set<string>();
  const byMention = new Map<number, Resolved>();
  const met = new Map<string, PartnerGroup[]>();
  for (const group of groups) {
    const answer = answerOf(group, answers, directory);
    const known = group.partner?.id ?? (answer === 'new' ? null : answer?.id) ?? null;
    const id = known ?? newId();
    if (known === null) pending.add(id);
    for (const mention of group.mentions) byMention.set(mention, { id, group });
  }
  const addNew = ({ id, group }: Resolved, source: Source): void => {
    const named = group.mentions.flatMap((number) => mentions[number] ?? []);
    const externalId = named.find((mention) => mention.externalId !== null)?.externalId ?? null;
    const accountNumber = named.find((mention) => mention.accountNumber !== null)?.accountNumber ?? null;
    intake.add({ id, name: group.name, currency: null, externalId: externalId === null ? null : sameIdKey(externalId), accountNumber }, source);
  };
  return {
    partnerOf: (mention, source) => {
      const resolved = byMention.get(mention);
      if (resolved === undefined) return null;
      const { id, group } = resolved;
      const groupsMet = met.get(id);
      if (groupsMet === undefined) met.set(id, [group]);
      else if (groupsMet.at(-1) !== group && !groupsMet.includes(group)) groupsMet.push(group);
      if (!isPartnerFile && pending.delete(id)) addNew(resolved, source);
      return id;
    },
    isNew: (partnerId) => pending.delete(partnerId),
    rememberSpellings: (batchId) => {
      for (const [id, groupsMet] of met) {
        for (const { spellings, matched } of groupsMet) {
          // A meeting that had to be asked about goes by its title, which the next partner's may bear too.
          if (kind === 'attendance' && matched === 'unsure') continue;
          for (const spelling of Object.keys(spellings)) intake.addAlias(id, spelling, batchId);
        }
      }
    },
  };
}

/** What the person's answer to “who is this?” settles: a known partner, a new one, or nothing where it names nobody. */
export function answerOf(group: PartnerGroup, answers: Readonly<Record<string, string>>, partners: readonly KnownPartner[]): KnownPartner | 'new' | null {
  const answer = answers[group.name];
  if (group.matched !== 'unsure' || answer === undefined) return null;
  if (answer === 'new') return 'new';
  const key = aliasKey(answer);
  const isMeant = ({ id, name, aliases, externalIds, accountNumbers }: KnownPartner): boolean =>
    id === answer || aliasKey(name) === key || externalIds.includes(answer) || accountNumbers.includes(answer) || aliases.some((alias) => aliasKey(alias) === key);
  const found = partners.filter(isMeant);
  return found.length === 1 ? (found[0] ?? null) : null;
}
