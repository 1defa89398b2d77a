import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserDoor } from '../support/browserHost.ts';
import { hasChromium } from '../support/chromium.ts';
import { findings, hangsOver, openPage } from './findings.ts';
import { PATIENCE, openPartner, openSample } from './screens.ts';

describe.skipIf(!hasChromium)('the pipeline page', () => {
  let door: BrowserDoor;
  beforeAll(async () => {
    door = await openSample();
    await openPartner(door.page, 'Halden');
    await openPage(door.page, 'Pipeline');
    await door.page.getByRole('table', { name: 'Deals', exact: true }).waitFor();
  });
  afterAll(() => door.close());

  const names = () => door.page.getByRole('region', { name: 'Deals' }).first().getByRole('rowheader').allInnerTexts();

  test('shows the ten largest open deals first, under a message of what joint selling brought', async () => {
    const { page } = door;
    await page.getByRole('heading', { level: 1, name: /Joint selling with Halden brought \$[\d.]+M in Q3; \$[\d.]+M stands open/ }).waitFor();
    expect(await names()).toHaveLength(10);
    await expect.poll(() => page.getByRole('row', { name: /Skarholm Kommun/ }).innerText(), PATIENCE).toMatch(/\$1\.2m[\s\S]*29 Jan 2027[\s\S]*Call off the renewed framework/);
    await expect.poll(() => page.getByRole('table', { name: 'Competitors met in joint deals' }).getByRole('row').count(), PATIENCE).toBeGreaterThan(2);
    expect(await findings(door)).toEqual([]);
  });

  test('sorts, looks at a part, and is searched', async () => {
    const { page } = door;
    await page.getByRole('columnheader', { name: 'Closes' }).getByRole('button').click();
    expect(await page.getByRole('columnheader', { name: 'Closes' }).getAttribute('aria-sort')).toBe('ascending');
    await page.getByRole('button', { name: /^Won \d/ }).click();
    await expect.poll(async () => (await names()).length).toBeGreaterThan(10);
    await page.getByRole('searchbox', { name: 'Search deals' }).fill('no such deal');
    await page.getByText('Nothing matches “no such deal”.').waitFor();
    await page.getByRole('searchbox', { name: 'Search deals' }).fill('');
    await page.getByRole('button', { name: /^Largest open/ }).click();
  });

  test('an opened deal shows both sides and stores an amount as it is typed', async () => {
    const { page } = door;
    await page.getByRole('button', { name: /Skarholm Kommun/ }).click();
    const opened = page.getByRole('region', { name: /Skarholm Kommun/ });
    await expect.poll(() => opened.getByRole('group').allInnerTexts(), PATIENCE).toHaveLength(3);
    await opened.getByRole('textbox', { name: 'Amount' }).fill('1.5M');
    await opened.getByRole('textbox', { name: 'Amount' }).blur();
    await page.getByRole('row', { name: /Skarholm Kommun.*\$1\.5m/ }).waitFor();
    await opened.getByRole('textbox', { name: 'Amount' }).fill('plenty');
    await opened.getByRole('textbox', { name: 'Amount' }).blur();
    await opened.getByRole('alert').filter({ hasText: 'could not be read' }).waitFor();
    expect(await findings(door)).toEqual([]);
    await opened.getByRole('textbox', { name: 'Amount' }).press('Escape');
    await opened.getByRole('button', { name: 'Close' }).click();
  });

  test('five thousand deals are listed, and only those in sight are drawn', async () => {
    const { page, app } = door;
    const partnerId = app.store.partners.find('Halden Systems')[0]?.id ?? '';
    const insert = app.store.db.prepare(`
      INSERT INTO opportunity (id, partner_id, source, source_key, customer_name, outcome, attribution, amount_minor, currency, created_on, close_on)
      VALUES (@id, @partnerId, 'test', @id, @customer, 'open', 'co_sell', 100, 'USD', '2026-10-05', '2027-03-31')`);
    app.store.acts.perform('test', 'Added five thousand deals', () => {
      for (let n = 0; n < 5000; n += 1) insert.run({ id: `99999999-0000-4000-8000-${String(n).padStart(12, '0')}`, partnerId, customer: `Customer ${n}` });
    });
    await page.reload();
    await page.getByRole('button', { name: /^All [\d,]+/ }).click();
    const table = page.getByRole('table', { name: 'Deals', exact: true });
    await expect.poll(async () => Number(await table.getAttribute('aria-rowcount'))).toBeGreaterThan(5000);
    expect((await names()).length).toBeLessThan(60);
    const last = await table.getAttribute('aria-rowcount');
    await page.getByRole('region', { name: 'Deals' }).last().evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await table.locator(`[aria-rowindex="${last}"]`).waitFor();
    expect((await names()).length).toBeLessThan(60);
  });

  test('nothing hangs over at 320 pixels', async () => {
    const { page } = door;
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await hangsOver(page)).toBe(0);
  });
});
