import type { Database } from 'better-sqlite3';
import type { Money } from '../../shared/money.ts';
import type { Window } from '../../shared/time.ts';

/** Revenue of one partner in one currency; `partnerId` null for rows whose partner is not known. */
export interface RevenueSum {
  readonly partnerId: string | null;
  readonly money: Money;
}

/** Sums over revenue facts. A fact belongs to a window when its own window ends in it. */
export function createRevenue(db: Database) {
  const byPartner = db.prepare<{ start: string; end: string }, { partnerId: string | null; currency: string; minor: number }>(`
    SELECT partner_id AS partnerId, currency, sum(amount_minor) AS minor
    FROM revenue WHERE window_end BETWEEN @start AND @end
    GROUP BY partner_id, currency
  `);
  const span = db.prepare<[], { first: string | null; last: string | null }>('SELECT min(window_start) AS first, max(window_end) AS last FROM revenue');
  const insert = db.prepare(`
    INSERT INTO revenue (id, partner_id, source, source_key, window_start, window_end, amount_minor, currency, revenue_type, product_line, segment, region)
    VALUES (@id, @partnerId, @source, @sourceKey, @start, @end, @minor, @currency, @revenueType, @productLine, @segment, @region)
  `);
  return {
    sumByPartner: (window: Window): RevenueSum[] =>
      byPartner.all(window).map(({ partnerId, currency, minor }) => ({ partnerId, money: { minor, currency } })),
    /** First and last day any revenue fact covers; null without facts. */
    span: (): Window | null => {
      const row = span.get();
      return row === undefined || row.first === null || row.last === null ? null : { start: row.first, end: row.last };
    },
    add: (fact: {
      id: string;
      partnerId: string;
      source: string;
      sourceKey: string;
      window: Window;
      money: Money;
      revenueType: 'bookings' | 'recognised';
      productLine: string | null;
      segment: string | null;
      region: string | null;
    }): void => {
      const { window, money, ...rest } = fact;
      insert.run({ ...rest, ...window, ...money });
    },
  };
}

export type Revenue = ReturnType<typeof createRevenue>;
