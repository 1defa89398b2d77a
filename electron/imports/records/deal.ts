import { sameIdKey } from '../salesforceId.ts';
import { flagColumn, moneyColumns, moneyOf, pointsColumn, type ReadField, type Target, type TargetColumn, textColumn, textOf } from './target.ts';

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

const outcome: TargetColumn = { column: 'outcome', field: 'stage', read: (get) => outcomeOf(textOf(get('stage')), textOf(get('status'))) };
const attribution: TargetColumn = { column: 'attribution', field: 'dealType', read: (get) => attributionOf(textOf(get('dealType'))) };
const idColumn = (column: string, field: string): TargetColumn => ({ column, field, read: (get) => storedId(get, field) });

/** Deals, registrations and co-sell opportunities. */
export const dealTarget: Target = {
  table: 'opportunity',
  columns: [
    idColumn('external_id', 'externalId'),
    idColumn('registration_id', 'registrationId'),
    textColumn('engagement_id', 'engagementId'),
    textColumn('crm_id', 'crmId'),
    textColumn('name', 'name'),
    textColumn('customer_name', 'customerName'),
    textColumn('customer_country', 'customerCountry'),
    textColumn('stage', 'stage'),
    outcome,
    textColumn('status', 'status'),
    pointsColumn('probability_ratio', 'probability'),
    ...moneyColumns('amount_minor', 'currency', 'amount'),
    { column: 'monthly_minor', field: 'amountMonthly', read: (get) => moneyOf(get('amountMonthly'))?.minor ?? null },
    ...moneyColumns('converted_minor', 'converted_currency', 'amountConverted'),
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
    attribution,
    textColumn('owner_name', 'ownerName'),
    textColumn('campaign', 'campaign'),
    textColumn('next_step', 'nextStep'),
    textColumn('notes', 'notes'),
  ],
};

/** By what a deal is known again: its registration, its own id, its engagement, or its name with the customer's. */
export function dealKey(get: ReadField): string {
  for (const field of ['registrationId', 'externalId', 'engagementId']) {
    const id = storedId(get, field);
    if (id !== null) return id;
  }
  return `name:${textOf(get('name')) ?? ''}|${textOf(get('customerName')) ?? ''}`;
}

function storedId(get: ReadField, field: string): string | null {
  const id = textOf(get(field));
  return id === null ? null : sameIdKey(id);
}

