import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserDoor } from '../support/browserHost.ts';
import { hasChromium } from '../support/chromium.ts';
import { findings, hangsOver, openPage } from './findings.ts';
import { focusedText, openPartner, openSample, PATIENCE, tabTo } from './screens.ts';

describe.skipIf(!hasChromium)('the agreement page', () => {
  let door: BrowserDoor;
  beforeAll(async () => {
    door = await openSample();
    await openPartner(door.page, 'Halden');
    await openPage(door.page, 'Agreement');
    await door.page.getByRole('table', { name: 'Agreed terms' }).waitFor();
  });
  afterAll(() => door.close());

  test('stands under its own message and judges every term against the standard programme', async () => {
    const { page } = door;
    await page.getByRole('heading', { level: 1, name: /All six topics are agreed with Halden, all really different/ }).waitFor();
    const sharing = page.getByRole('row', { name: /Revenue sharing/ });
    await expect.poll(() => sharing.innerText(), PATIENCE).toMatch(/Tier rebate[\s\S]*12% of archive[\s\S]*Custom commercial term[\s\S]*Sample/);
    await expect.poll(() => page.getByRole('region', { name: 'Real difference' }).innerText(), PATIENCE).toMatch(/Custom commercial terms\s+Shown/);
  });

  test('axe finds nothing, closed and open', async () => {
    const { page } = door;
    expect(await findings(door)).toEqual([]);
    await page.getByRole('button', { name: 'Revenue sharing' }).click();
    await page.getByRole('region', { name: 'Revenue sharing' }).waitFor();
    expect(await findings(door)).toEqual([]);
  });

  test('a term is worded in place, stored as it is typed, and taken back with Undo', async () => {
    const { page } = door;
    const field = page.getByRole('textbox', { name: 'What the standard programme gives' });
    await field.fill('Nothing of the kind');
    await field.blur();
    await page.getByRole('row', { name: /Revenue sharing Nothing of the kind/ }).waitFor();
    await expect.poll(() => page.getByRole('row', { name: /Revenue sharing Nothing/ }).innerText(), PATIENCE).toContain('edited by tester');
    await field.press('Escape');
    await expect.poll(() => focusedText(page), PATIENCE).toBe('Revenue sharing');
    await page.keyboard.press('Control+z');
    await page.getByRole('row', { name: /Revenue sharing Tier rebate/ }).waitFor();
  });

  test('what is refused says why beside the field, and nothing is stored', async () => {
    const { page } = door;
    await page.getByRole('button', { name: 'Governance' }).click();
    const field = page.getByRole('textbox', { name: 'What the standard programme gives' });
    await field.fill('Sponsors meet quarterly, escalation in ten days');
    await field.blur();
    await page.getByRole('alert').filter({ hasText: 'Both sides of this term say the same' }).waitFor();
    await field.press('Escape');
    await page.getByRole('region', { name: 'Governance' }).getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => page.getByRole('row', { name: /Governance Account manager, yearly/ }).count(), PATIENCE).toBe(1);
  });

  test('a breach is logged with the keyboard alone and stands in the log with its day', async () => {
    const { page } = door;
    await page.getByRole('button', { name: 'Protected accounts, municipal, Nordics' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Protected accounts, municipal, Nordics' }).waitFor();
    await tabTo(page, /^By whom/);
    await page.keyboard.type('Direct sales');
    await tabTo(page, /^What happened/);
    await page.keyboard.type('Offered to Tarnvik');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Breaches' }).getByText('Offered to Tarnvik').waitFor();
    await expect.poll(() => page.getByRole('region', { name: 'Breaches' }).innerText(), PATIENCE).toMatch(/14 Nov 2026\s+Direct sales: Offered to Tarnvik/);
    expect(await findings(door)).toEqual([]);
  });

  test('the rows behind a figure are one press away', async () => {
    const { page } = door;
    const figures = page.getByRole('region', { name: 'New customers in granted markets' });
    await figures.getByRole('button', { name: /row behind .*idle/i }).click();
    await figures.getByRole('region').getByRole('listitem').first().waitFor();
    await expect.poll(() => figures.getByRole('listitem').first().innerText(), PATIENCE).toContain('account protection');
  });

  test('incentives begin empty, say what would stand there, and the one that is added stands open', async () => {
    const { page } = door;
    await openPage(page, 'Incentives');
    const agreed = page.getByRole('region', { name: 'Agreed incentives' });
    await agreed.getByRole('textbox', { name: 'Name' }).fill('Archive share');
    await agreed.getByRole('combobox', { name: 'Kind' }).selectOption('Revenue share');
    await agreed.getByRole('button', { name: 'Add an incentive' }).click();
    const opened = agreed.getByRole('region', { name: 'Archive share' });
    await opened.getByRole('textbox', { name: 'Rate' }).fill('twelve');
    await opened.getByRole('textbox', { name: 'Rate' }).blur();
    await opened.getByRole('alert').filter({ hasText: 'Type a percentage' }).waitFor();
    await opened.getByRole('textbox', { name: 'Rate' }).fill('12');
    await opened.getByRole('textbox', { name: 'Rate' }).blur();
    await agreed.getByRole('row', { name: /Archive share Revenue share 12/ }).waitFor();
    expect(await findings(door)).toEqual([]);
  });

  test('nothing hangs over at 320 pixels', async () => {
    const { page } = door;
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await hangsOver(page)).toBe(0);
    await openPage(page, 'Agreement');
    await page.getByRole('table', { name: 'Agreed terms' }).waitFor();
    await page.getByRole('button', { name: 'Revenue sharing' }).click();
    expect(await hangsOver(page)).toBe(0);
  });
});
