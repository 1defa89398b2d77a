import type { Database } from 'better-sqlite3';
import type { KeptDeal } from '../../shared/domain/deal.ts';
import type { Day } from '../../shared/time.ts';
import { createTypedRecords, TYPED_SOURCE } from './typedRecords.ts';

interface Asked {
  readonly partnerId: string;
  readonly since: Day;
}

const RECENT = "(outcome = 'open' OR coalesce(close_on, created_on, @since) >= @since)";

/** Deals as the pipeline page lists them and people write them. */
export function createDeals(db: Database) {
  const records = createTypedRecords<KeptDeal>(db, {
    table: 'opportunity',
    columns: {
      id: 'id', partnerId: 'partner_id', name: 'name', customerName: 'customer_name', stage: 'stage', outcome: 'outcome', attribution: 'attribution',
      probability: 'probability_ratio', amountMinor: 'amount_minor', currency: 'currency', createdOn: 'created_on', closeOn: 'close_on', isNewCustomer: 'is_new_customer',
      segment: 'segment', region: 'region', productLine: 'product_line', competitor: 'competitor', incumbentCompetitor: 'incumbent_competitor', outcomeReason: 'outcome_reason',
      ownerName: 'owner_name', partnerOwnerName: 'partner_owner_name', sourcedEvidenceOn: 'sourced_evidence_on', vendorActivityOn: 'vendor_activity_on',
      partnerActivityOn: 'partner_activity_on', nextStep: 'next_step', notes: 'notes',
    },
    flags: ['isNewCustomer'],
    fixed: TYPED_SOURCE,
    order: 'close_on, id',
  });
  const own = records.asking(`WHERE partner_id = @partnerId AND ${RECENT} ORDER BY close_on, id`);
  const withOthers = records.asking(`WHERE id IN (SELECT opportunity_id FROM opportunity_partner WHERE partner_id = @partnerId) AND ${RECENT} ORDER BY close_on, id`);
  const older = db.prepare<Asked, number>(`SELECT count(*) FROM opportunity WHERE partner_id = @partnerId AND NOT ${RECENT}`).pluck();
  const shared = db
    .prepare<[string], string>('SELECT opportunity_id FROM opportunity JOIN opportunity_partner ON opportunity_id = opportunity.id WHERE opportunity.partner_id = ?')
    .pluck();
  return {
    ...records,
    /** The partner's deals that are open or ended on the day or after, its own and those it shares. */
    listSince: (partnerId: string, since: Day): KeptDeal[] => {
      const found = own({ partnerId, since });
      const known = new Set(found.map(({ id }) => id));
      return [...found, ...withOthers({ partnerId, since }).filter(({ id }) => !known.has(id))];
    },
    /** How many ended before. */
    countBefore: (partnerId: string, since: Day): number => older.get({ partnerId, since }) ?? 0,
    /** Ids of the partner's deals that other partners have a part in. */
    listShared: (partnerId: string): string[] => shared.all(partnerId),
  };
}

export type Deals = ReturnType<typeof createDeals>;
