import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserDoor } from '../support/browserHost.ts';
import { openBrowserDoor } from '../support/browserHost.ts';
import { hasChromium } from '../support/chromium.ts';

describe.skipIf(!hasChromium)('the first run', () => {
  let door: BrowserDoor;
  beforeAll(async () => {
    door = await openBrowserDoor();
  });
  afterAll(() => door.close());

  test('offers two ways in and asks for nothing', async () => {
    const { page } = door;
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('button').allInnerTexts()).toEqual(['Open the sample', 'Choose files']);
    expect(await page.getByRole('textbox').count()).toBe(0);
  });

  test('the sample opens on the portfolio, says that it is one, and goes away in one click', async () => {
    const { page } = door;
    await page.getByRole('button', { name: 'Open the sample' }).click();
    const banner = page.getByRole('complementary', { name: 'Sample' });
    await banner.waitFor();
    expect(await banner.innerText()).toContain('Sample portfolio, as of 14 Nov 2026');
    await page.getByRole('heading', { level: 1, name: /Halden needs a decision/ }).waitFor();

    await banner.getByRole('button', { name: 'Remove the sample' }).click();
    await page.getByRole('button', { name: 'Open the sample' }).waitFor();
    expect(await banner.count()).toBe(0);
  });
});
