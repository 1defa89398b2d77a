import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sequentialIds, startApp } from '../support/app.ts';
import { dump, dumpHash } from '../support/dump.ts';
import { type App, loaded } from './sampleApp.ts';

let app: App;

beforeAll(async () => {
  app = await loaded();
});
afterAll(() => app.service.close());

// Each of these fills a store, some of them twice.
describe('the sample comes and goes', { timeout: 60_000 }, () => {
  test('it is the same on every machine, whatever ids and clock it has', async () => {
    const other = await loaded({
      newId: sequentialIds('11111111'),
      clock: { now: () => '2031-05-05T05:05:05.000Z', today: () => '2031-05-05' },
      actor: () => 'somebody else',
    });
    expect(dumpHash(other.store.db)).toBe(dumpHash(app.store.db));
    other.service.close();
  });

  test('removing it leaves every table as before', async () => {
    const fresh = startApp();
    const before = dump(fresh.store.db);
    await fresh.client['sample.load']({});
    expect(await fresh.client['sample.remove']({})).toEqual({ ok: true, value: {} });
    expect(dump(fresh.store.db)).toEqual(before);
    expect(await fresh.client['programme.state']({})).toMatchObject({ ok: true, value: { vendor: null, isEmpty: true, isSample: false } });
    expect(await fresh.client['sample.load']({})).toEqual({ ok: true, value: {} });
    expect(dump(fresh.store.db)['opportunity']).toEqual(dump(app.store.db)['opportunity']);
    fresh.service.close();
  });

  test('removing it takes what was typed into it along', async () => {
    const fresh = await loaded();
    const line = fresh.store.partners.find('Halden Systems')[0];
    const view = await fresh.client['scorecard.forPartner']({ partnerId: line?.id ?? '', quarter: null, asOf: null });
    if (!view.ok) throw new Error(view.error.message);
    const actual = view.value.scorecard.lines.flatMap(({ actuals }) => actuals)[0];
    await fresh.client['actual.answer']({ actualId: actual?.id ?? '', answer: 'accepted', counterValue: null, counterOn: null });
    await fresh.client['sample.remove']({});
    expect(Object.values(dump(fresh.store.db)).flat()).toEqual([]);
    fresh.service.close();
  });

  test('undo takes it away, redo brings back the same', async () => {
    const fresh = await loaded();
    const before = dumpHash(fresh.store.db);
    expect(await fresh.client['history.undo']({})).toMatchObject({ ok: true, value: { label: 'Opened the sample portfolio', keptEdited: 0, couldNot: [] } });
    expect(fresh.store.partners.count()).toBe(0);
    expect(await fresh.client['history.redo']({})).toMatchObject({ ok: true, value: { keptEdited: 0, couldNot: [] } });
    expect(dumpHash(fresh.store.db)).toBe(before);
    expect(fresh.store.integrity.check().findings).toEqual([]);
    fresh.service.close();
  });

  test('it opens within two seconds of work', async () => {
    // Processor time, because other programs may be keeping this machine busy.
    const before = process.cpuUsage();
    const fresh = await loaded();
    const { user, system } = process.cpuUsage(before);
    fresh.service.close();
    expect((user + system) / 1_000_000).toBeLessThan(2);
  });

  test('it opens only in an empty store', async () => {
    expect(await app.client['sample.load']({})).toMatchObject({ ok: false, error: { code: 'not-empty' } });
  });
});
