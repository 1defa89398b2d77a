import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { BrowserDoor } from '../support/browserHost.ts';

/** What axe finds on the screen as it stands. */
export async function findings({ page }: BrowserDoor): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** How far the page hangs over its window. */
export function hangsOver(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Goes to one of the partner's pages by its tab. */
export async function openPage(page: Page, label: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Partner' }).getByRole('link', { name: label, exact: true }).click();
}
