import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserDoor } from '../support/browserHost.ts';
import { hasChromium } from '../support/chromium.ts';
import { PATIENCE, focusedText, openSample } from './screens.ts';

describe.skipIf(!hasChromium)('the portfolio', () => {
  let door: BrowserDoor;
  beforeAll(async () => {
    door = await openSample();
  });
  afterAll(() => door.close());

  const names = () => door.page.getByRole('rowheader').allInnerTexts();

  test('shows every strategic partner with both sides and one word for how it stands', async () => {
    const { page } = door;
    expect(await names()).toHaveLength(6);
    const halden = page.getByRole('row', { name: /Halden Systems/ });
    expect(await halden.innerText()).toMatch(/A\. Castellanos[\s\S]*P\. Halvorsen[\s\S]*We kept[\s\S]*91%[\s\S]*they kept[\s\S]*64%[\s\S]*−27[\s\S]*Review status/);
    expect(await page.getByRole('row', { name: /Kestrel/ }).innerText()).toContain('none of theirs');
  });

  test('sorts by a header, both ways, and says so', async () => {
    const { page } = door;
    const header = page.getByRole('columnheader', { name: 'Partner' });
    await header.getByRole('button').click();
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    expect((await names())[0]).toBe('Brightwater SI');
    await header.getByRole('button').click();
    expect((await names())[0]).toBe('Tamarind MSSP');
    await header.getByRole('button').click();
    expect((await names())[0]).toBe('Halden Systems');
  });

  test('searches by partner and sponsor, and says when nothing matches', async () => {
    const { page } = door;
    const search = page.getByRole('searchbox', { name: 'Search partners' });
    await search.fill('osei');
    expect(await names()).toEqual(['Brightwater SI', 'Norrgard Automation']);
    await search.fill('nobody here');
    await page.getByText('No strategic partner matches “nobody here”.').waitFor();
    await search.fill('');
  });

  test('all others are one click away, as a list that draws only what is in sight', async () => {
    const { page } = door;
    await page.getByRole('button', { name: 'All others 140' }).click();
    const table = page.getByRole('table', { name: 'All other partners' });
    expect(await table.getAttribute('aria-rowcount')).toBe('141');
    expect((await names()).length).toBeLessThan(40);
    await page.getByRole('region', { name: 'All other partners' }).evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await table.locator('[aria-rowindex="141"]').waitFor();
    await page.getByRole('button', { name: 'Strategic 6' }).click();
  });

  test('the share of revenue is drawn, said in words, and there as a table', async () => {
    const { page } = door;
    expect(await page.getByRole('img', { name: /6 strategic partners \(4\.2%\) bring 4\d%/ }).count()).toBe(1);
    await page.getByText('As a table').click();
    const shares = await page.getByRole('table').last().getByRole('cell').allInnerTexts();
    expect(shares.at(-1)).toBe('100.0%');
  });

  test('another quarter is chosen and stays chosen over a reload', async () => {
    const { page } = door;
    await page.getByRole('combobox', { name: 'Quarter' }).click();
    await page.getByRole('option', { name: 'FY25 Q4' }).click();
    await page.waitForURL(/quarter=2025-Q4/);
    await page.reload();
    expect(await page.getByRole('combobox', { name: 'Quarter' }).innerText()).toContain('FY25 Q4');
    await page.keyboard.press('Alt+.');
    await page.waitForURL(/quarter=2026-Q1/);
    await page.getByRole('combobox', { name: 'Quarter' }).click();
    await page.getByRole('option', { name: 'FY26 Q3' }).click();
  });

  test('going to a partner puts the focus on its title, and Back comes back', async () => {
    const { page } = door;
    await page.getByRole('rowheader', { name: 'Halden Systems' }).getByRole('link').click();
    await page.getByRole('grid').waitFor();
    await expect.poll(() => focusedText(page), PATIENCE).toMatch(/We kept 91%/);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: /Halden needs a decision/ }).waitFor();
  });

  test('what is due next leads to its partner’s page', async () => {
    const { page } = door;
    await page.getByRole('region', { name: 'Due next' }).getByRole('link', { name: 'Brightwater quarterly review' }).click();
    await page.getByRole('heading', { level: 1, name: /The Q3 review is due 2 December/ }).waitFor();
  });
});
