import type { Database } from 'better-sqlite3';
import type { RevenueFact, RevenueType } from '../../../shared/domain/revenueFact.ts';
import type { Day, Window } from '../../../shared/time.ts';

type RevenueRow = [id: string, partnerId: string | null, source: string, start: Day, end: Day, minor: number, currency: string, type: RevenueType];

/** The SQL of every question, so that its use of indexes can be tested. */
export const revenueQueries = {
  endingIn: `SELECT id, partner_id, source, window_start, window_end, amount_minor, currency, revenue_type
    FROM revenue WHERE window_end BETWEEN @start AND @end`,
  totalsIn: `SELECT revenue_type AS type, partner_id AS partnerId, currency, sum(amount_minor) AS minor, count(*) AS count
    FROM revenue WHERE window_end BETWEEN @start AND @end GROUP BY revenue_type, partner_id, currency`,
  activeIn: `SELECT partner.id FROM partner WHERE
    EXISTS (SELECT 1 FROM revenue WHERE partner_id = partner.id AND window_end > @from AND window_end <= @day)
    OR EXISTS (SELECT 1 FROM opportunity WHERE partner_id = partner.id AND outcome <> 'open' AND close_on > @from AND close_on <= @day)
    OR EXISTS (SELECT 1 FROM opportunity WHERE partner_id = partner.id AND created_on > @from AND created_on <= @day)
    OR EXISTS (SELECT 1 FROM certification WHERE partner_id = partner.id AND completed_on > @from AND completed_on <= @day)`,
} as const;

/** What `count` facts of one kind, partner and currency come to. */
export interface RevenueTotal {
  readonly type: RevenueType;
  readonly partnerId: string | null;
  readonly currency: string;
  readonly minor: number;
  readonly count: number;
}

/** Revenue as the metrics ask for it. */
export function createRevenueFacts(db: Database) {
  const endingIn = db.prepare<Window, RevenueRow>(revenueQueries.endingIn).raw();
  const totalsIn = db.prepare<Window, RevenueTotal>(revenueQueries.totalsIn);
  const activeIn = db.prepare<{ from: Day; day: Day }, string>(revenueQueries.activeIn).pluck();
  return {
    /** Every fact whose own days end in the window. */
    endingIn: (window: Window): RevenueFact[] => (endingIn.all(window) as unknown as RevenueRow[]).map(toFact),
    /** Sums of the facts whose own days end in the window. */
    totalsIn: (window: Window): RevenueTotal[] => totalsIn.all(window),
    /** Partners with revenue, a deal or a certification after `from` and up to the day. */
    activeIn: (from: Day, day: Day): string[] => activeIn.all({ from, day }),
  };
}

export type RevenueFacts = ReturnType<typeof createRevenueFacts>;

function toFact([id, partnerId, source, start, end, minor, currency, revenueType]: RevenueRow): RevenueFact {
  return { id, partnerId, source, window: { start, end }, money: { minor, currency }, revenueType, customerId: null, productLine: null, segment: null, geography: null };
}
