import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserDoor } from '../support/browserHost.ts';
import { hasChromium } from '../support/chromium.ts';
import { openPartner, openSample } from './screens.ts';

describe.skipIf(!hasChromium)('the review pack', () => {
  let door: BrowserDoor;
  beforeAll(async () => {
    door = await openSample();
    await openPartner(door.page, 'Halden');
    await door.page.getByRole('navigation', { name: 'Partner' }).getByRole('link', { name: 'Review pack' }).click();
  });
  afterAll(() => door.close());

  const preview = () => door.page.frameLocator('iframe[title="Preview of the pack"]');

  test('is shown as the partner will get it, with what is held back said first', async () => {
    await preview().getByText('Halden Systems').first().waitFor();
    expect(await door.page.getByRole('radio', { name: /For Halden and us/ }).isChecked()).toBe(true);
    expect(await door.page.getByRole('region', { name: 'Held back' }).innerText()).toMatch(/\d+ internal items stay out of Halden’s copy/);
    expect(await preview().getByText('Finance asks to halve this').count()).toBe(0);
  });

  test('the frame it is shown in can run nothing', async () => {
    expect(await door.page.locator('iframe').getAttribute('sandbox')).toBe('');
  });

  test('our own copy holds what is internal', async () => {
    await door.page.getByRole('radio', { name: /For us only/ }).check();
    await door.page.getByText('This copy is for our eyes only.').waitFor();
    // It may stand under what is folded; it is in the copy all the same.
    await preview().getByText('Finance asks to halve this').first().waitFor({ state: 'attached' });
    await door.page.getByRole('radio', { name: /For Halden and us/ }).check();
  });

  test('without a form there is nothing to write, and it says so', async () => {
    const { page } = door;
    await page.getByRole('checkbox', { name: /PowerPoint/ }).uncheck();
    await page.getByRole('checkbox', { name: /PDF/ }).uncheck();
    expect(await page.getByRole('button', { name: 'Write the pack' }).isDisabled()).toBe(true);
    await page.getByText('Choose at least one form.').waitFor();
    await page.getByRole('checkbox', { name: /Web page/ }).check();
    await page.getByRole('checkbox', { name: /PowerPoint/ }).check();
  });

  test('is written in each form that was chosen, and each is handed over', async () => {
    const { page } = door;
    await page.keyboard.press('Control+e');
    const written = page.getByRole('status', { name: 'Written' });
    await written.waitFor();
    expect(await written.getByRole('listitem').count()).toBe(2);
    const [download] = await Promise.all([page.waitForEvent('download'), written.getByRole('button', { name: /\.pptx/ }).click()]);
    expect(readFileSync(await download.path()).subarray(0, 2).toString()).toBe('PK');
  });
});
