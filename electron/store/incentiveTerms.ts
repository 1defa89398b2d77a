import type { Database } from 'better-sqlite3';
import type { IncentiveTerm } from '../../shared/domain/incentive.ts';
import type { ProvenDeal } from '../../shared/domain/metrics/attribution.ts';
import type { RevenueType } from '../../shared/domain/revenueFact.ts';
import type { Day, Window } from '../../shared/time.ts';
import { createTypedRecords } from './typedRecords.ts';

/** An amount that an incentive may be counted on, as it stands in its row. */
interface AmountRow {
  readonly id: string;
  readonly on: Day;
  readonly minor: number;
  readonly currency: string;
  readonly productLine: string | null;
}

type Asked = Window & { readonly partnerId: string };

/** The incentives agreed with single partners, and the amounts they are counted on. */
export function createIncentiveTerms(db: Database) {
  const records = createTypedRecords<IncentiveTerm>(db, {
    table: 'incentive_term',
    columns: {
      id: 'id', partnerId: 'partner_id', kind: 'kind', name: 'name', basis: 'basis', productLine: 'product_line', rate: 'rate_ratio', currency: 'currency',
      targetMinor: 'target_minor', fixedMinor: 'fixed_minor', fromOn: 'from_on', toOn: 'to_on', standard: 'standard', note: 'note',
    },
    flags: [],
    fixed: {},
    order: 'from_on DESC, name, id',
  });
  const revenue = db.prepare<Asked & { type: RevenueType }, AmountRow>(`
    SELECT id, window_end AS "on", amount_minor AS minor, currency, product_line AS productLine
    FROM revenue WHERE partner_id = @partnerId AND window_end BETWEEN @start AND @end AND revenue_type = @type
  `);
  const won = db.prepare<Asked, AmountRow & ProvenDeal>(`
    SELECT id, close_on AS "on", amount_minor AS minor, currency, product_line AS productLine, attribution, coalesce(created_on, close_on) AS createdOn,
           sourced_evidence_on AS sourcedEvidenceOn, vendor_activity_on AS vendorActivityOn, partner_activity_on AS partnerActivityOn
    FROM opportunity WHERE partner_id = @partnerId AND close_on BETWEEN @start AND @end AND outcome = 'won' AND amount_minor IS NOT NULL AND currency IS NOT NULL
  `);
  const marketing = db.prepare<Asked, AmountRow>(`
    SELECT id, coalesce(ends_on, starts_on) AS "on", coalesce(paid_minor, claimed_minor, approved_minor) AS minor, currency, NULL AS productLine
    FROM marketing_activity WHERE partner_id = @partnerId AND starts_on <= @end AND coalesce(ends_on, starts_on) BETWEEN @start AND @end
      AND coalesce(paid_minor, claimed_minor, approved_minor) IS NOT NULL
  `);
  return {
    ...records,
    /** The partner's revenue of a kind that ends in the window. */
    revenueOf: (partnerId: string, window: Window, type: RevenueType): AmountRow[] => revenue.all({ partnerId, ...window, type }),
    /** The partner's deals with an amount that were won in the window, joint or not. */
    wonBy: (partnerId: string, window: Window): (AmountRow & ProvenDeal)[] => won.all({ partnerId, ...window }),
    /** Marketing money of activities that ended in the window: paid, else claimed, else approved. */
    marketingOf: (partnerId: string, window: Window): AmountRow[] => marketing.all({ partnerId, ...window }),
  };
}

export type IncentiveTerms = ReturnType<typeof createIncentiveTerms>;
