import type { Deck } from './library.ts';
import type { ReviewPack } from '../../../shared/domain/reviewPack.ts';
import { palette } from '../palette.ts';
import { CONTENT_WIDTH, faces, MARGIN, slideSize, type } from './layout.ts';
import { fitted, textWidth } from './measure.ts';

/** The two layouts of a deck: the cover, and a section's page with title, footer and number. */
export const masterNames = { cover: 'Cover', section: 'Section' } as const;

const FOOTER_TOP = 6.95;
const NUMBER_WIDTH = 0.55;
const PARTIES_WIDTH = 4.6;

/** Defines the layouts; what is the same on every page stands in them once. */
export function defineMasters(deck: Deck, pack: ReviewPack): void {
  const footer = { y: FOOTER_TOP + 0.05, h: 0.28, margin: 0, valign: 'top', fontFace: faces.sans, fontSize: type.small, color: palette.inkThird } as const;
  const sourcesWidth = CONTENT_WIDTH - PARTIES_WIDTH - NUMBER_WIDTH - 0.1;
  const set = { size: type.small };
  const sources = fitted(pack.footer.sources, sourcesWidth, set, 1).text;
  // Whose copy it is must be read on every slide, however long the names before it.
  const ending = ` · ${pack.footer.audience} ·`;
  const parties = fitted(pack.footer.parties, PARTIES_WIDTH - textWidth(ending, set), set, 1).text + ending;
  deck.defineSlideMaster({
    title: masterNames.section,
    background: { color: palette.white },
    objects: [
      { rect: { x: MARGIN, y: FOOTER_TOP, w: CONTENT_WIDTH, h: 0.01, fill: { color: palette.line }, line: { type: 'none' } as never } },
      { text: { text: sources, options: { ...footer, x: MARGIN, w: sourcesWidth, align: 'left' } } },
      { text: { text: parties, options: { ...footer, x: slideSize.width - MARGIN - NUMBER_WIDTH - PARTIES_WIDTH, w: PARTIES_WIDTH, align: 'right' } } },
      titlePlaceholder({ y: 0.6, h: 0.92, align: 'left', bold: true, fontFace: faces.serif, fontSize: type.title, color: palette.ink }),
    ],
    slideNumber: { x: slideSize.width - MARGIN - NUMBER_WIDTH, y: FOOTER_TOP + 0.05, w: NUMBER_WIDTH, h: 0.28, margin: 0, align: 'right', valign: 'top', fontFace: faces.sans, fontSize: type.small, color: palette.inkThird },
  });
  deck.defineSlideMaster({
    title: masterNames.cover,
    background: { color: palette.paper },
    objects: [titlePlaceholder({ y: 0.78, h: 0.4, align: 'center', bold: false, fontFace: faces.sans, fontSize: 18, color: palette.inkSecond })],
  });
}

interface TitleStyle {
  readonly y: number;
  readonly h: number;
  readonly align: 'left' | 'center';
  readonly bold: boolean;
  readonly fontFace: string;
  readonly fontSize: number;
  readonly color: string;
}

function titlePlaceholder(style: TitleStyle) {
  const options = { name: 'title', type: 'title' as const, x: MARGIN, w: CONTENT_WIDTH, margin: 0, valign: 'top' as const, ...style };
  return { placeholder: { options, text: '' } };
}
