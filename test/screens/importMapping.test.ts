import { AxeBuilder } from '@axe-core/playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BrowserDoor, openBrowserDoor } from '../support/browserHost.ts';
import { hasChromium } from '../support/chromium.ts';
import { csvFile } from '../support/imports.ts';
import { PATIENCE, tabTo } from './screens.ts';

const HEADER = 'Record ID,Deal Name,Deal Stage,Amount,Currency,Next Step,Associated Company';
const FIRST = csvFile('deals.csv', [HEADER, '1,Pell,Open,100.50,EUR,Call,Halden Systems', '2,Quill,Open,200.50,EUR,Visit,Halden Systems']);
const SECOND = csvFile('deals.csv', [HEADER, '1,Pell,Won,300.50,EUR,Call,Halden Systems', '2,Quill,Legal,200.50,EUR,Visit,Halden Systems']);

describe.skipIf(!hasChromium)('the columns of a file', () => {
  let door: BrowserDoor;
  beforeEach(async () => {
    door = await openBrowserDoor();
    await door.app.client['programme.begin']({ vendorName: 'Aldermoor', currency: 'EUR', calendar: { kind: 'months', startMonth: 1 } });
    await door.page.goto(`${door.host.address}#/imports`);
    await door.page.reload();
  });
  afterEach(() => door.close());

  const bring = async (path: string) => {
    const coming = door.page.waitForEvent('filechooser');
    await door.page.getByRole('button', { name: /Choose files|Add files/ }).click();
    await (await coming).setFiles([path]);
    await door.page.getByRole('heading', { level: 1, name: /^One file read/ }).waitFor();
  };
  const importIt = async () => {
    await door.page.getByRole('button', { name: 'Import 1 file' }).click();
    await door.page.getByRole('heading', { level: 1, name: /^One file imported/ }).waitFor();
  };

  test('are corrected with the keyboard alone, and never fill one field twice', async () => {
    const { page } = door;
    await bring(FIRST);
    const head = (name: string) => page.getByRole('columnheader', { name: new RegExp(name) });
    await expect.poll(() => head('Next Step').innerText(), PATIENCE).toContain('Next step');
    await tabTo(page, /^What Next Step is taken for$/);
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Stage', exact: true }).waitFor();
    await page.keyboard.type('stage');
    await page.keyboard.press('Enter');
    await expect.poll(() => head('Next Step').innerText(), PATIENCE).toContain('Stage');
    await expect.poll(() => head('Deal Stage').innerText(), PATIENCE).toContain('not used');
    await importIt();
    expect(door.app.store.db.prepare('SELECT stage FROM opportunity ORDER BY external_id').pluck().all()).toEqual(['Call', 'Visit']);
  });

  test('are known the second time: choosing the file and Import are all there is to do', async () => {
    const { page, app } = door;
    await bring(FIRST);
    await importIt();
    app.store.acts.perform('deal.change', 'Changed a deal', () => app.store.db.exec("UPDATE opportunity SET amount_minor = 7 WHERE external_id = '1'"));
    await page.getByRole('button', { name: 'Import more' }).click();
    await bring(SECOND);
    await page.getByRole('list', { name: 'Files' }).getByText(/as last time/).waitFor();
    const mend = page.getByRole('complementary', { name: 'To mend' });
    await mend.getByText('Amount edited since the last import').waitFor();
    expect(await mend.innerText()).toMatch(/A value never seen before\s+Stage: Legal; Stage: Won/);
    await page.getByRole('combobox', { name: 'Known values of Amount' }).waitFor();
    await page.setViewportSize({ width: 1440, height: 900 });
    if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: process.env['SHOTS'] });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))).toEqual([]);
    await importIt();
    expect(app.store.db.prepare('SELECT stage, amount_minor FROM opportunity ORDER BY external_id').all()).toEqual([{ stage: 'Won', amount_minor: 7 }, { stage: 'Legal', amount_minor: 20_050 }]);
  });
});
