import { moneyColumns, textColumn } from './columns.ts';
import type { RecordTarget } from './target.ts';

/** Accounts that both sides know; the partner's amount is its own and no pipeline of ours. */
export const accountOverlapTarget: RecordTarget = {
  table: 'shared_account',
  ids: [],
  idScope: [],
  names: [['customerName', 'partnerCustomerName']],
  alternates: [],
  amounts: ['partnerAmount'],
  needsPartner: false,
  label: { ids: [], names: ['customer_name', 'partner_customer_name'] },
  columns: [
    textColumn('customer_name', 'customerName'),
    textColumn('our_population', 'ourPopulation'),
    textColumn('partner_population', 'partnerPopulation'),
    textColumn('owner_name', 'ownerName'),
    textColumn('partner_customer_name', 'partnerCustomerName'),
    textColumn('partner_owner_email', 'partnerOwnerEmail'),
    textColumn('partner_stage', 'partnerStage'),
    ...moneyColumns({ column: 'currency', field: null }, { partnerAmount: 'partner_amount_minor' }),
    textColumn('website', 'website'),
    textColumn('first_seen_on', 'firstSeen'),
  ],
};
