import type { Database } from 'better-sqlite3';
import type { Actual } from '../../../shared/domain/actual.ts';
import type { Commitment, Phase } from '../../../shared/domain/commitment.ts';
import { type Approval, type Plan, type PlanVersion, versionInForce } from '../../../shared/domain/plan.ts';
import type { Day } from '../../../shared/time.ts';
import type { RememberUnchanged } from './unchanged.ts';

/** Which plans are read together: those of a fiscal year, or one partner's of it. */
const OF_ALL = 'fiscal_year = @year';
const OF_ONE = 'partner_id = @partnerId AND fiscal_year = @year';

/** The SQL that reads them, one query per noun. */
const queriesFor = (whose: string) => ({
  plans: `SELECT id, partner_id AS partnerId, fiscal_year AS fiscalYear, starts_on AS start, ends_on AS end, external_id AS externalId
    FROM plan WHERE ${whose}`,
  versions: `SELECT version.id, plan_id AS planId, number, state, valid_from AS validFrom, valid_to AS validTo, base_version_id AS baseVersionId,
      content_hash AS contentHash, note, version.objectives
    FROM plan JOIN plan_version AS version ON version.plan_id = plan.id WHERE ${whose} ORDER BY plan_id, number`,
  approvals: `SELECT approval.id, plan_version_id AS planVersionId, party, person_name AS personName, approved_on AS approvedOn,
      approval.content_hash AS contentHash, method, comment
    FROM plan JOIN plan_version AS version ON version.plan_id = plan.id JOIN approval ON plan_version_id = version.id
    WHERE ${whose} ORDER BY approved_on, approval.id`,
  terms: `SELECT term.id, position, commitment.id, term.plan_version_id, owner_party, commitment.external_id, category, category_label, title, measure, unit,
      currency, target, due_on, weight, phasing, owner_name, product_line, segment, geography, solution_id, visibility, term.notes, suggested_by,
      (SELECT group_concat(window_start || window_end || format('%!.17g', target)) FROM commitment_phase WHERE term_id = term.id)
    FROM plan JOIN plan_version AS version ON version.plan_id = plan.id JOIN commitment_term AS term ON term.plan_version_id = version.id
    JOIN commitment ON commitment.id = term.commitment_id
    WHERE ${whose} AND (phasing = 'none' OR version.id IN (SELECT value FROM json_each(@ruling)))`,
  answers: `SELECT term_id, answer.commitment_id
    FROM plan JOIN plan_version AS version ON version.plan_id = plan.id JOIN commitment_term AS term ON term.plan_version_id = version.id
    JOIN commitment_answer AS answer ON term_id = term.id WHERE ${whose} ORDER BY answer.id`,
  actuals: `SELECT commitment.plan_id, actual.id, commitment_id, window_start, window_end, value, done_on, reported_by, state, counter_value, counter_on, evidence,
      entered_by, entered_at, actual.batch_id, file_name, actual.line
    FROM plan JOIN commitment ON commitment.plan_id = plan.id JOIN commitment_actual AS actual ON commitment_id = commitment.id
    LEFT JOIN import_batch ON import_batch.id = actual.batch_id WHERE ${whose}`,
});

/** For the test of their indexes. */
export const yearPlanQueries = queriesFor(OF_ALL);
export const partnerPlanQueries = queriesFor(OF_ONE);

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

/** `partnerId` is read only where one partner is asked for. */
interface Year {
  readonly year: number;
  readonly partnerId: string | null;
}

/** `ruling` holds the ids of wordings in force at a quarter's end, JSON. */
interface Ruled extends Year {
  readonly ruling: string;
}

type PlanRow = Omit<Plan, 'window'> & Days;
/** Rows by the thousand come as arrays in the order of their query: half the time of objects. */
type TermRow = [
  termId: string, position: number, id: string, versionId: string, owner: Commitment['ownerParty'], externalId: string | null,
  category: Commitment['category'], categoryLabel: string | null, title: string, measure: Commitment['measure'], unit: Commitment['unit'],
  currency: string | null, target: number | null, dueOn: Day, weight: number, phasing: Commitment['phasing'], ownerName: string | null,
  productLine: string | null, segment: string | null, geography: string | null, solutionId: string | null, visibility: Commitment['visibility'],
  notes: string | null, suggestedBy: Commitment['suggestedBy'], phases: string | null,
];
type ActualRow = [
  planId: string, id: string, commitmentId: string, start: Day, end: Day, value: number | null, doneOn: Day | null, reportedBy: Actual['reportedBy'],
  state: Actual['state'], counterValue: number | null, counterOn: Day | null, evidence: string | null,
  enteredBy: string | null, enteredAt: string, batchId: string | null, fileName: string | null, line: number | null,
];

/** The plans of a fiscal year, of all partners at once or of one. */
export function createYearPlans(db: Database, remember: RememberUnchanged) {
  const ofAll = createReading(db, OF_ALL);
  const ofOne = createReading(db, OF_ONE);
  return {
    /** Every plan of the year with its wordings, commitments left out. */
    headersOf: (year: number) => ofAll.headers({ year, partnerId: null }),
    /** Every plan of the year, as its quarters need it. */
    listOf: (year: number, quarterEnds: readonly Day[]): readonly YearPlan[] =>
      remember(`plans ${year} ${quarterEnds.join(' ')}`, () => ofAll.whole({ year, partnerId: null }, quarterEnds)),
    /** The partner's plan of the year, as its quarters need it; null without one. */
    ofPartner: (partnerId: string, year: number, quarterEnds: readonly Day[]): YearPlan | null => ofOne.whole({ year, partnerId }, quarterEnds)[0] ?? null,
  };
}

export type YearPlans = ReturnType<typeof createYearPlans>;

function createReading(db: Database, whose: string) {
  const queries = queriesFor(whose);
  const plans = db.prepare<Year, PlanRow>(queries.plans);
  const versions = db.prepare<Year, Omit<VersionHeader, 'approvals'>>(queries.versions);
  const approvals = db.prepare<Year, Approval>(queries.approvals);
  const commitmentsOf = createCommitments(db, queries);
  const actuals = db.prepare<Year>(queries.actuals).raw();

  const headers = (year: Year): { plan: Plan; versions: VersionHeader[] }[] => {
    const approvalsOf = Map.groupBy(approvals.all(year), (row) => row.planVersionId);
    const versionsOf = Map.groupBy(versions.all(year), (row) => row.planId);
    return plans.all(year).map(({ start, end, ...plan }) => ({
      plan: { ...plan, window: { start, end } },
      versions: (versionsOf.get(plan.id) ?? []).map((version) => ({ ...version, approvals: approvalsOf.get(version.id) ?? [] })),
    }));
  };
  return {
    headers,
    /**
     * Of wordings that rule at no quarter's end only promises due on a day are read: what is
     * spread over the year follows the wording of the quarter's end.
     */
    whole: (year: Year, quarterEnds: readonly Day[]): YearPlan[] => {
      const found = headers(year);
      const ruling = found.flatMap(({ versions: own }) => quarterEnds.flatMap((day) => versionInForce(own, day)?.id ?? []));
      const terms = commitmentsOf(year, JSON.stringify([...new Set(ruling)]));
      const reports = Map.groupBy(actuals.all(year) as ActualRow[], ([planId]) => planId);
      return found.map((one) => ({
        plan: one.plan,
        versions: one.versions.map((version) => ({ ...version, commitments: terms.get(version.id) ?? [] })),
        actuals: (reports.get(one.plan.id) ?? []).map(toActual),
      }));
    },
  };
}

/** The wordings of commitments, by version, in their order. */
function createCommitments(db: Database, queries: ReturnType<typeof queriesFor>) {
  const terms = db.prepare<Ruled>(queries.terms).raw();
  const answers = db.prepare<Year, [termId: string, commitmentId: string]>(queries.answers).raw();
  return (year: Year, ruling: string): Map<string, Commitment[]> => {
    const answersOf = Map.groupBy(answers.all(year) as [string, string][], ([termId]) => termId);
    const inOrder = (terms.all({ ...year, ruling }) as TermRow[]).toSorted(([, a], [, b]) => a - b);
    const all = inOrder.map((row) => toCommitment(row, (answersOf.get(row[0]) ?? []).map(([, commitmentId]) => commitmentId)));
    return Map.groupBy(all, (commitment) => commitment.planVersionId);
  };
}

/** The phases of a term, which come as one text: four times as many rows would take longer than all the rest. */
function phasesIn(text: string | null): Phase[] {
  if (text === null) return [];
  const phases = text.split(',').map((phase): Phase => ({ window: { start: phase.slice(0, 10), end: phase.slice(10, 20) }, target: Number(phase.slice(20)) }));
  return phases.toSorted((a, b) => (a.window.start < b.window.start ? -1 : 1));
}

function toCommitment(row: TermRow, answers: string[]): Commitment {
  const [, , id, planVersionId, ownerParty, externalId, category, categoryLabel, title, measure, unit, currency, target, dueOn, weight, phasing, ownerName, productLine, segment, geography, solutionId, visibility, notes, suggestedBy, phases] = row;
  return {
    id, planVersionId, ownerParty, externalId, category, categoryLabel, title, measure, unit, currency, target, dueOn, weight, phasing, phases: phasesIn(phases), answers,
    ownerName, productLine, segment, geography, solutionId, visibility, notes, suggestedBy,
  };
}

function toActual(row: ActualRow): Actual {
  const [, id, commitmentId, start, end, value, doneOn, reportedBy, state, counterValue, counterOn, evidence, enteredBy, enteredAt, batchId, fileName, line] = row;
  return {
    id, commitmentId, window: { start, end }, value, doneOn, reportedBy, state, counterValue, counterOn, evidence,
    provenance: { batchId, fileName, line, enteredBy, enteredAt },
  };
}
