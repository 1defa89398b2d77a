import { countColumn, flagColumn, idColumn, moneyColumns, numberColumn, textColumn } from './columns.ts';
import { type ReadField, type Target, textOf } from './target.ts';

/** Partner accounts: the programme's facts of a partner. Its name and currency belong to the party. */
export const partnerTarget: Target = {
  table: 'partner',
  columns: [
    idColumn('external_id', 'externalId'),
    textColumn('account_number', 'accountNumber'),
    textColumn('type', 'type'),
    textColumn('program', 'program'),
    textColumn('tier', 'tier'),
    textColumn('tier_starts_on', 'tierStart'),
    textColumn('tier_ends_on', 'tierEnd'),
    textColumn('status', 'status'),
    flagColumn('strategic_flag', 'strategic'),
    textColumn('street', 'street'),
    textColumn('city', 'city'),
    textColumn('postal_code', 'postalCode'),
    textColumn('country', 'country'),
    textColumn('region', 'region'),
    textColumn('website', 'website'),
    ...moneyColumns({ column: 'annual_revenue_currency', field: null }, { annualRevenue: 'annual_revenue_minor' }),
    countColumn('employees', 'employees'),
    textColumn('partner_since', 'partnerSince'),
    textColumn('channel_manager', 'channelManager'),
    idColumn('parent_external_id', 'parentExternalId'),
    ...moneyColumns({ column: 'required_revenue_currency', field: null }, { revenueRequirement: 'required_revenue_minor' }),
    numberColumn('required_certifications', 'certRequirement'),
    numberColumn('held_certifications', 'certActual'),
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
