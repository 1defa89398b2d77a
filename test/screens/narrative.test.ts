import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserDoor } from '../support/browserHost.ts';
import { hasChromium } from '../support/chromium.ts';
import { openPartner, openSample, PATIENCE, tabTo } from './screens.ts';

describe.skipIf(!hasChromium).each(['light', 'dark'] as const)('a title of one’s own in the %s theme', (colorScheme) => {
  let door: BrowserDoor;
  beforeAll(async () => {
    door = await openSample({ colorScheme });
    await openPartner(door.page, 'Halden');
  });
  afterAll(() => door.close());

  const findings = async () => {
    const { violations } = await new AxeBuilder({ page: door.page }).exclude('iframe').analyze();
    return violations.flatMap(({ id, impact, nodes }) => nodes.map((node) => `${impact} ${id}: ${node.target.join(' ')}`));
  };
  const heading = () => door.page.getByRole('heading', { level: 1 });
  const editor = () => door.page.getByRole('group', { name: 'Title' });

  test('is opened by the keyboard; words can be typed in, figures cannot', async () => {
    const { page } = door;
    await page.locator('h1').focus();
    await tabTo(page, /^Edit the title and summary/);
    await page.keyboard.press('Enter');
    await editor().waitFor();
    expect(await findings()).toEqual([]);
    // What can be typed in are the words alone: the figures are no fields.
    const fields = await editor().getByRole('textbox').evaluateAll((all) => all.map((field) => (field instanceof HTMLTextAreaElement ? field.value : '')));
    expect(fields.join('|')).toBe('We kept | of what we promised in Q3; Halden kept |');
    await page.getByLabel('Title: first words').fill('Our side delivered ');
    await expect.poll(() => heading().innerText(), PATIENCE).toMatch(/^Our side delivered \d+% of what we promised in Q3; Halden kept \d+%$/);
  });

  test('refuses a figure that is typed, says which, and keeps what was stored', async () => {
    const { page } = door;
    const first = page.getByLabel('Title: first words');
    await first.fill('Our side delivered 99% or ');
    await editor().getByRole('alert').getByText('“99%” is a figure that was typed.').waitFor(PATIENCE);
    await expect.poll(() => heading().innerText(), PATIENCE).toMatch(/^Our side delivered \d+% of/);
    expect(await findings()).toEqual([]);
    await first.fill('Our side delivered ');
    await editor().getByRole('alert').waitFor({ state: 'detached', ...PATIENCE });
  });

  test('takes a figure from the list, and gives one up', async () => {
    const { page } = door;
    const last = page.getByLabel('Title: words after Halden kept');
    await last.fill(', apart by ');
    await editor().getByLabel('Put in a figure').selectOption('M12.gap');
    await expect.poll(() => heading().innerText(), PATIENCE).toMatch(/, apart by \d+ points$/);
    await editor().getByRole('button', { name: 'Take out the figure How far the sides are apart' }).press('Enter');
    await expect.poll(() => heading().innerText(), PATIENCE).toMatch(/, apart by$/);
  });

  test('is shown in the pack, and tells when a figure moved', async () => {
    const { page, app } = door;
    await page.getByRole('button', { name: 'Done' }).click();
    const { partnerId } = await app.client['partner.find']({ name: 'Halden' }).then((found) => (found.ok ? found.value : expect.fail('no Halden')));
    const view = await app.client['scorecard.forPartner']({ partnerId, quarter: '2026-Q3', asOf: null });
    const line = view.ok ? view.value.scorecard.lines.find(({ commitment, status }) => commitment.ownerParty === 'partner' && commitment.measure === 'at_least' && status === 'missed') : undefined;
    if (line === undefined) expect.fail('no such promise');
    await app.client['actual.record']({ commitmentId: line.commitment.id, quarter: '2026-Q3', value: (line.target ?? 0) * 2, doneOn: null, evidence: null });
    await page.reload();
    const note = page.getByRole('note').filter({ hasText: /The figure “Halden kept” moved from \d+% to \d+% since this was written/ });
    await note.waitFor(PATIENCE);
    expect(await findings()).toEqual([]);
    await note.getByRole('button', { name: 'Keep the words' }).click();
    await note.waitFor({ state: 'detached', ...PATIENCE });
    await expect.poll(() => heading().innerText(), PATIENCE).toMatch(/^Our side delivered/);
    await page.getByRole('navigation', { name: 'Partner' }).getByRole('link', { name: 'Review pack' }).click();
    await page.frameLocator('iframe[title="Preview of the pack"]').getByText(/^Our side delivered/).first().waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Edit: Title, commitments' }).click();
    await page.getByRole('group', { name: 'Title, commitments' }).waitFor();
    expect(await findings()).toEqual([]);
    await page.getByRole('group', { name: 'Title, commitments' }).getByRole('button', { name: 'Take the program’s words' }).click();
    await expect.poll(() => page.getByRole('region', { name: 'Titles and summaries' }).innerText(), PATIENCE).toContain('These are the program’s words.');
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});
