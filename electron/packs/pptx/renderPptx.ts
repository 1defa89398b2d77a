import type { Block, PackSection, ReviewPack } from '../../../shared/domain/reviewPack.ts';
import { palette } from '../palette.ts';
import { chartFlow } from './chartFlow.ts';
import { drawCover } from './coverSlide.ts';
import { drawPage, type Flow, type Page, paginate } from './flow.ts';
import { CONTENT_WIDTH, faces, MARGIN, slideSize, type } from './layout.ts';
import { type Deck, newDeck } from './library.ts';
import { ledgerFlow } from './ledgerFlow.ts';
import { defineMasters, masterNames } from './masters.ts';
import { fitted } from './measure.ts';
import { mendPptx } from './mend/mendPptx.ts';
import { plainTexts } from '../plainText.ts';
import { suitsSize, tableFlow } from './tableFlow.ts';
import { headingFlow, paragraphFlow } from './textFlow.ts';

/**
 * The pack as a deck of 16:9: native text, tables and charts, notes with the sources, dated on
 * the day the data is of. The same pack gives the same file.
 */
export async function renderPptx(anyPack: ReviewPack): Promise<Uint8Array> {
  const pack = plainTexts(anyPack);
  const deck = newDeck();
  deck.defineLayout({ name: 'wide', width: slideSize.width, height: slideSize.height });
  deck.layout = 'wide';
  deck.title = pack.title;
  deck.subject = pack.cover.title;
  deck.author = pack.vendorName;
  deck.company = pack.vendorName;
  deck.theme = { headFontFace: faces.serif, bodyFontFace: faces.sans };
  defineMasters(deck, pack);
  const cover = deck.addSlide({ masterName: masterNames.cover });
  drawCover(cover, pack);
  cover.addNotes(notesText(pack.cover.notes, []));
  for (const section of pack.sections) addSection(deck, section);
  const written = await deck.write({ outputType: 'uint8array' });
  if (!(written instanceof Uint8Array)) throw new Error('The deck was not written as bytes');
  return mendPptx(written, pack.asOf);
}

function addSection(deck: Deck, section: PackSection): void {
  const pages = pagesOf(section.blocks);
  for (const [index, page] of pages.entries()) {
    const slide = deck.addSlide({ masterName: masterNames.section });
    slide.addText(fitted(section.title, CONTENT_WIDTH, { size: type.title, isBold: true, isSerif: true }, 2).text, { placeholder: 'title' });
    slide.addText(eyebrow(section, index + 1, pages.length), {
      x: MARGIN, y: 0.3, w: CONTENT_WIDTH, h: 0.25, margin: 0, valign: 'top', fontFace: faces.sans, fontSize: type.small, color: palette.inkThird,
    });
    drawPage(slide, page);
    slide.addNotes(notesText(index === 0 ? [...section.notes, ...sourceNotes(section)] : [], page.flatMap((placed) => placed.notes)));
  }
}

/** The largest size in which the tables read well and the section takes no more slides than it must. */
function pagesOf(blocks: readonly Block[]): Page[] {
  const smallest = paginate(blocks.map((block) => flowOf(block, type.small)));
  for (const size of TABLE_SIZES) {
    if (!blocks.every((block) => block.kind !== 'table' || suitsSize(block, size))) continue;
    const pages = paginate(blocks.map((block) => flowOf(block, size)));
    if (pages.length === smallest.length) return pages;
  }
  return smallest;
}

const TABLE_SIZES = [16, 14] as const;

function eyebrow({ number, name, minutes }: PackSection, page: number, pages: number): string {
  return [`${number}  ${name}`, ...(minutes === null ? [] : [`${minutes} min`]), ...(pages > 1 ? [`${page} of ${pages}`] : [])].join(' · ');
}

/** Where the section's figures come from, each source once. */
function sourceNotes({ figures }: PackSection): string[] {
  const sources = figures.map(({ metric, window, asOf, source }) => `Source: ${source}. Metric ${metric}, ${window.start} to ${window.end}, as of ${asOf}.`);
  return [...new Set(sources)];
}

function notesText(notes: readonly string[], cut: readonly string[]): string {
  return [...notes, ...cut.map((text) => `Shortened on the slide, in full: ${text}`)].join('\n');
}

function flowOf(block: Block, tableSize: number): Flow {
  switch (block.kind) {
    case 'paragraph':
      return paragraphFlow(block);
    case 'heading':
      return headingFlow(block);
    case 'table':
      return tableFlow(block, tableSize);
    case 'ledger':
      return ledgerFlow(block);
    case 'chart':
      return chartFlow(block);
  }
}
