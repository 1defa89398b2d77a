import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/time.ts';

/** How much there is to talk about in a review, by subject. */
export interface Matters {
  readonly deals: number;
  readonly revenueRows: number;
  readonly solutions: number;
  readonly grants: number;
  readonly activities: number;
  readonly certifications: number;
  readonly accounts: number;
  readonly ratings: number;
  readonly answers: number;
}

interface Asked {
  readonly partnerId: string;
  readonly start: Day;
  readonly end: Day;
  readonly asOf: Day;
}

/** Counts what a review of the window would talk about; each count goes by an index. */
export function createReviewMatters(db: Database) {
  const count = db.prepare<Asked, Matters>(`
    SELECT
      (SELECT count(*) FROM opportunity WHERE partner_id = @partnerId AND (close_on >= @start OR close_on IS NULL) AND (created_on IS NULL OR created_on <= @asOf)) AS deals,
      (SELECT count(*) FROM revenue WHERE partner_id = @partnerId AND window_end BETWEEN @start AND @end) AS revenueRows,
      (SELECT count(*) FROM solution_partner JOIN solution ON solution.id = solution_id WHERE solution_partner.partner_id = @partnerId AND stage <> 'retired')
        + (SELECT count(*) FROM solution WHERE partner_id = @partnerId AND stage <> 'retired'
             AND NOT EXISTS (SELECT 1 FROM solution_partner AS own WHERE own.solution_id = solution.id AND own.partner_id = @partnerId)) AS solutions,
      (SELECT count(*) FROM access_grant WHERE partner_id = @partnerId AND from_on <= @asOf AND (to_on IS NULL OR to_on >= @start)) AS grants,
      (SELECT count(*) FROM marketing_activity WHERE partner_id = @partnerId AND starts_on BETWEEN @start AND @end) AS activities,
      (SELECT count(*) FROM certification WHERE partner_id = @partnerId AND completed_on BETWEEN @start AND @end) AS certifications,
      (SELECT count(*) FROM shared_account WHERE partner_id = @partnerId) AS accounts,
      (SELECT count(*) FROM characteristic_rating WHERE partner_id = @partnerId AND period_end = @end) AS ratings,
      (SELECT count(*) FROM survey_response WHERE partner_id = @partnerId AND answered_on BETWEEN @start AND @asOf) AS answers
  `);
  return {
    matters: (asked: Asked): Matters => {
      const found = count.get(asked);
      if (found === undefined) throw new Error('A row of counts is always there');
      return found;
    },
  };
}
