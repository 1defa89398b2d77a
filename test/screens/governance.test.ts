import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserDoor } from '../support/browserHost.ts';
import { hasChromium } from '../support/chromium.ts';
import { findings, hangsOver, openPage } from './findings.ts';
import { openPartner, openSample, PATIENCE, tabTo } from './screens.ts';

describe.skipIf(!hasChromium)('the governance page', () => {
  let door: BrowserDoor;
  beforeAll(async () => {
    door = await openSample();
    await openPartner(door.page, 'Halden');
    await openPage(door.page, 'Governance');
    await door.page.getByRole('heading', { name: 'Readiness' }).waitFor();
  });
  afterAll(() => door.close());

  const taken = (text: RegExp) => door.page.getByRole('region', { name: /Notices|Notifications/ }).getByText(text).first().waitFor();
  const step = (name: RegExp) => door.page.getByRole('row').filter({ has: door.page.getByRole('rowheader', { name }) });

  test('stands under its own message and shows each step with our part left and theirs right', async () => {
    const { page } = door;
    await page.getByRole('heading', { level: 1, name: /The Q3 review is due 8 December; \d of \d+ steps are open, \d of ours and \d of Halden’s/ }).waitFor();
    const cells = await step(/Settle disputes/).getByRole('cell').allInnerTexts();
    expect(cells[0]).toMatch(/Open[\s\S]*No barrier explains “Answer to a registered deal/);
    expect(cells[1]).toMatch(/“Joint pipeline” is disputed/);
    await expect.poll(() => page.getByRole('region', { name: 'Agenda' }).innerText(), PATIENCE).toMatch(/90 minutes[\s\S]*15 min\s*Last quarter’s commitments/);
  });

  test('axe finds nothing, closed and with a decision, a barrier and an escalation open', { timeout: 120_000 }, async () => {
    const { page } = door;
    expect(await findings(door)).toEqual([]);
    await page.getByRole('button', { name: 'What does Halden give for the $150k event sponsorship?' }).click();
    await page.getByRole('button', { name: 'Pre-sales hours, 70 short' }).click();
    await page.getByRole('group', { name: 'Promises it holds up' }).waitFor();
    expect(await findings(door)).toEqual([]);
    expect(await hangsOver(page)).toBe(0);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await hangsOver(page)).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('a decision is worded in place, and what is refused says why beside the field', async () => {
    const { page } = door;
    const editor = page.getByRole('region', { name: 'What does Halden give for the $150k event sponsorship?' });
    await editor.getByLabel('Who decides for them').fill('');
    await editor.getByLabel('Who decides for them').blur();
    await taken(/Stored the decision/);
    await editor.getByLabel('What was decided').fill('Three reference customers');
    await editor.getByLabel('What was decided').blur();
    await editor.getByRole('alert').getByText('one side names nobody').waitFor();
    await editor.getByLabel('What was decided').press('Escape');
    await editor.getByLabel('Who decides for them').fill('P. Halvorsen');
    await editor.getByLabel('Who decides for them').blur();
    await editor.getByLabel('What was decided').fill('Three reference customers');
    await editor.getByLabel('What was decided').blur();
    await page.getByRole('row', { name: /event sponsorship.*Taken 14 Nov 2026/ }).waitFor();
  });

  test('an action is added with the keyboard alone and is taken back with Ctrl Z', async () => {
    const { page } = door;
    await page.getByRole('form', { name: 'Add an action' }).getByLabel('Who does it').focus();
    await tabTo(page, /^What is to be done$/);
    await page.keyboard.type('Send the list of agencies');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /Send the list of agencies Nobody named/ }).waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+z');
    await page.getByRole('row', { name: /Send the list of agencies/ }).waitFor({ state: 'detached' });
  });

  test('an escalation runs on its clock, is passed up and settled', async () => {
    const { page } = door;
    const form = page.getByRole('form', { name: 'Escalate' });
    await form.getByLabel('What has to be settled').fill('Who signs for the agency');
    await form.getByRole('button', { name: 'Escalate' }).click();
    await page.getByRole('row', { name: /Who signs for the agency.*1 of 3.*5 working days left/ }).waitFor();
    await page.getByRole('button', { name: 'Pass up to the alliance leads' }).click();
    await page.getByRole('row', { name: /Who signs for the agency.*2 of 3/ }).waitFor();
    const settled = page.getByLabel('How it was settled');
    await settled.fill('Our sponsor signs.');
    await settled.blur();
    await page.getByRole('row', { name: /Settled 14 Nov 2026/ }).waitFor();
  });

  test('is held, sealed and closed; what was sealed stands with its fingerprint', { timeout: 120_000 }, async () => {
    const { page } = door;
    await page.getByRole('button', { name: 'Freeze figures, pre-read sent' }).click();
    await page.getByLabel('A. Castellanos has read the pre-read').click();
    await page.getByLabel(/A. Castellanos confirmed reading/).waitFor();
    await page.getByRole('button', { name: 'Record as held' }).click();
    await page.getByRole('form', { name: 'Record as held' }).getByRole('button', { name: 'Store' }).click();
    await page.getByRole('button', { name: 'Close the review' }).click();
    await page.getByRole('alert').getByText('Nobody is recorded as having been there').waitFor();
    await page.getByLabel('Was A. Castellanos there?').selectOption('attended');
    await taken(/Stored whether A. Castellanos was there/);
    await page.getByRole('button', { name: 'Seal the figures shown' }).click();
    await page.getByRole('button', { name: 'Sealed: FY26 Q3' }).click();
    await page.getByText(/SHA-256 [0-9a-f]{64}/).waitFor();
    await page.getByRole('button', { name: 'Show all sealed figures' }).click();
    await page.getByRole('row', { name: /^M12\.partner The/ }).waitFor(PATIENCE);
    expect(await findings(door)).toEqual([]);
    await page.getByRole('button', { name: 'Close the review' }).click();
    await page.getByRole('heading', { level: 1, name: /The Q3 review was held 14 November; 1 of 4 decisions were taken/ }).waitFor();
  });

  test('a quarter without a review says what would stand there and offers to open it', async () => {
    const { page } = door;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Willow Sol');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Nothing is promised for FY26 Q3/ }).waitFor();
    await openPage(page, 'Governance');
    await page.getByRole('heading', { level: 1, name: 'No review of Q3 is owed' }).waitFor();
    await page.getByRole('button', { name: 'Open the review' }).click();
    await page.getByRole('heading', { name: 'In preparation' }).waitFor();
    expect(await findings(door)).toEqual([]);
  });
});
