import { AxeBuilder } from '@axe-core/playwright';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserDoor } from '../support/browserHost.ts';
import { hasChromium } from '../support/chromium.ts';
import { openSample, PATIENCE, tabTo } from './screens.ts';

describe.skipIf(!hasChromium).each(['light', 'dark'] as const)('settings in the %s theme', (colorScheme) => {
  let door: BrowserDoor;
  beforeAll(async () => {
    door = await openSample({ colorScheme });
  });
  afterAll(() => door.close());

  const findings = async () => {
    const { violations } = await new AxeBuilder({ page: door.page }).analyze();
    return violations.flatMap(({ id, impact, nodes }) => nodes.map((node) => `${impact} ${id}: ${node.target.join(' ')}`));
  };
  const hangsOver = () => door.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  test('are reached by the keyboard and show what the four quarters are', async () => {
    const { page } = door;
    await page.keyboard.press('Control+,');
    await page.getByRole('heading', { level: 1, name: 'We count in USD, in years from January' }).waitFor();
    const preview = page.getByRole('table', { name: 'Fiscal year 2026' }).first();
    await expect.poll(() => preview.getByRole('row', { name: /FY26 Q3/ }).innerText(), PATIENCE).toMatch(/FY26 Q3\s+1 Jul 2026\s+30 Sep 2026\s+92/);
    expect(await findings()).toEqual([]);
  });

  test('a calendar that would tear plans apart is refused beside the field, and nothing changes', async () => {
    const { page } = door;
    const month = page.getByRole('group', { name: 'How our years are cut' }).getByLabel('Begins in');
    await month.selectOption({ label: 'April' });
    await page.getByRole('alert').getByText(/Plans were made for years that this calendar would tear apart/).waitFor(PATIENCE);
    await expect.poll(() => month.inputValue(), PATIENCE).toBe('1');
  });

  test('a partner’s years by weeks, and back by Ctrl Z', async () => {
    const { page } = door;
    await tabTo(page, /^Change: fiscal year of Halden/);
    await page.keyboard.press('Enter');
    const fields = page.getByRole('group', { name: 'How Halden Systems’s years are cut' });
    await fields.getByLabel('Cut by').selectOption('weeks');
    await fields.getByLabel('Weekday').waitFor(PATIENCE);
    await page.getByRole('table', { name: 'Fiscal year 2026, 52 weeks' }).waitFor(PATIENCE);
    expect(await findings()).toEqual([]);
    await page.locator('h1').click();
    await page.keyboard.press('Control+z');
    await fields.getByLabel('Begins in').waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Close: fiscal year of Halden Systems' }).click();
  });

  test('a rate is typed, changed as it is typed, removed', async () => {
    const { page } = door;
    await page.getByText('No rate is stored.').waitFor();
    await page.getByRole('button', { name: 'Add a rate' }).click();
    const form = page.getByRole('form', { name: 'A new rate' });
    await form.getByLabel('One', { exact: true }).fill('eur');
    await form.getByLabel('Rate', { exact: true }).fill('0');
    await form.getByRole('button', { name: 'Store the rate' }).click();
    await form.getByText(/a number above 0/).waitFor();
    expect(await findings()).toEqual([]);
    await form.getByLabel('Rate', { exact: true }).fill('1,0825');
    await form.getByRole('button', { name: 'Store the rate' }).click();
    const row = page.getByRole('row', { name: /1 EUR in USD/ });
    await row.waitFor(PATIENCE);
    await row.getByLabel('Rate EUR to USD', { exact: true }).fill('1.1');
    await expect.poll(() => door.app.store.rates.list()[0]?.rate, PATIENCE).toBe('1.1');
    expect(await findings()).toEqual([]);
    await row.getByRole('button', { name: /Remove the rate EUR to USD/ }).click();
    await page.getByText('No rate is stored.').waitFor(PATIENCE);
  });

  test('a file of rates comes in, and one that cannot be read says why', async () => {
    const { page } = door;
    const folder = mkdtempSync(join(tmpdir(), 'counterpart-rates-'));
    const bring = async (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      const coming = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Bring in a file of rates' }).click();
      await (await coming).setFiles(join(folder, name));
    };
    await bring('bad.csv', 'policy,from,to,start,end,rate\nspot,EUR,USD,2026-01-01,2026-12-31,1.1');
    await page.getByText(/policy is “spot”/).waitFor(PATIENCE);
    await bring('rates.csv', 'policy,from,to,start,end,rate\nplan_rate,EUR,USD,2026-01-01,2026-12-31,1.1');
    await page.getByRole('row', { name: /1 EUR in USD/ }).waitFor(PATIENCE);
    await page.getByRole('button', { name: /Remove the rate EUR to USD/ }).click();
    await page.getByText('No rate is stored.').waitFor(PATIENCE);
  });

  test('the database is checked, and nothing hangs over a narrow window', async () => {
    const { page } = door;
    await page.getByRole('button', { name: 'Check the database' }).click();
    await page.getByText(/^Sound: [\d,.]+ rows looked at/).waitFor(PATIENCE);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await hangsOver()).toBe(0);
    expect(await findings()).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test('help opens with F1, also while somebody types, and finds chapters', async () => {
    const { page } = door;
    await page.getByLabel('Name', { exact: true }).focus();
    await page.keyboard.press('F1');
    await page.getByRole('heading', { name: 'Read a scorecard' }).waitFor();
    expect(await findings()).toEqual([]);
    await page.getByRole('searchbox', { name: 'Find in the help' }).fill('finance team');
    await page.getByText('1 chapter found').waitFor();
    await page.getByRole('navigation', { name: 'Chapters' }).getByRole('button', { name: 'Amounts in several currencies' }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Amounts in several currencies');
    await page.getByRole('searchbox', { name: 'Find in the help' }).fill('aardvark');
    await page.getByText('No chapter has all of these words.').waitFor();
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await hangsOver()).toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });
  });
});
