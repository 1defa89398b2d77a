import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserDoor } from '../support/browserHost.ts';
import { hasChromium } from '../support/chromium.ts';
import { PATIENCE, openPartner, openSample, tabTo } from './screens.ts';

async function openStatus({ page }: BrowserDoor, name: string): Promise<void> {
  await openPartner(page, name);
  await page.getByRole('navigation', { name: 'Partner' }).getByRole('link', { name: 'Status' }).click();
  await page.getByRole('region', { name: 'If we lost them tomorrow' }).waitFor();
}

async function findings({ page }: BrowserDoor): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, impact, nodes }) => nodes.map((node) => `${impact} ${id}: ${node.target.join(' ')}`));
}

describe.skipIf(!hasChromium)('the status of a partner', () => {
  let door: BrowserDoor;
  beforeAll(async () => {
    door = await openSample();
    await openStatus(door, 'Kestrel');
  });
  afterAll(() => door.close());

  const title = () => door.page.getByRole('heading', { level: 1 }).innerText();
  const toast = (text: string) => door.page.getByText(text).first().waitFor();

  test('its title is what calls for a review, and each trigger says why', async () => {
    expect(await title()).toBe('Kestrel is up for review: a sponsor’s seat is empty and the annual review is due');
    const triggers = door.page.getByRole('region', { name: 'What calls for it' });
    await expect.poll(() => triggers.getByRole('heading', { name: 'An executive sponsor’s seat is empty' }).count(), PATIENCE).toBe(1);
    await triggers.getByText('Kestrel has named no sponsor for 45 days.').waitFor();
    await triggers.getByText('Kestrel was never asked.').waitFor();
    await triggers.getByRole('button', { name: 'Ask' }).click();
    await triggers.getByText('Last asked 14 Nov 2026.').waitFor();
  });

  test('the criteria stand with evidence and its last day, and revenue with the weight 0', async () => {
    const selection = door.page.getByRole('region', { name: 'If we lost them tomorrow' });
    await expect.poll(() => selection.getByRole('row').allInnerTexts(), PATIENCE).toEqual([
      expect.stringMatching(/Market access we cannot buy[\s\S]*Counts until 17 Feb 2027[\s\S]*3 of 4/),
      expect.stringMatching(/Joint solution potential[\s\S]*3 of 4/),
      expect.stringMatching(/Organisation’s commitment[\s\S]*3 of 4/),
    ]);
    await selection.getByText(/Passes/).waitFor();
    await selection.getByText(/in four quarters, which weighs 0/).waitFor();
  });

  test('an assessment without evidence is refused beside the form, then recorded and taken back', async () => {
    const { page } = door;
    const selection = page.getByRole('region', { name: 'If we lost them tomorrow' });
    await selection.getByRole('button', { name: 'Assess again' }).click();
    const form = page.getByRole('form', { name: 'Assess' });
    const access = form.getByRole('group', { name: 'Market access we cannot buy' });
    await access.getByLabel('Evidence', { exact: true }).fill('');
    await access.getByLabel('Score').selectOption('1');
    await form.getByRole('button', { name: 'Record the assessment' }).click();
    await form.getByRole('alert').filter({ hasText: 'has no evidence' }).waitFor();
    await access.getByLabel('Evidence', { exact: true }).fill('Others are certified by now.');
    await form.getByRole('button', { name: 'Record the assessment' }).click();
    await selection.getByText(/Does not pass/).waitFor();
    await selection.getByText('1 earlier assessment').waitFor();
    await page.keyboard.press('Control+z');
    await selection.getByText('Passes').waitFor();
  });

  test('a characteristic opens with what it asks of each side, and is scored for a duty', async () => {
    const { page } = door;
    await page.getByRole('button', { name: 'Customer success integration' }).click();
    await page.getByRole('region', { name: 'Our side' }).getByText(/Give customer success time to joint accounts/).waitFor();
    await page.getByRole('region', { name: 'Kestrel’s side' }).getByText(/give back the account knowledge/).waitFor();
    await page.getByRole('region', { name: 'Our side' }).getByLabel('Of our duty').selectOption('100');
    await toast('The score is stored.');
    await page.getByRole('region', { name: 'Our side' }).getByLabel('Evidence on our duty').fill('Joint account plans in all three accounts.');
    await page.keyboard.press('Tab');
    await page.getByRole('row', { name: /Customer success integration/ }).getByText('100').waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Customer success integration' }).click();
  });

  test('by keyboard alone a review is opened and a step down decided, with letter and hand-over', { timeout: 60_000 }, async () => {
    const { page } = door;
    await page.getByRole('button', { name: 'Open a status review' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: 'Move to premier tier' }).waitFor();
    await page.getByRole('radio', { name: /recovery plan/ }).focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.getByRole('radio', { name: 'Move to premier tier' }).isChecked(), PATIENCE).toBe(true);
    await tabTo(page, /^Record decision$/);
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: 'The decision' });
    await form.getByLabel('Takes effect on').fill('2027-01-01');
    await form.getByLabel('Decided for Kestrel by').fill('N. Sato');
    await form.getByLabel('Reason').fill('What it brought can be had from standard partners.');
    await tabTo(page, /^Record decision$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Kestrel moves to premier on 1 Jan 2027' }).waitFor();
    await expect.poll(() => page.getByRole('textbox', { name: 'Letter to Kestrel' }).inputValue(), PATIENCE).toContain('From 1 Jan 2027 Kestrel will continue as a premier partner.');
    const handOver = page.getByRole('region', { name: 'Hand-over' });
    await handOver.getByRole('checkbox').first().click();
    await handOver.getByLabel(/^Done on/).waitFor();
    await page.getByText('1 of 11 steps done.').waitFor();
  });

  test('the letter is worded anew and saved to a file', async () => {
    const { page } = door;
    const letter = page.getByRole('textbox', { name: 'Letter to Kestrel' });
    await letter.fill('Dear Kestrel team,\n\nthank you for the years.');
    await page.keyboard.press('Tab');
    await toast('The letter is stored.');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a page' }).click()]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('<p>thank you for the years.</p>');
  });

  test('a partner outside the programme becomes a candidate, is warned about, and designated all the same', async () => {
    const { page } = door;
    await page.getByRole('link', { name: 'Portfolio' }).click();
    await page.getByRole('button', { name: /All others/ }).click();
    const name = await page.getByRole('table', { name: 'All other partners' }).getByRole('rowheader').nth(12).innerText();
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('navigation', { name: 'Partner' }).getByRole('link', { name: 'Status' }).click();
    await page.getByRole('heading', { level: 1, name: /is not in the strategic programme/ }).waitFor();
    await page.getByText('Neither side has scored this quarter.').waitFor();
    expect(await findings(door)).toEqual([]);
    await page.getByRole('button', { name: 'Make it a candidate' }).click();
    const form = page.getByRole('form', { name: 'Standing' });
    await form.getByLabel('Reason').fill('Asks for a joint plan.');
    await form.getByRole('button', { name: 'Record the standing' }).click();
    await page.getByRole('heading', { level: 1, name: /is a candidate and not assessed yet/ }).waitFor();
    await page.getByRole('button', { name: 'Change the standing' }).click();
    await page.getByRole('form', { name: 'Standing' }).getByText(/has not been assessed on market access/).waitFor();
    await page.getByRole('form', { name: 'Standing' }).getByLabel('Reason').fill('The sponsor wants it.');
    await page.getByRole('button', { name: 'Record the standing' }).click();
    await page.getByRole('region', { name: 'Standing: strategic' }).waitFor();
  });

  test('an event is logged with what it touches', async () => {
    const { page } = door;
    await openStatus(door, 'Brightwater');
    await page.getByRole('button', { name: 'Log an event' }).click();
    const form = page.getByRole('form', { name: 'Event' });
    await form.getByLabel('What', { exact: true }).selectOption('new_vendor_alliance');
    await form.getByLabel('What is known of it').fill('Signed with Contoso Banking.');
    await form.getByRole('checkbox', { name: /Somebody has looked/ }).check();
    await form.getByRole('checkbox', { name: /^Solution:/ }).first().check();
    await form.getByRole('button', { name: 'Log it' }).click();
    await page.getByRole('heading', { name: 'A competing direction collides with the partnership', exact: true }).waitFor();
    expect(await title()).toBe('Brightwater is up for review: a competing direction collides with the partnership');
  });
});

describe.skipIf(!hasChromium).each(['light', 'dark'] as const)('axe finds nothing in the %s theme on', (colorScheme) => {
  let door: BrowserDoor;
  beforeAll(async () => {
    door = await openSample({ colorScheme });
  });
  afterAll(() => door.close());

  test('the status with its forms and an open review', async () => {
    const { page } = door;
    await openStatus(door, 'Kestrel');
    expect(await findings(door)).toEqual([]);
    await page.getByRole('button', { name: 'Open a status review' }).click();
    await page.getByRole('button', { name: 'Record decision' }).click();
    await page.getByRole('button', { name: 'Assess again' }).click();
    await page.getByRole('button', { name: 'Log an event' }).click();
    await page.getByRole('button', { name: 'Change the standing' }).click();
    await page.getByRole('button', { name: 'Joint solution development' }).click();
    await page.getByRole('form', { name: 'The decision' }).waitFor();
    expect(await findings(door)).toEqual([]);
  });

  test('the programme, its figures and its rules', async () => {
    const { page } = door;
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Programme' }).click();
    await page.getByRole('button', { name: /rows behind Reviews with both sponsors/ }).click();
    await page.getByRole('list', { name: 'Rows behind Reviews with both sponsors' }).waitFor();
    expect(await findings(door)).toEqual([]);
    await page.getByRole('button', { name: /The rules/ }).click();
    await page.getByText('How many', { exact: true }).click();
    await page.getByText('Policies', { exact: true }).click();
    expect(await findings(door)).toEqual([]);
  });
});

describe.skipIf(!hasChromium)('in a window of 320 pixels', () => {
  test('neither page needs scrolling to the side', async () => {
    const door = await openSample();
    const { page } = door;
    await page.setViewportSize({ width: 320, height: 640 });
    const hangsOver = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await openStatus(door, 'Kestrel');
    await page.getByRole('button', { name: 'Assess again' }).click();
    expect(await hangsOver()).toBe(0);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Programme' }).click();
    await page.getByRole('region', { name: 'How many can be governed' }).waitFor();
    expect(await hangsOver()).toBe(0);
    await door.close();
  });
});
