import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BrowserDoor, openBrowserDoor } from '../support/browserHost.ts';
import { hasChromium } from '../support/chromium.ts';
import { PATIENCE, bringFiles, exportFile } from './screens.ts';

describe.skipIf(!hasChromium)('imports', () => {
  let door: BrowserDoor;
  beforeEach(async () => {
    door = await openBrowserDoor();
  });
  afterEach(() => door.close());

  /** A programme of our own with nothing in it yet, on the import screen. */
  const begin = async () => {
    await door.app.client['programme.begin']({ vendorName: 'Aldermoor', currency: 'EUR', calendar: { kind: 'months', startMonth: 1 } });
    await door.page.goto(`${door.host.address}#/imports`);
    await door.page.reload();
  };
  const choose = () => door.page.getByRole('button', { name: /Choose files|Add files/ }).click();
  const files = () => door.page.getByRole('list', { name: 'Files' }).getByRole('listitem');

  test('the first files ask once whose partners they are, then everything is shown before it is stored', async () => {
    const { page, app } = door;
    await bringFiles(page, ['dataloader-partner-accounts.csv', 'hubspot-deals.csv', 'really-xlsx.csv', 'header-only.csv'], choose);
    await page.getByRole('heading', { level: 1, name: 'Whose partners are in these four files?' }).waitFor();
    await page.getByRole('textbox', { name: 'Your company' }).fill('Aldermoor');
    await page.getByRole('textbox', { name: 'Currency' }).fill('eur');
    await page.getByRole('button', { name: 'Go on' }).click();

    await page.getByRole('heading', { level: 1, name: /^Four files read/ }).waitFor();
    await expect.poll(() => files().filter({ hasText: 'dataloader' }).innerText(), PATIENCE).toMatch(/Partners[\s\S]*12 added/);
    await expect.poll(() => files().filter({ hasText: 'hubspot' }).innerText(), PATIENCE).toMatch(/Deals[\s\S]*58 added/);
    await expect.poll(() => files().filter({ hasText: 'really-xlsx' }).innerText(), PATIENCE).toMatch(/Excel workbook[\s\S]*save it as CSV/);
    await expect.poll(() => files().filter({ hasText: 'header-only' }).innerText(), PATIENCE).toContain('nothing to import');
    const listed = await app.client['partner.list']({ quarter: null, asOf: null });
    expect(listed).toMatchObject({ ok: true, value: { partners: [] } });

    await page.getByRole('button', { name: 'Import 2 files' }).click();
    await page.getByRole('heading', { level: 1, name: 'Two files imported, 70 rows stored' }).waitFor();
    await files().filter({ hasText: 'hubspot' }).getByRole('button', { name: 'Take back' }).click();
    await files().filter({ hasText: 'hubspot' }).getByText('Taken back').waitFor();
  });

  test('the preview names what each column was taken for, and leaves one out when told to', async () => {
    const { page } = door;
    await begin();
    await bringFiles(page, ['hubspot-deals.csv'], choose);
    const preview = page.getByRole('region', { name: 'First rows of hubspot-deals.csv' });
    const stage = preview.getByRole('columnheader', { name: /Deal Stage/ });
    await expect.poll(() => stage.innerText(), PATIENCE).toContain('Stage');
    await stage.getByRole('combobox').click();
    await page.getByRole('option', { name: 'not used' }).click();
    await expect.poll(() => preview.getByRole('columnheader', { name: /Deal Stage/ }).innerText(), PATIENCE).toContain('not used');
  });

  test('what is to mend is grouped, with where it is and what becomes of it', async () => {
    const { page } = door;
    await begin();
    await bringFiles(page, ['gsheets-joint-plan.csv'], choose);
    const mend = page.getByRole('complementary', { name: 'To mend' });
    await mend.waitFor();
    await expect.poll(() => mend.innerText(), PATIENCE).toMatch(/Spreadsheet error in a cell\s+1 cell in Actual; left empty: “#REF!”\s+Line 38/);
  });

  test('the rows that are to mend are shown in place of the first ones, refused ones too, and back', async () => {
    const { page } = door;
    await begin();
    await bringFiles(page, ['partner-center-cosell.csv'], choose);
    const mend = page.getByRole('complementary', { name: 'To mend' });
    await mend.getByRole('button', { name: 'Show More cells than columns' }).click();
    await page.getByText('1 row: More cells than columns').waitFor();
    const refused = page.getByRole('region', { name: 'Rows to mend of partner-center-cosell.csv' }).getByRole('row', { name: /refused/ });
    await refused.waitFor();
    await expect.poll(() => refused.count(), PATIENCE).toBe(1);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))).toEqual([]);
    await page.getByRole('button', { name: 'Back to the first rows' }).click();
    await page.getByRole('region', { name: 'First rows of partner-center-cosell.csv' }).waitFor();
  });

  test('files dropped on the window are read wherever one is', async () => {
    const { page } = door;
    await begin();
    await page.getByRole('link', { name: 'Portfolio' }).click();
    const text = readFileSync(exportFile('dataloader-partner-accounts.csv'), 'utf8');
    await page.evaluate((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'accounts.csv', { type: 'text/csv' }));
      for (const type of ['dragover', 'drop']) window.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, text);
    await page.getByRole('heading', { level: 1, name: /^One file read/ }).waitFor();
  });

  test('the history takes an import back whole and saves its refused rows', async () => {
    const { page } = door;
    await begin();
    await bringFiles(page, ['partner-center-cosell.csv'], choose);
    await page.getByRole('button', { name: 'Import 1 file' }).click();
    await page.getByRole('heading', { level: 1, name: /imported/ }).waitFor();
    await page.getByRole('button', { name: 'Import more' }).click();

    await page.getByRole('button', { name: 'Save refused rows of partner-center-cosell.csv' }).click();
    const notice = page.getByText(/2 refused rows written/).first();
    await notice.waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download' }).click()]);
    expect(readFileSync(await download.path(), 'utf8').trim().split('\n').length).toBeGreaterThanOrEqual(3);

    await page.getByRole('button', { name: 'Take back partner-center-cosell.csv' }).click();
    await page.getByRole('row', { name: /partner-center-cosell/ }).getByText(/^Taken back/).waitFor();
  });
});
