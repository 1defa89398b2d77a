import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PartyCalendar } from '../../shared/fiscal.ts';
import { applyPath, begin, csvFile, type App } from '../support/imports.ts';
import { dump, errorOf, valueOf } from '../support/open.ts';
import { loaded } from './sampleApp.ts';

const ROOT = join(import.meta.dirname, '../..');
const WEEKS: PartyCalendar = { kind: 'weeks', pattern: '4-4-5', endMonth: 12, endWeekday: 6, rule: 'nearest' };
const PLAN_RATE = { policy: 'plan_rate', from: 'EUR', to: 'USD', start: '2026-01-01', end: '2026-12-31', rate: '1.1' } as const;

let app: App;
beforeEach(async () => {
  app = await begin();
});
const view = async () => valueOf(await app.client['settings.view']({}));

/** What a change does, undone, leaves nothing behind. */
async function undoRestores(change: () => Promise<unknown>): Promise<void> {
  const before = dump(app);
  await change();
  expect(dump(app)).not.toEqual(before);
  valueOf(await app.client['history.undo']({}));
  expect(dump(app)).toEqual(before);
}

describe('our company', () => {
  test('name, currency and fiscal year are stored and taken back', async () => {
    await undoRestores(() => app.client['vendor.rename']({ name: ' Alder ' }));
    await undoRestores(() => app.client['vendor.setCurrency']({ currency: 'EUR' }));
    await undoRestores(() => app.client['vendor.setCalendar']({ calendar: WEEKS }));
    valueOf(await app.client['vendor.rename']({ name: 'Alder' }));
    valueOf(await app.client['vendor.setCurrency']({ currency: 'EUR' }));
    valueOf(await app.client['vendor.setCalendar']({ calendar: WEEKS }));
    expect(await view()).toMatchObject({ vendor: { name: 'Alder', currency: 'EUR', calendar: WEEKS }, title: 'We count in EUR, in 4-4-5 weeks to the Saturday nearest the end of December', file: null });
  });

  test('without a vendor there is nothing to set', async () => {
    const { startApp } = await import('../support/app.ts');
    expect(errorOf(await startApp().client['settings.view']({}))).toMatchObject({ code: 'no-programme' });
  });

  test.for<{ calendar: PartyCalendar; refused: boolean }>([
    { calendar: WEEKS, refused: false },
    { calendar: { kind: 'months', startMonth: 1 }, refused: false },
    { calendar: { kind: 'months', startMonth: 2 }, refused: true },
    { calendar: { kind: 'months', startMonth: 4 }, refused: true },
    { calendar: { kind: 'weeks', pattern: '5-4-4', endMonth: 6, endWeekday: 0, rule: 'last' }, refused: true },
  ])('plans of January to December bear $calendar: refused $refused', async ({ calendar, refused }) => {
    await applyPath(app, csvFile('plan.csv', ['External ID,Partner,Side,Category,Commitment,Measure,Unit,Target,Due', 'P-1,Acme,partner,Revenue,Deals,at_least,count,10,2026-09-30']));
    const before = dump(app);
    const result = await app.client['vendor.setCalendar']({ calendar });
    expect(result.ok).toBe(!refused);
    if (!refused) return;
    expect(errorOf(result)).toMatchObject({ code: 'plans-in-the-way', message: expect.stringContaining('Acme 2026') as string });
    expect(errorOf(await app.client['programme.begin']({ vendorName: 'Other', currency: 'USD', calendar }))).toMatchObject({ code: 'plans-in-the-way' });
    expect(dump(app)).toEqual(before);
  });
});

describe('partners’ fiscal years', () => {
  test('a partner counts like us until it is said otherwise, and again after that', async () => {
    await applyPath(app, csvFile('partners.csv', ['Partner Name,Partner ID,Tier,Status,Country', 'Acme,A-1,Gold,Active,US', 'Bolt,B-1,Gold,Active,US']));
    const [acme, bolt] = (await view()).partners;
    expect([acme?.calendar, bolt?.calendar]).toEqual([null, null]);
    const set = (partnerId: string | undefined, calendar: PartyCalendar | null) => app.client['partner.setCalendar']({ partnerId: partnerId ?? '', calendar });
    await undoRestores(() => set(acme?.partnerId, WEEKS));
    valueOf(await set(acme?.partnerId, WEEKS));
    valueOf(await set(bolt?.partnerId, { ...WEEKS }));
    // Both use one row; ours moves without them.
    valueOf(await app.client['vendor.setCalendar']({ calendar: { kind: 'months', startMonth: 7 } }));
    expect((await view()).partners.map(({ calendar }) => calendar)).toEqual([WEEKS, WEEKS]);
    expect(app.store.vendors.listCalendars()).toHaveLength(2);
    valueOf(await set(acme?.partnerId, null));
    expect((await view()).partners.map(({ calendar }) => calendar)).toEqual([null, WEEKS]);
    expect(valueOf(await app.client['scorecard.forPartner']({ partnerId: bolt?.partnerId ?? '', quarter: '2027-Q1', asOf: null })).names).toMatchObject({
      vendor: 'FY27 Q1', partner: 'FY26 Q2 and Q3', partnerQuarters: [{ label: '2026-Q2', sharedDays: 4 }, { label: '2026-Q3', sharedDays: 88 }],
    });
  });

  test('strategic partners come first in the sample', async () => {
    const sample = await loaded();
    const { partners } = valueOf(await sample.client['settings.view']({}));
    expect(partners.slice(0, 6).every(({ isStrategic }) => isStrategic)).toBe(true);
    expect(partners.slice(6).some(({ isStrategic }) => isStrategic)).toBe(false);
    expect(partners.find(({ name }) => name.startsWith('Kestrel'))?.calendar).toMatchObject({ kind: 'weeks', pattern: '4-4-5' });
  });
});

describe('exchange rates', () => {
  test('are typed, changed, removed, and taken back', async () => {
    await undoRestores(() => app.client['rate.add'](PLAN_RATE));
    const { rateId } = valueOf(await app.client['rate.add'](PLAN_RATE));
    await undoRestores(() => app.client['rate.edit']({ ...PLAN_RATE, rateId, rate: '1.2' }));
    await undoRestores(() => app.client['rate.remove']({ rateId }));
    valueOf(await app.client['rate.edit']({ ...PLAN_RATE, rateId, rate: '1.2', start: '2026-02-01' }));
    expect(valueOf(await app.client['rates.list']({})).rates).toEqual([
      { id: rateId, policy: 'plan_rate', from: 'EUR', to: 'USD', window: { start: '2026-02-01', end: '2026-12-31' }, rate: '1.2' },
    ]);
  });

  test.for([
    { what: 'one that begins on the same day', rate: { ...PLAN_RATE, end: '2026-06-30' }, code: 'rate-exists' },
    { what: 'a currency in itself', rate: { ...PLAN_RATE, to: 'EUR' }, code: 'same-currency' },
    { what: 'days the wrong way round', rate: { ...PLAN_RATE, start: '2027-01-01' }, code: 'days-reversed' },
  ])('$what is refused', async ({ rate, code }) => {
    valueOf(await app.client['rate.add'](PLAN_RATE));
    expect(errorOf(await app.client['rate.add'](rate))).toMatchObject({ code });
    expect(valueOf(await app.client['rates.list']({})).rates).toHaveLength(1);
  });

  test('the page names currencies that nothing converts', async () => {
    await applyPath(app, csvFile('revenue.csv', ['Partner,Quarter,Revenue,Currency', 'Acme,2026-Q3,100.00,EUR']));
    expect(await view()).toMatchObject({
      title: 'Amounts in EUR are left out where the rate of the day or rate at the period’s end or plan rate to USD is asked for',
      foreign: [{ currency: 'EUR', withoutRate: ['transaction_date', 'period_end', 'plan_rate'] }],
    });
    valueOf(await app.client['rate.add']({ ...PLAN_RATE, from: 'USD', to: 'EUR' }));
    expect((await view()).foreign).toEqual([{ currency: 'EUR', withoutRate: ['transaction_date', 'period_end'] }]);
  });

  const importRates = (lines: readonly string[]) => app.client['rates.import']({ fileId: app.service.grants.grantRead(csvFile('rates.csv', lines)).fileId });
  const HEADER = 'policy,from,to,start,end,rate';

  test('come in from a file, once, and are taken back whole', async () => {
    const lines = ['\uFEFFrate,policy,from,to,start,end', '1.0825,transaction_date,EUR,USD,2026-07-01,2026-07-31', '"1.1",Plan rate,eur,usd,2026-01-01,2026-12-31', ''];
    await undoRestores(() => importRates(lines));
    expect(valueOf(await importRates(lines))).toEqual({ read: 2, added: 2, changed: 0, unchanged: 0 });
    expect(valueOf(await importRates(lines))).toEqual({ read: 2, added: 0, changed: 0, unchanged: 2 });
    expect(valueOf(await importRates(['policy;from;to;start;end;rate', 'plan_rate;EUR;USD;2026-01-01;2026-12-31;1,15']))).toEqual({ read: 1, added: 0, changed: 1, unchanged: 0 });
    expect(app.store.rates.list().map(({ policy, rate }) => [policy, rate])).toEqual([['plan_rate', '1.15'], ['transaction_date', '1.0825']]);
  });

  test.for([
    { lines: ['policy,from,to,start,rate', 'plan_rate,EUR,USD,2026-01-01,1.1'], says: 'does not name end' },
    { lines: [HEADER, 'plan_rate,EUR,USD,2026-01-01,2026-12-31,1.1', 'plan_rate,EUR,USD,2026-01-01,2026-06-30,1.2'], says: 'Line 3: a rate of that kind from EUR to USD beginning on 2026-01-01 stands further up.' },
    { lines: [HEADER, 'spot,EUR,USD,2026-01-01,2026-12-31,1.1'], says: 'Line 2: policy is “spot”; it should be transaction_date' },
    { lines: [HEADER, 'plan_rate,EUR,USD,2026-01-01,2026-12-31,0'], says: 'Line 2: rate is “0”; it should be a number above 0' },
    { lines: [HEADER, 'plan_rate,EUR,USD,01/02/2026,2026-12-31,1.1'], says: 'Line 2: start is “01/02/2026”' },
    { lines: [HEADER, 'plan_rate,EUR,EUR,2026-01-01,2026-12-31,1.1'], says: 'Line 2: A rate from EUR to EUR says nothing.' },
    { lines: [HEADER], says: 'There is no rate below the first line.' },
    { lines: [''], says: 'does not name policy, from, to, start, end, rate' },
  ])('nothing is stored of a file with $says', async ({ lines, says }) => {
    expect(errorOf(await importRates(lines))).toMatchObject({ code: 'rates-file', message: expect.stringContaining(says) as string });
    expect(app.store.rates.list()).toEqual([]);
  });

  test('on the command line', { timeout: 120_000 }, () => {
    const file = csvFile('rates.csv', [HEADER, 'plan_rate,EUR,USD,2026-01-01,2026-12-31,1.1']);
    const db = join(file, '../rates.db');
    const run = (...words: string[]) => spawnSync(process.execPath, ['electron/hosts/cli.ts', 'rates', '--db', db, ...words], { cwd: ROOT, encoding: 'utf8' });
    expect(JSON.parse(run('--import', file, '--json').stdout)).toEqual({ file: 'rates.csv', read: 1, added: 1, changed: 0, unchanged: 0 });
    expect(JSON.parse(run('--list', '--json').stdout)).toEqual({ rates: [{ policy: 'plan_rate', from: 'EUR', to: 'USD', start: '2026-01-01', end: '2026-12-31', rate: '1.1' }] });
    expect(run('--list').stdout).toContain('1 EUR  1.1 USD  Plan rate  2026-01-01 to 2026-12-31');
    expect(run('--import', join(file, '../none.csv')).status).toBe(3);
    expect(run().status).toBe(3);
  });
});
