import { sameIdKey } from '../salesforceId.ts';
import { flagColumn, moneyColumns, numberColumn, type ReadField, type Target, type TargetColumn, textColumn, textOf } from './target.ts';

const idColumn = (column: string, field: string): TargetColumn => ({
  column,
  field,
  read: (get) => {
    const id = textOf(get(field));
    return id === null ? null : sameIdKey(id);
  },
});

/** Partner accounts: the programme's facts of a partner. Its name and currency belong to the party. */
export const partnerTarget: Target = {
  table: 'partner',
  columns: [
    idColumn('external_id', 'externalId'),
    textColumn('account_number', 'accountNumber'),
    textColumn('type', 'type'),
    textColumn('program', 'program'),
    textColumn('tier', 'tier'),
    textColumn('status', 'status'),
    flagColumn('strategic_flag', 'strategic'),
    textColumn('street', 'street'),
    textColumn('city', 'city'),
    textColumn('postal_code', 'postalCode'),
    textColumn('country', 'country'),
    textColumn('region', 'region'),
    textColumn('website', 'website'),
    ...moneyColumns('annual_revenue_minor', 'annual_revenue_currency', 'annualRevenue'),
    numberColumn('employees', 'employees'),
    textColumn('partner_since', 'partnerSince'),
    textColumn('channel_manager', 'channelManager'),
    idColumn('parent_external_id', 'parentExternalId'),
    textColumn('source_updated_at', 'updatedAt'),
    textColumn('notes', 'notes'),
  ],
};

/** The two named sponsors of a row; null where none is named. */
export function sponsorsOf(get: ReadField): { readonly vendor: string | null; readonly partner: string | null } {
  return { vendor: textOf(get('vendorExecSponsor')), partner: textOf(get('partnerExecSponsor')) };
}

/** Since when the export shows the partner as strategic: its tier's start, or the day the row was last changed. Null when it does not, or says no day. */
export function strategicFrom(get: ReadField): { readonly isStrategic: boolean; readonly since: string | null } {
  const since = textOf(get('tierStart')) ?? textOf(get('updatedAt'))?.slice(0, 10) ?? textOf(get('partnerSince'));
  return { isStrategic: get('strategic') === true, since };
}
