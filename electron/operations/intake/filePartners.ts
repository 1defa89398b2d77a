import type { PartnerGroup } from '../../imports/partnerGroups.ts';
import type { KnownPartner } from '../../imports/partnerMatch.ts';
import { createPartnerIntake, readDirectory } from '../../store/intake/partnerIntake.ts';
import type { Source } from '../../store/intake/upsert.ts';
import type { Store } from '../../store/store.ts';
import type { Vendor } from '../../../shared/domain/party.ts';

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

/** Settles the partners of one file: known ones by their match or by the person's answer, the others as new. */
export function resolveFilePartners(
  { store, vendor, newId }: { readonly store: Store; readonly vendor: Vendor; readonly newId: () => string },
  groups: readonly PartnerGroup[],
  answers: Readonly<Record<string, string>>,
  isPartnerFile: boolean,
): FilePartners {
  const intake = createPartnerIntake(store.db, [], vendor, newId);
  const pending = new Set<string>();
  const byMention = new Map<number, Resolved>();
  const met = new Map<string, PartnerGroup>();
  for (const group of groups) {
    const known = group.partner?.id ?? answered(store, group, answers);
    const id = known ?? newId();
    if (known === null) pending.add(id);
    for (const mention of group.mentions) byMention.set(mention, { id, group });
  }
  return {
    partnerOf: (mention, source) => {
      const resolved = byMention.get(mention);
      if (resolved === undefined) return null;
      met.set(resolved.id, resolved.group);
      if (!isPartnerFile && pending.delete(resolved.id)) {
        intake.add({ id: resolved.id, name: resolved.group.name, currency: null }, source);
      }
      return resolved.id;
    },
    isNew: (partnerId) => pending.delete(partnerId),
    rememberSpellings: (batchId) => {
      for (const [id, { spellings }] of met) {
        for (const spelling of Object.keys(spellings)) intake.addAlias(id, spelling, batchId);
      }
    },
  };
}

function answered(store: Store, group: PartnerGroup, answers: Readonly<Record<string, string>>): string | null {
  const answer = answers[group.name];
  if (group.matched !== 'unsure' || answer === undefined || answer === 'new') return null;
  return group.proposals.find(({ partner }) => partner.name === answer || partner.id === answer)?.partner.id ?? store.partners.find(answer)[0]?.id ?? null;
}
