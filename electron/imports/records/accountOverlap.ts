import { AccountHealth } from '../../../shared/domain/sharedAccount.ts';
import { choiceColumn, flagColumn, moneyColumns, shownText, textColumn } from './columns.ts';
import { sideOf } from './contact.ts';
import type { RecordTarget, TargetColumn } from './target.ts';

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
    textColumn('partner_owner_name', 'partnerOwner'),
    textColumn('vendor_success_owner', 'vendorSuccessOwner'),
    textColumn('partner_success_owner', 'partnerSuccessOwner'),
    healthColumn('vendor_health', 'vendorHealth'),
    healthColumn('partner_health', 'partnerHealth'),
    textColumn('next_step', 'nextStep'),
    textColumn('next_step_on', 'nextStepOn'),
    choiceColumn('next_step_by', 'nextStepBy', sideOf),
    textColumn('expansion', 'expansion'),
    flagColumn('may_be_named', 'mayBeNamed'),
  ],
};

/** How a side sees the customer, in one of the program's words; null for any other. */
function healthColumn(column: string, field: string): TargetColumn {
  const told = choiceColumn(column, field, (text) => AccountHealth.safeParse(text?.toLowerCase().replaceAll(/[\s-]+/g, '_')).data ?? null);
  return { ...told, show: (row) => shownText(row[column]).replaceAll('_', ' ') };
}
