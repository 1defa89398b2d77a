import { describe, expect, test } from 'vitest';
import type { Act } from '../../electron/store/act.ts';
import { dump } from '../support/dump.ts';
import { openStore } from './stores.ts';

type Store = ReturnType<typeof openStore>;

/** Sets the programme's day: the smallest act there is. */
function setDay(store: Store, day: string): Act {
  store.acts.perform('note', `Day ${day}`, () => store.settings.set('programme.as-of', day));
  return standing(store);
}

function standing(store: Store): Act {
  const act = store.acts.lastStanding();
  if (act === null) throw new Error('No act stands');
  return act;
}

function undo(store: Store) {
  return store.acts.undo(standing(store));
}

function redo(store: Store) {
  const act = store.acts.lastUndo();
  if (act === null) throw new Error('There is nothing to redo');
  return store.acts.undo(act);
}

const day = (store: Store) => store.settings.get('programme.as-of');

describe('undo and redo', () => {
  test('go back and forth through a chain in order', () => {
    const store = openStore();
    const days = ['2026-01-01', '2026-02-02', '2026-03-03'];
    for (const one of days) setDay(store, one);
    const back = days.map(() => {
      undo(store);
      return day(store);
    });
    expect(back).toEqual(['2026-02-02', '2026-01-01', null]);
    expect(store.acts.lastStanding()).toBeNull();
    const forth = days.map(() => {
      redo(store);
      return day(store);
    });
    expect(forth).toEqual(days);
    expect(store.acts.lastUndo()).toBeNull();
    expect(standing(store).label).toBe('Day 2026-03-03');
  });

  test('undo, redo and undo again come to the same each time', () => {
    const store = openStore();
    setDay(store, '2026-01-01');
    setDay(store, '2026-02-02');
    for (let round = 0; round < 5; round += 1) {
      expect(undo(store)).toMatchObject({ takenBack: 1, keptEdited: [], couldNot: [] });
      expect(day(store)).toBe('2026-01-01');
      expect(redo(store)).toMatchObject({ takenBack: 1, keptEdited: [], couldNot: [] });
      expect(day(store)).toBe('2026-02-02');
    }
    undo(store);
    undo(store);
    expect(day(store)).toBeNull();
  });

  test('an act that was redone stands under its own number and label', () => {
    const store = openStore();
    const act = setDay(store, '2026-01-01');
    undo(store);
    redo(store);
    expect(standing(store)).toEqual(act);
  });

  test('something new closes redo, and undo goes on from there', () => {
    const store = openStore();
    setDay(store, '2026-01-01');
    setDay(store, '2026-02-02');
    undo(store);
    setDay(store, '2026-03-03');
    expect(store.acts.lastUndo()).toBeNull();
    undo(store);
    expect(day(store)).toBe('2026-01-01');
    redo(store);
    expect(day(store)).toBe('2026-03-03');
    expect(store.acts.lastUndo()).toBeNull();
  });

  test('what changed nothing does not close redo', () => {
    const store = openStore();
    setDay(store, '2026-01-01');
    undo(store);
    store.acts.perform('note', 'Nothing', () => undefined);
    redo(store);
    expect(day(store)).toBe('2026-01-01');
  });

  test('a removed row comes back with everything that went with it', () => {
    const store = openStore();
    store.acts.perform('note', 'Made', () => {
      store.vendors.put({ id: 'v', name: 'Aldermoor', currency: 'USD', fiscalCalendarId: 'c', calendar: { kind: 'months', startMonth: 1 } });
      store.people.add({ id: 'p', partyId: 'v', name: 'D. Okafor', title: 'Head', seniority: 'vp', email: null });
      store.people.add({ id: 'q', partyId: 'v', name: 'R. Patel', title: null, seniority: 'other', email: 'r@x.example' });
    });
    const before = dump(store.db);
    store.acts.perform('note', 'Removed', () => store.db.exec("DELETE FROM party WHERE id = 'v'"));
    expect(undo(store)).toMatchObject({ takenBack: 3, couldNot: [] });
    expect(dump(store.db)).toEqual(before);
    redo(store);
    expect(dump(store.db)['person']).toEqual([]);
  });

  test('several changes of one row in one act are taken back to the first', () => {
    const store = openStore();
    setDay(store, '2026-01-01');
    store.acts.perform('note', 'Twice', () => {
      store.settings.set('programme.as-of', '2026-02-02');
      store.settings.set('programme.as-of', '2026-03-03');
    });
    undo(store);
    expect(day(store)).toBe('2026-01-01');
    redo(store);
    expect(day(store)).toBe('2026-03-03');
  });

  test('survives closing the program', () => {
    const store = openStore();
    setDay(store, '2026-01-01');
    const acts = store.acts.list(10);
    expect(acts.map(({ label }) => label)).toEqual(['Day 2026-01-01']);
  });
});

describe('taking back an earlier act', () => {
  /** An import that set two values, one of them typed over since. */
  function importedAndEdited() {
    const store = openStore();
    store.acts.perform('import', 'Imported a file', () => {
      store.settings.set('programme.as-of', '2026-01-01');
      store.settings.set('fulfilment.reporting-grace-days', 20);
    });
    const imported = standing(store);
    const edited = setDay(store, '2026-02-02');
    return { store, imported, edited };
  }

  test('keeps what was edited since, and says which', () => {
    const { store, imported } = importedAndEdited();
    expect(store.acts.undo(imported)).toMatchObject({ takenBack: 1, keptEdited: [{ table: 'setting', rowId: 'programme.as-of' }], couldNot: [] });
    expect(day(store)).toBe('2026-02-02');
    expect(store.settings.get('fulfilment.reporting-grace-days')).toBeNull();
  });

  test('takes all when the edit was taken back before', () => {
    const { store, imported } = importedAndEdited();
    undo(store);
    expect(store.acts.undo(imported)).toMatchObject({ takenBack: 2, keptEdited: [] });
    expect(dump(store.db)['setting']).toEqual([]);
  });

  test('keeps it when the edit was taken back and made again', () => {
    const { store, imported } = importedAndEdited();
    undo(store);
    redo(store);
    expect(store.acts.undo(imported).keptEdited).toHaveLength(1);
    expect(day(store)).toBe('2026-02-02');
  });

  test('is done again by redo', () => {
    const { store, imported } = importedAndEdited();
    store.acts.undo(imported);
    redo(store);
    expect(day(store)).toBe('2026-02-02');
    expect(store.settings.get('fulfilment.reporting-grace-days')).toBe(20);
  });

  test('names a row it cannot take back, with the reason, and takes the rest', () => {
    const store = openStore();
    store.acts.perform('import', 'Imported a vendor', () => {
      store.settings.set('programme.as-of', '2026-01-01');
      store.vendors.put({ id: 'v', name: 'Aldermoor', currency: 'USD', fiscalCalendarId: 'c', calendar: { kind: 'months', startMonth: 1 } });
    });
    const imported = standing(store);
    store.acts.perform('note', 'Added a calendar’s second user', () => {
      store.db.exec("INSERT INTO party VALUES ('w', 'partner', 'Halden', 'USD', 'c', 'other')");
    });
    const outcome = store.acts.undo(imported);
    expect(outcome.couldNot).toEqual([{ table: 'fiscal_calendar', rowId: 'c', reason: expect.stringMatching(/FOREIGN KEY/) as unknown }]);
    expect(outcome.takenBack).toBe(2);
    expect(dump(store.db)).toMatchObject({ setting: [], party: [{ id: 'w' }], fiscal_calendar: [{ id: 'c' }] });
    expect(store.integrity.check().findings).toEqual([]);
  });
});
