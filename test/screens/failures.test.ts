import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserDoor } from '../support/browserHost.ts';
import { hasChromium } from '../support/chromium.ts';
import { openPartner, openSample } from './screens.ts';

describe.skipIf(!hasChromium)('when something goes wrong', () => {
  let door: BrowserDoor;
  beforeAll(async () => {
    door = await openSample();
  });
  afterAll(() => door.close());

  test('a partner that is not there is said to be gone, with a next step', async () => {
    const { page, host } = door;
    await page.goto(`${host.address}#/partner/99999999-9999-4999-8999-999999999999/scorecard`);
    await page.reload();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/Could not read the partnership\s+There is no partner[\s\S]*Go to the portfolio/);
    await page.getByRole('link', { name: 'Portfolio' }).click();
    await page.getByRole('heading', { level: 1, name: /Halden/ }).waitFor();
  });

  test('a door that does not answer is said so beside the field, and what was typed stays', async () => {
    const { page } = door;
    await openPartner(page, 'Halden');
    await page.route('**/call', (route) => route.abort());
    await page.getByRole('gridcell', { name: /New certified consultants/ }).focus();
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('did not answer').first().waitFor();
    const detail = page.getByRole('region', { name: 'New certified consultants' });
    expect(await detail.getByRole('textbox').inputValue()).toBe('3');
    await page.unroute('**/call');
    await page.keyboard.press('Enter');
    await page.getByRole('gridcell', { name: /New certified consultants 3 of 4/ }).waitFor();
    await page.keyboard.press('Control+z');
  });

  test('a screen that could not be read is read again on request', async () => {
    const { page } = door;
    await page.route('**/call', (route) => route.abort());
    await page.getByRole('link', { name: 'Portfolio' }).click();
    await page.getByRole('heading', { name: 'Could not read the portfolio' }).waitFor();
    await page.unroute('**/call');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { level: 1, name: /Halden/ }).waitFor();
  });

  test('while it is slow, it says what is being read', async () => {
    const { page } = door;
    await page.route('**/call', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue();
    });
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Kestrel' }).click();
    await page.getByRole('status').getByText('Reading the partnership …').waitFor();
    await page.getByRole('grid').waitFor();
    await page.unroute('**/call');
  });
});
