import { describe, expect, test } from 'vitest';
import { dump } from '../support/dump.ts';
import { programmeOf } from './metricsStore.ts';
import { loaded } from './sampleApp.ts';

const lens = { quarter: null, asOf: null };

async function boardOf({ client }: Pick<Awaited<ReturnType<typeof loaded>>, 'client'>, partnerId: string) {
  const view = await client['solutions.forPartner']({ ...lens, partnerId });
  if (!view.ok) throw new Error(view.error.message);
  return view.value;
}

describe('joint solutions', () => {
  test('are typed, given resources by both sides, moved with their day, and each step can be taken back', async () => {
    const app = await programmeOf('Halden', 'Kestrel');
    const [halden = '', kestrel = ''] = app.partners;
    expect(await boardOf(app, halden)).toMatchObject({ title: 'Nothing is being built together with Halden yet', solutions: [] });
    const added = await app.client['solution.add']({ partnerId: halden, name: 'Archive', kind: 'package' });
    const id = added.ok ? added.value.id : '';
    const idea = dump(app.store.db);
    await app.client['solution.change']({ id, partnerId: halden, set: { ipOwner: 'Both', vendorMinor: 500_00, vendorCurrency: 'USD', vendorDays: 12, partnerDays: 30.5 } });
    expect((await boardOf(app, halden)).solutions).toMatchObject([{ ipOwner: 'Both', vendorMinor: 500_00, vendorDays: 12, partnerMinor: null, partnerDays: 30.5, standing: 'none' }]);
    await app.client['history.undo']({});
    expect(dump(app.store.db)).toEqual(idea);
    await app.client['history.redo']({});
    const before = dump(app.store.db);
    expect(await app.client['solution.move']({ id, stage: 'pilot', on: '2026-11-14' })).toMatchObject({ ok: true });
    const view = await boardOf(app, halden);
    expect(view.solutions).toMatchObject([{ stage: 'pilot', stageSince: '2026-11-14', lastEvidenceOn: '2026-11-14', standing: 'development', stages: [{ fromStage: 'idea', toStage: 'pilot', on: '2026-11-14' }] }]);
    expect(view.title).toBe('1 joint solution lives with Halden');
    await app.client['history.undo']({});
    expect(dump(app.store.db)).toEqual(before);
    expect(await app.client['solution.change']({ id, partnerId: kestrel, set: { name: 'x' } })).toMatchObject({ ok: false, error: { type: 'not-found' } });
    expect(await app.client['solution.change']({ id, partnerId: halden, set: { partnerMinor: 5 } })).toMatchObject({ ok: false, error: { code: 'needs-currency' } });
    expect(await app.client['solution.move']({ id, stage: 'idea', on: '2026-11-14' })).toMatchObject({ ok: false, error: { code: 'same-stage' } });
    expect(await app.client['solution.move']({ id, stage: 'pilot', on: '2026-01-01' })).toMatchObject({ ok: false, error: { code: 'before-its-stage' } });
    expect(dump(app.store.db)).toEqual(before);
    await app.client['solution.remove']({ id });
    expect((await boardOf(app, halden)).solutions).toEqual([]);
    await app.client['history.undo']({});
    expect(dump(app.store.db)).toEqual(before);
  });

  test('have milestones with an owner and a day; reached, reopened, removed and taken back', async () => {
    const app = await programmeOf('Halden');
    const [halden = ''] = app.partners;
    const added = await app.client['solution.add']({ partnerId: halden, name: 'Archive', kind: 'package' });
    const solutionId = added.ok ? added.value.id : '';
    const milestone = await app.client['milestone.add']({ solutionId, title: 'Pilot signed', ownerParty: 'partner', dueOn: '2026-10-31' });
    const id = milestone.ok ? milestone.value.id : '';
    expect(await boardOf(app, halden)).toMatchObject({ title: 'No joint solution lives with Halden; 1 milestone is overdue', solutions: [{ milestones: [{ standing: 'overdue' }] }] });
    const before = dump(app.store.db);
    await app.client['milestone.reach']({ id, on: '2026-11-10' });
    expect((await boardOf(app, halden)).solutions[0]?.milestones).toMatchObject([{ standing: 'done_late' }]);
    await app.client['history.undo']({});
    await app.client['milestone.remove']({ id });
    await app.client['history.undo']({});
    expect(dump(app.store.db)).toEqual(before);
    expect(await app.client['milestone.add']({ solutionId: id, title: 'x', ownerParty: 'joint', dueOn: '2026-10-31' })).toMatchObject({ ok: false, error: { type: 'not-found' } });
  });

  test('count as trace and the programme count them; one of two partners stands on both pages', async () => {
    const app = await loaded();
    const id = app.store.partners.find('Halden Systems')[0]?.id ?? '';
    const view = await boardOf(app, id);
    for (const figure of view.figures) {
      // oxlint-disable-next-line no-await-in-loop -- one figure after the other
      const traced = await app.client['figure.trace']({ ...lens, metric: figure.key, part: null, partnerId: id, limit: null });
      expect(traced.ok ? traced.value.figure : null).toEqual(figure);
    }
    const kestrel = app.store.partners.find('Kestrel Cloud')[0]?.id ?? '';
    const solutionId = view.solutions[0]?.id ?? '';
    app.store.acts.perform('test', 'Joined', () => app.store.db.prepare("INSERT INTO solution_partner (id, solution_id, partner_id) VALUES ('99999999-0000-4000-8000-000000000001', ?, ?)").run(solutionId, kestrel));
    const shared = (await boardOf(app, kestrel)).solutions.find((one) => one.id === solutionId);
    expect(shared).toMatchObject({ others: ['Halden Systems'], vendorDays: null });
    await app.client['solution.change']({ id: solutionId, partnerId: kestrel, set: { vendorDays: 3 } });
    expect((await boardOf(app, id)).solutions.find((one) => one.id === solutionId)?.vendorDays).toBe(view.solutions[0]?.vendorDays);
  });
});
