import { describe, expect, test } from 'vitest';
import type { Client } from '../../shared/contract/client.ts';
import { dump } from '../support/dump.ts';
import { deal, programmeOf } from './metricsStore.ts';
import { loaded } from './sampleApp.ts';

const lens = { quarter: null, asOf: null };

/** The value of an answer that must be a success. */
function valueOf<T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly message: string } }): T {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

interface Written {
  readonly what: string;
  readonly add: (client: Client, partnerId: string) => Promise<string>;
  readonly change: (client: Client, id: string) => Promise<unknown>;
  readonly refuse: (client: Client, id: string) => Promise<unknown>;
  readonly remove: (client: Client, id: string) => Promise<unknown>;
  readonly rows: (client: Client, partnerId: string) => Promise<readonly unknown[]>;
  readonly empty: string;
  readonly changed: object;
}

const nouns: readonly Written[] = [
  {
    what: 'marketing activities',
    add: async (client, partnerId) => valueOf(await client['activity.add']({ partnerId, name: 'Roadshow', kind: 'event' })).id,
    change: (client, id) => client['activity.change']({ id, set: { approvedMinor: 500_00, currency: 'USD', partnerSpentMinor: 100_00, startsOn: '2026-10-01', deliveredOn: '2026-10-02', leads: 12 } }),
    refuse: (client, id) => client['activity.change']({ id, set: { startsOn: '2026-12-01', endsOn: '2026-11-01' } }),
    remove: (client, id) => client['activity.remove']({ id }),
    rows: async (client, partnerId) => valueOf(await client['marketing.forPartner']({ ...lens, partnerId })).activities,
    empty: 'No joint marketing with Halden is planned this fiscal year',
    changed: { kind: 'event', standing: 'delivered', vendor: { planned: 500_00, spent: null }, partner: { spent: 100_00 }, leads: 12, origin: { enteredBy: 'tester', file: null } },
  },
  {
    what: 'certifications',
    add: async (client, partnerId) => valueOf(await client['certification.add']({ partnerId, personName: 'Ann Lee', side: 'vendor' })).id,
    change: (client, id) => client['certification.change']({ id, set: { completedOn: '2026-05-01', expiresOn: '2027-05-01', isPassed: true, score: 0.9 } }),
    refuse: (client, id) => client['certification.change']({ id, set: { completedOn: '2026-05-01', expiresOn: '2025-05-01' } }),
    remove: (client, id) => client['certification.remove']({ id }),
    rows: async (client, partnerId) => valueOf(await client['enablement.forPartner']({ ...lens, partnerId })).certifications,
    empty: 'No training with Halden is known yet',
    changed: { side: 'vendor', standing: 'current', isPassed: true, origin: { enteredBy: 'tester' } },
  },
  {
    what: 'shared accounts',
    add: async (client, partnerId) => valueOf(await client['account.add']({ partnerId, customerName: 'Acme' })).id,
    change: (client, id) => client['account.change']({ id, set: { vendorHealth: 'healthy', partnerHealth: 'at_risk', vendorSuccessOwner: 'A', partnerSuccessOwner: 'B', mayBeNamed: true, partnerAmountMinor: 9_000_00, currency: 'USD' } }),
    refuse: (client, id) => client['account.change']({ id, set: { partnerAmountMinor: 5 } }),
    remove: (client, id) => client['account.remove']({ id }),
    rows: async (client, partnerId) => valueOf(await client['accounts.forPartner']({ ...lens, partnerId })).accounts,
    empty: 'No account shared with Halden is known yet',
    changed: { health: 'at_risk', isDisputed: true, isCoordinated: true, mayBeNamed: true, firstSeenOn: '2026-11-14', origin: { enteredBy: 'tester' } },
  },
];

describe.each(nouns)('$what', ({ add, change, refuse, remove, rows, empty, changed }) => {
  test('are added, changed and removed; each step can be taken back, and what is refused changes nothing', async () => {
    const { client, store, partners } = await programmeOf('Halden');
    const [halden = ''] = partners;
    expect(await rows(client, halden)).toEqual([]);
    const before = dump(store.db);
    const id = await add(client, halden);
    const added = dump(store.db);
    expect(await refuse(client, id)).toMatchObject({ ok: false, error: { type: 'refused' } });
    expect(dump(store.db)).toEqual(added);
    await change(client, id);
    expect(await rows(client, halden)).toMatchObject([changed]);
    await client['history.undo']({});
    expect(dump(store.db)).toEqual(added);
    await client['history.redo']({});
    await remove(client, id);
    expect(await rows(client, halden)).toEqual([]);
    await client['history.undo']({});
    expect(await rows(client, halden)).toMatchObject([changed]);
    await client['history.undo']({});
    await client['history.undo']({});
    expect(dump(store.db)).toEqual(before);
    expect(await remove(client, id)).toMatchObject({ ok: false, error: { type: 'not-found' } });
    const titles = [await client['marketing.forPartner']({ ...lens, partnerId: halden }), await client['enablement.forPartner']({ ...lens, partnerId: halden }), await client['accounts.forPartner']({ ...lens, partnerId: halden })];
    expect(titles.map((view) => valueOf<{ title: string }>(view).title)).toContain(empty);
  });
});

test('a partner’s own pipeline at shared accounts is in no figure of ours', async () => {
  const { client, put, partners } = await programmeOf('Halden');
  const [halden = ''] = partners;
  put('opportunity', deal(halden, { outcome: 'open', close_on: '2027-01-01' }));
  const figures = async () => valueOf(await client['pipeline.forPartner']({ ...lens, partnerId: halden })).figures;
  const before = await figures();
  const id = valueOf(await client['account.add']({ partnerId: halden, customerName: 'Acme' })).id;
  await client['account.change']({ id, set: { partnerAmountMinor: 9_000_00, currency: 'USD' } });
  expect(await figures()).toEqual(before);
});

test('our own people’s certifications do not count as the partner’s', async () => {
  const { client, store, partners } = await programmeOf('Halden');
  const [halden = ''] = partners;
  for (const side of ['vendor', 'partner'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { id } = valueOf(await client['certification.add']({ partnerId: halden, personName: side, side }));
    // oxlint-disable-next-line no-await-in-loop -- as above
    await client['certification.change']({ id, set: { completedOn: '2026-05-01' } });
  }
  expect(store.certifications.listValidOn(halden, '2026-11-14').map(({ personName }) => personName)).toEqual(['partner']);
});

test('the sample’s enablement shows the scorecard’s own promises of both sides', async () => {
  const { client, store } = await loaded();
  const partnerId = store.partners.find('Halden Systems')[0]?.id ?? '';
  const page = valueOf(await client['enablement.forPartner']({ ...lens, partnerId }));
  const scorecard = valueOf(await client['scorecard.forPartner']({ ...lens, partnerId })).scorecard;
  expect(page.promises).toEqual(scorecard.lines.filter(({ commitment }) => commitment.category === 'enablement'));
  expect(page.promises.map(({ status }) => status)).toEqual(['kept', 'missed']);
});
