import { shownCells } from '../../imports/records/columns.ts';
import { partnerTarget } from '../../imports/records/partner.ts';
import type { ExportKind } from './exportKind.ts';
import { columnsOf } from './records.ts';

/** Partner accounts with their party's name and currency, and the sponsors named now. */
export const partnerRows: ExportKind = function* ({ store }) {
  const currencies = new Map(store.partners.list().map(({ id, currency }) => [id, currency]));
  const named = store.people.listRoles().filter(({ role, toOn }) => role === 'sponsor' && toOn === null);
  for (const row of store.recordRows.list('partner', ['id', ...columnsOf(partnerTarget)])) {
    const sponsor = (side: 'vendor' | 'partner') => named.find((one) => one.partnerId === row['id'] && one.side === side)?.personName ?? '';
    yield new Map([
      ...shownCells(partnerTarget.columns, row),
      ['name', String(row['party_name'] ?? '')],
      ['currency', currencies.get(String(row['id'])) ?? ''],
      ['vendorExecSponsor', sponsor('vendor')],
      ['partnerExecSponsor', sponsor('partner')],
    ]);
  }
};
