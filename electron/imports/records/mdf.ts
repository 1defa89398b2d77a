import { idColumn, moneyColumns, numberColumn, ratioColumn, textColumn } from './columns.ts';
import type { RecordTarget } from './target.ts';

/** Marketing development funds: an activity's request and its claim are one record. */
export const mdfTarget: RecordTarget = {
  table: 'marketing_activity',
  ids: ['externalId'],
  idScope: [],
  // A plan may hold several activities.
  names: [['requestId', 'activityName'], ['activityName', 'startDate', 'period']],
  alternates: [
    { columns: ['external_id'], where: 'true' },
    // A request that is claimed in a later export; an export of requests alone knows their claims by them.
    { columns: ['request_id', 'name'], where: 'request_id IS NOT NULL AND (external_id IS NULL OR @external_id IS NULL)' },
  ],
  amounts: ['allocated', 'available', 'requested', 'approved', 'claimed', 'paid', 'pipelineInfluenced', 'partnerPlanned', 'partnerSpent'],
  needsPartner: false,
  label: { ids: ['external_id', 'request_id'], names: ['name'] },
  columns: [
    idColumn('request_id', 'requestId'),
    idColumn('external_id', 'externalId'),
    textColumn('name', 'activityName'),
    textColumn('type', 'activityType'),
    textColumn('period', 'period'),
    ...moneyColumns(
      { column: 'currency', field: 'currency' },
      {
        requested: 'requested_minor', approved: 'approved_minor', claimed: 'claimed_minor', paid: 'paid_minor',
        allocated: 'allocated_minor', available: 'available_minor', pipelineInfluenced: 'pipeline_minor',
        partnerPlanned: 'partner_planned_minor', partnerSpent: 'partner_spent_minor',
      },
    ),
    ratioColumn('vendor_ratio', 'vendorShare'),
    ratioColumn('partner_ratio', 'partnerShare'),
    textColumn('starts_on', 'startDate'),
    textColumn('ends_on', 'endDate'),
    textColumn('status', 'status'),
    numberColumn('leads', 'leads'),
    numberColumn('attendees', 'attendees'),
    textColumn('owner_name', 'ownerName'),
    textColumn('notes', 'notes'),
    textColumn('partner_owner_name', 'partnerOwner'),
    textColumn('delivered_on', 'deliveredOn'),
  ],
};
