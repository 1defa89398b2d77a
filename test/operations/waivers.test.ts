import { describe, expect, test } from 'vitest';
import type { Side } from '../../shared/domain/party.ts';
import { applyPath, begin, csvFile } from '../support/imports.ts';
import { dump, errorOf, valueOf } from '../support/open.ts';

const HEADER = 'External ID,Partner,Side,Category,Commitment,Measure,Unit,Target,Actual,State,Weight,Due,Quarter';

/** Two promises of the partner for the third quarter: one kept by half, one with nothing reported. */
async function open() {
  const app = await begin();
  await applyPath(app, csvFile('plan.csv', [HEADER, 'P-1,Acme,partner,Revenue,Bookings,at_least,count,10,5,,1,2026-09-30,2026-Q3', 'P-2,Acme,partner,Pipeline,Deals,at_least,count,10,,,1,2026-09-30,2026-Q3']));
  const { partnerId } = valueOf(await app.client['partner.find']({ name: 'Acme' }));
  const view = async () => valueOf(await app.client['scorecard.forPartner']({ partnerId, quarter: '2026-Q3', asOf: '2026-11-14' }));
  const line = async (title: string) => {
    const found = (await view()).scorecard.lines.find(({ commitment }) => commitment.title === title);
    if (found === undefined) expect.fail(`no ${title}`);
    return found;
  };
  const idOf = async (title: string) => (await line(title)).commitment.id;
  const waive = async (title: string, side: Side) => app.client['commitment.waive']({ commitmentId: await idOf(title), quarter: '2026-Q3', side, reason: 'Framework lapsed' });
  const unwaive = async (title: string, side: Side) => app.client['commitment.unwaive']({ commitmentId: await idOf(title), quarter: '2026-Q3', side });
  return { ...app, view, line, waive, unwaive, idOf };
}

describe('waiving takes both sides', () => {
  test.each<[Side, Side]>([['vendor', 'partner'], ['partner', 'vendor']])('%s alone only proposes; with %s the promise is out', async (first, second) => {
    const app = await open();
    const before = (await app.view()).scorecard.sides.partner;
    expect(before).toMatchObject({ fulfilment: 0.25, due: 2, waived: 0 });
    valueOf(await app.waive('Bookings', first));
    expect((await app.view()).scorecard.sides.partner).toEqual(before);
    expect((await app.view()).waivers).toMatchObject([{ party: first, notedBy: 'tester', waivedOn: '2026-11-14', reason: 'Framework lapsed' }]);
    expect(errorOf(await app.waive('Bookings', first))).toMatchObject({ code: 'already-waived' });
    valueOf(await app.waive('Bookings', second));
    expect((await app.view()).scorecard.sides.partner).toMatchObject({ fulfilment: 0, due: 1, waived: 1 });
    expect(await app.line('Bookings')).toMatchObject({ status: 'waived', actuals: [{ value: 5, state: 'waived' }] });
    expect(errorOf(await app.waive('Bookings', second))).toMatchObject({ code: 'already-waived' });
  });

  test('a promise nothing was reported on is waived too', async () => {
    const app = await open();
    valueOf(await app.waive('Deals', 'vendor'));
    expect((await app.line('Deals')).actuals).toEqual([]);
    valueOf(await app.waive('Deals', 'partner'));
    expect(await app.line('Deals')).toMatchObject({ status: 'waived', actuals: [{ value: null, reportedBy: 'partner' }] });
    valueOf(await app.unwaive('Deals', 'vendor'));
    expect(await app.line('Deals')).toMatchObject({ status: 'missed', actuals: [] });
  });

  test('taken back by one side it counts again, for the other to answer', async () => {
    const app = await open();
    for (const side of ['vendor', 'partner'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one side after the other
      valueOf(await app.waive('Bookings', side));
    }
    valueOf(await app.unwaive('Bookings', 'partner'));
    expect(await app.line('Bookings')).toMatchObject({ state: 'claimed', fulfilment: 0.5 });
    expect((await app.view()).waivers.map(({ party }) => party)).toEqual(['vendor']);
    expect(errorOf(await app.unwaive('Bookings', 'partner'))).toMatchObject({ code: 'not-waived' });
  });

  test.each(['record', 'accept', 'remove'] as const)('a new word on the value (%s) makes a waiver void', async (what) => {
    const app = await open();
    valueOf(await app.waive('Bookings', 'vendor'));
    const actualId = (await app.line('Bookings')).actuals[0]?.id ?? '';
    if (what === 'record') valueOf(await app.client['actual.record']({ commitmentId: await app.idOf('Bookings'), quarter: '2026-Q3', value: 6, doneOn: null, evidence: null }));
    if (what === 'accept') valueOf(await app.client['actual.answer']({ actualId, answer: 'accepted', counterValue: null, counterOn: null }));
    if (what === 'remove') valueOf(await app.client['actual.remove']({ actualId }));
    expect((await app.view()).waivers).toEqual([]);
  });

  test('each step is undone by one', async () => {
    const app = await open();
    const states = [dump(app)];
    for (const side of ['vendor', 'partner'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one side after the other
      valueOf(await app.waive('Deals', side));
      states.push(dump(app));
    }
    valueOf(await app.unwaive('Deals', 'vendor'));
    for (const state of states.toReversed()) {
      // oxlint-disable-next-line no-await-in-loop -- one step after the other
      valueOf(await app.client['history.undo']({}));
      expect(dump(app)).toEqual(state);
    }
  });

  test('what a file calls waived was waived by both, and no side takes it back alone', async () => {
    const app = await begin();
    await applyPath(app, csvFile('plan.csv', [HEADER, 'P-1,Acme,partner,Revenue,Bookings,at_least,count,10,5,waived,1,2026-09-30,2026-Q3']));
    const { partnerId } = valueOf(await app.client['partner.find']({ name: 'Acme' }));
    const { scorecard } = valueOf(await app.client['scorecard.forPartner']({ partnerId, quarter: '2026-Q3', asOf: '2026-11-14' }));
    expect(scorecard.lines[0]?.status).toBe('waived');
    const commitmentId = scorecard.lines[0]?.commitment.id ?? '';
    expect(errorOf(await app.client['commitment.unwaive']({ commitmentId, quarter: '2026-Q3', side: 'vendor' }))).toMatchObject({ code: 'not-waived' });
    expect(errorOf(await app.client['commitment.waive']({ commitmentId, quarter: '2026-Q3', side: 'vendor', reason: null }))).toMatchObject({ code: 'already-waived' });
    expect(errorOf(await app.client['commitment.waive']({ commitmentId, quarter: '2025-Q3', side: 'vendor', reason: null }))).toMatchObject({ code: 'not-in-quarter' });
  });
});

test('evidence is changed without touching who reported the value', async () => {
  const app = await open();
  const actual = (await app.line('Bookings')).actuals[0];
  const before = dump(app);
  valueOf(await app.client['actual.document']({ actualId: actual?.id ?? '', evidence: ' Invoice 4711 ' }));
  expect((await app.line('Bookings')).actuals[0]).toEqual({ ...actual, evidence: 'Invoice 4711' });
  valueOf(await app.client['history.undo']({}));
  expect(dump(app)).toEqual(before);
  expect(errorOf(await app.client['actual.document']({ actualId: '00000000-0000-4000-8000-000000000000', evidence: null }))).toMatchObject({ type: 'not-found' });
});
