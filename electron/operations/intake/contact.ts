import { contactAlternates, contactTarget, isExecSponsor, sideOf, sponsoredPartners } from '../../imports/records/contact.ts';
import { type ReadField, type Stored, textOf } from '../../imports/records/target.ts';
import { createPartnerFinder } from '../../imports/partnerMatch.ts';
import { createSponsorIntake } from '../../store/intake/sponsorIntake.ts';
import { createUpsert } from '../../store/intake/upsert.ts';
import { partnerDirectory } from './filePartners.ts';
import { fieldChanges, type Intake, type IntakeNeeds, noPartner } from './intake.ts';
import { createOwnKeys } from './ownKeys.ts';
import { recordKey, SOURCE, filledColumns } from './records.ts';
import { createVendorSide } from './vendorSide.ts';

const KEY = { ids: ['externalId'], idScope: [], names: [['email'], ['fullName', 'lastName', 'firstName']] } as const;

/** Brings in people, ours into our party and the partners' into theirs, and names executive sponsors. */
export function contactIntake({ store, newId, vendor, fields }: IntakeNeeds): Intake {
  const written = filledColumns(contactTarget.columns, fields);
  const upsert = createUpsert(
    store.db,
    {
      table: 'person',
      key: ['source', 'source_key'],
      alternates: contactAlternates,
      columns: ['party_id', ...written.map(({ column }) => column)],
      initial: contactTarget.columns.filter(({ isRequired }) => isRequired).map(({ column }) => column),
    },
    newId,
  );
  const fieldOf = new Map(written.map(({ column, field }) => [column, field]));
  const sponsors = createSponsorIntake(store.db, vendor.id, newId);
  const vendorSide = createVendorSide(store, vendor);
  const ownKey = createOwnKeys();
  const waiting: { readonly personId: string; readonly partners: readonly string[] }[] = [];

  const partyOf = (get: ReadField, partnerId: string | null): string | null => {
    if (sideOf(textOf(get('side'))) === 'vendor') return vendor.id;
    if (partnerId !== null) return partnerId;
    const company = textOf(get('partnerName'));
    const email = textOf(get('email'));
    const isOurs = company === null ? email !== null && vendorSide.isOwnAddress(email) : vendorSide.isOwnCompany(company);
    return isOurs ? vendor.id : null;
  };

  return {
    put: ({ get, partnerId, source }) => {
      const partyId = partyOf(get, partnerId);
      if (partyId === null) return noPartner;
      const cells: Record<string, Stored> = { party_id: partyId };
      for (const { column, read } of contactTarget.columns) cells[column] = read(get);
      const result = upsert({ ...cells, source: SOURCE, source_key: recordKey(KEY, get, partyId, ownKey) }, source);
      if (isExecSponsor(get)) {
        if (partyId === vendor.id) waiting.push({ personId: result.id, partners: sponsoredPartners(get) });
        else sponsors.assign(partyId, 'partner', result.id);
      }
      return { outcome: result.outcome, changes: fieldChanges(result.changes, (column) => fieldOf.get(column) ?? 'partnerName') };
    },
    // A colleague may be sponsor for a partner that is only named further down.
    finish: () => {
      if (waiting.length === 0) return;
      const find = createPartnerFinder(partnerDirectory(store));
      for (const { personId, partners } of waiting) {
        for (const name of partners) {
          const { partner } = find({ name, externalId: name, accountNumber: name });
          if (partner !== null) sponsors.assign(partner.id, 'vendor', personId);
        }
      }
    },
    met: () => [{ table: 'person', label: { ids: ['external_id'], names: ['name', 'email'] }, rows: upsert.met }],
  };
}
