import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { exportCsv, exportRows } from '../../electron/operations/export/exportRows.ts';
import { unguarded } from '../../electron/imports/formula.ts';
import { templateColumns } from '../../electron/imports/template.ts';
import { csvCell } from '../../electron/operations/intake/csvCell.ts';
import { ImportKind } from '../../shared/domain/importReport.ts';
import type { Vendor } from '../../shared/domain/party.ts';
import { startApp } from '../support/app.ts';
import { valueOf } from '../support/open.ts';
import { type App, applyExport, applyPath, begin, csvFile } from '../support/imports.ts';

// A whole program and several imports each; the machine may be busy with other suites.
vi.setConfig({ testTimeout: 60_000 });

function exported(app: Pick<App, 'store'>, kind: ImportKind): Uint8Array {
  const vendor = app.store.vendors.get();
  if (vendor === null) expect.fail('no vendor');
  return exportCsv(app.store, vendor, kind);
}

const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** Brings the export of one store into an empty one, and exports that again. */
async function throughAnEmptyStore(app: Pick<App, 'store'>, kind: ImportKind, vendor: Vendor | null = null): Promise<{ first: string; second: string }> {
  const first = exported(app, kind);
  const path = join(mkdtempSync(join(tmpdir(), 'counterpart-export-')), `${kind}.csv`);
  writeFileSync(path, first);
  const other = await begin();
  if (vendor !== null) other.store.acts.perform('test', 'The same vendor', () => other.store.vendors.put({ ...vendor, id: other.store.vendors.get()?.id ?? '', fiscalCalendarId: other.store.vendors.get()?.fiscalCalendarId ?? '' }));
  const report = await applyPath(other, path);
  expect(report).toMatchObject({ status: 'imported', kind, rows: { rejected: 0 }, questions: [], rejections: [] });
  return { first: text(first), second: text(exported(other, kind)) };
}

describe('what export writes, import takes back', () => {
  test.for([
    { kind: 'partner', file: 'dataloader-partner-accounts.csv', rows: 12 },
    { kind: 'deal', file: 'sf-deal-registrations.csv', rows: 84 },
    { kind: 'deal', file: 'hubspot-deals.csv', rows: 58 },
    { kind: 'deal', file: 'partner-center-cosell.csv', rows: 39 },
    { kind: 'revenue', file: 'excel-de-quarterly-revenue.csv', rows: 131 },
    { kind: 'mdf', file: 'mdf-plans-claims.csv', rows: 46 },
    { kind: 'certification', file: 'lms-certifications.csv', rows: 69 },
    { kind: 'contact', file: 'excel-unicode-contacts.csv', rows: 41 },
    { kind: 'attendance', file: 'teams-qbr-attendance.csv', rows: 9 },
    { kind: 'commitment', file: 'gsheets-joint-plan.csv', rows: 40 },
    { kind: 'survey', file: 'partner-survey.csv', rows: 32 },
    { kind: 'incentive', file: 'rebate-statement.csv', rows: 37 },
  ] as const)('$kind from $file: the same bytes', async ({ kind, file, rows }) => {
    const app = await begin();
    await applyExport(app, file);
    const { first, second } = await throughAnEmptyStore(app, kind);
    const vendor = app.store.vendors.get();
    expect(vendor === null ? [] : exportRows(app.store, vendor, kind)).toHaveLength(rows + 1);
    expect(second).toBe(first);
  });

  test('also for records that no open file holds', async () => {
    const app = await begin();
    const solutions = csvFile('solutions.csv', [
      'Solution ID,Joint Solution,Partner,Status,Launch Date,Verticals,Vendor Investment,Partner Investment,Currency,Reference Customers,Joint Pipeline,Description',
      'S-1,Edge Protect,Brackenfold GmbH,In development,,Manufacturing,120000,80000,EUR,,500000,"Reference architecture; for plants"',
      'S-1,Edge Protect,Hexavane Security,In development,,Manufacturing,120000,40000,EUR,,500000,"Reference architecture; for plants"',
      'S-2,Care Link,Hexavane Security,Live,2026-02-01,Healthcare,10000,,USD,3,,',
    ]);
    const overlaps = csvFile('overlaps.csv', [
      'Partner,Account Name,Population,Account Owner,Partner Account Name,Partner Population,Partner Account Owner Email,Partner Opportunity Stage,Partner Opportunity Amount,Overlap Date',
      'Brackenfold GmbH,Nordhaven,Customers,Imogen Tarrant,Nordhaven AG,Open Opportunities,ilse@brackenfold.example,Negotiation,EUR 125000.00,2026-01-15',
      'Brackenfold GmbH,Tollgate,Prospects,Imogen Tarrant,Tollgate Inc,Customers,,,,2026-02-15',
    ]);
    await applyPath(app, solutions);
    await applyPath(app, overlaps, { kind: 'accountOverlap' });
    for (const kind of ['jointSolution', 'accountOverlap'] as const) {
      const { first, second } = await throughAnEmptyStore(app, kind);
      expect(second).toBe(first);
    }
  });

  test.for([
    { kind: 'deal', written: { 'Registration ID': 'R-1', Partner: 'Halden', 'Partner Sales Owner': 'Ilse Brandt' } },
    { kind: 'mdf', written: { 'Request ID': 'M-1', 'Partner Account': 'Halden', 'Activity Name': 'Fair', Currency: 'EUR', 'Partner Planned Amount': '1200.50', 'Partner Spent Amount': '900.25', 'Partner Marketing Owner': 'Ilse Brandt', 'Delivered On': '2026-03-04' } },
    { kind: 'certification', written: { ID: 'C-1', Learner: 'Ann Bee', Partner: 'Halden', Certification: 'Edge', 'Trained Side': 'vendor' } },
    { kind: 'jointSolution', written: { 'Solution ID': 'S-1', 'Joint Solution': 'Edge Protect', Partner: 'Halden', Status: 'pilot', 'Next Gate': 'General availability', 'Next Gate Date': '2026-12-01' } },
    { kind: 'accountOverlap', written: {
      Partner: 'Halden', 'Account Name': 'Nordhaven', 'Partner Account Owner': 'Ilse Brandt', 'Our Success Owner': 'Cal Dee', 'Partner Success Owner': 'Eve Fay', 'Our View of Health': 'at risk',
      'Partner View of Health': 'healthy', 'Account Next Step': 'Meet; agree', 'Account Next Step Date': '2026-11-30', 'Account Next Step By': 'partner', 'Expansion Potential': 'Two plants', 'May Be Named': 'No',
    } },
  ] as const)('what people write beside an export of the kind $kind', async ({ kind, written }) => {
    const app = await begin();
    await applyPath(app, csvFile(`${kind}.csv`, [Object.keys(written).join(','), Object.values(written).join(',')]), { kind });
    const vendor = app.store.vendors.get();
    const [header = [], row = []] = vendor === null ? [] : exportRows(app.store, vendor, kind);
    expect(Object.fromEntries(header.map((name, at) => [name, row[at]]))).toMatchObject(written);
    const { first, second } = await throughAnEmptyStore(app, kind);
    expect(second).toBe(first);
  });

  test('each kind of the sample portfolio, which nobody imported', async () => {
    const app = startApp();
    valueOf(await app.client['sample.load']({}));
    for (const kind of ['partner', 'revenue', 'contact', 'attendance', 'commitment', 'jointSolution', 'mdf', 'certification', 'accountOverlap', 'deal'] as const) {
      const { first, second } = await throughAnEmptyStore(app, kind, app.store.vendors.get());
      expect(first.split('\r\n').length).toBeGreaterThan(8);
      expect(second).toBe(first);
    }
  }, 120_000);

  test('text that a spreadsheet would run is marked on the way out and comes back as it was', () => {
    const anyText = fc.oneof(fc.string(), fc.constantFrom('=1+1', "'=1+1", "''@x", '+49 30', '-5', '＝1', "'plain", '@home'), fc.string().map((rest) => `=${rest}`));
    fc.assert(
      fc.property(anyText, (written) => {
        const cell = csvCell(written);
        const bare = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(unguarded(bare)).toBe(written);
        expect(/^[=+\-@\t\r\n＝＋－＠]/.test(bare)).toBe(/^[+-]?\d[\d.,]*%?$/.test(written) && /^[+-]/.test(written));
      }),
    );
  });

  test.for(ImportKind.options)('%s: every importable field has a header of its own', (kind) => {
    const headers = templateColumns(kind).map(({ header }) => header);
    expect(new Set(headers).size).toBe(headers.length);
  });
});
