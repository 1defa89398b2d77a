import { describe, expect, test, vi } from 'vitest';
import { renderPptx } from '../../electron/packs/pptx/renderPptx.ts';
import { composePack } from '../../shared/domain/pack/compose.ts';
import { redact } from '../../shared/domain/redaction.ts';
import type { Audience, ReviewPack } from '../../shared/domain/reviewPack.ts';
import { shapes } from './decks.ts';
import { expectSound, partsOf, schemaErrors, slideTexts, squeezed, unescaped } from './extract.ts';
import { sampleSource } from './sample.ts';

// Whole decks and browsers: slow on a machine that does other things too.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const packOf = (audience: Audience = 'partner', shape = 'sample'): ReviewPack => composePack(redact(shapes[shape]?.() ?? sampleSource(), audience));

describe('every deck opens without repair', () => {
  test.for(Object.keys(shapes))('%s', async (shape) => {
    const bytes = await renderPptx(packOf('internal', shape));
    expect(await schemaErrors(bytes, 'pack.pptx')).toEqual([]);
    expectSound(bytes);
  });

  test('the workbooks behind the charts too', async () => {
    const { unzipSync } = await import('fflate');
    const workbooks = Object.entries(unzipSync(await renderPptx(packOf()))).filter(([name]) => name.endsWith('.xlsx'));
    expect(workbooks).toHaveLength(1);
    for (const [, bytes] of workbooks) expect(await schemaErrors(bytes, 'chart.xlsx')).toEqual([]);
  });
});

test('no text ends below the footer, and no table runs off its slide', async () => {
  const EMU = 914_400;
  for (const shape of Object.keys(shapes)) {
    const parts = partsOf(await renderPptx(packOf('internal', shape)));
    for (const [name, xml] of parts) {
      if (!/^ppt\/slides\/slide\d+\.xml$/.test(name)) continue;
      for (const [frame] of xml.matchAll(/<p:graphicFrame>[\s\S]*?<\/p:graphicFrame>/g)) {
        const top = Number(/<a:off x="\d+" y="(\d+)"/.exec(frame)?.[1]);
        const rows = [...frame.matchAll(/<a:tr h="(\d+)"/g)].reduce((sum, match) => sum + Number(match[1]), 0);
        expect((top + rows) / EMU, `${shape}: table in ${name}`).toBeLessThanOrEqual(6.9);
      }
    }
  }
});

test('titles are placeholders, so the outline tells the story', async () => {
  const pack = packOf();
  const slides = [...partsOf(await renderPptx(pack))].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(slides.length).toBeGreaterThan(pack.sections.length);
  for (const [name, xml] of slides) expect(xml, name).toMatch(/<p:ph[^>]*type="title"/);
  const text = slideTexts(await renderPptx(pack)).join(' ');
  for (const { title } of pack.sections) expect(text).toContain(title);
});

test('both names stand on the cover in one size', async () => {
  const cover = [...partsOf(await renderPptx(packOf()))].find(([name]) => name === 'ppt/slides/slide1.xml')?.[1] ?? '';
  const runs = cover.split('<a:r>').map((run) => [/<a:t>([^<]*)</.exec(run)?.[1], / sz="(\d+)"/.exec(run)?.[1]] as const);
  const sizeOf = (name: string) => new Map(runs).get(name);
  expect(sizeOf('Aldermoor Software')).toBeDefined();
  expect(sizeOf('Aldermoor Software')).toBe(sizeOf('Halden Systems'));
});

test('the chart and the workbook behind it hold the pack’s own numbers', async () => {
  const pack = packOf();
  const chart = pack.sections.flatMap((section) => section.blocks).find((block) => block.kind === 'chart');
  const parts = partsOf(await renderPptx(pack));
  const xml = parts.get('ppt/charts/chart1.xml') ?? '';
  const cached = [...xml.matchAll(/<c:val>[\s\S]*?<\/c:val>/g)].map(([values]) => new Map([...values.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]+)</g)].map((match) => [Number(match[1]), Number(match[2])])));
  expect(cached).toEqual(chart?.series.map(({ values }) => new Map(values.flatMap((value, index) => (value === null ? [] : [[index, value]])))));
  const sheet = [...parts].find(([name]) => name.endsWith('sheet1.xml'))?.[1] ?? '';
  for (const value of chart?.series.flatMap(({ values }) => values) ?? []) if (value !== null) expect(sheet).toContain(`<v>${value}</v>`);
});

test('notes have the sources; what is shortened on a slide stands in them in full', async () => {
  const parts = partsOf(await renderPptx(packOf('partner', 'very long texts')));
  const notes = [...parts].filter(([name]) => name.includes('notesSlides/notesSlide')).map(([, xml]) => unescaped(xml)).join('\n');
  expect(notes).toContain('Source: reported by us');
  expect(notes).toContain('Shortened on the slide, in full: A promise whose wording');
});

test('nothing of a pack is lost on the way to the slides', async () => {
  const pack = packOf('internal');
  const text = squeezed(slideTexts(await renderPptx(pack)).join(' '));
  for (const block of pack.sections.flatMap((section) => section.blocks)) {
    if (block.kind === 'table') for (const { text: cell } of block.rows.flat()) expect(text).toContain(squeezed(cell));
    if (block.kind === 'ledger') for (const entry of block.rows.flatMap((row) => [...row.vendor, ...row.partner])) expect(text).toContain(squeezed(entry.title + entry.detail));
  }
});

test('the same pack is the same file, whatever was written before', async () => {
  const first = await renderPptx(packOf());
  await renderPptx(packOf('internal', 'tiny'));
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect(Buffer.from(await renderPptx(packOf())).equals(Buffer.from(first))).toBe(true);
});
