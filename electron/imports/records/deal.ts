import { derivedColumn, flagColumn, idColumn, moneyColumns, pointsColumn, textColumn } from './columns.ts';
import { type RecordTarget, textOf } from './target.ts';

/** How a deal ended, read from its stage and, where that is silent, its status. */
export function outcomeOf(stage: string | null, status: string | null): 'open' | 'won' | 'lost' | 'no_decision' {
  for (const text of [stage, status]) {
    if (text === null) continue;
    if (/\bno[\s-]decision\b|\babandon|\bcancel/i.test(text)) return 'no_decision';
    if (/\blost\b|\bverloren\b|\bperdu|\bperdid/i.test(text)) return 'lost';
    if (/\bwon\b|\bgewonnen\b|\bgagné|\bganad/i.test(text)) return 'won';
  }
  return 'open';
}

/**
 * Whose work a deal is, read from its type: registered and referred deals are the partner's,
 * co-sold ones both sides', influenced ones only touched. Source: metrics M6, one class per
 * deal, sourced before co-sell before influenced.
 */
export function attributionOf(dealType: string | null): 'sourced' | 'co_sell' | 'influenced' | 'none' {
  if (dealType === null) return 'none';
  if (/sourced|regist|referr/i.test(dealType)) return 'sourced';
  if (/co-?\s?sell/i.test(dealType)) return 'co_sell';
  return /influenc/i.test(dealType) ? 'influenced' : 'none';
}

/** Deals, registrations and co-sell opportunities; one that names no partner stays without. */
export const dealTarget: RecordTarget = {
  table: 'opportunity',
  ids: ['registrationId', 'externalId', 'engagementId'],
  idScope: [],
  names: [['name', 'customerName']],
  // A later export may know the same deal by another of its ids.
  alternates: [{ columns: ['external_id'], where: 'true' }],
  amounts: ['amount', 'amountMonthly'],
  needsPartner: false,
  label: { ids: ['registration_id', 'external_id', 'engagement_id'], names: ['name'] },
  columns: [
    idColumn('external_id', 'externalId'),
    idColumn('registration_id', 'registrationId'),
    textColumn('engagement_id', 'engagementId'),
    textColumn('crm_id', 'crmId'),
    textColumn('name', 'name'),
    textColumn('customer_name', 'customerName'),
    textColumn('customer_country', 'customerCountry'),
    textColumn('stage', 'stage'),
    { ...derivedColumn('outcome', ['stage', 'status'], (get) => outcomeOf(textOf(get('stage')), textOf(get('status')))), isRequired: true },
    textColumn('status', 'status'),
    pointsColumn('probability_ratio', 'probability'),
    ...moneyColumns({ column: 'currency', field: 'currency' }, { amount: 'amount_minor', amountMonthly: 'monthly_minor' }),
    ...moneyColumns({ column: 'converted_currency', field: 'convertedCurrency' }, { amountConverted: 'converted_minor' }),
    textColumn('created_on', 'createdDate'),
    textColumn('close_on', 'closeDate'),
    textColumn('source_updated_at', 'updatedAt'),
    flagColumn('is_new_customer', 'newLogo'),
    textColumn('segment', 'segment'),
    textColumn('region', 'region'),
    textColumn('product_line', 'productLine'),
    textColumn('competitor', 'competitor'),
    textColumn('outcome_reason', 'outcomeReason'),
    textColumn('deal_type', 'dealType'),
    { ...derivedColumn('attribution', ['dealType'], (get) => attributionOf(textOf(get('dealType')))), isRequired: true },
    textColumn('owner_name', 'ownerName'),
    textColumn('campaign', 'campaign'),
    textColumn('next_step', 'nextStep'),
    textColumn('notes', 'notes'),
    textColumn('partner_owner_name', 'partnerOwner'),
  ],
};
