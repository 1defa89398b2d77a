import type { Database } from 'better-sqlite3';
import type { Actual } from '../../../shared/domain/actual.ts';
import type { Commitment } from '../../../shared/domain/commitment.ts';
import { type Investment, investmentsOf } from '../../../shared/domain/investment.ts';
import type { Day } from '../../../shared/time.ts';
import type { RememberUnchanged } from './unchanged.ts';

/** A report on a commitment of a kind that is an investment, with the commitment's newest wording. */
type Reported = [
  partnerId: string, id: string, commitmentId: string, start: Day, end: Day, value: number | null, doneOn: Day | null,
  reportedBy: Actual['reportedBy'], state: Actual['state'], counterValue: number | null, counterOn: Day | null,
  ownerParty: Commitment['ownerParty'], category: Commitment['category'], unit: Commitment['unit'], currency: string | null,
];

/**
 * The SQL, so that its use of indexes can be tested. Of a commitment's wordings the newest counts:
 * SQLite takes the other columns from the row of a lone max.
 */
export const investmentQuery = `
  WITH newest AS MATERIALIZED (
    SELECT partner_id, term.commitment_id, max(number), category, unit, currency
    FROM plan JOIN plan_version AS version ON version.plan_id = plan.id JOIN commitment_term AS term ON term.plan_version_id = version.id
    WHERE fiscal_year = @year AND unit IN ('money', 'days', 'hours') AND category IN ('joint-solution', 'co-marketing', 'market-access')
    GROUP BY term.commitment_id)
  SELECT partner_id, actual.id, newest.commitment_id, window_start, window_end, value, done_on, reported_by, state, counter_value, counter_on,
    owner_party, category, unit, currency
  FROM newest JOIN commitment ON commitment.id = newest.commitment_id JOIN commitment_actual AS actual ON actual.commitment_id = newest.commitment_id
`;

/** What both sides put into partnerships, from what was reported on their commitments. */
export function createInvestmentFacts(db: Database, remember: RememberUnchanged) {
  const ofYear = db.prepare<{ year: number }>(investmentQuery).raw();
  return {
    /** Investments in solutions and in the market, reported on the plans of the fiscal year. */
    ofYear: (year: number, requireAcceptance: boolean): readonly Investment[] =>
      remember(`investments ${year} ${requireAcceptance}`, () => {
        const ofPartner = Map.groupBy(ofYear.all({ year }) as Reported[], ([partnerId]) => partnerId);
        return [...ofPartner].flatMap(([partnerId, rows]) =>
          investmentsOf(partnerId, [...new Map(rows.map((row) => [row[2], toCommitment(row)])).values()], rows.map(toActual), requireAcceptance),
        );
      }),
  };
}

export type InvestmentFacts = ReturnType<typeof createInvestmentFacts>;

function toCommitment([, , id, , , , , , , , , ownerParty, category, unit, currency]: Reported) {
  return { id, ownerParty, category, unit, currency };
}

function toActual([, id, commitmentId, start, end, value, doneOn, reportedBy, state, counterValue, counterOn]: Reported) {
  return { id, commitmentId, window: { start, end }, value, doneOn, reportedBy, state, counterValue, counterOn };
}
