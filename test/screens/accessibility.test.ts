import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserDoor, openBrowserDoor } from '../support/browserHost.ts';
import { hasChromium } from '../support/chromium.ts';
import { bringFiles, openPartner } from './screens.ts';

/** What axe finds on the screen as it stands, the pack's own page in its frame left out: it has its own tests. */
async function findings({ page }: BrowserDoor): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  return violations.flatMap(({ id, impact, nodes }) => nodes.map((node) => `${impact} ${id}: ${node.target.join(' ')}`));
}

describe.skipIf(!hasChromium).each(['light', 'dark'] as const)('axe finds nothing in the %s theme on', (colorScheme) => {
  let door: BrowserDoor;
  beforeAll(async () => {
    door = await openBrowserDoor({ colorScheme });
    await door.page.getByRole('heading', { level: 1 }).waitFor();
  });
  afterAll(() => door.close());

  test('the first run', async () => {
    expect(await findings(door)).toEqual([]);
  });

  test('the portfolio and its other partners', async () => {
    const { page } = door;
    await page.getByRole('button', { name: 'Open the sample' }).click();
    await page.getByRole('heading', { level: 1, name: /Halden/ }).waitFor();
    expect(await findings(door)).toEqual([]);
    await page.getByRole('button', { name: /All others/ }).click();
    await page.getByRole('table', { name: 'All other partners' }).waitFor();
    expect(await findings(door)).toEqual([]);
  });

  test('the scorecard and an opened commitment', async () => {
    const { page } = door;
    await openPartner(page, 'Halden');
    expect(await findings(door)).toEqual([]);
    await page.getByRole('gridcell', { name: /Bookings, public sector/ }).click();
    await page.getByRole('region', { name: 'Bookings, public sector' }).waitFor();
    expect(await findings(door)).toEqual([]);
  });

  test('the review pack', async () => {
    const { page } = door;
    await page.getByRole('navigation', { name: 'Partner' }).getByRole('link', { name: 'Review pack' }).click();
    await page.getByTitle('Preview of the pack').waitFor();
    expect(await findings(door)).toEqual([]);
  });

  test('the palette and the shortcuts', async () => {
    const { page } = door;
    for (const keys of ['Control+k', '?']) {
      // oxlint-disable no-await-in-loop -- one dialog after the other
      await page.keyboard.press(keys);
      await page.getByRole('dialog').waitFor();
      expect(await findings(door)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      // oxlint-enable no-await-in-loop
    }
  });

  test('imports, empty and with files read', async () => {
    const { page } = door;
    await page.getByRole('link', { name: 'Imports' }).click();
    await page.getByText('Drop files anywhere on this window.').waitFor();
    expect(await findings(door)).toEqual([]);
    await bringFiles(page, ['hubspot-deals.csv', 'really-xlsx.csv'], () => page.getByRole('button', { name: 'Choose files' }).click());
    await page.getByRole('region', { name: 'First rows of hubspot-deals.csv' }).waitFor();
    expect(await findings(door)).toEqual([]);
  });

  test('the plan in force, a draft with an opened promise, and a year without one', async () => {
    const { page } = door;
    await openPartner(page, 'Halden');
    await page.getByRole('navigation', { name: 'Partner' }).getByRole('link', { name: 'Plan' }).click();
    await page.getByRole('heading', { level: 1, name: /Version 3 is in force/ }).waitFor();
    expect(await findings(door)).toEqual([]);
    await page.getByRole('button', { name: 'New draft from this' }).click();
    await page.getByRole('heading', { level: 1, name: /Draft 4/ }).waitFor();
    await page.getByRole('button', { name: /Bookings, public sector/ }).click();
    await page.getByRole('textbox', { name: 'Target' }).waitFor();
    await page.getByRole('button', { name: '+ Add what we promise' }).click();
    expect(await findings(door)).toEqual([]);
    await page.getByRole('combobox', { name: 'Fiscal year of the plan' }).click();
    await page.getByRole('option', { name: /FY27/ }).click();
    await page.getByRole('heading', { level: 1, name: /no joint plan/ }).waitFor();
    expect(await findings(door)).toEqual([]);
  });
});
