import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { PartyCalendar } from '../../shared/fiscal.ts';
import { startApp } from '../support/app.ts';
import { applyPath, csvFile, rowsOf } from '../support/imports.ts';
import { valueOf } from '../support/open.ts';
import { loaded } from './sampleApp.ts';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'counterpart-calendars-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Fiscal year 2026 runs from 26 January 2025 to 31 January 2026: 53 weeks. */
const WEEKS: PartyCalendar = { kind: 'weeks', pattern: '4-4-5', endMonth: 1, endWeekday: 6, rule: 'last' };

async function begun(calendar: PartyCalendar) {
  const app = startApp();
  valueOf(await app.client['programme.begin']({ vendorName: 'Aldermoor', currency: 'USD', calendar }));
  return app;
}

describe('a vendor whose years are whole weeks', () => {
  test('quarters in a file are its quarters, in revenue and in commitments', async () => {
    const app = await begun(WEEKS);
    await applyPath(app, csvFile('revenue.csv', ['Partner,Quarter,Revenue,Currency', 'Acme,2026-Q1,100.00,USD', 'Acme,Q4 2026,200.00,USD']));
    expect(rowsOf(app, 'SELECT window_start, window_end, amount_minor FROM revenue ORDER BY window_start')).toEqual([
      { window_start: '2025-01-26', window_end: '2025-04-26', amount_minor: 10_000 },
      { window_start: '2025-10-26', window_end: '2026-01-31', amount_minor: 20_000 },
    ]);
    await applyPath(app, csvFile('plan.csv', ['External ID,Partner,Side,Category,Commitment,Measure,Unit,Target,Actual,State,Due,Quarter', 'P-1,Acme,partner,Revenue,Deals,at_least,count,10,9,accepted,,2026-Q4']));
    expect(rowsOf(app, 'SELECT fiscal_year, starts_on, ends_on, due_on FROM plan JOIN plan_version ON plan_id = plan.id JOIN commitment_term ON plan_version_id = plan_version.id')).toEqual([
      { fiscal_year: 2026, starts_on: '2025-01-26', ends_on: '2026-01-31', due_on: '2026-01-31' },
    ]);
    const { partnerId } = valueOf(await app.client['partner.find']({ name: 'Acme' }));
    const view = valueOf(await app.client['scorecard.forPartner']({ partnerId, quarter: '2026-Q4', asOf: '2026-03-01' }));
    expect(view.scorecard.window).toEqual({ start: '2025-10-26', end: '2026-01-31' });
    expect(view.scorecard.sides.partner.fulfilment).toBeCloseTo(0.9, 12);
  });

  test('what is exported names the same quarters again', async () => {
    const app = await begun(WEEKS);
    const file = csvFile('revenue.csv', ['Partner,Quarter,Revenue,Currency', 'Acme,2026-Q4,200.00,USD']);
    await applyPath(app, file);
    const csv = valueOf(await app.client['export.kind']({ kind: 'revenue', fileId: null })).csv ?? '';
    expect(csv).toContain('2026-Q4');
    const again = await applyPath(app, csvFile('again.csv', csv.split('\n')));
    expect(again.rows).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
  });

  test('the quarters offered and the one looked back on are its own', async () => {
    const app = await begun(WEEKS);
    // 14 November 2026 is in the fourth quarter of fiscal year 2027, which began on 1 November.
    expect(valueOf(await app.client['programme.state']({}))).toMatchObject({ quarter: '2027-Q3', quarters: ['2027-Q4', '2027-Q3', '2027-Q2', '2027-Q1'] });
  });
});

describe('the sample’s partners name our quarter in their own words', () => {
  test.for([
    ['Halden', 'FY26 Q3', null],
    ['Meridian', 'FY27 Q2', null],
    ['Brightwater', 'FY27 Q1', null],
    ['Kestrel', 'FY27 Q2 and Q3', '32'],
  ])('%s: %s', async ([name, partner]) => {
    const app = await loaded();
    const { partnerId } = valueOf(await app.client['partner.find']({ name: name ?? '' }));
    expect(valueOf(await app.client['scorecard.forPartner']({ partnerId, quarter: '2026-Q3', asOf: null })).names).toMatchObject({ vendor: 'FY26 Q3', partner });
    app.service.close();
  });
});

describe('the command line', () => {
  const run = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['electron/hosts/cli.ts', ...words], { encoding: 'utf8', cwd: ROOT });
    return { status, json: stdout === '' ? null : (JSON.parse(stdout) as unknown), stderr };
  };

  test('makes a programme of whole weeks, and refuses half a calendar', { timeout: 120_000 }, () => {
    const db = join(folder, 'weeks.db');
    const asked = ['--json', '--db', db, 'init', '--vendor', 'Aldermoor', '--fiscal-weeks', '4-4-5', '--fiscal-year-end-month', '1', '--fiscal-year-end-weekday', 'Saturday'];
    expect(run(...asked, '--fiscal-year-end-rule', 'nearest')).toMatchObject({ status: 0, json: { fiscalYearStart: null, fiscalCalendar: { ...WEEKS, rule: 'nearest' } } });
    expect(run(...asked, '--fiscal-year-start', '4')).toMatchObject({ status: 3, stderr: expect.stringContaining('by months or by weeks') as string });
    expect(run('--json', '--db', db, 'init', '--vendor', 'A', '--fiscal-weeks', '4-4-6')).toMatchObject({
      status: 3, stderr: expect.stringContaining('--fiscal-weeks, --fiscal-year-end-month, --fiscal-year-end-weekday cannot be read') as string,
    });
    expect(run('--json', '--db', db, 'init', '--vendor', 'A', '--fiscal-year-end-month', '1')).toMatchObject({ status: 3 });
    expect(run('--json', '--db', join(folder, 'april.db'), 'init', '--vendor', 'A', '--fiscal-year-start', '4')).toMatchObject({ status: 0, json: { fiscalYearStart: 4 } });
  });
});
