import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { noImportOptions } from '../../shared/domain/importReport.ts';
import { startApp } from '../support/app.ts';
import { bookBytes, rowsXml } from '../imports/workbookBytes.ts';
import { applyExport, begin, csvFile, request } from '../support/imports.ts';
import { dump, errorOf, EXPORTS, valueOf } from '../support/open.ts';

describe('importing the open exports', () => {
  test.for([
    { file: 'dataloader-partner-accounts.csv', outcome: 'import', read: 12, table: 'partner', rows: 12 },
    { file: 'sf-deal-registrations.csv', outcome: 'import', read: 84, table: 'opportunity', rows: 84 },
    { file: 'excel-de-quarterly-revenue.csv', outcome: 'import', read: 25, table: 'revenue', rows: 106 },
    { file: 'gsheets-joint-plan.csv', outcome: 'import-with-issues', read: 40, table: 'commitment', rows: 40 },
    { file: 'hubspot-deals.csv', outcome: 'import-with-issues', read: 58, table: 'opportunity', rows: 58 },
  ])('$file: $read rows are added to $table', async ({ file, outcome, read, table, rows }) => {
    const app = await begin();
    const report = await applyExport(app, file);
    expect(report).toMatchObject({ status: 'imported', outcome, rows: { read, added: read, changed: 0, unchanged: 0, rejected: 0 } });
    expect(app.store.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(rows);
  });

  test('all five together know each partner once, look-alikes apart', async () => {
    const app = await begin();
    for (const file of ['dataloader-partner-accounts', 'sf-deal-registrations', 'excel-de-quarterly-revenue', 'gsheets-joint-plan', 'hubspot-deals']) {
      await applyExport(app, `${file}.csv`);
    }
    const names = app.store.partners.list().map((partner) => partner.name);
    expect(names).toHaveLength(12);
    expect(names).toContain('Brackenfold GmbH');
    expect(names).toContain('Brackenfield Ltd');
  });

  test('the money in the store is the money of the file, per currency', async () => {
    const app = await begin();
    await applyExport(app, 'sf-deal-registrations.csv');
    const sums = app.store.db.prepare('SELECT currency, sum(amount_minor) AS minor FROM opportunity GROUP BY currency ORDER BY currency').all();
    expect(sums).toEqual([
      { currency: 'AUD', minor: 182_860_165 },
      { currency: 'CHF', minor: 377_740_139 },
      { currency: 'EUR', minor: 626_350_541 },
      { currency: 'GBP', minor: 262_540_173 },
      { currency: 'JPY', minor: 71_720_000 },
      { currency: 'USD', minor: 821_590_307 },
    ]);
  });

  test('a workbook under a CSV name is refused with advice, and nothing changes', async () => {
    const app = await begin();
    const before = dump(app);
    const report = await applyExport(app, 'really-xlsx.csv');
    expect(report).toMatchObject({ status: 'refused', outcome: 'reject', error: { code: 'not-csv-xlsx' } });
    expect(report.error?.advice).toContain('CSV UTF-8');
    expect(dump(app)).toEqual(before);
    expect(valueOf(await app.client['import.list']({}))).toEqual([]);
  });

  test('a file without rows says so and leaves no trace', async () => {
    const app = await begin();
    const undoBefore = valueOf(await app.client['programme.state']({})).undo;
    expect(await applyExport(app, 'header-only.csv')).toMatchObject({ outcome: 'no-data', kind: 'jointSolution', batch: null });
    expect(valueOf(await app.client['programme.state']({})).undo).toEqual(undoBefore);
  });


  test('next month’s report of the same source: 9 added, 14 changed, the rest the same, by 15 or 18 characters alike', async () => {
    const app = await begin();
    await applyExport(app, 'sf-deal-registrations.csv');
    expect(await applyExport(app, 'sf-deal-registrations-update.csv')).toMatchObject({ rows: { read: 87, added: 9, changed: 14, unchanged: 64 } });
  });

  test('the very same file again changes nothing and says so', async () => {
    const app = await begin();
    const first = await applyExport(app, 'sf-deal-registrations.csv');
    const before = dump(app);
    expect(await applyExport(app, 'sf-deal-registrations.csv')).toMatchObject({ status: 'already-imported', batch: first.batch, rows: { read: 84, added: 0, unchanged: 84 } });
    expect(dump(app)).toEqual(before);
  });
});

describe('a preview', () => {
  const files = ['dataloader-partner-accounts.csv', 'gsheets-joint-plan.csv', 'excel-de-quarterly-revenue.csv', 'sf-deal-registrations-update.csv', 'sf-deal-registrations.csv'];

  test('says of several files at once exactly what importing them then does, and stores nothing', async () => {
    const app = await begin();
    const requests = files.map((file) => request(app, join(EXPORTS, file)));
    const before = dump(app);
    const preview = valueOf(await app.client['import.preview']({ files: requests })).files;
    expect(dump(app)).toEqual(before);
    expect(valueOf(await app.client['import.list']({}))).toEqual([]);

    const applied = valueOf(await app.client['import.apply']({ files: requests })).files;
    expect(preview.map((report) => report.status)).toEqual(files.map(() => 'dry-run'));
    expect(applied.map((report) => ({ ...report, status: 'dry-run', batch: null }))).toEqual(preview);
  });

  test('takes partners first, so that what refers to them finds them', async () => {
    const app = await begin();
    const requests = ['gsheets-joint-plan.csv', 'dataloader-partner-accounts.csv'].map((file) => request(app, join(EXPORTS, file)));
    const reports = valueOf(await app.client['import.preview']({ files: requests })).files;
    expect(reports.map((report) => report.file)).toEqual(['dataloader-partner-accounts.csv', 'gsheets-joint-plan.csv']);
    expect(new Set(reports[1]?.partners.map((partner) => partner.matched))).not.toContain('new');
  });

  test('shows rows with the old value beside the new one', async () => {
    const app = await begin();
    await applyExport(app, 'sf-deal-registrations.csv');
    const update = request(app, join(EXPORTS, 'sf-deal-registrations-update.csv'));
    const { rows } = valueOf(await app.client['import.rows']({ ...update, limit: 100 }));
    expect(rows).toHaveLength(87);
    const changed = rows.filter((row) => row.outcome === 'changed');
    expect(changed).toHaveLength(14);
    expect(changed.every((row) => row.cells.some((cell) => cell.before !== null))).toBe(true);
  });

  test('shows rows by the lines they begin on, those that the reading refuses among them', async () => {
    const app = await begin();
    const path = csvFile('deals.csv', ['Record ID,Deal Name,Deal Stage,Amount,Currency,Associated Company', '1,Pell,Open,10.5,EUR,Halden', '2,Quill,Open,11.5,EUR,Halden,one more', '3,Rost,Open,much,EUR,Halden', '4,Sand,Open,9.5,EUR,Halden']);
    const { rows, report } = valueOf(await app.client['import.rows']({ ...request(app, path), lines: [4, 3], limit: 50 }));
    expect(rows.map(({ line, outcome }) => [line, outcome])).toEqual([[3, 'rejected'], [4, 'added']]);
    expect(rows[1]?.cells[3]).toMatchObject({ raw: 'much', warning: 'unparseable-number' });
    expect(report.rows).toMatchObject({ read: 4, added: 3, rejected: 1 });
    const first = valueOf(await app.client['import.rows']({ ...request(app, path), limit: 2 }));
    expect(first.rows.map(({ line, outcome }) => [line, outcome])).toEqual([[2, 'added'], [3, 'rejected']]);
  });

  test('a workbook is several tables, each taken in by itself or all at once', async () => {
    const app = await begin();
    const deals = rowsXml([['Record ID', 'Deal Name', 'Deal Stage', 'Amount', 'Currency', 'Associated Company'], ['1', 'Pell', 'Open', 100.5, 'USD', 'Halden']]);
    const accounts = rowsXml([['Partner ID', 'Partner Name', 'Partner Tier'], ['P-1', 'Halden', 'Gold']]);
    const path = join(dirname(csvFile('none.csv', [])), 'book.xlsx');
    writeFileSync(path, bookBytes({ sheets: [{ name: 'Deals', rows: deals }, { name: 'Accounts', rows: accounts }] }));
    const file = request(app, path);
    expect(valueOf(await app.client['import.tables']({ fileId: file.fileId })).tables).toEqual([{ name: 'book.xlsx › Deals', sheet: 'Deals' }, { name: 'book.xlsx › Accounts', sheet: 'Accounts' }]);
    const one = valueOf(await app.client['import.preview']({ files: [{ ...file, sheet: 'Deals' }] })).files;
    expect(one).toMatchObject([{ file: 'book.xlsx › Deals', kind: 'deal', rows: { added: 1 } }]);
    expect(valueOf(await app.client['import.rows']({ ...file, sheet: 'Accounts', limit: 5 })).report.kind).toBe('partner');
    expect(errorOf(await app.client['import.rows']({ ...file, sheet: 'Nowhere', limit: 5 })).type).toBe('not-found');
    const both = valueOf(await app.client['import.apply']({ files: [file] })).files;
    expect(both.map(({ kind, rows }) => [kind, rows.added])).toEqual([['partner', 1], ['deal', 1]]);
  });
});

describe('taking an import back', () => {
  test.for(['dataloader-partner-accounts.csv', 'sf-deal-registrations.csv', 'excel-de-quarterly-revenue.csv', 'gsheets-joint-plan.csv', 'hubspot-deals.csv'])(
    'import then undo leaves the tables as they were: %s',
    async (file) => {
      const app = await begin();
      const before = dump(app);
      const { batch } = await applyExport(app, file);
      expect(dump(app)).not.toEqual(before);
      const report = valueOf(await app.client['import.undo']({ batchId: batch ?? '' }));
      expect(report).toMatchObject({ keptEdited: 0, couldNot: [] });
      expect(dump(app)).toEqual(before);
      expect(valueOf(await app.client['import.list']({}))[0]?.undoneAt).not.toBeNull();
    },
  );

  test('an update is taken back to what the first import had brought', async () => {
    const app = await begin();
    await applyExport(app, 'sf-deal-registrations.csv');
    const before = dump(app);
    const { batch } = await applyExport(app, 'sf-deal-registrations-update.csv');
    valueOf(await app.client['import.undo']({ batchId: batch ?? '' }));
    expect(dump(app)).toEqual(before);
  });

  test('what a later import changed is kept, and counted', async () => {
    const app = await begin();
    const { batch } = await applyExport(app, 'sf-deal-registrations.csv');
    await applyExport(app, 'sf-deal-registrations-update.csv');
    const report = valueOf(await app.client['import.undo']({ batchId: batch ?? '' }));
    expect(report.keptEdited).toBe(14);
    expect(app.store.db.prepare('SELECT count(*) FROM opportunity').pluck().get()).toBe(14 + 9);
  });

  test('Undo takes back an import like any other change, and Redo brings it in again', async () => {
    const app = await begin();
    await applyExport(app, 'gsheets-joint-plan.csv');
    const after = dump(app);
    expect(valueOf(await app.client['history.undo']({})).label).toBe('Imported gsheets-joint-plan.csv');
    expect(app.store.partners.count()).toBe(0);
    valueOf(await app.client['history.redo']({}));
    expect(dump(app)).toEqual(after);
  });

  test('an import taken back may come in again', async () => {
    const app = await begin();
    const { batch } = await applyExport(app, 'hubspot-deals.csv');
    valueOf(await app.client['import.undo']({ batchId: batch ?? '' }));
    expect(await applyExport(app, 'hubspot-deals.csv')).toMatchObject({ status: 'imported', rows: { added: 58 } });
  });

  test('twice is refused', async () => {
    const app = await begin();
    const { batch } = await applyExport(app, 'hubspot-deals.csv');
    valueOf(await app.client['import.undo']({ batchId: batch ?? '' }));
    expect(errorOf(await app.client['import.undo']({ batchId: batch ?? '' }))).toMatchObject({ code: 'already-undone' });
  });
});

describe('questions and refused rows', () => {
  test('dates that read both ways are asked about, and the answer settles them', async () => {
    const app = await begin();
    const path = csvFile('dates.csv', ['Deal ID,Deal Name,Partner,Stage,Amount,Currency,Close Date', 'D-1,One,Acme,Closed Won,100,USD,04/05/2026', 'D-2,Two,Acme,Open,200,USD,06/07/2026']);
    const [asked] = valueOf(await app.client['import.apply']({ files: [request(app, path)] })).files;
    expect(asked).toMatchObject({ status: 'question', questions: [{ kind: 'date-order' }] });
    expect(app.store.partners.count()).toBe(0);
    const [answered] = valueOf(await app.client['import.apply']({ files: [request(app, path, { dateOrder: 'dmy' })] })).files;
    expect(answered).toMatchObject({ status: 'imported', rows: { added: 2 } });
    expect(app.store.db.prepare('SELECT close_on FROM opportunity ORDER BY name').pluck().all()).toEqual(['2026-05-04', '2026-07-06']);
  });

  test('a commitment without a target is refused with its line, saved beside its reason, and neutral in a spreadsheet', async () => {
    const app = await begin();
    const path = csvFile('plan.csv', [
      'External ID,Partner,Side,Category,Commitment,Unit,Target,Actual,Due',
      'V-1,Acme,vendor,Co-marketing,Campaign,count,4,2,2026-09-30',
      'V-2,Acme,vendor,Pre-sales,=1+1,count,,1,2026-09-30',
      'V-3,Acme,somebody,Pre-sales,Days,count,3,1,2026-09-30',
    ]);
    const [report] = valueOf(await app.client['import.apply']({ files: [request(app, path)] })).files;
    expect(report).toMatchObject({
      rows: { read: 3, added: 1, rejected: 2 },
      rejections: [
        { line: 3, record: 2, code: 'missing-target' },
        { line: 4, record: 3, code: 'unknown-side' },
      ],
    });
    const out = join(dirname(path), 'rejects.csv');
    const { fileId } = app.service.grants.grantWrite(out);
    expect(valueOf(await app.client['import.saveRejects']({ batchId: report?.batch ?? '', fileId }))).toEqual({ rows: 2 });
    const lines = readFileSync(out, 'utf8').split('\r\n');
    expect(lines[0]).toBe('\ufeffReason,Line,External ID,Partner,Side,Category,Commitment,Unit,Target,Actual,Due');
    expect(lines[1]).toContain("'=1+1");
  });

  test('a file that was never granted is not found', async () => {
    const app = await begin();
    const fileId = 'file-00000000-0000-4000-8000-000000000000';
    expect(errorOf(await app.client['import.preview']({ files: [{ fileId, options: noImportOptions }] }))).toMatchObject({ type: 'not-found' });
  });

  test('an empty database asks whose programme it is', async () => {
    const app = startApp();
    const { fileId } = app.service.grants.grantRead(join(EXPORTS, 'hubspot-deals.csv'));
    expect(errorOf(await app.client['import.preview']({ files: [{ fileId, options: noImportOptions }] }))).toMatchObject({ code: 'no-programme' });
  });
});
