import type { Database } from 'better-sqlite3';
import type { Money } from '../../shared/money.ts';
import type { Day } from '../../shared/time.ts';
import { moneyCell } from './moneyCell.ts';

/** An account that both sides know. `partnerAmount` is the partner's own pipeline and is never added to ours. */
export interface SharedAccount {
  readonly id: string;
  readonly partnerId: string | null;
  readonly customerName: string | null;
  readonly ourPopulation: string | null;
  readonly ownerName: string | null;
  readonly partnerCustomerName: string | null;
  readonly partnerPopulation: string | null;
  readonly partnerStage: string | null;
  readonly partnerAmount: Money | null;
  readonly firstSeenOn: Day | null;
}

type Row = Omit<SharedAccount, 'partnerAmount'> & { readonly minor: number | null; readonly currency: string | null };

/** Accounts in common with partners. */
export function createSharedAccounts(db: Database) {
  const byPartner = db.prepare<{ partnerId: string; day: Day }, Row>(`
    SELECT id, partner_id AS partnerId, customer_name AS customerName, our_population AS ourPopulation, owner_name AS ownerName,
           partner_customer_name AS partnerCustomerName, partner_population AS partnerPopulation, partner_stage AS partnerStage,
           partner_amount_minor AS minor, currency, first_seen_on AS firstSeenOn
    FROM shared_account WHERE partner_id = @partnerId AND (first_seen_on IS NULL OR first_seen_on <= @day) ORDER BY customer_name, id
  `);
  return {
    /** The accounts in common with the partner that were seen by the day, or of which nobody knows since when. */
    listByPartner: (partnerId: string, day: Day): SharedAccount[] =>
      byPartner.all({ partnerId, day }).map(({ minor, currency, ...row }) => ({ ...row, partnerAmount: moneyCell(minor, currency) })),
  };
}

export type SharedAccounts = ReturnType<typeof createSharedAccounts>;
