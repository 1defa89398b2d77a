import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserDoor } from '../support/browserHost.ts';
import { hasChromium } from '../support/chromium.ts';
import { openSample } from './screens.ts';

/** 320 CSS pixels is WCAG's reflow width; 720 is a window of 1440 at 200 %. */
describe.skipIf(!hasChromium).each([320, 720])('in a window of %d pixels', (width) => {
  let door: BrowserDoor;
  beforeAll(async () => {
    door = await openSample();
    await door.page.setViewportSize({ width, height: 640 });
  });
  afterAll(() => door.close());

  const hangsOver = () => door.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  test.for([
    { screen: 'the portfolio', link: 'Portfolio', landmark: 'Due next' },
    { screen: 'a scorecard', link: 'Halden', landmark: 'Balance' },
    { screen: 'imports', link: 'Imports', landmark: 'Earlier imports' },
  ])('$screen needs no scrolling to the side', async ({ link, landmark }) => {
    const { page } = door;
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: link }).click();
    await page.getByRole('region', { name: landmark }).waitFor();
    expect(await hangsOver()).toBe(0);
  });

  test('an opened commitment, the plan and the pack need none either', async () => {
    const { page } = door;
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Halden' }).click();
    await page.getByRole('gridcell', { name: /Bookings, public sector/ }).click();
    await page.getByRole('region', { name: 'Bookings, public sector' }).waitFor();
    expect(await hangsOver()).toBe(0);
    await page.getByRole('navigation', { name: 'Partner' }).getByRole('link', { name: 'Plan' }).click();
    await page.getByRole('button', { name: /Bookings, public sector/ }).click();
    await page.getByRole('region', { name: 'Bookings, public sector' }).waitFor();
    expect(await hangsOver()).toBe(0);
    await page.getByRole('navigation', { name: 'Partner' }).getByRole('link', { name: 'Review pack' }).click();
    await page.getByTitle('Preview of the pack').waitFor();
    expect(await hangsOver()).toBe(0);
  });

  test('everything that can be pressed is at least 24 pixels high and wide', async () => {
    const { page } = door;
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Halden' }).click();
    await page.getByRole('gridcell', { name: /Bookings, public sector/ }).waitFor();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, input, select, nav a')]
        .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && (box.height < 24 || box.width < 24))
        .map(({ name, box }) => `${name} ${box.width}×${box.height}`),
    );
    expect(small).toEqual([]);
  });
});
