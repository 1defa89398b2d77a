import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../electron/store/open.ts';
import { createStore } from '../../electron/store/store.ts';
import { sequentialIds } from '../support/app.ts';

/**
 * Tables that may be read from end to end: all partners with their few other spellings, all
 * standings, all roles, the few plans and imports there are, acts from the newest back (also
 * under the name "undo"); what is granted, built and agreed with strategic partners, the rates, the few changes of rules, and
 * the ids handed in. Every other table is reached by an index.
 */
const MAY_BE_READ_WHOLE = [
  'partner', 'party', 'fiscal_calendar', 'partner_alias', 'designation_event', 'role_assignment', 'plan', 'import_batch', 'act', 'undo', 'sqlite_schema',
  'access_grant', 'solution', 'solution_partner', 'agreement_term', 'fx_rate', 'rule_change', 'json_each',
];

/** Questions about all of a large table, asked once per page; each with the reason. */
const MAY_READ_ALL: readonly RegExp[] = [
  // First and last day of all revenue: two ends, no index has both.
  /min\(window_start\) AS first, max\(window_end\) AS last FROM revenue/,
];

interface Step {
  readonly detail: string;
}

/** The SQL of every statement the store prepares, as it prepares it. */
function statementsOfStore(): { db: Database; statements: string[] } {
  const db = openDatabase(':memory:');
  const statements: string[] = [];
  const listening = new Proxy(db, {
    get: (target, property) => {
      if (property === 'prepare') {
        return (sql: string) => {
          statements.push(sql);
          return target.prepare(sql);
        };
      }
      const value: unknown = Reflect.get(target, property);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  createStore(listening, { now: () => '2026-11-14T09:00:00.000Z', actor: () => 'tester', newId: sequentialIds() });
  return { db, statements };
}

/** Explaining needs no values; NULL stands for each. */
function explain(db: Database, sql: string): Step[] {
  return db.prepare(`EXPLAIN QUERY PLAN ${sql.replaceAll(/@\w+|\?/g, 'NULL')}`).all() as Step[];
}

let found: ReturnType<typeof statementsOfStore>;
beforeAll(() => {
  found = statementsOfStore();
});
afterAll(() => found.db.close());

describe('the store’s questions', () => {
  const reading = () => found.statements.filter((sql) => /^\s*SELECT/i.test(sql));

  test('are all seen here', () => {
    expect(reading().length).toBeGreaterThan(30);
  });

  test('reach every large table by an index', () => {
    const whole = reading()
      .filter((sql) => !MAY_READ_ALL.some((allowed) => allowed.test(sql.replaceAll(/\s+/g, ' '))))
      .flatMap((sql) => explain(found.db, sql).map(({ detail }) => ({ sql: sql.replaceAll(/\s+/g, ' ').trim(), detail })))
      .filter(({ detail }) => /^SCAN (?!CONSTANT|SUBQUERY|\()/.test(detail))
      .filter(({ detail }) => !MAY_BE_READ_WHOLE.includes(detail.split(' ')[1] ?? ''));
    expect(whole).toEqual([]);
  });

  test('need no index made for the occasion', () => {
    const automatic = reading().flatMap((sql) => explain(found.db, sql).filter(({ detail }) => detail.includes('AUTOMATIC')).map(({ detail }) => `${detail}: ${sql}`));
    expect(automatic).toEqual([]);
  });

  test.each([
    ['reports of a plan', /FROM commitment_actual AS actual .*WHERE plan_id = \?/, ['commitment_by_plan', 'commitment_actual_by_commitment']],
    ['wordings of a version', /FROM commitment_term AS term JOIN commitment ON .*WHERE term\.plan_version_id = \?/, ['sqlite_autoindex_commitment_term_2']],
    ['revenue of a window', /FROM revenue WHERE window_end BETWEEN/, ['revenue_by_window']],
    ['the review of a quarter', /FROM review WHERE partner_id = \? AND window_end = \?/, ['sqlite_autoindex_review_2']],
    ['changes of an act', /FROM row_change WHERE act_id = @act AND id < @below ORDER BY id DESC/, ['row_change_by_act']],
    ['later changes of a row', /FROM row_change AS later JOIN act/, ['row_change_by_row']],
    ['barriers of a partner', /FROM barrier WHERE partner_id/, ['barrier_by_partner']],
  ] as const)('%s go by %s', (_, pattern, indexes) => {
    const sql = reading().find((one) => pattern.test(one.replaceAll(/\s+/g, ' ')));
    const plan = explain(found.db, sql ?? 'SELECT 1').map(({ detail }) => detail).join('; ');
    for (const index of indexes) expect(plan).toContain(index);
  });
});
