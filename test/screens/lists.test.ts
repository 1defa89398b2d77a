import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserDoor } from '../support/browserHost.ts';
import { hasChromium } from '../support/chromium.ts';
import { findings, hangsOver, openPage } from './findings.ts';
import { focusedText, openPartner, openSample, PATIENCE } from './screens.ts';

const PAGES = [
  { tab: 'Joint solutions', list: 'Joint solutions', title: /1 joint solution lives with Halden; 1 milestone is overdue/ },
  { tab: 'Shared accounts', list: 'Shared accounts', title: /6 of 11 shared accounts have somebody on both sides; 1 is at risk/ },
  { tab: 'Marketing', list: 'Joint activities', title: /4 of 5 joint activities are delivered; we spent \$1\.7M/ },
  { tab: 'Enablement', list: 'Courses and certifications', title: /14 certifications are current at Halden, 2 with us, 9 expired; 1 of 2 enablement promises kept/ },
] as const;

describe.skipIf(!hasChromium).each(['light', 'dark'] as const)('the lists of a partnership in the %s theme', (colorScheme) => {
  let door: BrowserDoor;
  beforeAll(async () => {
    door = await openSample({ colorScheme });
    await openPartner(door.page, 'Halden');
  });
  afterAll(() => door.close());

  test.for(PAGES)('$tab stands under its message, opens with the keyboard, and axe finds nothing', async ({ tab, list, title }) => {
    const { page } = door;
    await openPage(page, tab);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const section = page.getByRole('region', { name: list, exact: true }).first();
    const first = section.getByRole('rowheader').first().getByRole('button');
    const name = await first.innerText();
    await first.focus();
    await page.keyboard.press('Enter');
    await section.getByRole('button', { name: 'Close' }).waitFor();
    expect(await findings(door)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedText(page), PATIENCE).toBe(name);
  });
});

describe.skipIf(!hasChromium)('the lists of a partnership', () => {
  let door: BrowserDoor;
  beforeAll(async () => {
    door = await openSample();
    await openPartner(door.page, 'Halden');
  });
  afterAll(() => door.close());

  test('a solution is moved with its day, and its milestone reached; Undo takes both back', async () => {
    const { page } = door;
    await openPage(page, 'Joint solutions');
    await page.getByRole('button', { name: 'Case-file archive' }).click();
    const opened = page.getByRole('region', { name: 'Case-file archive' });
    await opened.getByRole('button', { name: 'Reached First customer named' }).click();
    await opened.getByText('Reached late').last().waitFor();
    await opened.getByRole('form', { name: 'Move to another stage' }).getByRole('combobox').selectOption('Pilot');
    await opened.getByRole('button', { name: 'Move it' }).click();
    await opened.getByText('14 Nov 2026: in development to pilot').waitFor();
    await page.getByRole('row', { name: /Case-file archive Pilot since 14 Nov 2026/ }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('row', { name: /Case-file archive In development since/ }).waitFor();
  });

  test('an account’s health is each side’s own word, and a difference is named', async () => {
    const { page } = door;
    await openPage(page, 'Shared accounts');
    await page.getByRole('button', { name: 'Tarnvik Kommun' }).click();
    const opened = page.getByRole('region', { name: 'Tarnvik Kommun' });
    await opened.getByRole('combobox', { name: 'How it is, as we see it' }).selectOption('Healthy');
    await opened.getByRole('combobox', { name: 'How it is, as they see it' }).selectOption('At risk');
    await page.getByRole('button', { name: /^Seen differently [12]/ }).click();
    await page.getByRole('row', { name: /Tarnvik Kommun .*Healthy At risk/ }).waitFor();
  });

  test('a partner without any row is told what would stand there and how it comes', async () => {
    const { page, app } = door;
    const other = app.store.partners.list().find(({ program }) => program === 'Standard');
    for (const { tab, says } of [
      { tab: 'solutions', says: /would stand here, by stage/ },
      { tab: 'marketing', says: /would stand here, planned against delivered/ },
      { tab: 'enablement', says: /would stand here\. Import an export of certifications/ },
      { tab: 'accounts', says: /would stand here, with who looks after them/ },
      { tab: 'agreement', says: /would stand here, beside what the standard programme gives/ },
    ]) {
      // oxlint-disable no-await-in-loop -- one page after the other
      await page.goto(`${door.host.address.split('#')[0]}#/partner/${other?.id}/${tab}`);
      await page.getByText(says).waitFor();
      await expect.poll(() => page.getByRole('button', { name: /^Add (a|an) / }).first().isVisible(), PATIENCE).toBe(true);
      expect(await findings(door)).toEqual([]);
      // oxlint-enable no-await-in-loop
    }
  });

  test('nothing hangs over at 320 pixels', async () => {
    const { page } = door;
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Halden' }).click();
    for (const { tab, list } of PAGES) {
      // oxlint-disable no-await-in-loop -- one page after the other
      await openPage(page, tab);
      await page.getByRole('region', { name: list, exact: true }).first().getByRole('rowheader').first().getByRole('button').click();
      expect(await hangsOver(page), tab).toBe(0);
      // oxlint-enable no-await-in-loop
    }
  });
});
