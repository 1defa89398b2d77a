import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { dump } from '../support/dump.ts';
import { openStore } from './stores.ts';

type Store = ReturnType<typeof openStore>;
interface Model {
  readonly store: Store;
  count: number;
}

/** Values that a journal written as JSON could mangle. */
const anyText = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom('"', '\\', '\n', '’', '\u0001', '{"a":1}', '12', 'null', '1e3', '😀', 'é'));
const anyReal = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0.1 + 0.2, 1e308, 5e-324, -0.1, 1 / 3, 2 ** 53));

const VERSION = '00000000-0000-7000-8000-0000000000aa';

/** What one act may do; several of them make up an act. */
const anyStep = fc.oneof(
  fc.record({ kind: fc.constant('person' as const), name: anyText, title: fc.option(anyText) }),
  fc.record({ kind: fc.constant('rename' as const), name: anyText, which: fc.nat(9) }),
  fc.record({ kind: fc.constant('remove' as const), which: fc.nat(9) }),
  fc.record({ kind: fc.constant('actual' as const), value: fc.option(anyReal), which: fc.nat(3) }),
  fc.record({ kind: fc.constant('money' as const), minor: fc.maxSafeInteger(), which: fc.nat(3) }),
  fc.record({ kind: fc.constant('setting' as const), days: fc.nat(365) }),
);
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

const anyMove = fc.oneof(
  { weight: 4, arbitrary: fc.record({ move: fc.constant('act' as const), steps: fc.array(anyStep, { minLength: 1, maxLength: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ move: fc.constant('undo' as const) }) },
  { weight: 2, arbitrary: fc.record({ move: fc.constant('redo' as const) }) },
);

function furnished(): Store {
  const store = openStore();
  store.acts.perform('begin', 'Begin', () => {
    store.vendors.put({ id: 'v', name: 'Aldermoor', currency: 'USD', fiscalCalendarId: 'c', calendar: { kind: 'months', startMonth: 1 } });
    store.db.exec(`
      INSERT INTO party (id, kind, name, currency, fiscal_calendar_id, industry) VALUES ('h', 'partner', 'Halden', 'USD', 'c', 'other');
      INSERT INTO partner (id) VALUES ('h');
      INSERT INTO plan (id, partner_id, fiscal_year, starts_on, ends_on) VALUES ('plan', 'h', 2026, '2026-01-01', '2026-12-31');
      INSERT INTO plan_version (id, plan_id, number, state, valid_from, valid_to) VALUES ('${VERSION}', 'plan', 1, 'draft', '2026-01-01', '2026-12-31');
      INSERT INTO commitment (id, plan_id, owner_party) VALUES ('promise', 'plan', 'vendor');
    `);
  });
  return store;
}

const furnishedStore = furnished();
afterAll(() => furnishedStore.db.close());

/** Tries something on the furnished store and rolls it back, so that every try begins alike. */
function tried(attempt: (model: Model) => void): void {
  furnishedStore.db.exec('BEGIN');
  try {
    attempt({ store: furnishedStore, count: 0 });
  } finally {
    furnishedStore.db.exec('ROLLBACK');
  }
}

function personAt({ store }: Model, which: number): string | null {
  const ids = store.db.prepare('SELECT id FROM person ORDER BY id').pluck().all() as string[];
  return ids[which % Math.max(1, ids.length)] ?? null;
}

function take(model: Model, step: Step): void {
  const { store } = model;
  if (step.kind === 'person') {
    model.count += 1;
    store.people.add({ id: `p${model.count}`, partyId: 'h', name: step.name, title: step.title, seniority: 'other', email: null });
  } else if (step.kind === 'rename') store.db.prepare('UPDATE person SET name = ?, title = NULL WHERE id = ?').run(step.name, personAt(model, step.which));
  else if (step.kind === 'remove') store.db.prepare('DELETE FROM person WHERE id = ?').run(personAt(model, step.which));
  else if (step.kind === 'actual') putActual(store, step.which, step.value);
  else if (step.kind === 'money') putRevenue(store, step.which, step.minor);
  else store.settings.set('fulfilment.reporting-grace-days', step.days);
}

function putActual(store: Store, which: number, value: number | null): void {
  store.actuals.put({
    id: `a${which}`,
    commitmentId: 'promise',
    window: { start: '2026-07-01', end: '2026-09-30' },
    value,
    doneOn: null,
    reportedBy: 'vendor',
    state: 'claimed',
    counterValue: value === null ? null : value / 3,
    counterOn: null,
    evidence: null,
    provenance: { batchId: null, fileName: null, line: null, enteredBy: null, enteredAt: '2026-10-05T09:00:00.000Z' },
  });
}

function putRevenue(store: Store, which: number, minor: number): void {
  store.db
    .prepare(
      `INSERT INTO revenue (id, partner_id, source, source_key, window_start, window_end, amount_minor, currency, revenue_type)
       VALUES (?, 'h', 'x', ?, '2026-07-01', '2026-09-30', ?, 'USD', 'bookings') ON CONFLICT (id) DO UPDATE SET amount_minor = excluded.amount_minor`,
    )
    .run(`r${which}`, `r${which}`, minor);
}

function undo({ store }: Model): boolean {
  const act = store.acts.lastStanding();
  if (act === null || act.kind === 'begin') return false;
  expect(store.acts.undo(act)).toMatchObject({ keptEdited: [], couldNot: [] });
  return true;
}

describe('whatever was done', { timeout: 60_000 }, () => {
  test('undoing all of it leaves the store as it was, to the last digit', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyStep, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), (acts) => {
        tried((model) => {
          const before = dump(model.store.db);
          for (const steps of acts) perform(model, steps);
          let more = true;
          while (more) more = undo(model);
          expect(dump(model.store.db)).toEqual(before);
        });
      }),
      { numRuns: 200 },
    );
  });

  test('undo and redo walk the same states in both directions', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 24 }), (moves) => {
        tried((model) => {
          const editor: Editor = { past: [], now: dump(model.store.db), future: [] };
          for (const move of moves) {
            if (move.move === 'act') acted(model, editor, move.steps);
            else if (move.move === 'undo') undone(model, editor);
            else redone(model, editor);
            expect(dump(model.store.db)).toEqual(editor.now);
          }
          expect(model.store.integrity.check().findings).toEqual([]);
        });
      }),
      { numRuns: 200 },
    );
  });

  test('an act that fails after some of its changes leaves nothing of them', () => {
    tried((model) => {
      const before = dump(model.store.db);
      expect(() =>
        model.store.acts.perform('act', 'Act', () => {
          take(model, { kind: 'setting', days: 3 });
          model.store.db.exec("INSERT INTO partner (id) VALUES ('nobody')");
        }),
      ).toThrow(/FOREIGN KEY/);
      expect(dump(model.store.db)).toEqual(before);
    });
  });
});

/** What an editor remembers: the states one can go back to, the one it is in, those one can go forth to. */
interface Editor {
  readonly past: unknown[];
  now: unknown;
  future: unknown[];
}

function perform(model: Model, steps: readonly Step[]): void {
  model.store.acts.perform('act', 'Act', () => {
    for (const step of steps) take(model, step);
  });
}

function acted(model: Model, editor: Editor, steps: readonly Step[]): void {
  const newest = () => model.store.acts.list(1)[0]?.id;
  const before = newest();
  perform(model, steps);
  // An act without a change leaves no trace.
  if (newest() === before) return;
  editor.past.push(editor.now);
  editor.now = dump(model.store.db);
  editor.future = [];
}

function undone(model: Model, editor: Editor): void {
  expect(undo(model)).toBe(editor.past.length > 0);
  if (editor.past.length === 0) return;
  editor.future.push(editor.now);
  editor.now = editor.past.pop();
}

function redone({ store }: Model, editor: Editor): void {
  const act = store.acts.lastUndo();
  expect(act !== null).toBe(editor.future.length > 0);
  if (act === null) return;
  expect(store.acts.undo(act)).toMatchObject({ keptEdited: [], couldNot: [] });
  editor.past.push(editor.now);
  editor.now = editor.future.pop();
}
