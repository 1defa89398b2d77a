const NO_FILE = 'NULL AS batchId, NULL AS line';

/** The newest wording of a commitment. */
const NEWEST_TERM = `(SELECT term.id FROM commitment_term AS term JOIN plan_version ON plan_version.id = term.plan_version_id
  WHERE term.commitment_id = commitment.id ORDER BY number DESC LIMIT 1)`;

/** For each table a figure can rest on, what of its rows is told. Each ends before `IN (…)`. */
export const tracedQueries = {
  review: `SELECT id, partner_id AS partnerId, ${NO_FILE}, window_end AS windowEnd, due_on AS dueOn, held_on AS heldOn, state, missed_by AS missedBy
    FROM review WHERE id`,
  attendance: `SELECT attendance.id, partner_id AS partnerId, attendance.batch_id AS batchId, attendance.line, due_on AS dueOn, side, person_name AS personName,
      attendance.role, status, coalesce(minutes, duration_seconds / 60) AS minutes
    FROM attendance JOIN review ON review.id = review_id WHERE attendance.id`,
  role_assignment: `SELECT role_assignment.id, partner_id AS partnerId, ${NO_FILE}, person.name, side, role_assignment.role, from_on AS fromOn, to_on AS toOn
    FROM role_assignment JOIN person ON person.id = person_id WHERE role_assignment.id`,
  sponsor_contact: `SELECT id, partner_id AS partnerId, ${NO_FILE}, met_on AS metOn, vendor_person AS vendorPerson, partner_person AS partnerPerson
    FROM sponsor_contact WHERE id`,
  decision: `SELECT decision.id, partner_id AS partnerId, ${NO_FILE}, title, outcome, decided_on AS decidedOn FROM decision JOIN review ON review.id = review_id WHERE decision.id`,
  action: `SELECT action.id, partner_id AS partnerId, ${NO_FILE}, title, owner_name AS ownerName, action.due_on AS dueOn, done_on AS doneOn
    FROM action JOIN review ON review.id = review_id WHERE action.id`,
  barrier: `SELECT id, partner_id AS partnerId, ${NO_FILE}, title, first_raised_on AS firstRaisedOn, resolved_on AS resolvedOn FROM barrier WHERE id`,
  plan_version: `SELECT version.id, partner_id AS partnerId, ${NO_FILE}, fiscal_year AS fiscalYear, number, state, valid_from AS validFrom, valid_to AS validTo
    FROM plan_version AS version JOIN plan ON plan.id = plan_id WHERE version.id`,
  commitment: `SELECT commitment.id, partner_id AS partnerId, commitment.batch_id AS batchId, commitment.line, owner_party AS ownerParty, title, target, unit, currency, due_on AS dueOn
    FROM commitment JOIN plan ON plan.id = plan_id JOIN commitment_term AS worded ON worded.id = ${NEWEST_TERM} WHERE commitment.id`,
  commitment_actual: `SELECT actual.id, partner_id AS partnerId, actual.batch_id AS batchId, actual.line, window_end AS windowEnd, value, done_on AS doneOn, reported_by AS reportedBy,
      actual.state, counter_value AS counterValue, counter_on AS counterOn, title, unit, currency
    FROM commitment_actual AS actual JOIN commitment ON commitment.id = actual.commitment_id JOIN plan ON plan.id = plan_id
    JOIN commitment_term AS worded ON worded.id = ${NEWEST_TERM} WHERE actual.id`,
  solution: `SELECT id, partner_id AS partnerId, batch_id AS batchId, line, name, stage, last_evidence_on AS lastEvidenceOn FROM solution WHERE id`,
  revenue: `SELECT id, partner_id AS partnerId, batch_id AS batchId, line, window_end AS windowEnd, amount_minor AS minor, currency, revenue_type AS revenueType
    FROM revenue WHERE id`,
  opportunity: `SELECT id, partner_id AS partnerId, batch_id AS batchId, line, name, customer_name AS customerName, amount_minor AS minor, currency,
      created_on AS createdOn, close_on AS closeOn, outcome, attribution, competitor FROM opportunity WHERE id`,
  access_grant: `SELECT id, partner_id AS partnerId, ${NO_FILE}, kind, exclusivity, segment, geography, from_on AS fromOn, to_on AS toOn FROM access_grant WHERE id`,
  designation_event: `SELECT id, partner_id AS partnerId, batch_id AS batchId, NULL AS line, status, effective_from AS effectiveFrom, reason FROM designation_event WHERE id`,
  survey_response: `SELECT id, partner_id AS partnerId, batch_id AS batchId, line, rater_party AS raterParty, item, score, scale_max AS scaleMax, answered_on AS answeredOn
    FROM survey_response WHERE id`,
  characteristic_rating: `SELECT id, partner_id AS partnerId, ${NO_FILE}, characteristic, rater_party AS raterParty, score, period_end AS periodEnd
    FROM characteristic_rating WHERE id`,
  selection_assessment: `SELECT id, partner_id AS partnerId, ${NO_FILE}, assessed_on AS assessedOn, loss_test AS lossTest FROM selection_assessment WHERE id`,
  organisation_event: `SELECT id, partner_id AS partnerId, ${NO_FILE}, side, kind, happened_on AS happenedOn, note FROM organisation_event WHERE id`,
  partner: `SELECT partner.id, partner.id AS partnerId, batch_id AS batchId, line, name, tier FROM partner JOIN party ON party.id = partner.id WHERE partner.id`,
  person: `SELECT id, NULL AS partnerId, batch_id AS batchId, line, name, title FROM person WHERE id`,
} as const;

/** A table whose rows figures rest on. */
export type TracedTable = keyof typeof tracedQueries;
