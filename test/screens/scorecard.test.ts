import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserDoor } from '../support/browserHost.ts';
import { hasChromium } from '../support/chromium.ts';
import { focusedText, openPartner, openSample } from './screens.ts';

describe.skipIf(!hasChromium)('the scorecard', () => {
  let door: BrowserDoor;
  beforeAll(async () => {
    door = await openSample();
  });
  afterAll(() => door.close());
  beforeEach(async () => {
    await door.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Portfolio' }).click();
    await openPartner(door.page, 'Halden');
  });

  const grid = () => door.page.getByRole('grid', { name: 'Commitments of both sides' });
  const cell = (name: RegExp) => grid().getByRole('gridcell', { name });
  const taken = (text: RegExp) => door.page.getByRole('region', { name: /Notices|Notifications/ }).getByText(text).first().waitFor();

  test('says what each side kept and how far they are apart', async () => {
    const balance = await door.page.getByRole('region', { name: 'Balance' }).innerText();
    expect(balance).toMatch(/We have kept\s+91%[\s\S]*27 points out of balance[\s\S]*Halden has kept\s+64%/);
  });

  test('every row has both sides, or says that one gives nothing and asks for it', async () => {
    const { page } = door;
    expect(await grid().getByRole('columnheader').allInnerTexts()).toEqual(['What we promised', 'Given for', 'What Halden promised']);
    expect(await grid().getByText('Nothing given in return').count()).toBe(2);
    await grid().getByRole('button', { name: 'Ask for a counter-commitment' }).first().click();
    await taken(/On the agenda of the review due 8 Dec 2026/);
    await page.keyboard.press('Control+z');
    await taken(/^Taken back/);
  });

  test('is one tab stop whose cells the arrows reach', async () => {
    const { page } = door;
    expect(await grid().locator('[tabindex="0"]').count()).toBe(1);
    await grid().locator('[data-cell]').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await focusedText(page)).toContain('Revenue, public sector');
    await page.keyboard.press('ArrowRight');
    expect(await focusedText(page)).toContain('Bookings, public sector');
    await page.keyboard.press('ArrowDown');
    expect(await focusedText(page)).toContain('Joint pipeline');
    await page.keyboard.press('Home');
    expect(await focusedText(page)).toContain('Pre-sales hours');
    await page.keyboard.press('Control+End');
    expect(await focusedText(page)).toBe('Ask for a counter-commitment');
    expect(await grid().locator('[tabindex="0"]').count()).toBe(1);
  });

  test('Enter opens a commitment with its quarters, their sources and the other side’s answer; Escape closes it', async () => {
    const { page } = door;
    await cell(/Bookings, public sector/).focus();
    await page.keyboard.press('Enter');
    const theirs = page.getByRole('region', { name: 'Bookings, public sector' });
    expect(await theirs.innerText()).toMatch(/FY26 Q1[\s\S]*Accepted by us[\s\S]*Typed by M\. Lindqvist on 6 Apr 2026/);
    expect(await page.getByRole('region', { name: /Co-marketing for the public-sector campaign/ }).count()).toBe(1);
    expect(page.url()).toContain('/scorecard/');
    await page.keyboard.press('Escape');
    await theirs.waitFor({ state: 'detached' });
    expect(await focusedText(page)).toContain('Bookings, public sector');
  });

  test('digits typed on a cell are stored by Enter, change the figures, and Ctrl-Z takes them back', async () => {
    const { page } = door;
    await cell(/New certified consultants/).focus();
    await page.keyboard.type('4');
    expect(await focusedText(page)).toBe('Reached in FY26 Q3');
    await page.keyboard.press('Enter');
    await taken(/New certified consultants: 4 stored for FY26 Q3/);
    await cell(/New certified consultants 4 of 4.*Kept/).waitFor();
    expect(await focusedText(page)).toContain('New certified consultants');
    await page.keyboard.press('Control+z');
    await cell(/New certified consultants 1 of 4.*Missed/).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await cell(/New certified consultants 4 of 4/).waitFor();
    await page.keyboard.press('Control+z');
    await cell(/New certified consultants 1 of 4/).waitFor();
  });

  test('“a” opens the field with what stands there; what cannot be read is refused beside it and not stored', async () => {
    const { page } = door;
    await cell(/Training seats/).focus();
    await page.keyboard.press('a');
    const field = page.getByRole('region', { name: /Training seats/ }).getByRole('textbox', { name: 'Reached in FY26 Q3' });
    expect(await field.inputValue()).toBe('20');
    await page.keyboard.type('many');
    // In a field that was typed in, undo is the field's own.
    await page.keyboard.press('Control+z');
    expect(await field.inputValue()).toBe('20');
    await field.fill('many');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('“many” cannot be read for certain').waitFor();
    await page.keyboard.press('Escape');
    await cell(/Training seats for their consultants 20 of 20/).waitFor();
  });

  test('a claim is accepted, disputed with what we say instead, and waived', async () => {
    const { page } = door;
    await cell(/New certified consultants/).click();
    const detail = page.getByRole('region', { name: 'New certified consultants' });
    await detail.getByRole('textbox').fill('3');
    await page.keyboard.press('Enter');
    await detail.getByText('Not yet answered by').first().waitFor();
    await detail.getByRole('button', { name: /ccept/ }).first().click();
    await detail.getByText(/Accepted by/).first().waitFor();
    await detail.getByRole('button', { name: 'Change 3, FY26 Q3' }).click();
    await page.getByRole('menuitem', { name: /ispute/ }).click();
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await detail.getByText(/says? 2$/).waitFor();
    await detail.getByRole('button', { name: 'We waive it', exact: true }).click();
    await detail.getByText(/We waived it on 14 Nov 2026 .*It counts until Halden waives it too/).waitFor();
    await cell(/New certified consultants 2 of 4/).waitFor();
    await detail.getByRole('button', { name: 'Halden waives it too' }).click();
    await cell(/New certified consultants.*Waived/).waitFor();
    for (const expected of [/2 of 4/, /2 of 4/, /3 of 4/, /3 of 4/, /1 of 4/]) {
      // oxlint-disable-next-line no-await-in-loop -- one change after the other is taken back
      await page.keyboard.press('Control+z');
      // oxlint-disable-next-line no-await-in-loop -- see above
      await cell(new RegExp(`New certified consultants ${expected.source}`)).waitFor();
    }
  });

  test('evidence is written beside the value it shows', async () => {
    const { page } = door;
    await cell(/Training seats/).click();
    const detail = page.getByRole('region', { name: /Training seats/ });
    await detail.getByRole('button', { name: /vidence for 20, FY26 Q3/ }).click();
    await detail.getByRole('textbox', { name: /Evidence for 20, FY26 Q3/ }).fill('Course report of 30 Sep');
    await page.keyboard.press('Tab');
    await taken(/Evidence stored/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
  });

  test('a reload keeps the place and what is open', async () => {
    const { page } = door;
    await cell(/Bookings, public sector/).click();
    await page.reload();
    await page.getByRole('region', { name: 'Bookings, public sector' }).waitFor();
  });

  test('an earlier quarter shows its own promises and the quarters before it', async () => {
    const { page } = door;
    await page.keyboard.press('Alt+,');
    await page.getByRole('heading', { level: 1, name: /Q2/ }).waitFor();
    const before = await page.getByRole('table', { name: 'Kept, quarter by quarter' }).getByRole('rowheader').allInnerTexts();
    expect(before.at(-1)).toBe('FY26 Q2');
    await page.keyboard.press('Alt+.');
  });

  test('a commitment is found by its words and opened', async () => {
    const { page } = door;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('campaign municipal');
    await page.getByRole('option', { name: /Campaign in the municipal segment.*Halden promised us, FY26 Q3/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Campaign in the municipal segment' }).waitFor();
    await page.keyboard.press('Escape');
  });

  test('the partner’s other pages are found by their names', async () => {
    const { page } = door;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('joint solut');
    await page.getByRole('option', { name: 'Joint solutions' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Joint solutions' }).and(page.locator('[aria-current=page]')).waitFor();
    await page.goBack();
  });

  test('a partner without a plan says what would stand here and how to fill it', async () => {
    const { page } = door;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Willow Sol');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Nothing is promised for FY26 Q3/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Import a plan' }).count()).toBe(1);
  });
});
