import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromePrinter } from '../../electron/hosts/chromePrinter.ts';
import { type BrowserDoor, openBrowserDoor } from '../support/browserHost.ts';
import { hasChromium } from '../support/chromium.ts';
import { PATIENCE, bringFiles, focusedText, tabTo } from './screens.ts';

describe.skipIf(!hasChromium)('the main job without a mouse', () => {
  let door: BrowserDoor;
  beforeAll(async () => {
    door = await openBrowserDoor({ host: { printToPdf: chromePrinter(), reveal: () => Promise.resolve() } });
  });
  afterAll(() => door.close());

  test('from two exports to a written pack', async () => {
    const { page } = door;
    const { keyboard } = page;
    await page.getByRole('heading', { level: 1 }).waitFor();
    await tabTo(page, /^Choose files$/);
    await bringFiles(page, ['dataloader-partner-accounts.csv', 'gsheets-joint-plan.csv'], () => keyboard.press('Enter'));

    await page.getByRole('textbox', { name: 'Your company' }).waitFor();
    await tabTo(page, /^Your company/);
    await keyboard.type('Aldermoor');
    await keyboard.press('Enter');
    await page.getByRole('button', { name: 'Import 2 files' }).waitFor();
    await tabTo(page, /^Import 2 files$/);
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Two files imported/ }).waitFor();

    await keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find or do anything' }).waitFor();
    await keyboard.type('oakrune');
    await keyboard.press('Enter');
    await page.getByRole('grid').waitFor();
    await expect.poll(() => focusedText(page), PATIENCE).toMatch(/Oakrune/);

    await tabTo(page, /Co-marketing|investment|sponsor|briefing/i);
    await keyboard.press('ArrowDown');
    const before = await focusedText(page);
    await keyboard.type('7');
    await expect.poll(() => focusedText(page), PATIENCE).toMatch(/^Reached in/);
    await keyboard.press('Enter');
    await page.getByText(/stored for/).first().waitFor();
    await expect.poll(() => focusedText(page), PATIENCE).toMatch(/7 of/);
    await keyboard.press('Control+z');
    await expect.poll(() => focusedText(page), PATIENCE).toBe(before);

    await keyboard.press('Control+e');
    await page.getByTitle('Preview of the pack').waitFor();
    await keyboard.press('Control+e');
    await page.getByRole('status', { name: 'Written' }).waitFor();
  });

  test('the first Tab offers to skip to the screen, and does', async () => {
    const { page } = door;
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focusedText(page)).toBe('Skip to the screen');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(page.url()).toContain('#/partner/');
  });

  test('? shows every shortcut, Escape closes it, and a field takes the sign itself', async () => {
    const { page } = door;
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await dialog.waitFor();
    expect(await dialog.innerText()).toMatch(/Find or do anything\s+Ctrl K/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+1');
    await page.getByRole('searchbox', { name: 'Search partners' }).focus();
    await page.keyboard.type('a?b');
    expect(await page.getByRole('searchbox').inputValue()).toBe('a?b');
    expect(await dialog.count()).toBe(0);
    await page.getByRole('searchbox').fill('');
  });

  test('keys on their own can be turned off; the list still opens with a modifier', async () => {
    const { page } = door;
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+/');
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await dialog.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    expect(await dialog.count()).toBe(0);
    await page.keyboard.press('Control+/');
    await dialog.getByRole('checkbox').check();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('light and dark go round by a shortcut and are remembered', async () => {
    const { page } = door;
    const theme = () => page.evaluate(() => document.documentElement.dataset['theme'] ?? 'system');
    expect(await theme()).toBe('system');
    await page.keyboard.press('Control+Shift+l');
    await page.keyboard.press('Control+Shift+l');
    expect(await theme()).toBe('dark');
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await theme()).toBe('dark');
    await page.getByRole('group', { name: 'Appearance' }).getByRole('button', { name: 'System' }).click();
    expect(await theme()).toBe('system');
  });
});
