import { shownCells } from '../../imports/records/columns.ts';
import { contactTarget } from '../../imports/records/contact.ts';
import type { ExportKind } from './exportKind.ts';
import { columnsOf, partnerCells } from './records.ts';

/** People of both sides; who sponsors whom is told by the roles where no file has said it. */
export const contactRows: ExportKind = function* ({ store }) {
  const partners = new Map(store.partners.list().map(({ id, name }) => [id, name]));
  const sponsored = Map.groupBy(
    store.people.listRoles().filter(({ role, toOn }) => role === 'sponsor' && toOn === null),
    ({ personId }) => personId,
  );
  for (const row of store.recordRows.list('person', ['id', ...columnsOf(contactTarget)])) {
    const cells = shownCells(contactTarget.columns, row);
    const isVendor = row['party_kind'] === 'vendor';
    const roles = sponsored.get(String(row['id'])) ?? [];
    const names = [...new Set(roles.map(({ partnerId }) => partners.get(partnerId) ?? ''))].toSorted();
    yield new Map([
      ...partnerCells(row),
      ...cells,
      ['side', isVendor ? 'Vendor' : 'Partner'],
      ['isExecSponsor', cells.get('isExecSponsor') || (roles.length > 0 ? 'Yes' : '')],
      ['sponsorFor', cells.get('sponsorFor') || (isVendor ? names.join('; ') : '')],
    ]);
  }
};
