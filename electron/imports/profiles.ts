import type { DateOrder } from './dateText.ts';
import { headerKey } from './headerName.ts';
import type { Unit } from './question.ts';

/** A system whose exports are known by their columns, and what its documentation says of them. */
export interface SourceProfile {
  readonly name: string;
  /** Header names that are all there. */
  readonly signature: readonly string[];
  readonly dateOrder: DateOrder | null;
  readonly unit: Unit | null;
}

/** The most telling first. Sources: the vendors' documentation of their exports. */
const PROFILES: readonly SourceProfile[] = [
  // Bulk operations: dates are MM/DD/YYYY, UTC.
  { name: 'partner-center', signature: ['Engagement ID', 'Referral ID'], dateOrder: 'mdy', unit: null },
  { name: 'aws-ace', signature: ['Partner CRM Unique Identifier'], dateOrder: 'mdy', unit: null },
  // Fund upload template: amounts in cents, $10.00 is 1000.
  { name: 'zift', signature: ['SSO Company ID', 'Allocated Balance'], dateOrder: null, unit: 'minor' },
  { name: 'zinfi', signature: ['OEM Contribution'], dateOrder: null, unit: null },
  { name: 'salesforce-report', signature: ['Amount (converted)'], dateOrder: null, unit: null },
  { name: 'salesforce-data-loader', signature: ['OwnerId'], dateOrder: null, unit: null },
  { name: 'salesforce-data-loader', signature: ['LastModifiedDate', 'Id'], dateOrder: null, unit: null },
  { name: 'hubspot', signature: ['Record ID', 'Deal Stage'], dateOrder: null, unit: null },
  { name: 'hubspot', signature: ['Record ID', 'Associated Company'], dateOrder: null, unit: null },
  { name: 'dynamics', signature: ['(Do Not Modify) Row Checksum'], dateOrder: null, unit: null },
  { name: 'teams-attendance', signature: ['In-Meeting Duration'], dateOrder: 'mdy', unit: null },
  { name: 'qualtrics', signature: ['ResponseId'], dateOrder: null, unit: null },
  { name: 'partnerstack', signature: ['partnership_key'], dateOrder: null, unit: null },
  { name: 'counterpart', signature: ['External ID', 'Plan ID', 'Counter Value'], dateOrder: 'ymd', unit: null },
];

/** The known system that the header comes from; null for any other. */
export function profileOf(header: readonly string[]): SourceProfile | null {
  const keys = new Set(header.map(headerKey));
  return PROFILES.find(({ signature }) => signature.every((name) => keys.has(headerKey(name)))) ?? null;
}
