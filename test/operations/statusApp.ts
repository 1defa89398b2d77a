import { expect } from 'vitest';
import { dump, valueOf } from '../support/open.ts';
import { programmeOf } from './metricsStore.ts';
import type { App } from './sampleApp.ts';

/** The quarter of these tests, as of the programme's own day. */
export const LENS = { quarter: '2026-Q3', asOf: null };
/** An id that nobody has. */
export const NOBODY = '00000000-0000-4000-8000-000000000000';

/** A small programme with the partners named, seen on the test's day. */
export async function open(...names: readonly string[]) {
  const app = await programmeOf(...names);
  const [partnerId = NOBODY] = app.partners;
  const vendorId = app.store.vendors.get()?.id ?? '';
  for (const id of app.partners) {
    for (const [side, party] of [['vendor', vendorId], ['partner', id]] as const) {
      const person = app.put('person', { party_id: party, name: `${side} sponsor`, seniority: 'vp' });
      app.put('role_assignment', { partner_id: id, person_id: person, side, role: 'sponsor', from_on: '2024-01-01' });
    }
  }
  const view = async (id = partnerId) => valueOf(await app.client['status.forPartner']({ ...LENS, partnerId: id }));
  return { ...app, partnerId, view };
}

/** A change, what it did, and that one undo leaves no trace of it. */
export async function undone(app: App, change: () => Promise<unknown>): Promise<void> {
  const before = dump(app);
  await change();
  expect(dump(app)).not.toEqual(before);
  valueOf(await app.client['history.undo']({}));
  expect(dump(app)).toEqual(before);
  valueOf(await app.client['history.redo']({}));
}
