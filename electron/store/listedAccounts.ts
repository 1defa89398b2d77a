import type { Database } from 'better-sqlite3';
import type { KeptAccount } from '../../shared/domain/sharedAccount.ts';
import { createTypedRecords, TYPED_SOURCE, type TypedRecords } from './typedRecords.ts';

/** Accounts in common as their page lists them and people write them. */
export function createListedAccounts(db: Database): TypedRecords<KeptAccount> {
  return createTypedRecords<KeptAccount>(db, {
    table: 'shared_account',
    columns: {
      id: 'id', partnerId: 'partner_id', customerName: 'customer_name', partnerCustomerName: 'partner_customer_name', ourPopulation: 'our_population', partnerPopulation: 'partner_population',
      ownerName: 'owner_name', partnerOwnerName: 'partner_owner_name', partnerOwnerEmail: 'partner_owner_email', vendorSuccessOwner: 'vendor_success_owner',
      partnerSuccessOwner: 'partner_success_owner', vendorHealth: 'vendor_health', partnerHealth: 'partner_health', nextStep: 'next_step', nextStepOn: 'next_step_on', nextStepBy: 'next_step_by',
      expansion: 'expansion', partnerStage: 'partner_stage', partnerAmountMinor: 'partner_amount_minor', currency: 'currency', mayBeNamed: 'may_be_named', firstSeenOn: 'first_seen_on',
    },
    flags: ['mayBeNamed'],
    whenNull: { mayBeNamed: '0' },
    fixed: TYPED_SOURCE,
    order: 'customer_name, id',
  });
}
