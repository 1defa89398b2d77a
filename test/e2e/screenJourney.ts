import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What differs between doors in the journey over the screens. */
export interface ScreenDoor {
  readonly page: Page;
  /** Hands over the journey's files as a person would. */
  bringFiles(): Promise<void>;
}

/** For what comes of a call to the service, on a machine with other work to do. */
const PATIENCE = { timeout: 20_000 };

/**
 * The main job as a person does it: first run, exports brought in and looked at, imported, a
 * partner's scorecard, and its review pack written. Answers the names of the written files.
 */
export async function takeScreenJourney({ page, bringFiles }: ScreenDoor): Promise<string[]> {
  const heading = (name: RegExp) => page.getByRole('heading', { level: 1, name }).waitFor(PATIENCE);
  await page.getByRole('button', { name: 'Open the sample' }).waitFor(PATIENCE);

  await bringFiles();
  await heading(/^Whose partners are in these two files\?$/);
  await page.getByRole('textbox', { name: 'Your company' }).fill('Aldermoor');
  await page.getByRole('textbox', { name: 'Currency' }).fill('USD');
  await page.getByRole('button', { name: 'Go on' }).click();
  await heading(/^Two files read/);
  await page.getByRole('button', { name: 'Import 2 files' }).click();
  await heading(/^Two files imported/);

  const navigation = page.getByRole('navigation', { name: 'Main' });
  await navigation.getByRole('link', { name: 'Portfolio' }).click();
  await navigation.getByRole('link', { name: /Brackenfold/ }).click();
  const ledger = page.getByRole('grid', { name: 'Commitments of both sides' });
  await ledger.waitFor(PATIENCE);
  const shown = await ledger.innerText();
  // What the vendor owes by then, what the partner owes, and what each reached of it.
  expect(shown).toMatch(/Roadmap briefings before GA\s+4 of 40/);
  expect(shown).toMatch(/Joint pipeline created\s+€250k of €1m/i);

  await page.getByRole('navigation', { name: 'Partner' }).getByRole('link', { name: 'Review pack' }).click();
  for (const form of [/PowerPoint/, /PDF/, /Web page/]) await page.getByRole('checkbox', { name: form }).check(PATIENCE);
  await page.getByRole('button', { name: 'Write the pack' }).click();
  const written = page.getByRole('status', { name: 'Written' });
  await written.waitFor({ timeout: 40_000 });
  return (await written.getByRole('listitem').allInnerTexts()).flatMap((text) => /^.*?\.(?:pptx|pdf|html)/.exec(text)?.[0] ?? []);
}
