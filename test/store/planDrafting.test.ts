import SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../electron/store/migrate.ts';
import { readMigrations } from '../../electron/store/migrations.ts';
import { removeJournal } from '../../electron/store/journal.ts';

test('what a plan aimed at goes to each of its wordings, and nothing else is lost', () => {
  const all = readMigrations();
  const at = all.findIndex(({ name }) => name === 'plan_drafting');
  const db = new SqliteDatabase(':memory:');
  migrate(db, all.slice(0, at));
  removeJournal(db);
  db.exec(`
    INSERT INTO fiscal_calendar (id, name, start_month) VALUES ('c', 'Calendar', 1);
    INSERT INTO party (id, kind, name, currency, fiscal_calendar_id, industry) VALUES ('p', 'partner', 'Halden', 'USD', 'c', 'other');
    INSERT INTO partner (id) VALUES ('p');
    INSERT INTO plan (id, partner_id, fiscal_year, starts_on, ends_on, objectives) VALUES
      ('one', 'p', 2025, '2025-01-01', '2025-12-31', 'Grow'), ('two', 'p', 2026, '2026-01-01', '2026-12-31', NULL);
    INSERT INTO plan_version (id, plan_id, number, state, valid_from, valid_to, note) VALUES
      ('a', 'one', 1, 'superseded', '2025-01-01', '2025-12-31', 'first'), ('b', 'one', 2, 'active', '2025-06-01', '2025-12-31', NULL),
      ('c', 'two', 1, 'draft', '2026-01-01', '2026-12-31', NULL);
  `);
  migrate(db, all.slice(0, at + 1));
  expect(db.prepare('SELECT id, objectives, note FROM plan_version ORDER BY id').all()).toEqual([
    { id: 'a', objectives: 'Grow', note: 'first' },
    { id: 'b', objectives: 'Grow', note: null },
    { id: 'c', objectives: null, note: null },
  ]);
  expect(db.prepare('SELECT id, fiscal_year FROM plan ORDER BY id').all()).toEqual([{ id: 'one', fiscal_year: 2025 }, { id: 'two', fiscal_year: 2026 }]);
});
