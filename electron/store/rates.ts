import type { Database } from 'better-sqlite3';
import type { FxRate } from '../../shared/fx.ts';
import type { Window } from '../../shared/time.ts';

type RateRow = Omit<FxRate, 'window'> & Window;

const RATE = 'SELECT id, policy, from_currency AS "from", to_currency AS "to", window_start AS start, window_end AS end, rate FROM fx_rate';

/** The programme's exchange rates. */
export function createRates(db: Database) {
  const all = db.prepare<[], RateRow>(`${RATE} ORDER BY from_currency, to_currency, policy, window_start`);
  const one = db.prepare<[string], RateRow>(`${RATE} WHERE id = ?`);
  const beginning = db.prepare<{ policy: string; from: string; to: string; start: string }, RateRow>(
    `${RATE} WHERE policy = @policy AND from_currency = @from AND to_currency = @to AND window_start = @start`,
  );
  const insert = db.prepare(`
    INSERT INTO fx_rate (id, policy, from_currency, to_currency, window_start, window_end, rate) VALUES (@id, @policy, @from, @to, @start, @end, @rate)
  `);
  const update = db.prepare(`
    UPDATE fx_rate SET policy = @policy, from_currency = @from, to_currency = @to, window_start = @start, window_end = @end, rate = @rate WHERE id = @id
  `);
  const remove = db.prepare('DELETE FROM fx_rate WHERE id = ?');
  return {
    /** By pair, policy and day. */
    list: (): FxRate[] => all.all().map(toRate),
    get: (id: string): FxRate | null => orNull(one.get(id)),
    /** The rate of that policy and pair which begins on that very day; null without one. */
    beginningOn: (policy: string, from: string, to: string, start: string): FxRate | null => orNull(beginning.get({ policy, from, to, start })),
    add: ({ window, ...rate }: FxRate): void => {
      insert.run({ ...rate, ...window });
    },
    change: ({ window, ...rate }: FxRate): void => {
      update.run({ ...rate, ...window });
    },
    remove: (id: string): void => {
      remove.run(id);
    },
  };
}

export type Rates = ReturnType<typeof createRates>;

function orNull(row: RateRow | undefined): FxRate | null {
  return row === undefined ? null : toRate(row);
}

function toRate({ start, end, ...row }: RateRow): FxRate {
  return { ...row, window: { start, end } };
}
