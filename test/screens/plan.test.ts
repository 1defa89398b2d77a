import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserDoor } from '../support/browserHost.ts';
import { hasChromium } from '../support/chromium.ts';
import { PATIENCE, focusedText, openPartner, openSample, tabTo } from './screens.ts';

const title = (page: Page, name: RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

describe.skipIf(!hasChromium)('the joint plan', () => {
  let door: BrowserDoor;
  beforeEach(async () => {
    door = await openSample();
    await openPartner(door.page, 'Halden');
    await door.page.getByRole('navigation', { name: 'Partner' }).getByRole('link', { name: 'Plan' }).click();
    await title(door.page, /^Version 3 is in force: .* promises of ours, .* of Halden’s$/);
  });
  afterEach(() => door.close());

  const ledger = () => door.page.getByRole('table', { name: 'Promises of both sides' });
  const promise = (name: RegExp) => ledger().getByRole('button', { name });
  const draft = async () => {
    await door.page.getByRole('button', { name: 'New draft from this' }).click();
    await title(door.page, /^Draft 4 promises the same as version 3$/);
  };

  test('stands with both sides, its versions and who approved which hash', async () => {
    const { page } = door;
    await expect.poll(() => ledger().getByRole('columnheader').allInnerTexts(), PATIENCE).toEqual(['What we promise', 'Given for', 'What Halden promises']);
    const versions = page.getByRole('navigation', { name: 'Versions of the plan' });
    await expect.poll(() => versions.getByRole('button').allInnerTexts(), PATIENCE).toEqual([
      expect.stringMatching(/^Version 3\s+in force\s+both, 12 Jan 2026 · [0-9a-f]{4}…[0-9a-f]{2}$/), expect.stringMatching(/^Version 2\s+replaced\s+we, 5 Jan 2026$/), expect.stringMatching(/^Version 1\s+withdrawn/),
    ]);
    await expect.poll(() => page.getByRole('region', { name: 'Our approval' }).innerText(), PATIENCE).toMatch(/A\. Castellanos, 12 Jan 2026 · typed · [0-9a-f]{4}…/);
    await expect.poll(() => page.getByRole('region', { name: 'Halden’s approval' }).innerText(), PATIENCE).toMatch(/P\. Halvorsen, 12 Jan 2026/);
  });

  test('any two versions can be compared', async () => {
    const { page } = door;
    await page.getByRole('combobox', { name: 'Version to compare with' }).click();
    await page.getByRole('option', { name: 'Version 2' }).click();
    await promise(/Bookings, public sector/).waitFor();
    await ledger().getByText('softened').first().waitFor();
    await page.getByText(/promises? differs?: .*softened/).waitFor();
    await page.getByRole('button', { name: /Version 1/ }).click();
    await title(page, /Version 1 was withdrawn and counts for nothing/);
    await expect.poll(() => page.getByRole('textbox').count(), PATIENCE).toBe(0);
  });

  test('a draft is edited in place, by the keyboard alone, says what it softens and who asked, and Ctrl-Z takes it back', async () => {
    const { page } = door;
    await draft();
    await promise(/Bookings, public sector/).focus();
    await page.keyboard.press('Enter');
    await tabTo(page, /^Target$/);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('13.8M');
    await page.keyboard.press('Tab');
    await title(page, /^Draft 4 softens one of Halden’s promises and none of ours$/);
    await page.getByRole('combobox', { name: 'Who asked for this change' }).selectOption({ label: 'Halden did' });
    await ledger().getByText('softened, asked by Halden').first().waitFor();
    await page.getByRole('textbox', { name: 'Why' }).fill('Framework not renewed');
    await page.keyboard.press('Tab');
    await page.getByText(/Reason: Framework not renewed/).waitFor();
    await page.keyboard.press('Escape');
    expect(await focusedText(page)).toMatch(/Bookings, public sector/);
    for (const expected of [/asked by Halden/, /softened/]) {
      await page.keyboard.press('Control+z');
      await ledger().getByText(expected).first().waitFor();
    }
    await page.keyboard.press('Control+z');
    await title(page, /^Draft 4 promises the same as version 3$/);
    await page.keyboard.press('Control+z');
    await title(page, /^Version 3 is in force/);
  });

  test('what cannot be a promise is refused beside its field and not stored', async () => {
    const { page } = door;
    await draft();
    await promise(/Bookings, public sector/).click();
    for (const [typed, says] of [['many', /cannot be read for certain/], ['0', /The target must be more than 0/]] as const) {
      await page.getByRole('textbox', { name: 'Target' }).fill(typed);
      await page.keyboard.press('Tab');
      await page.getByRole('alert').getByText(says).waitFor();
    }
    await page.getByRole('textbox', { name: 'Target' }).press('Escape');
    await title(page, /^Draft 4 promises the same as version 3$/);
  });

  test('a promise is added for either side, paired with one of the other, and dropped', async () => {
    const { page } = door;
    await draft();
    await page.getByRole('button', { name: '+ Add what Halden promises' }).click();
    await page.keyboard.type('Reference customers');
    await page.keyboard.press('Enter');
    const added = page.getByRole('region', { name: 'Reference customers' });
    await added.getByText('Now target still to be typed; it counts nowhere yet.').waitFor();
    await added.getByRole('textbox', { name: 'Target' }).fill('3');
    await page.keyboard.press('Tab');
    await added.getByText('it counts nowhere yet').waitFor({ state: 'detached' });
    await added.getByRole('checkbox', { name: /Event sponsorship/ }).click();
    await ledger().getByRole('row', { name: /Event sponsorship.*Reference customers/ }).waitFor();
    await title(page, /^Draft 4 adds one of Halden’s promises and none of ours$/);
    await added.getByRole('button', { name: 'Drop the promise' }).click();
    await title(page, /^Draft 4 promises the same as version 3$/);
  });

  test('both sides approve what was proposed, and it comes into force', async () => {
    const { page } = door;
    await draft();
    await page.getByRole('button', { name: 'Propose for approval' }).click();
    await title(page, /^Version 4 waits for the approval of both sides$/);
    await expect.poll(() => page.getByRole('textbox', { name: 'What both sides aim at' }).count(), PATIENCE).toBe(0);
    const ours = page.getByRole('region', { name: 'Our approval' });
    await expect.poll(() => ours.getByRole('textbox', { name: 'Who approves for us' }).inputValue(), PATIENCE).toBe('A. Castellanos');
    await ours.getByRole('textbox', { name: 'Who approves for us' }).fill('');
    await ours.getByRole('button', { name: 'Approve for us' }).click();
    await ours.getByRole('alert').getByText(/name of the person who approves is missing/).waitFor();
    await ours.getByRole('textbox', { name: 'Who approves for us' }).fill('A. Castellanos');
    await ours.getByRole('button', { name: 'Approve for us' }).click();
    await title(page, /^We approved version 4; it waits for Halden$/);
    await page.getByRole('region', { name: 'Halden’s approval' }).getByRole('button', { name: 'Approve for Halden' }).click();
    await title(page, /^Version 4 is in force/);
    await page.getByRole('button', { name: /Version 3\s+replaced/ }).waitFor();
    await page.keyboard.press('Control+z');
    await title(page, /^We approved version 4; it waits for Halden$/);
  });

  test('a year without a plan offers last year’s, the six templates and an empty one', async () => {
    const { page } = door;
    await page.getByRole('combobox', { name: 'Fiscal year of the plan' }).click();
    await page.getByRole('option', { name: /FY27/ }).click();
    await title(page, /^There is no joint plan with Halden for FY27 yet$/);
    const begin = page.getByRole('region', { name: 'Begin the FY27 plan' });
    await expect.poll(() => begin.getByRole('heading', { level: 3 }).allInnerTexts(), PATIENCE).toHaveLength(8);
    await begin.getByRole('button', { name: 'Begin from this: Enterprise technology' }).click();
    await title(page, /^Draft 1: 14 of 14 targets are still to be agreed$/);
    await page.getByRole('button', { name: 'Confirm all 14 as they stand' }).click();
    await title(page, /^Draft 1: seven promises of ours, eight of Halden’s$/);
    await page.getByRole('button', { name: 'Withdraw the draft' }).click();
    await title(page, /^Version 1 was withdrawn/);
  });
});
