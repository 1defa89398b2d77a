import type { Database } from 'better-sqlite3';
import type { Money } from '../../shared/money.ts';
import type { Day } from '../../shared/time.ts';

/** A deal that somebody registered, sold together or referred. Null is not known. */
export interface NewOpportunity {
  readonly id: string;
  readonly partnerId: string;
  readonly source: string;
  readonly sourceKey: string;
  readonly registrationId: string | null;
  readonly name: string;
  readonly customerName: string;
  readonly customerCountry: string | null;
  readonly stage: string;
  readonly outcome: 'open' | 'won' | 'lost' | 'no_decision';
  readonly probabilityRatio: number | null;
  readonly money: Money;
  readonly createdOn: Day;
  readonly closeOn: Day;
  readonly isNewCustomer: boolean | null;
  readonly segment: string | null;
  readonly region: string | null;
  readonly productLine: string | null;
  readonly competitor: string | null;
  readonly outcomeReason: string | null;
  readonly dealType: string | null;
  readonly attribution: 'sourced' | 'co_sell' | 'influenced' | 'none';
  readonly ownerName: string | null;
  readonly partnerOwnerName: string | null;
  readonly nextStep: string | null;
}

/** Deals, whether open, won or lost. */
export function createOpportunities(db: Database) {
  const insert = db.prepare(`
    INSERT INTO opportunity (id, partner_id, source, source_key, registration_id, name, customer_name, customer_country, stage,
      outcome, probability_ratio, amount_minor, currency, created_on, close_on, is_new_customer, segment, region, product_line,
      competitor, outcome_reason, deal_type, attribution, owner_name, partner_owner_name, next_step)
    VALUES (@id, @partnerId, @source, @sourceKey, @registrationId, @name, @customerName, @customerCountry, @stage,
      @outcome, @probabilityRatio, @minor, @currency, @createdOn, @closeOn, @isNewCustomer, @segment, @region, @productLine,
      @competitor, @outcomeReason, @dealType, @attribution, @ownerName, @partnerOwnerName, @nextStep)
  `);
  return {
    add: ({ money, isNewCustomer, ...deal }: NewOpportunity): void => {
      insert.run({ ...deal, ...money, isNewCustomer: isNewCustomer === null ? null : Number(isNewCustomer) });
    },
  };
}

export type Opportunities = ReturnType<typeof createOpportunities>;
