import type { Database } from 'better-sqlite3';
import type { Actual } from '../../../shared/domain/actual.ts';
import type { Commitment } from '../../../shared/domain/commitment.ts';
import { type Investment, investmentsOf } from '../../../shared/domain/investment.ts';
import type { Day } from '../../../shared/time.ts';

/** A report on a commitment of a kind that is an investment, with the commitment's newest wording. */
interface Row extends Pick<Actual, 'id' | 'commitmentId' | 'value' | 'doneOn' | 'reportedBy' | 'state' | 'counterValue' | 'counterOn'> {
  readonly partnerId: string;
  readonly start: Day;
  readonly end: Day;
  readonly ownerParty: Commitment['ownerParty'];
  readonly category: Commitment['category'];
  readonly unit: Commitment['unit'];
  readonly currency: string | null;
}

/** The SQL (of a commitment's wordings the one with the highest number: SQLite takes the other columns from the row of a lone max), so that its use of indexes can be tested. */
export const investmentQuery = `
  WITH newest AS MATERIALIZED (
    SELECT partner_id, term.commitment_id, max(number), category, unit, currency
    FROM plan JOIN plan_version AS version ON version.plan_id = plan.id JOIN commitment_term AS term ON term.plan_version_id = version.id
    WHERE fiscal_year = @year AND unit IN ('money', 'days', 'hours') AND category IN ('joint-solution', 'co-marketing', 'market-access')
    GROUP BY term.commitment_id)
  SELECT partner_id AS partnerId, actual.id, newest.commitment_id AS commitmentId, window_start AS start, window_end AS end, value, done_on AS doneOn,
    reported_by AS reportedBy, state, counter_value AS counterValue, counter_on AS counterOn, owner_party AS ownerParty, category, unit, currency
  FROM newest JOIN commitment ON commitment.id = newest.commitment_id JOIN commitment_actual AS actual ON actual.commitment_id = newest.commitment_id
`;

/** What both sides put into partnerships, from what was reported on their commitments. */
export function createInvestmentFacts(db: Database) {
  const ofYear = db.prepare<{ year: number }, Row>(investmentQuery);
  return {
    /** Investments in solutions and in the market, reported on the plans of the fiscal year. */
    ofYear: (fiscalYear: number, requireAcceptance: boolean): Investment[] => {
      const rows = Map.groupBy(ofYear.all({ year: fiscalYear }), (row) => row.partnerId);
      return [...rows].flatMap(([partnerId, own]) => {
        const commitments = [...new Map(own.map((row) => [row.commitmentId, { ...row, id: row.commitmentId }])).values()];
        const actuals = own.map((row) => ({ ...row, window: { start: row.start, end: row.end } }));
        return investmentsOf(partnerId, commitments, actuals, requireAcceptance);
      });
    },
  };
}

export type InvestmentFacts = ReturnType<typeof createInvestmentFacts>;
