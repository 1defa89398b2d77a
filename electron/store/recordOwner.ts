/** Whose a record is, for tables that do not say it in a `partner_id` of their own; as SQL over `record`. */
const OWNER: Readonly<Record<string, string>> = {
  partner: 'record.id',
  person: 'record.party_id',
  commitment: '(SELECT partner_id FROM plan WHERE plan.id = record.plan_id)',
  attendance: '(SELECT partner_id FROM review WHERE review.id = record.review_id)',
};

/** The party of a table's records, as SQL over `record`. */
export function ownerOf(table: string): string {
  return OWNER[table] ?? 'record.partner_id';
}
