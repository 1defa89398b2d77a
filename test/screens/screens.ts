import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type BrowserDoor, openBrowserDoor } from '../support/browserHost.ts';

/** For what comes of a call to the service, on a machine with other work to do. */
export const PATIENCE = { timeout: 15_000 };

/** The program in a browser with the sample open, on the portfolio. */
export async function openSample(options: Parameters<typeof openBrowserDoor>[0] = {}): Promise<BrowserDoor> {
  const door = await openBrowserDoor(options);
  await door.page.getByRole('button', { name: 'Open the sample' }).click();
  await door.page.getByRole('heading', { level: 1, name: /Halden needs a decision/ }).waitFor();
  return door;
}

/** Goes to a strategic partner's scorecard by the sidebar. */
export async function openPartner(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();
  await page.getByRole('grid', { name: 'Commitments of both sides' }).waitFor();
}

/** An export of the open set. */
export function exportFile(name: string): string {
  return join(import.meta.dirname, '../fixtures/prm-exports', name);
}

/** Hands files over by whatever opens the chooser. */
export async function bringFiles(page: Page, names: readonly string[], openChooser: () => Promise<void>): Promise<void> {
  const coming = page.waitForEvent('filechooser');
  // A key can be faster than Playwright's own preparation for the chooser; one round trip lets it finish.
  await page.evaluate(() => null);
  await openChooser();
  const chooser = await coming;
  await chooser.setFiles(names.map(exportFile));
}

/** What somebody who looks at the focus sees there: the accessible name, or the text. */
export function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? (element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : (element?.textContent ?? ''));
  });
}

/** Presses Tab until the focus stands on what is wanted; fails where the keyboard never gets there. */
export async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other, as a hand presses them
    if (wanted.test((await focusedText(page)).trim())) return;
    // oxlint-disable-next-line no-await-in-loop -- see above
    await page.keyboard.press('Tab');
  }
  expect.fail(`The Tab key never reached ${wanted}`);
}
