import type { Database } from 'better-sqlite3';
import type { KeptActivity } from '../../shared/domain/marketing.ts';
import { createTypedRecords, TYPED_SOURCE, type TypedRecords } from './typedRecords.ts';

/** Marketing activities as their page lists them and people write them. */
export function createListedActivities(db: Database): TypedRecords<KeptActivity> {
  return createTypedRecords<KeptActivity>(db, {
    table: 'marketing_activity',
    columns: {
      id: 'id', partnerId: 'partner_id', name: 'name', type: 'type', startsOn: 'starts_on', endsOn: 'ends_on', deliveredOn: 'delivered_on', status: 'status', currency: 'currency',
      requestedMinor: 'requested_minor', approvedMinor: 'approved_minor', claimedMinor: 'claimed_minor', paidMinor: 'paid_minor', partnerPlannedMinor: 'partner_planned_minor',
      partnerSpentMinor: 'partner_spent_minor', vendorShare: 'vendor_ratio', partnerShare: 'partner_ratio', leads: 'leads', attendees: 'attendees', pipelineMinor: 'pipeline_minor',
      ownerName: 'owner_name', partnerOwnerName: 'partner_owner_name', notes: 'notes',
    },
    flags: [],
    fixed: TYPED_SOURCE,
    order: 'starts_on DESC, name, id',
  });
}
