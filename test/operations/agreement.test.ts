import { beforeAll, describe, expect, test } from 'vitest';
import { dump } from '../support/dump.ts';
import { booked, deal, programmeOf } from './metricsStore.ts';
import { loaded } from './sampleApp.ts';

const lens = { quarter: null, asOf: null };

async function agreementOf(app: Awaited<ReturnType<typeof programmeOf>> | Awaited<ReturnType<typeof loaded>>, partnerId: string) {
  const view = await app.client['agreement.forPartner']({ ...lens, partnerId });
  if (!view.ok) throw new Error(view.error.message);
  return view.value;
}

describe('the agreement of a partnership that somebody types', () => {
  let app: Awaited<ReturnType<typeof programmeOf>>;
  let halden = '';
  beforeAll(async () => {
    app = await programmeOf('Halden', 'Kestrel');
    halden = app.partners[0] ?? '';
  });

  test('is empty at first, says so, and names every topic as open', async () => {
    const view = await agreementOf(app, halden);
    expect(view).toMatchObject({ title: 'Nothing is agreed with Halden beyond the standard programme', terms: [], grants: [] });
    expect(view.missing).toHaveLength(6);
    expect(view.difference).toMatchObject({ found: null });
    expect(view.difference?.differentiators.map(({ has }) => has)).toEqual([null, null, null, false]);
  });

  test('a term is added, worded, judged and ended; each step can be taken back to the byte', async () => {
    const before = dump(app.store.db);
    const added = await app.client['term.add']({ partnerId: halden, topic: 'revenue_sharing', agreed: '12% for three years', standard: '' });
    expect(added).toMatchObject({ ok: true });
    const id = added.ok ? added.value.id : '';
    const afterAdding = dump(app.store.db);
    await app.client['term.change']({ id, set: { standard: 'Tier rebate', visibility: 'internal' } });
    const [term] = (await agreementOf(app, halden)).terms;
    expect(term).toMatchObject({ standard: 'Tier rebate', judgement: 'commercial', visibility: 'internal', origin: { enteredBy: 'tester', file: null } });
    await app.client['history.undo']({});
    expect(dump(app.store.db)).toEqual(afterAdding);
    await app.client['term.end']({ id, on: '2026-11-14' });
    expect((await agreementOf(app, halden)).terms[0]).toMatchObject({ validTo: '2026-11-14', judgement: 'commercial' });
    await app.client['history.undo']({});
    await app.client['history.undo']({});
    expect(dump(app.store.db)).toEqual(before);
    await app.client['history.redo']({});
    expect((await agreementOf(app, halden)).terms).toHaveLength(1);
  });

  test('custom terms are what F3 of the whole programme counts too', async () => {
    const { difference } = await agreementOf(app, halden);
    expect(difference?.differentiators.find(({ name }) => name === 'custom commercial terms')?.has).toBe(true);
    const programme = await app.client['programme.metrics'](lens);
    const f3 = programme.ok ? programme.value.failures.find(({ check }) => check === 'F3') : undefined;
    expect(f3?.partnerIds.includes(halden)).toBe(difference?.found === true);
  });

  test('the same words on both sides cannot be called a difference, and an end before the beginning is refused', async () => {
    const [term] = (await agreementOf(app, halden)).terms;
    const id = term?.id ?? '';
    const before = dump(app.store.db);
    expect(await app.client['term.change']({ id, set: { standard: '12% FOR three years' } })).toMatchObject({ ok: false, error: { code: 'same-words' } });
    expect(await app.client['term.end']({ id, on: '2020-01-01' })).toMatchObject({ ok: false, error: { code: 'ends-before-start' } });
    expect(await app.client['term.change']({ id: halden, set: {} })).toMatchObject({ ok: false, error: { type: 'not-found' } });
    expect(await app.client['term.add']({ partnerId: id, topic: 'access', agreed: 'x', standard: '' })).toMatchObject({ ok: false, error: { type: 'not-found' } });
    expect(dump(app.store.db)).toEqual(before);
  });
});

describe('granted access', () => {
  test('is counted by M7’s rules: idle without a joint deal, used with one; breaches are logged and taken back', async () => {
    const app = await programmeOf('Halden');
    const [halden = ''] = app.partners;
    const grant = await app.client['grant.add']({ partnerId: halden, kind: 'first_mover', exclusivity: 'priority', segment: 'health', subject: null });
    const id = grant.ok ? grant.value.id : '';
    await app.client['grant.change']({ id, set: { fromOn: '2026-01-01', exclusivity: 'exclusive', plannedNewCustomers: 8, customers: ['Ward', 'Acme'] } });
    expect((await agreementOf(app, halden)).grants[0]).toMatchObject({ isIdle: false, isActive: true, openDeals: 0, gained: null });
    app.put('opportunity', deal(halden, { segment: 'banking', outcome: 'open', close_on: '2027-01-15' }));
    expect((await agreementOf(app, halden)).grants[0]).toMatchObject({ isIdle: true, openDeals: 0, gained: 0 });
    app.put('opportunity', deal(halden, { segment: 'Health', is_new_customer: 1, close_on: '2026-08-15' }));
    app.put('opportunity', deal(halden, { customer_name: 'Acme', outcome: 'open', close_on: '2027-01-15', created_on: '2026-09-01' }));
    app.put('revenue', booked(halden, '2026-08-31', 100_00));
    const view = await agreementOf(app, halden);
    expect(view.grants[0]).toMatchObject({ isIdle: false, openDeals: 1, gained: 1, planned: 2, customers: ['Acme', 'Ward'] });
    expect(view.title).not.toContain('idle');
    const traced = await app.client['figure.trace']({ ...lens, metric: 'M7.attainment', part: null, partnerId: halden, limit: null });
    expect(view.figures.find(({ key }) => key === 'M7.attainment')).toEqual(traced.ok ? traced.value.figure : null);

    const before = dump(app.store.db);
    expect(await app.client['breach.log']({ grantId: id, on: '2025-12-31', by: 'Direct sales', note: '' })).toMatchObject({ ok: false, error: { code: 'before-the-grant' } });
    await app.client['breach.log']({ grantId: id, on: '2026-10-02', by: 'Direct sales', note: 'Offered to Acme' });
    expect((await agreementOf(app, halden)).grants[0]?.breaches).toMatchObject([{ on: '2026-10-02', by: 'Direct sales', note: 'Offered to Acme', origin: { enteredBy: 'tester' } }]);
    await app.client['history.undo']({});
    expect(dump(app.store.db)).toEqual(before);
    await app.client['grant.remove']({ id });
    expect((await agreementOf(app, halden)).grants).toEqual([]);
    await app.client['history.undo']({});
    expect(dump(app.store.db)).toEqual(before);
  });
});

describe('incentives', () => {
  test('agreed with one partner are counted on its own revenue and deals, beside what statements say', async () => {
    const app = await programmeOf('Halden', 'Kestrel');
    const [halden = '', kestrel = ''] = app.partners;
    const view = async () => {
      const found = await app.client['incentives.forPartner']({ ...lens, partnerId: halden });
      if (!found.ok) throw new Error(found.error.message);
      return found.value;
    };
    expect(await view()).toMatchObject({ title: 'No incentive is agreed with Halden, and no statement is known', agreed: [], lines: [] });
    app.put('revenue', booked(halden, '2026-03-31', 600_00));
    app.put('revenue', booked(halden, '2026-08-31', 900_00));
    app.put('revenue', booked(kestrel, '2026-08-31', 7_000_00));
    app.put('revenue', booked(halden, '2026-08-31', 5_000_00, 'USD', 'sell_in'));
    app.put('incentive_payment', { partner_id: halden, source: 'prm', source_key: 'l1', program: 'Growth rebate', currency: 'USD', payable_minor: 30_00, paid_on: '2026-04-30' });
    const added = await app.client['incentive.add']({ partnerId: halden, kind: 'rebate', name: 'Growth rebate' });
    const id = added.ok ? added.value.id : '';
    const before = dump(app.store.db);
    await app.client['incentive.change']({ id, set: { rate: 0.1, targetMinor: 1_000_00 } });
    const [rebate] = (await view()).agreed;
    expect(rebate).toMatchObject({ fromOn: '2026-01-01', toOn: '2026-12-31', basis: 'revenue', isInForce: true });
    expect(rebate?.attainment).toMatchObject({ reached: { minor: 1_500_00 }, attainment: 1.5, due: { minor: 150_00 }, paid: { minor: 30_00 } });
    expect((await view()).title).toBe('1 incentive is agreed with Halden; statements are $120 short of what is due');
    expect((await view()).lines).toMatchObject([{ kind: 'rebate', paidMinor: 30_00 }]);
    expect(await app.client['incentive.change']({ id, set: { toOn: '2025-01-01' } })).toMatchObject({ ok: false, error: { code: 'ends-before-start' } });
    await app.client['history.undo']({});
    expect(dump(app.store.db)).toEqual(before);
  });
});

test('the sample’s agreements come from the sample, and an edit says whose it is', async () => {
  const app = await loaded();
  const [partner] = app.store.partners.find('Halden Systems');
  const id = partner?.id ?? '';
  const view = await agreementOf(app, id);
  expect(view.terms.map(({ topic }) => topic)).toEqual(['investment', 'performance', 'access', 'solution_rights', 'revenue_sharing', 'governance']);
  expect(view.terms[0]?.origin).toEqual({ file: null, line: null, isSample: true, enteredBy: null, enteredAt: null });
  await app.client['term.change']({ id: view.terms[0]?.id ?? '', set: { agreed: 'Named per quarter' } });
  expect((await agreementOf(app, id)).terms[0]?.origin).toMatchObject({ isSample: true, enteredBy: 'tester' });
});
