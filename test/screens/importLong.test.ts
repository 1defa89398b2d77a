import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeDeals } from '../imports/bigExport.ts';
import { bookBytes, rowsXml } from '../imports/workbookBytes.ts';
import { type BrowserDoor, openBrowserDoor } from '../support/browserHost.ts';
import { hasChromium } from '../support/chromium.ts';
import { dumpHash } from '../support/dump.ts';
import { PATIENCE } from './screens.ts';

/** Some ten megabytes: reading all of it takes seconds, its first rows do not. */
const ROWS = 80_000;

const folder = mkdtempSync(join(tmpdir(), 'counterpart-long-'));
const long = join(folder, 'long.csv');
const book = join(folder, 'quarter.xlsx');
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(!hasChromium)('files that take a while, and files that are several tables', () => {
  let door: BrowserDoor;
  beforeEach(async () => {
    // In a file, so that imports run in their own thread.
    door = await openBrowserDoor({ dbPath: join(mkdtempSync(join(folder, 'store-')), 'store.db') });
    await door.app.client['programme.begin']({ vendorName: 'Aldermoor', currency: 'USD', calendar: { kind: 'months', startMonth: 1 } });
    await door.page.goto(`${door.host.address}#/imports`);
    await door.page.reload();
  });
  afterEach(() => door.close());

  const bring = async (path: string) => {
    const coming = door.page.waitForEvent('filechooser');
    await door.page.getByRole('button', { name: /Choose files|Add files/ }).click();
    await (await coming).setFiles([path]);
  };

  test('the first rows stand there before the file is read, and a reading that is stopped is over at once', async () => {
    writeDeals(long, ROWS);
    const { page, app } = door;
    const before = dumpHash(app.store.db);
    await bring(long);
    await page.getByRole('region', { name: 'First rows of long.csv' }).getByRole('cell', { name: 'DR-00000001' }).waitFor();
    await page.getByText('Counting its rows …').waitFor();
    expect(await page.getByRole('complementary', { name: 'To mend' }).innerText()).toContain('Known when all of the file is read');

    // Measured in the page itself: from the click to the screen that waits for files again.
    const tookMs = await page.evaluate(async () => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Stop');
      const began = performance.now();
      button?.click();
      while (![...document.querySelectorAll('button')].some(({ textContent }) => textContent === 'Choose files')) await new Promise(requestAnimationFrame);
      return performance.now() - began;
    });
    expect(tookMs).toBeLessThan(200);
    expect(dumpHash(app.store.db)).toBe(before);
  });

  test('an import that is stopped says so at once and leaves nothing', async () => {
    writeDeals(long, ROWS);
    const { page, app } = door;
    const before = dumpHash(app.store.db);
    await bring(long);
    await page.getByRole('button', { name: 'Import 1 file' }).click({ timeout: 60_000 });
    await page.getByRole('heading', { level: 1, name: 'Storing what was read' }).waitFor();
    await page.getByText(/Bringing in/).first().waitFor();
    const tookMs = await page.evaluate(async () => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Stop');
      const began = performance.now();
      button?.click();
      while (!/Stopping the import|Nothing was imported/.test(document.body.textContent)) await new Promise(requestAnimationFrame);
      return performance.now() - began;
    });
    expect(tookMs).toBeLessThan(200);
    await page.getByText('Nothing was imported').waitFor();
    expect(dumpHash(app.store.db)).toBe(before);
    expect(await page.getByRole('button', { name: 'Import 1 file' }).isEnabled()).toBe(true);
  });

  test('each sheet of a workbook is a line of its own, with its kind, its columns and its answers', async () => {
    const deals = rowsXml([['Record ID', 'Deal Name', 'Deal Stage', 'Amount', 'Currency', 'Associated Company'], ['1', 'Pell', 'Open', 100.5, 'USD', 'Halden Systems']]);
    const accounts = rowsXml([['Partner ID', 'Partner Name', 'Partner Tier'], ['P-1', 'Halden Systems', 'Gold'], ['P-2', 'Brightwater SI', 'Silver']]);
    writeFileSync(book, bookBytes({ sheets: [{ name: 'Deals', rows: deals }, { name: 'Accounts', rows: accounts }] }));
    const { page, app } = door;
    await bring(book);
    await page.getByRole('heading', { level: 1, name: /^Two files read/ }).waitFor();
    const line = (sheet: string) => page.getByRole('list', { name: 'Files' }).getByRole('listitem').filter({ hasText: `quarter.xlsx › ${sheet}` });
    expect(await line('Deals').innerText()).toMatch(/Deals[\s\S]*1 added/);
    expect(await line('Accounts').innerText()).toMatch(/Partners[\s\S]*2 added/);
    await line('Accounts').getByRole('button', { name: 'quarter.xlsx › Accounts', exact: true }).click();
    const preview = page.getByRole('region', { name: 'First rows of quarter.xlsx › Accounts' });
    await preview.getByRole('cell', { name: 'Brightwater SI' }).waitFor();

    await preview.getByRole('combobox', { name: 'What Partner Tier is taken for' }).click();
    await page.getByRole('option', { name: 'not used' }).click();
    await expect.poll(() => preview.getByRole('columnheader', { name: /Partner Tier/ }).innerText(), PATIENCE).toContain('not used');
    await line('Deals').getByRole('button', { name: 'Leave out quarter.xlsx › Deals' }).click();
    await page.getByRole('button', { name: 'Import 1 file' }).click();
    await page.getByRole('heading', { level: 1, name: 'One file imported, 2 rows stored' }).waitFor();
    expect(app.store.db.prepare('SELECT tier FROM partner ORDER BY external_id').pluck().all()).toEqual([null, null]);
    expect(app.store.db.prepare('SELECT count(*) FROM opportunity').pluck().get()).toBe(0);
  });
});
