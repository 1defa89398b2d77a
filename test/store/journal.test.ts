import { describe, expect, test } from 'vitest';
import { BULK_TABLES, columnsOf, journaledTables } from '../../electron/store/journal.ts';
import { openStore } from './stores.ts';

describe('nothing changes unaudited', () => {
  test('a write outside an act fails, and the row is not there', () => {
    const store = openStore();
    expect(() => store.settings.set('programme.as-of', '2026-11-14')).toThrow(/row_change.act_id/);
    expect(store.settings.get('programme.as-of')).toBeNull();
    expect(store.db.prepare('SELECT count(*) FROM row_change').pluck().get()).toBe(0);
  });

  test('so do a change and a removal', () => {
    const store = openStore();
    store.acts.perform('note', 'Set the day', () => store.settings.set('programme.as-of', '2026-11-14'));
    expect(() => store.settings.set('programme.as-of', '2027-01-01')).toThrow(/row_change.act_id/);
    expect(() => store.db.exec('DELETE FROM setting')).toThrow(/row_change.act_id/);
    expect(store.settings.get('programme.as-of')).toBe('2026-11-14');
  });

  test('every entity table has an id to be journaled by', () => {
    const store = openStore();
    for (const table of journaledTables(store.db)) expect(columnsOf(store.db, table)[0], table).toBe('id');
  });

  test('no entity table is forgotten: only the books themselves keep none', () => {
    const store = openStore();
    const all = store.db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").pluck().all() as string[];
    const entities = new Set(journaledTables(store.db));
    expect(all.filter((name) => !entities.has(name)).toSorted()).toEqual(['act', 'current_act', 'import_batch', 'import_reject', 'mapping_profile', 'row_change']);
  });

  test('each change is kept with the row as it was, under its act', () => {
    const store = openStore();
    store.acts.perform('note', 'First', () => store.settings.set('programme.as-of', '2026-11-14'));
    store.acts.perform('note', 'Second', () => store.settings.set('programme.as-of', '2027-01-01'));
    const [second, first] = store.acts.list(10);
    expect(store.db.prepare('SELECT act_id, table_name, row_id, before FROM row_change ORDER BY id').all()).toEqual([
      { act_id: first?.id, table_name: 'setting', row_id: 'programme.as-of', before: null },
      { act_id: second?.id, table_name: 'setting', row_id: 'programme.as-of', before: '{"id":"programme.as-of","value":"\\"2026-11-14\\""}' },
    ]);
    expect(first).toMatchObject({ kind: 'note', label: 'First', actor: 'tester', at: '2026-11-14T09:00:01.000Z', undoes: null, undoneBy: null });
  });

  test('rows that go with another are journaled too', () => {
    const store = openStore();
    store.acts.perform('note', 'Made', () => {
      store.vendors.put({ id: 'v', name: 'Aldermoor', currency: 'USD', fiscalCalendarId: 'c', calendar: { kind: 'months', startMonth: 1 } });
      store.people.add({ id: 'p', partyId: 'v', name: 'D. Okafor', title: null, seniority: 'vp', email: null });
    });
    store.acts.perform('note', 'Removed', () => store.db.exec("DELETE FROM party WHERE id = 'v'"));
    const removed = store.db.prepare('SELECT table_name FROM row_change WHERE act_id = ? ORDER BY id').pluck().all(store.acts.list(1)[0]?.id);
    expect(removed).toEqual(['person', 'party']);
  });
});

describe('rows that an import adds to a table of facts', () => {
  const batch = {
    id: '00000000-0000-7000-8000-0000000000b1', fileName: 'deals.csv', sha256: 'x', kind: 'deal', headerFingerprint: 'x', importedAt: '2026-11-14T09:00:00.000Z',
    read: 0, added: 0, changed: 0, unchanged: 0, rejected: 0, report: '{}',
  };
  const addDeal = (store: ReturnType<typeof openStore>, id: string, batchId: string | null) =>
    store.db
      .prepare("INSERT INTO opportunity (id, source, source_key, outcome, attribution, batch_id) VALUES (?, 'prm', ?, 'open', 'none', ?)")
      .run(id, id, batchId);

  test('are journaled by their batch: only what another than the current one brings is written down', () => {
    const store = openStore();
    store.acts.perform('import', 'Imported deals.csv', (actId) => {
      store.batches.add({ ...batch, actId });
      addDeal(store, 'a', batch.id);
      addDeal(store, 'b', null);
    });
    expect(store.db.prepare('SELECT row_id FROM row_change').pluck().all()).toEqual(['b']);
    expect(() => addDeal(store, 'c', batch.id)).toThrow(/row_change.act_id/);
    store.acts.perform('note', 'Later', () => addDeal(store, 'd', batch.id));
    expect(store.db.prepare('SELECT row_id FROM row_change ORDER BY id').pluck().all()).toEqual(['b', 'd']);
  });

  test('can go in any order: what refers to them, if anything, goes with them', () => {
    const store = openStore();
    const keys = journaledTables(store.db).flatMap((table) => store.db.pragma(`foreign_key_list(${table})`) as { table: string; on_delete: string }[]);
    expect(keys.filter(({ table, on_delete }) => BULK_TABLES.includes(table) && on_delete !== 'CASCADE')).toEqual([]);
    for (const table of BULK_TABLES) expect(columnsOf(store.db, table), table).toContain('batch_id');
  });
});

describe('an act', () => {
  test('that fails halfway changes nothing and leaves no trace', () => {
    const store = openStore();
    expect(() =>
      store.acts.perform('note', 'Half', () => {
        store.settings.set('programme.as-of', '2026-11-14');
        throw new Error('halfway');
      }),
    ).toThrow('halfway');
    expect(store.settings.get('programme.as-of')).toBeNull();
    expect(store.acts.list(10)).toEqual([]);
    // The next one is not stopped by what the failed one began.
    store.acts.perform('note', 'Whole', () => store.settings.set('programme.as-of', '2026-11-14'));
    expect(store.acts.list(10)).toHaveLength(1);
  });

  test('that changes nothing leaves no trace', () => {
    const store = openStore();
    expect(store.acts.perform('note', 'Nothing', () => 7)).toBe(7);
    expect(store.acts.list(10)).toEqual([]);
    expect(store.acts.lastStanding()).toBeNull();
  });

  test('cannot begin inside another', () => {
    const store = openStore();
    expect(() => store.acts.perform('note', 'Outer', () => store.acts.perform('note', 'Inner', () => undefined))).toThrow(/current_act/);
    expect(store.acts.list(10)).toEqual([]);
  });

  test('that is rehearsed answers what performing would, and changes nothing', () => {
    const store = openStore();
    const before = store.db.prepare('SELECT seq FROM sqlite_sequence').pluck().get();
    const answer = store.acts.rehearse(() => {
      store.settings.set('programme.as-of', '2026-11-14');
      return store.settings.get('programme.as-of');
    });
    expect(answer).toBe('2026-11-14');
    expect(store.settings.get('programme.as-of')).toBeNull();
    expect(store.acts.list(10)).toEqual([]);
    expect(store.db.prepare('SELECT seq FROM sqlite_sequence').pluck().get()).toBe(before);
  });

  test('that fails in rehearsal says so', () => {
    const store = openStore();
    expect(() =>
      store.acts.rehearse(() => {
        throw new Error('wrong');
      }),
    ).toThrow('wrong');
    store.acts.perform('note', 'After', () => store.settings.set('programme.as-of', '2026-11-14'));
    expect(store.acts.list(10)).toHaveLength(1);
  });
});
