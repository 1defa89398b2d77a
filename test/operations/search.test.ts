import { beforeAll, describe, expect, test } from 'vitest';
import { valueOf } from '../support/open.ts';
import { type App, loaded } from './sampleApp.ts';

describe('finding commitments by their words', () => {
  let app: App;
  beforeAll(async () => {
    app = await loaded();
  });
  const find = async (text: string, limit = 50) => valueOf(await app.client['commitment.search']({ text, limit }));

  test.for([
    { text: 'bookings, public', titles: ['Bookings, public sector'] },
    { text: 'PUBLIC bookings', titles: ['Bookings, public sector'] },
    { text: 'case-file  engineers', titles: ['Our engineers on the case-file archive', 'Their engineers on the case-file archive'] },
    { text: '%', titles: [] },
    { text: '50%_', titles: [] },
    { text: "o'; DROP TABLE plan", titles: [] },
  ])('“$text” finds $titles', async ({ text, titles }) => {
    if (text.length < 2) return expect(await app.client['commitment.search']({ text, limit: 5 })).toMatchObject({ ok: false, error: { type: 'invalid-input' } });
    const found = await find(text);
    expect([...new Set(found.map(({ title }) => title))].toSorted()).toEqual(titles);
  });

  test('each leads to a quarter whose scorecard has it', async () => {
    const found = await find('sponsor');
    expect(found.length).toBeGreaterThan(5);
    for (const { commitmentId, partnerId, quarter } of found) {
      // oxlint-disable-next-line no-await-in-loop -- one store answers one question at a time
      const view = valueOf(await app.client['scorecard.forPartner']({ partnerId, quarter, asOf: null }));
      expect(view.scorecard.lines.map(({ commitment }) => commitment.id)).toContain(commitmentId);
    }
  });

  test('upper and lower case do not matter in any language', async () => {
    const plan = app.store.plans.listByPartner(app.store.partners.list().find(({ program }) => program === 'Strategic')?.id ?? '').at(-1);
    const wording = app.store.plans.versions(plan?.id ?? '').at(-1);
    const [first] = wording?.commitments ?? [];
    if (first === undefined) throw new Error('The sample has commitments');
    app.store.acts.perform('test', 'Renamed', () => app.store.db.prepare('UPDATE commitment_term SET title = ? WHERE commitment_id = ?').run('Übergabe an Ärzte', first.id));
    expect(await find('übergabe ÄRZTE')).toMatchObject([{ commitmentId: first.id, title: 'Übergabe an Ärzte' }]);
  });

  test('no more are given than are asked for', async () => {
    expect(await find('sponsor', 3)).toHaveLength(3);
  });
});
