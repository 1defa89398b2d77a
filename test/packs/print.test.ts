import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { CannotPrintError } from '../../electron/host.ts';
import { type ChromeSearch, chromePrinter, findChrome } from '../../electron/hosts/chromePrinter.ts';
import { steadyPdf } from '../../electron/packs/steadyPdf.ts';
import { renderPrintHtml } from '../../electron/packs/html/renderPrintHtml.ts';
import { renderPack } from '../../electron/packs/renderPack.ts';
import { composePack } from '../../shared/domain/pack/compose.ts';
import { redact } from '../../shared/domain/redaction.ts';
import { asFile, pdfTexts, slideTexts, squeezed, unescaped } from './extract.ts';
import { sampleSource } from './sample.ts';

// Whole decks and browsers: slow on a machine that does other things too.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const pack = composePack(redact(sampleSource(), 'partner'));
const machine = (paths: readonly string[], fields: Partial<ChromeSearch> = {}): ChromeSearch => ({ platform: 'linux', env: { PATH: '/opt/bin:/usr/bin' }, isExecutable: (path) => paths.includes(path), ...fields });

describe('finding a browser', () => {
  test('on the path, Chrome before Chromium before Edge', () => {
    expect(findChrome(machine(['/usr/bin/chromium', '/usr/bin/microsoft-edge']))).toBe('/usr/bin/chromium');
    expect(findChrome(machine(['/usr/bin/chromium', '/opt/bin/google-chrome']))).toBe('/opt/bin/google-chrome');
  });
  test('where macOS and Windows keep theirs', () => {
    expect(findChrome(machine(['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'], { platform: 'darwin' }))).toContain('Microsoft Edge');
    expect(findChrome(machine(['C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'], { platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' } }))).toContain('msedge.exe');
  });
  test('the one that is named before all', () => {
    expect(findChrome(machine(['/my/chrome', '/usr/bin/chromium'], { env: { COUNTERPART_CHROMIUM: '/my/chrome', PATH: '/usr/bin' } }))).toBe('/my/chrome');
  });
  test('none is a refusal in plain words', async () => {
    expect(findChrome(machine([]))).toBeNull();
    await expect(chromePrinter(machine([]))('<p>', { paper: 'A4' })).rejects.toThrow(CannotPrintError);
    await expect(chromePrinter(machine([]))('<p>', { paper: 'A4' })).rejects.toThrow(/No Chrome, Chromium or Edge was found on this machine, so no PDF was written/);
  });
  test('one that does not print is a refusal too', async () => {
    await expect(chromePrinter(machine(['/usr/bin/true'], { env: { COUNTERPART_CHROMIUM: '/usr/bin/true' } }))('<p>', { paper: 'A4' })).rejects.toThrow(/did not print the pack, so no PDF was written/);
  });
});

test('the day of the data takes the place of the time of printing, byte for byte', () => {
  const pdf = Buffer.from("1 0 obj <</CreationDate (D:20991231235959+00'00')\n/ModDate (D:20991231235959+00'00')>>", 'latin1');
  const dated = steadyPdf(new Uint8Array(pdf), '2026-11-14');
  expect(dated).toHaveLength(pdf.length);
  expect(Buffer.from(dated).toString('latin1')).toBe("1 0 obj <</CreationDate (D:20261114000000+00'00')\n/ModDate (D:20261114000000+00'00')>>");
});

test('tags are counted from 1 in their order, whatever the browser called them', () => {
  const pdf = (...names: string[]) => new TextEncoder().encode(names.map((name) => `/ID (node${name})`).join(' '));
  const steady = steadyPdf(pdf('00000055', '00000071', '00000055'), '2026-11-14');
  expect(steady).toEqual(steadyPdf(pdf('00000057', '00000090', '00000057'), '2026-11-14'));
  expect(new TextDecoder().decode(steady)).toBe('/ID (node00000001) /ID (node00000002) /ID (node00000001)');
});

test('the document to print runs nothing and says its paper', () => {
  const page = renderPrintHtml(pack, 'Letter');
  expect(page).not.toContain('<script');
  expect(page).toContain('@page{size:letter landscape');
  expect(renderPrintHtml(pack, 'A4')).toContain('@page{size:A4 landscape');
});

describe.skipIf(findChrome() === null)('printed', () => {
  const print = chromePrinter();
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await renderPack(pack, 'pdf', { printToPdf: print }, 'A4');
  }, 60_000);

  test('it is tagged, titled, dated on the day of the data, and on the paper asked for', async () => {
    const { info } = pdfTexts(pdf);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toContain('Aldermoor Software and Halden Systems: business review FY26 Q3');
    expect(info).toMatch(/CreationDate: +Sat Nov 14 00:00:00 2026/);
    expect(info).toMatch(/Page size: +84\d(\.\d+)? x 59\d(\.\d+)? pts \(A4\)/);
    expect(pdfTexts(await print(renderPrintHtml(pack, 'Letter'), { paper: 'Letter' })).info).toMatch(/Page size: +792 x 612 pts/);
  });

  test('each page has its number and whose copy it is; headings are bookmarks and tags', () => {
    const { pages, info } = pdfTexts(pdf);
    const count = Number(/Pages: +(\d+)/.exec(info)?.[1]);
    for (let page = 2; page <= count; page += 1) expect(pages).toContain(`for both parties · page ${page} of ${count}`);
    const structure = asFile(pdf, 'pack.pdf', (path) => execFileSync('pdfinfo', ['-struct', path], { encoding: 'utf8' }));
    for (const tag of ['H1', 'H2', 'Table', 'TH', 'Figure']) expect(structure).toContain(tag);
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Outlines');
  });

  test('every figure reads the same in the deck, on the page and in print', async () => {
    const html = new TextDecoder().decode(await renderPack(pack, 'html', { printToPdf: print }));
    const texts = {
      deck: squeezed(slideTexts(await renderPack(pack, 'pptx', { printToPdf: print })).join(' ')),
      page: squeezed(unescaped(html.replace(/<[^>]+>/g, ''))),
      print: squeezed(pdfTexts(pdf).pages),
    };
    const figures = pack.sections.flatMap((section) => section.figures);
    expect(figures.length).toBeGreaterThan(15);
    for (const [rendering, text] of Object.entries(texts)) {
      for (const { label, text: figure } of figures) expect(text, `${label} in ${rendering}`).toContain(squeezed(figure));
      for (const { title } of pack.sections) expect(text, rendering).toContain(squeezed(title));
    }
  });

  test('the same pack prints the same', async () => {
    expect(Buffer.from(await renderPack(pack, 'pdf', { printToPdf: print }, 'A4')).equals(Buffer.from(pdf))).toBe(true);
  });
});
