import type { Database } from 'better-sqlite3';
import type { Actual } from '../../../shared/domain/actual.ts';
import type { Commitment, Phase } from '../../../shared/domain/commitment.ts';
import type { Approval, Plan, PlanVersion } from '../../../shared/domain/plan.ts';
import type { Day } from '../../../shared/time.ts';

/** The SQL that reads all plans of a fiscal year together, one query per noun, so that its use of indexes can be tested. */
export const yearPlanQueries = {
  plans: `SELECT id, partner_id AS partnerId, fiscal_year AS fiscalYear, starts_on AS start, ends_on AS end, external_id AS externalId, objectives
    FROM plan WHERE fiscal_year = ?`,
  versions: `SELECT version.id, plan_id AS planId, number, state, valid_from AS validFrom, valid_to AS validTo, base_version_id AS baseVersionId,
      content_hash AS contentHash, note
    FROM plan JOIN plan_version AS version ON version.plan_id = plan.id WHERE fiscal_year = ? ORDER BY plan_id, number`,
  approvals: `SELECT approval.id, plan_version_id AS planVersionId, party, person_name AS personName, approved_on AS approvedOn,
      approval.content_hash AS contentHash, method, comment
    FROM plan JOIN plan_version AS version ON version.plan_id = plan.id JOIN approval ON plan_version_id = version.id
    WHERE fiscal_year = ? ORDER BY approved_on, approval.id`,
  terms: `SELECT term.id AS termId, commitment.id, plan_version_id AS planVersionId, owner_party AS ownerParty, commitment.external_id AS externalId,
      category, category_label AS categoryLabel, title, measure, unit, currency, target, due_on AS dueOn, weight, phasing, owner_name AS ownerName,
      product_line AS productLine, segment, geography, visibility, term.notes
    FROM plan JOIN plan_version AS version ON version.plan_id = plan.id JOIN commitment_term AS term ON term.plan_version_id = version.id
    JOIN commitment ON commitment.id = term.commitment_id
    WHERE fiscal_year = ? ORDER BY term.plan_version_id, position, term.id`,
  phases: `SELECT term_id AS termId, window_start AS start, window_end AS end, phase.target
    FROM plan JOIN plan_version AS version ON version.plan_id = plan.id JOIN commitment_term AS term ON term.plan_version_id = version.id
    JOIN commitment_phase AS phase ON term_id = term.id WHERE fiscal_year = ? ORDER BY term_id, window_start`,
  answers: `SELECT term_id AS termId, answer.commitment_id AS commitmentId
    FROM plan JOIN plan_version AS version ON version.plan_id = plan.id JOIN commitment_term AS term ON term.plan_version_id = version.id
    JOIN commitment_answer AS answer ON term_id = term.id WHERE fiscal_year = ? ORDER BY answer.id`,
  actuals: `SELECT plan_id AS planId, actual.id, commitment_id AS commitmentId, window_start AS start, window_end AS end, value, done_on AS doneOn,
      reported_by AS reportedBy, state, counter_value AS counterValue, counter_on AS counterOn, evidence,
      entered_by AS enteredBy, entered_at AS enteredAt, actual.batch_id AS batchId, file_name AS fileName, actual.line
    FROM plan JOIN commitment ON commitment.plan_id = plan.id JOIN commitment_actual AS actual ON commitment_id = commitment.id
    LEFT JOIN import_batch ON import_batch.id = actual.batch_id
    WHERE fiscal_year = ? ORDER BY window_end, entered_at, actual.id`,
} as const;

/** A plan's wording without its commitments. */
export type VersionHeader = Omit<PlanVersion, 'commitments'>;

/** A plan with its wordings and what was reported on it. */
export interface YearPlan {
  readonly plan: Plan;
  readonly versions: readonly PlanVersion[];
  readonly actuals: readonly Actual[];
}

interface Days {
  readonly start: Day;
  readonly end: Day;
}

type PlanRow = Omit<Plan, 'window'> & Days;
type TermRow = Omit<Commitment, 'phases' | 'answers'> & { readonly termId: string };
type ActualRow = Omit<Actual, 'window' | 'provenance'> & Actual['provenance'] & Days & { readonly planId: string };

/** The plans of a fiscal year, of all partners at once. */
export function createYearPlans(db: Database) {
  const plans = db.prepare<[number], PlanRow>(yearPlanQueries.plans);
  const versions = db.prepare<[number], Omit<VersionHeader, 'approvals'>>(yearPlanQueries.versions);
  const approvals = db.prepare<[number], Approval>(yearPlanQueries.approvals);
  const commitmentsOf = createYearCommitments(db);
  const actuals = db.prepare<[number], ActualRow>(yearPlanQueries.actuals);

  const headersOf = (fiscalYear: number): { plan: Plan; versions: VersionHeader[] }[] => {
    const approvalsOf = Map.groupBy(approvals.all(fiscalYear), (row) => row.planVersionId);
    const versionsOf = Map.groupBy(versions.all(fiscalYear), (row) => row.planId);
    return plans.all(fiscalYear).map(({ start, end, ...plan }) => ({
      plan: { ...plan, window: { start, end } },
      versions: (versionsOf.get(plan.id) ?? []).map((version) => ({ ...version, approvals: approvalsOf.get(version.id) ?? [] })),
    }));
  };
  return {
    /** Every plan of the year with its wordings, commitments left out. */
    headersOf,
    /** Every plan of the year, whole. */
    listOf: (fiscalYear: number): YearPlan[] => {
      const terms = commitmentsOf(fiscalYear);
      const reports = Map.groupBy(actuals.all(fiscalYear), (row) => row.planId);
      return headersOf(fiscalYear).map((one) => ({
        plan: one.plan,
        versions: one.versions.map((version) => ({ ...version, commitments: terms.get(version.id) ?? [] })),
        actuals: (reports.get(one.plan.id) ?? []).map(toActual),
      }));
    },
  };
}

export type YearPlans = ReturnType<typeof createYearPlans>;

/** The wordings of a year's commitments, by version. */
function createYearCommitments(db: Database) {
  const terms = db.prepare<[number], TermRow>(yearPlanQueries.terms);
  const phases = db.prepare<[number], Days & { termId: string; target: number }>(yearPlanQueries.phases);
  const answers = db.prepare<[number], { termId: string; commitmentId: string }>(yearPlanQueries.answers);
  return (fiscalYear: number): Map<string, Commitment[]> => {
    const phasesOf = Map.groupBy(phases.all(fiscalYear), (row) => row.termId);
    const answersOf = Map.groupBy(answers.all(fiscalYear), (row) => row.termId);
    const all = terms.all(fiscalYear).map(({ termId, ...term }): Commitment => ({
      ...term,
      phases: (phasesOf.get(termId) ?? []).map(({ start, end, target }): Phase => ({ window: { start, end }, target })),
      answers: (answersOf.get(termId) ?? []).map((answer) => answer.commitmentId),
    }));
    return Map.groupBy(all, (commitment) => commitment.planVersionId);
  };
}

function toActual({ start, end, planId: _, batchId, fileName, line, enteredBy, enteredAt, ...row }: ActualRow): Actual {
  return { ...row, window: { start, end }, provenance: { batchId, fileName, line, enteredBy, enteredAt } };
}
