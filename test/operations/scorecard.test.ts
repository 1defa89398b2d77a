import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { scorecardJson } from '../../electron/hosts/cli/scorecardJson.ts';
import { noImportOptions } from '../../shared/domain/importReport.ts';
import { startApp } from '../support/app.ts';
import { dump, errorOf, valueOf } from '../support/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'counterpart-scorecard-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = 'External ID,Partner,Side,Category,Commitment,Measure,Unit,Currency,Target,Actual,State,Counter Value,Weight,Due,Quarter,Owner,Answers';

/** The golden vector of M12, both sides, as a joint plan export. */
const GOLDEN = [
  HEADER,
  'P-1,Acme,partner,Revenue,Bookings,at_least,money,USD,1000,900,accepted,,5,2026-09-30,,Ann,',
  'P-2,Acme,partner,Enablement,Certifications,at_least,count,,8,6,accepted,,2,2026-09-30,,Ann,',
  'P-3,Acme,partner,Executive,Reviews,recurring,count,,1,1,accepted,,1,2026-09-30,,Ann,',
  'P-4,Acme,partner,Joint solution,Architecture,milestone,,,2026-09-15,2026-09-27,accepted,,2,,,Ann,',
  'V-1,Acme,vendor,Co-marketing,Co-marketing,at_least,money,USD,100,80,accepted,,4,2026-09-30,,Bob,P-1',
  'V-2,Acme,vendor,Pre-sales,Pre-sales days,at_least,days,,24,30,accepted,,3,2026-09-30,,Bob,P-2',
  'V-3,Acme,vendor,Executive,Sponsor meetings,recurring,count,,3,1,accepted,,2,2026-09-30,,Bob,P-3',
  'V-4,Acme,vendor,Customer success,Response,at_most,days,,5,6,accepted,,1,2026-09-30,,Bob,',
];

async function open(lines: readonly string[]) {
  const app = startApp();
  valueOf(await app.client['programme.begin']({ vendorName: 'Aldermoor', currency: 'USD', calendar: { kind: 'months', startMonth: 1 } }));
  const path = join(folder, 'plan.csv');
  writeFileSync(path, lines.join('\n'));
  const { fileId } = app.service.grants.grantRead(path);
  valueOf(await app.client['import.apply']({ files: [{ fileId, options: noImportOptions }] }));
  const { partnerId } = valueOf(await app.client['partner.find']({ name: 'Acme' }));
  const view = async (quarter = '2026-Q3', asOf = '2026-11-14') => valueOf(await app.client['scorecard.forPartner']({ partnerId, quarter, asOf }));
  const scorecard = async (quarter?: string, asOf?: string) => (await view(quarter, asOf)).scorecard;
  const commitment = async (externalId: string) => {
    const line = (await scorecard()).lines.find((one) => one.commitment.externalId === externalId);
    if (line === undefined) expect.fail(`no ${externalId}`);
    return line;
  };
  return { ...app, partnerId, view, scorecard, commitment };
}

describe('the scorecard', () => {
  test('the golden vector of M12, from a file to the digit', async () => {
    const app = await open(GOLDEN);
    const { sides, gap, balance, plan } = await app.scorecard();
    expect(sides.partner.fulfilment).toBeCloseTo(0.8, 12);
    expect(sides.vendor.fulfilment).toBeCloseTo(0.766_666_666_667, 11);
    expect(gap).toBeCloseTo(0.033_333_333_333, 11);
    expect(balance).toBeCloseTo(0.958_333_333_333, 11);
    expect(plan).toMatchObject({ version: 1, state: 'draft', isApproved: false });
  });

  test('links between the sides are read both ways in the command line’s answer', async () => {
    const app = await open(GOLDEN);
    const json = scorecardJson(await app.view());
    const byId = new Map(json.commitments.map((one) => [one.id, one]));
    const promised = json.commitments.find((one) => one.externalId === 'P-1');
    expect(promised?.answers.map((id) => byId.get(id)?.externalId)).toEqual(['V-1']);
    expect(promised).toMatchObject({ target: { amount: '1000.00', currency: 'USD' }, actual: { amount: '900.00', currency: 'USD' }, status: 'atRisk' });
    expect(json.commitments.find((one) => one.externalId === 'P-4')).toMatchObject({ target: '2026-09-15', actual: '2026-09-27', fulfilment: 0.5 });
  });

  test.for([
    { what: 'a disputed value counts as the other side says', cells: '100,80,disputed,50', standing: 0.5, claimed: 0.8 },
    { what: 'a claim not yet answered counts and is called unconfirmed', cells: '100,80,claimed,', standing: 0.8, claimed: 0.8 },
    { what: 'a waived one is out', cells: '100,80,waived,', standing: null, claimed: null },
    { what: 'nothing reported long after it was due counts 0', cells: '100,,,', standing: 0, claimed: 0 },
  ])('$what', async ({ cells, standing, claimed }) => {
    const app = await open([HEADER, `P-1,Acme,partner,Revenue,Bookings,at_least,count,,${cells},1,2026-09-30,,Ann,`]);
    const { sides } = await app.scorecard();
    expect(sides.partner).toMatchObject({ fulfilment: standing, claimed });
    expect(sides.vendor.fulfilment).toBeNull();
  });

  test('what falls due later is listed and not counted; what fell due earlier belongs to its own quarter', async () => {
    const app = await open([
      HEADER,
      'P-1,Acme,partner,Revenue,Now,at_least,count,,10,5,,,1,2026-09-30,,Ann,',
      'P-2,Acme,partner,Revenue,Later,at_least,count,,10,1,,,1,2026-12-31,,Ann,',
      'P-3,Acme,partner,Revenue,Before,at_least,count,,10,10,,,1,2026-06-30,,Ann,',
    ]);
    const { sides, lines } = await app.scorecard();
    expect(lines.map((line) => [line.commitment.title, line.status])).toEqual([['Now', 'missed'], ['Later', 'notDue']]);
    expect(sides.partner).toMatchObject({ fulfilment: 0.5, due: 1, missed: 1, notDue: 1 });
    expect((await app.scorecard('2026-Q2')).sides.partner.fulfilment).toBe(1);
  });
});

describe('typing an actual', () => {
  test('it counts at once, knows who typed it, and Undo brings the old value back', async () => {
    const app = await open(GOLDEN);
    const { commitment } = await app.commitment('V-4');
    const before = dump(app);
    valueOf(await app.client['actual.record']({ commitmentId: commitment.id, quarter: '2026-Q3', value: 5, doneOn: null, evidence: 'Ticket report' }));
    const line = await app.commitment('V-4');
    expect(line).toMatchObject({ fulfilment: 1, status: 'kept', state: 'claimed' });
    expect(line.actuals[0]?.provenance).toMatchObject({ enteredBy: 'tester', line: null });
    valueOf(await app.client['history.undo']({}));
    expect(dump(app)).toEqual(before);
    expect((await app.commitment('V-4')).fulfilment).toBeCloseTo(0.8, 12);
  });

  test('a milestone asks for a day, a number for a number, money for whole cents', async () => {
    const app = await open(GOLDEN);
    const milestone = (await app.commitment('P-4')).commitment.id;
    const money = (await app.commitment('P-1')).commitment.id;
    const base = { quarter: '2026-Q3', evidence: null };
    expect(errorOf(await app.client['actual.record']({ ...base, commitmentId: milestone, value: 3, doneOn: null }))).toMatchObject({ code: 'needs-day' });
    expect(errorOf(await app.client['actual.record']({ ...base, commitmentId: money, value: null, doneOn: '2026-09-01' }))).toMatchObject({ code: 'needs-number' });
    expect(errorOf(await app.client['actual.record']({ ...base, commitmentId: money, value: 10.5, doneOn: null }))).toMatchObject({ code: 'needs-minor-units' });
  });

  test('accepting and disputing are acts of their own, each undone by one step', async () => {
    const app = await open(GOLDEN);
    const actualId = (await app.commitment('P-1')).actuals[0]?.id ?? '';
    valueOf(await app.client['actual.answer']({ actualId, answer: 'disputed', counterValue: 50_000, counterOn: null }));
    expect((await app.commitment('P-1')).fulfilment).toBeCloseTo(0.5, 12);
    expect(errorOf(await app.client['actual.answer']({ actualId, answer: 'disputed', counterValue: null, counterOn: null }))).toMatchObject({ code: 'no-counter-value' });
    valueOf(await app.client['history.undo']({}));
    expect((await app.commitment('P-1')).fulfilment).toBeCloseTo(0.9, 12);
    valueOf(await app.client['history.redo']({}));
    expect((await app.commitment('P-1')).fulfilment).toBeCloseTo(0.5, 12);
  });

  test('the history names who did what', async () => {
    const app = await open(GOLDEN);
    const { commitment } = await app.commitment('V-4');
    valueOf(await app.client['actual.record']({ commitmentId: commitment.id, quarter: '2026-Q3', value: 5, doneOn: null, evidence: null }));
    const [newest] = valueOf(await app.client['history.list']({ limit: 5 }));
    expect(newest).toMatchObject({ label: 'Typed FY26 Q3 of “Response”', actor: 'tester', isUndone: false });
  });
});

describe('refusals', () => {
  test('unknown things are named', async () => {
    const app = await open(GOLDEN);
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(errorOf(await app.client['scorecard.forPartner']({ partnerId: nobody, quarter: null, asOf: null }))).toMatchObject({ type: 'not-found', what: 'partner' });
    expect(errorOf(await app.client['partner.find']({ name: 'Nobody' }))).toMatchObject({ type: 'not-found', id: 'Nobody' });
    expect(errorOf(await app.client['actual.remove']({ actualId: nobody }))).toMatchObject({ type: 'not-found' });
    expect(errorOf(await app.client['commitment.askCounterpart']({ commitmentId: nobody }))).toMatchObject({ type: 'not-found' });
  });

  test('an unknown operation and a wrong input are answered, not thrown', async () => {
    const app = await open(GOLDEN);
    expect(await app.service.dispatch('db.drop', {})).toMatchObject({ ok: false, error: { type: 'invalid-input' } });
    expect(await app.service.dispatch('constructor', {})).toMatchObject({ ok: false, error: { type: 'invalid-input' } });
    expect(await app.service.dispatch('partner.find', { name: 'x', path: '/etc' })).toMatchObject({ ok: false, error: { type: 'invalid-input' } });
  });
});
