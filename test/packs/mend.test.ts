import { strToU8, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { newDeck } from '../../electron/packs/pptx/library.ts';
import { mendPptx } from '../../electron/packs/pptx/mend/mendPptx.ts';
import { partsOf, schemaErrors, expectSound } from './extract.ts';

// Whole decks and browsers: slow on a machine that does other things too.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const AS_OF = '2026-11-14';
type Deck = ReturnType<typeof newDeck>;

async function written(build: (deck: Deck) => void): Promise<Uint8Array> {
  const deck = newDeck();
  build(deck);
  return (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
}

/** The part as the library writes it, and mended. */
async function beforeAndAfter(build: (deck: Deck) => void, name: string): Promise<{ before: string; after: string; bytes: Uint8Array }> {
  const raw = await written(build);
  const bytes = mendPptx(raw, AS_OF);
  const find = (parts: Map<string, string>) => [...parts].find(([part]) => new RegExp(name).test(part))?.[1] ?? '';
  return { before: find(partsOf(raw)), after: find(partsOf(bytes)), bytes };
}

/** A package with one part, to mend what the library writes only in combinations we do not use. */
function mendedPart(name: string, xml: string): string {
  return partsOf(mendPptx(zipSync({ [name]: strToU8(xml) }), AS_OF)).get(name) ?? '';
}

const twoSeries = [
  { name: 'A & B', labels: ['Q1', 'Q2'], values: [0.5, null as unknown as number] },
  { name: 'Halden', labels: ['Q1', 'Q2'], values: [0.25, 0.75] },
];
const bars = (deck: Deck) => void deck.addSlide().addChart('bar', structuredClone(twoSeries), { altText: 'Columns', dataLabelFontSize: 12 });
const lines = (deck: Deck) => void deck.addSlide().addChart('line', structuredClone(twoSeries), { altText: 'Lines' });

describe('each fault of the library is there, and is mended', () => {
  test('the list of notes masters stands after the slides', async () => {
    const { before, after } = await beforeAndAfter((deck) => void deck.addSlide().addNotes('Hello'), '^ppt/presentation.xml$');
    expect(before.indexOf('<p:notesMasterIdLst>')).toBeGreaterThan(before.indexOf('<p:sldIdLst>'));
    expect(after.indexOf('<p:notesMasterIdLst>')).toBeLessThan(after.indexOf('<p:sldIdLst>'));
    expect(after.indexOf('<p:notesMasterIdLst>')).toBeGreaterThan(after.indexOf('<p:sldMasterIdLst>'));
  });

  test('the list of contents names a master for every slide', async () => {
    const { before, after } = await beforeAndAfter((deck) => ['a', 'b', 'c'].forEach((text) => deck.addSlide().addText(text, { x: 1, y: 1 })), 'Content_Types');
    expect(before).toContain('slideMaster3.xml');
    expect(after).not.toContain('slideMaster2.xml');
    expect(after).toContain('slideMaster1.xml');
  });

  test('a bar chart has a third axis that is nowhere', async () => {
    const { before, after } = await beforeAndAfter(bars, 'charts/chart\\d+.xml$');
    const ids = (xml: string) => [...(/<c:barChart>[\s\S]*<\/c:barChart>/.exec(xml)?.[0] ?? '').matchAll(/<c:axId /g)].length;
    expect([ids(before), ids(after)]).toEqual([3, 2]);
  });

  test('a line chart says no grouping, has a setting of bars, and its markers after its labels', async () => {
    const { before, after } = await beforeAndAfter(lines, 'charts/chart\\d+.xml$');
    expect(before).not.toContain('<c:grouping');
    expect(before).toContain('invertIfNegative');
    expect(before.indexOf('<c:marker>')).toBeGreaterThan(before.indexOf('<c:dLbls>'));
    expect(after).toContain('<c:grouping val="standard"/>');
    expect(after).not.toContain('invertIfNegative');
    expect(after.indexOf('<c:marker>')).toBeLessThan(after.indexOf('<c:dLbls>'));
  });

  test('a value that is not known is written as an empty one, in the chart and in its workbook', async () => {
    const { before, after, bytes } = await beforeAndAfter(bars, 'charts/chart\\d+.xml$');
    expect(before).toMatch(/<c:v><\/c:v>/);
    expect(after).not.toMatch(/<c:v>\s*<\/c:v>/);
    const sheet = [...partsOf(bytes)].find(([name]) => name.includes('!xl/worksheets/sheet1.xml'))?.[1] ?? '';
    expect(sheet).not.toMatch(/<v>\s*<\/v>/);
  });

  test('a table and the first text share a number', async () => {
    const build = (deck: Deck) => {
      const slide = deck.addSlide();
      slide.addText('one', { x: 1, y: 1, fontSize: 12 });
      slide.addTable([[{ text: 'two' }]], { x: 1, y: 2, w: 3 });
    };
    const ids = (xml: string) => [...xml.matchAll(/<p:cNvPr\s+id="(\d+)"/g)].map((match) => match[1]);
    const { before, after } = await beforeAndAfter(build, '^ppt/slides/slide1.xml$');
    expect(new Set(ids(before)).size).toBeLessThan(ids(before).length);
    expect(new Set(ids(after)).size).toBe(ids(after).length);
  });

  test('the company is not escaped', async () => {
    const build = (deck: Deck) => {
      deck.company = 'A & B <Ltd>';
      deck.addSlide();
    };
    const { before, after } = await beforeAndAfter(build, '^docProps/app.xml$');
    expect(before).toContain('<Company>A & B');
    expect(after).toContain('<Company>A &amp; B &lt;Ltd&gt;</Company>');
  });

  test('control characters stand in the text', async () => {
    const { before, after } = await beforeAndAfter((deck) => void deck.addSlide().addText('a\u0001b\u000Bc\uFFFEd', { x: 1, y: 1 }), '^ppt/slides/slide1.xml$');
    expect(before).toContain('a\u0001b');
    expect(after).toContain('<a:t>abcd</a:t>');
  });

  test('notes lose their line ends', async () => {
    const { before, after } = await beforeAndAfter((deck) => void deck.addSlide().addNotes('first\nsecond & third'), 'notesSlide1.xml$');
    expect(before).toMatch(/<a:t>first\s+second/);
    expect(after).toContain('<a:p><a:r><a:rPr lang="en-US"/><a:t>first</a:t></a:r></a:p><a:p><a:r><a:rPr lang="en-US"/><a:t>second &amp; third</a:t></a:r></a:p>');
  });

  test('charts are numbered on from deck to deck', async () => {
    const { before, bytes } = await beforeAndAfter((deck) => (bars(deck), bars(deck)), 'charts/chart1.xml$');
    expect(before).toBe('');
    expect([...partsOf(bytes).keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name))).toEqual(['ppt/charts/chart1.xml', 'ppt/charts/chart2.xml']);
  });

  test('the workbook behind a chart has a table range with an apostrophe', async () => {
    const { before, after } = await beforeAndAfter(bars, '!xl/tables/table1.xml$');
    expect(before).toMatch(/ref="A1:C3'"/);
    expect(after).toContain('ref="A1:C3"');
  });

  test('the time of writing stands in the properties of deck and workbook', async () => {
    for (const name of ['^docProps/core.xml$', '!docProps/core.xml$']) {
      const { before, after } = await beforeAndAfter(bars, name);
      expect(before).not.toContain('2026-11-14T00:00:00Z');
      expect([...after.matchAll(/2026-11-14T00:00:00Z/g)]).toHaveLength(2);
    }
  });

  test('identifiers are drawn at random', () => {
    const xml = (id: string) => `<c:ext><c16:uniqueId val="{${id}}"/></c:ext>`;
    const name = 'ppt/charts/chart1.xml';
    expect(mendedPart(name, xml('0A1B2C3D-0000-4000-8000-AAAAAAAAAAAA'))).toBe(mendedPart(name, xml('FFFFFFFF-0000-4000-8000-BBBBBBBBBBBB')));
  });

  test('tables say no header row and cannot be described; decoration is not marked', async () => {
    const build = (deck: Deck) => {
      const slide = deck.addSlide();
      slide.addTable([[{ text: 'x' }]], { x: 1, y: 1, w: 3, objectName: 'Described: Open barriers' });
      slide.addShape('rect', { x: 1, y: 3, w: 1, h: 1, objectName: 'Decorative: track' });
    };
    const { before, after } = await beforeAndAfter(build, '^ppt/slides/slide1.xml$');
    expect(before).toContain('<a:tblPr/>');
    expect(after).toContain('<a:tblPr firstRow="1"/>');
    expect(after).toContain('descr="Open barriers"');
    expect(after).toContain('name="track"><a:extLst>');
    expect(after).toContain('adec:decorative');
  });

  test('the theme offers the colours of Office', async () => {
    const { before, after } = await beforeAndAfter((deck) => void deck.addSlide(), '^ppt/theme/theme1.xml$');
    expect(before).not.toContain('1F5FA8');
    expect(after).toContain('<a:accent1><a:srgbClr val="1F5FA8"/></a:accent1>');
  });
});

describe('mended decks pass the validator, and the same ones as written do not', () => {
  const decks: readonly (readonly [string, (deck: Deck) => void])[] = [
    ['bars', bars],
    ['lines', lines],
    ['stacked bars', (deck) => void deck.addSlide().addChart('bar', structuredClone(twoSeries), { barGrouping: 'stacked', altText: 'Stack' })],
    ['a doughnut', (deck) => void deck.addSlide().addChart('doughnut', [{ name: 'A', labels: ['x', 'y'], values: [1, 2] }], { altText: 'Ring' })],
  ];
  test.for(decks)('%s', async ([, build]) => {
    const raw = await written(build);
    const mended = mendPptx(raw, AS_OF);
    expect(await schemaErrors(raw, 'raw.pptx')).not.toEqual([]);
    expect(await schemaErrors(mended, 'mended.pptx')).toEqual([]);
    expectSound(mended);
  });
});

test('mending twice changes nothing more', async () => {
  const once = mendPptx(await written(bars), AS_OF);
  expect(Buffer.from(mendPptx(once, AS_OF)).equals(Buffer.from(once))).toBe(true);
});
