import { describe, expect, test } from 'vitest';
import { dump } from '../support/dump.ts';
import { applyPath, csvFile } from '../support/imports.ts';
import { deal, programmeOf } from './metricsStore.ts';
import { loaded } from './sampleApp.ts';

const lens = { quarter: null, asOf: null };
type App = Awaited<ReturnType<typeof loaded>>;

async function pipelineOf({ client }: Pick<App, 'client'>, partnerId: string) {
  const view = await client['pipeline.forPartner']({ ...lens, partnerId });
  if (!view.ok) throw new Error(view.error.message);
  return view.value;
}

describe('the pipeline of a partnership', () => {
  test('without a deal says so', async () => {
    const app = await programmeOf('Halden');
    const view = await pipelineOf(app, app.partners[0] ?? '');
    expect(view).toMatchObject({ title: 'No deal with Halden is known yet', deals: [], competitors: [], olderDeals: 0 });
    expect(view.figures.map(({ status }) => status)).toEqual(view.figures.map(() => 'no_data'));
  });

  test('shows the figures that trace and the programme show', async () => {
    const app = await loaded();
    const [partner] = app.store.partners.find('Halden Systems');
    const partnerId = partner?.id ?? '';
    const view = await pipelineOf(app, partnerId);
    const all = [...view.figures, ...view.competition, ...view.newCustomers];
    expect(all.map(({ key }) => key)).toEqual(expect.arrayContaining(['M6.generated', 'M6.open', 'M6.weighted', 'M6.influenced', 'M7.count', 'M10.winVs', 'M10.coverage']));
    for (const figure of all) {
      // oxlint-disable-next-line no-await-in-loop -- one figure after the other
      const traced = await app.client['figure.trace']({ ...lens, metric: figure.key, part: null, partnerId, limit: null });
      expect(traced.ok ? traced.value.figure : null).toEqual(figure);
    }
    const top = view.deals.filter(({ rank }) => rank !== null);
    expect(top).toHaveLength(10);
    expect(top.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const amounts = top.map(({ amountMinor }) => amountMinor ?? 0);
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
    expect(top).toContainEqual(expect.objectContaining({ customerName: 'Skarholm Kommun', amountMinor: 1_200_000_00, nextStep: 'Call off the renewed framework' }));
    const open = view.figures.find(({ key }) => key === 'M6.open');
    const listed = view.deals.filter(({ isOpen, countsAs }) => isOpen && (countsAs === 'sourced' || countsAs === 'co_sell'));
    expect(open?.rowCount).toBe(listed.length);
    expect(open?.value).toBe(listed.reduce((sum, { amountMinor }) => sum + (amountMinor ?? 0), 0));
  });

  test('a deal is typed, worded, ended today and removed; each step can be taken back', async () => {
    const app = await programmeOf('Halden');
    const [halden = ''] = app.partners;
    const empty = dump(app.store.db);
    const added = await app.client['deal.add']({ partnerId: halden, customerName: 'Acme', attribution: 'co_sell' });
    const id = added.ok ? added.value.id : '';
    expect(await app.client['deal.change']({ id, set: { amountMinor: 500_00 } })).toMatchObject({ ok: false, error: { code: 'needs-currency' } });
    await app.client['deal.change']({ id, set: { amountMinor: 500_00, currency: 'USD', closeOn: '2027-02-01', vendorActivityOn: '2026-11-10', partnerActivityOn: '2026-11-12' } });
    expect((await pipelineOf(app, halden)).deals).toMatchObject([{ rank: 1, isOpen: true, isProven: true, origin: { enteredBy: 'tester', file: null } }]);
    const before = dump(app.store.db);
    await app.client['deal.change']({ id, set: { outcome: 'won' } });
    expect((await pipelineOf(app, halden)).deals).toMatchObject([{ outcome: 'won', closeOn: '2026-11-14', isOpen: false, rank: null }]);
    await app.client['history.undo']({});
    expect(dump(app.store.db)).toEqual(before);
    await app.client['deal.remove']({ id });
    await app.client['history.undo']({});
    expect(dump(app.store.db)).toEqual(before);
    await app.client['history.undo']({});
    await app.client['history.undo']({});
    expect(dump(app.store.db)).toEqual(empty);
  });

  test('a deal shared with another partner stands in both lists; one that ended long ago is counted, not listed', async () => {
    const app = await programmeOf('Halden', 'Kestrel');
    const [halden = '', kestrel = ''] = app.partners;
    const id = app.put('opportunity', deal(halden, { outcome: 'open', close_on: '2027-01-01' }));
    app.put('opportunity_partner', { opportunity_id: id, partner_id: kestrel });
    app.put('opportunity', deal(halden, { created_on: '2024-01-01', close_on: '2024-05-01' }));
    for (const partnerId of [halden, kestrel]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await pipelineOf(app, partnerId)).deals).toMatchObject([{ id, isShared: true }]);
    }
    expect(await pipelineOf(app, halden)).toMatchObject({ olderDeals: 1 });
  });

  test('what was edited by hand keeps it: a later file of the same deal does not overwrite it', async () => {
    const app = await programmeOf('Halden');
    const head = 'Registration ID,Deal Name,Partner Name,Account,Stage,Amount,Currency,Next Step';
    await applyPath(app, csvFile('deals.csv', [head, 'DR-1,Archive,Halden,Acme,Proposal,5000.00,USD,Call']));
    const [brought] = (await pipelineOf(app, app.partners[0] ?? '')).deals;
    expect(brought?.origin).toMatchObject({ file: 'deals.csv', line: 2, enteredBy: null });
    await app.client['deal.change']({ id: brought?.id ?? '', set: { nextStep: 'Visit' } });
    await applyPath(app, csvFile('deals2.csv', [head, 'DR-1,Archive,Halden,Acme,Negotiation,7000.00,USD,Write']));
    const [now] = (await pipelineOf(app, app.partners[0] ?? '')).deals;
    expect(now).toMatchObject({ nextStep: 'Visit', stage: 'Negotiation', amountMinor: 7_000_00, origin: { file: 'deals2.csv', enteredBy: 'tester' } });
  });
});
