import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ColumnRule } from '../../shared/domain/importReport.ts';
import { type App, applyPath, begin, csvFile, request, rowsOf } from '../support/imports.ts';
import { valueOf } from '../support/open.ts';

const HEADER = 'Record ID,Deal Name,Deal Stage,Amount,Currency,Next Step,Associated Company';
const deals = (...rows: readonly string[]) => csvFile('deals.csv', [HEADER, ...rows]);
const stored = (app: App) => rowsOf(app, 'SELECT name, stage, amount_minor, currency, next_step FROM opportunity ORDER BY external_id');

/** Somebody's own change in the program. */
const edit = (app: App, sql: string) => app.store.acts.perform('deal.change', 'Changed a deal', () => app.store.db.exec(sql));

describe('a rule per column', () => {
  test.for<{ what: string; rules: Record<string, ColumnRule>; expected: Record<string, unknown>; changed: number }>([
    { what: 'without one the file is taken', rules: {}, expected: { name: 'Pell B', stage: 'Won', amount_minor: 20_000, next_step: 'Call' }, changed: 1 },
    { what: 'file takes the file', rules: { name: 'file' }, expected: { name: 'Pell B', stage: 'Won' }, changed: 1 },
    { what: 'ours keeps what there is', rules: { name: 'ours', 'deal.stage': 'ours' }, expected: { name: 'Pell', stage: 'Open', amount_minor: 20_000 }, changed: 1 },
    { what: 'fill fills only blanks', rules: { name: 'fill', nextStep: 'fill' }, expected: { name: 'Pell', next_step: 'Call' }, changed: 1 },
    { what: 'an amount stays with its currency', rules: { amount: 'ours' }, expected: { amount_minor: 10_000, currency: 'EUR' }, changed: 1 },
    { what: 'a currency stays with its amount', rules: { currency: 'ours' }, expected: { amount_minor: 10_000, currency: 'EUR' }, changed: 1 },
    { what: 'ours everywhere leaves the row alone', rules: { name: 'ours', stage: 'ours', amount: 'ours', nextStep: 'ours' }, expected: { name: 'Pell', next_step: null }, changed: 0 },
  ])('$what', async ({ rules, expected, changed }) => {
    const app = await begin();
    await applyPath(app, deals('1,Pell,Open,100,EUR,,Halden Systems'));
    const report = await applyPath(app, deals('1,Pell B,Won,200,USD,Call,Halden Systems'), { rules });
    expect(report.rows).toMatchObject({ changed, unchanged: 1 - changed });
    expect(stored(app)).toMatchObject([expected]);
  });

  test('what is kept or filled is remembered, taking the file over somebody’s work is not', async () => {
    const app = await begin();
    await applyPath(app, deals('1,Pell,Open,100,EUR,,Halden Systems'));
    await applyPath(app, deals('1,Pell B,Won,100,EUR,,Halden Systems'), { rules: { name: 'ours', stage: 'file' } });
    await applyPath(app, deals('1,Pell C,Lost,100,EUR,,Halden Systems'));
    expect(stored(app)).toMatchObject([{ name: 'Pell', stage: 'Lost' }]);
    edit(app, "UPDATE opportunity SET stage = 'Ours'");
    await applyPath(app, deals('1,Pell C,Won,100,EUR,,Halden Systems'));
    expect(stored(app)).toMatchObject([{ stage: 'Ours' }]);
  });
});

describe('what a person wrote since the last import', () => {
  const begun = async () => {
    const app = await begin();
    await applyPath(app, deals('1,Pell,Open,100,EUR,,Halden Systems', '2,Quill,Open,100,EUR,,Halden Systems'));
    return app;
  };

  test('is kept and listed, while the rest of the row follows the file', async () => {
    const app = await begun();
    edit(app, "UPDATE opportunity SET stage = 'Ours' WHERE external_id = '1'");
    const report = await applyPath(app, deals('1,Pell,Won,300,EUR,,Halden Systems', '2,Quill,Won,100,EUR,,Halden Systems'));
    expect(report).toMatchObject({ rows: { changed: 2, edited: 1 }, edited: [{ line: 2, field: 'stage', ours: 'Ours', file: 'Won', isKept: true }] });
    expect(stored(app)).toMatchObject([{ stage: 'Ours', amount_minor: 30_000 }, { stage: 'Won' }]);
    // An import that left it alone does not make it the import's.
    expect(await applyPath(app, deals('1,Pell,Lost,400,EUR,,Halden Systems'))).toMatchObject({ edited: [{ ours: 'Ours', file: 'Lost' }] });
  });

  test('gives way to the file where the rule says so, and then is the file’s', async () => {
    const app = await begun();
    edit(app, "UPDATE opportunity SET stage = 'Ours' WHERE external_id = '1'");
    expect(await applyPath(app, deals('1,Pell,Won,100,EUR,,Halden Systems'), { rules: { stage: 'file' } })).toMatchObject({ edited: [{ isKept: false }] });
    expect(await applyPath(app, deals('1,Pell,Lost,100,EUR,,Halden Systems'))).toMatchObject({ edited: [], rows: { changed: 1 } });
  });

  test('is nothing once it was taken back', async () => {
    const app = await begun();
    edit(app, "UPDATE opportunity SET stage = 'Ours' WHERE external_id = '1'");
    valueOf(await app.client['history.undo']({}));
    expect(await applyPath(app, deals('1,Pell,Won,100,EUR,,Halden Systems'))).toMatchObject({ edited: [], rows: { changed: 1, edited: 0 } });
  });
});

describe('a joint plan imported again', () => {
  const plan = (actual: string, state = '') =>
    csvFile('plan.csv', ['External ID,Plan ID,Partner,Side,Category,Commitment,Measure,Unit,Target,Actual,State,Due,Quarter', `C-1,P-1,Halden Systems,partner,pipeline,Register deals,at_least,deals,50,${actual},${state},2026-09-30,2026-Q3`]);
  const actuals = (app: App) => rowsOf(app, 'SELECT id, value, state, counter_value FROM commitment_actual');
  const begun = async () => {
    const app = await begin();
    expect(await applyPath(app, plan('40'))).toMatchObject({ status: 'imported', rows: { added: 1 } });
    const [actual] = actuals(app) as { id: string }[];
    return { app, actualId: actual?.id ?? '' };
  };

  test.for([
    { answer: 'accepted' as const, counterValue: null },
    { answer: 'disputed' as const, counterValue: 30 },
  ])('leaves an actual that was $answer as it is', async ({ answer, counterValue }) => {
    const { app, actualId } = await begun();
    valueOf(await app.client['actual.answer']({ actualId, answer, counterValue, counterOn: null }));
    for (const file of [plan('45'), plan('46', 'accepted'), plan('')]) {
      const preview = valueOf(await app.client['import.preview']({ files: [request(app, file)] })).files;
      const report = await applyPath(app, file);
      expect([{ ...report, status: 'dry-run', batch: null }]).toEqual(preview);
      expect(actuals(app)).toMatchObject([{ value: 40, state: answer, counter_value: counterValue }]);
    }
  });

  test('leaves one that both sides waived as it is', async () => {
    const { app } = await begun();
    const [commitment] = rowsOf(app, 'SELECT id FROM commitment') as { id: string }[];
    for (const side of ['vendor', 'partner'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one side after the other
      valueOf(await app.client['commitment.waive']({ commitmentId: commitment?.id ?? '', quarter: '2026-Q3', side, reason: null }));
    }
    await applyPath(app, plan('45'));
    expect(actuals(app)).toMatchObject([{ value: 40, state: 'waived' }]);
  });

  test('leaves one that was typed over as it is, and says what the file has', async () => {
    const { app } = await begun();
    const [commitment] = rowsOf(app, 'SELECT id FROM commitment') as { id: string }[];
    valueOf(await app.client['actual.record']({ commitmentId: commitment?.id ?? '', quarter: '2026-Q3', value: 42, doneOn: null, evidence: null }));
    const report = await applyPath(app, plan('45'));
    expect(actuals(app)).toMatchObject([{ value: 42, state: 'claimed' }]);
    expect(report.edited).toContainEqual({ line: 2, field: 'actual', ours: '42', file: '45', isKept: true });
  });

  test('takes the file where that is what was asked for', async () => {
    const { app, actualId } = await begun();
    valueOf(await app.client['actual.answer']({ actualId, answer: 'accepted', counterValue: null, counterOn: null }));
    await applyPath(app, plan('45'), { rules: { actual: 'file', state: 'file' } });
    expect(actuals(app)).toMatchObject([{ value: 45, state: 'claimed' }]);
  });
});

test('whatever the rules and the edits, the preview is the import', async () => {
  const cell = fc.constantFrom('Open', 'Won', 'Lost', '');
  const row = fc.record({ stage: cell, amount: fc.constantFrom('100', '200', ''), currency: fc.constantFrom('EUR', 'USD'), next: cell });
  const rule = fc.constantFrom<ColumnRule>('file', 'ours', 'fill');
  const field = fc.constantFrom('stage', 'amount', 'currency', 'nextStep', 'deal.name');
  const lines = (rows: readonly { stage: string; amount: string; currency: string; next: string }[]) =>
    rows.map(({ stage, amount, currency, next }, index) => `${index},Deal ${index},${stage},${amount},${currency},${next},Halden Systems`);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 3, maxLength: 6 }), fc.array(row, { minLength: 3, maxLength: 6 }), fc.dictionary(field, rule), fc.nat(5), async (before, after, rules, edited) => {
      const app = await begin();
      await applyPath(app, deals(...lines(before)));
      edit(app, `UPDATE opportunity SET stage = 'Ours', amount_minor = 7 WHERE external_id = '${edited}'`);
      const file = request(app, deals(...lines(after)), { rules });
      const [preview] = valueOf(await app.client['import.preview']({ files: [file] })).files;
      const [report] = valueOf(await app.client['import.apply']({ files: [file] })).files;
      const isOpen = report?.status !== 'imported';
      expect(isOpen ? report : { ...report, status: 'dry-run', batch: null }).toEqual(preview);
    }),
    { numRuns: 12, seed: 3 },
  );
}, 60_000);

describe('sponsors and standing in a partner export', () => {
  const PARTNERS = 'Partner ID,Partner Name,Strategic Partner,Vendor Executive Sponsor,Partner Executive Sponsor';
  const partners = (...rows: readonly string[]) => csvFile('partners.csv', [PARTNERS, ...rows]);
  const sponsors = (app: App) =>
    rowsOf(app, "SELECT side, person.name FROM role_assignment JOIN person ON person.id = person_id WHERE role = 'sponsor' AND to_on IS NULL ORDER BY side");
  const standing = (app: App) => rowsOf(app, 'SELECT status FROM designation_event');
  const begun = async (row: string) => {
    const app = await begin();
    expect(await applyPath(app, partners(row))).toMatchObject({ status: 'imported', rows: { added: 1 } });
    return app;
  };
  const NOW = 'P-1,Halden Systems,true,Vera New,Paul New';

  test.for<{ what: string; before: string; rules: Record<string, ColumnRule>; vendor: string | null; partner: string | null; isStrategic: boolean; changed: number }>([
    { what: 'the file is taken', before: 'P-1,Halden Systems,false,Vera Old,Paul Old', rules: {}, vendor: 'Vera New', partner: 'Paul New', isStrategic: true, changed: 1 },
    { what: 'ours is kept, side by side', before: 'P-1,Halden Systems,false,Vera Old,Paul Old', rules: { vendorExecSponsor: 'ours' }, vendor: 'Vera Old', partner: 'Paul New', isStrategic: true, changed: 1 },
    { what: 'blanks are filled, names are kept', before: 'P-1,Halden Systems,false,,Paul Old', rules: { vendorExecSponsor: 'fill', 'partner.partnerExecSponsor': 'fill' }, vendor: 'Vera New', partner: 'Paul Old', isStrategic: true, changed: 1 },
    { what: 'a standing of ours is kept', before: 'P-1,Halden Systems,false,Vera New,Paul New', rules: { strategic: 'ours' }, vendor: 'Vera New', partner: 'Paul New', isStrategic: false, changed: 0 },
    { what: 'ours everywhere leaves the partner alone', before: 'P-1,Halden Systems,false,,Paul Old', rules: { strategic: 'ours', vendorExecSponsor: 'ours', partnerExecSponsor: 'ours' }, vendor: null, partner: 'Paul Old', isStrategic: false, changed: 0 },
  ])('$what', async ({ before, rules, vendor, partner, isStrategic, changed }) => {
    const app = await begun(before);
    const report = await applyPath(app, partners(NOW), { rules });
    expect(report.rows).toMatchObject({ changed, unchanged: 1 - changed });
    expect(sponsors(app)).toEqual([...(partner === null ? [] : [{ side: 'partner', name: partner }]), ...(vendor === null ? [] : [{ side: 'vendor', name: vendor }])]);
    expect(standing(app)).toEqual(isStrategic ? [{ status: 'strategic' }] : []);
  });

  test('a rule says nothing of a partner that is new', async () => {
    const app = await begin();
    await applyPath(app, partners(NOW), { rules: { strategic: 'ours', vendorExecSponsor: 'ours' } });
    expect([sponsors(app), standing(app)]).toEqual([[{ side: 'partner', name: 'Paul New' }, { side: 'vendor', name: 'Vera New' }], [{ status: 'strategic' }]]);
  });

  test('a sponsor whom somebody named here since is kept and listed, unless the file is to be taken', async () => {
    const app = await begun('P-1,Halden Systems,true,Vera Old,Paul Old');
    edit(app, "UPDATE role_assignment SET to_on = '2026-10-01' WHERE side = 'vendor'");
    edit(app, `INSERT INTO person (id, party_id, name, seniority) SELECT 'by-hand', party_id, 'Vera Ours', 'vp' FROM person WHERE name = 'Vera Old'`);
    edit(app, `INSERT INTO role_assignment (id, partner_id, person_id, side, role) SELECT 'by-hand', partner_id, 'by-hand', 'vendor', 'sponsor' FROM role_assignment WHERE side = 'vendor'`);
    const kept = await applyPath(app, partners(NOW));
    expect(kept).toMatchObject({ edited: [{ line: 2, field: 'vendorExecSponsor', ours: 'Vera Ours', file: 'Vera New', isKept: true }] });
    expect(sponsors(app)).toEqual([{ side: 'partner', name: 'Paul New' }, { side: 'vendor', name: 'Vera Ours' }]);
    await applyPath(app, partners('P-1,Halden Systems,true,Vera Last,Paul New'), { rules: { vendorExecSponsor: 'file' } });
    expect(sponsors(app)).toContainEqual({ side: 'vendor', name: 'Vera Last' });
  });
});

describe('answers that cannot stand are asked about, and nothing is imported', () => {
  test('two columns given as one field', async () => {
    const app = await begin();
    const map = { Amount: 'deal.amount', 'Next Step': 'amount' };
    const report = await applyPath(app, deals('1,Pell,Open,100,EUR,Call,Halden Systems'), { map });
    expect(report).toMatchObject({ status: 'question', questions: [{ kind: 'column', choices: ['Amount', 'Next Step'], answerWith: '--map "Amount=deal.amount"' }] });
    expect(report.questions[0]?.about).toBe('“Amount” and “Next Step” are both given as deal.amount. Which column holds it?');
    expect(stored(app)).toEqual([]);
  });

  test('a column given as a field that there is not', async () => {
    const app = await begin();
    const report = await applyPath(app, deals('1,Pell,Open,100,EUR,Call,Halden Systems'), { map: { Amount: 'deal.amonut' } });
    expect(report).toMatchObject({ status: 'question', questions: [{ kind: 'column' }] });
    expect(report.questions[0]?.about).toContain('a deal has no such field');
    expect(stored(app)).toEqual([]);
  });
});
