import type { ReviewPack } from '../../../shared/domain/reviewPack.ts';
import { palette } from '../palette.ts';
import type { Slide } from './flow.ts';
import { CONTENT_WIDTH, faces, MARGIN, slideSize, type } from './layout.ts';
import { fitted, linesHeight, wrapped } from './measure.ts';
import { DECORATIVE, DESCRIBED } from './mend/shapes.ts';

const NAME_TOP = 1.5;
const NAME_HEIGHT = 1.35;
const HALF = CONTENT_WIDTH / 2 - 0.35;
const NAME_SIZES = [40, 36, 32, 28, 24, 20, 16, 14] as const;
const LABEL_WIDTH = 2.9;

/** The first slide: both names in one size on either side of the spine, and what the pack rests on. */
export function drawCover(slide: Slide, pack: ReviewPack): void {
  const { cover } = pack;
  slide.addText(cover.title, { placeholder: 'title' });
  const size = nameSize(cover.vendorName, cover.partnerName);
  const name = (text: string, x: number, align: 'left' | 'right', color: string) => {
    const fit = fitted(text, HALF, { size, isBold: true, isSerif: true }, 2);
    slide.addText(fit.text, { x, y: NAME_TOP, w: HALF, h: NAME_HEIGHT, margin: 0, align, valign: 'middle', bold: true, fontFace: faces.serif, fontSize: size, color });
  };
  name(cover.vendorName, MARGIN, 'right', palette.vendor);
  name(cover.partnerName, slideSize.width - MARGIN - HALF, 'left', palette.partner);
  slide.addShape('rect', { x: slideSize.width / 2 - 0.01, y: NAME_TOP, w: 0.02, h: NAME_HEIGHT, fill: { color: palette.ink }, line: { type: 'none' } as never, objectName: `${DECORATIVE}spine` });
  drawFacts(slide, pack);
  const closing = [cover.confidentiality, ...(cover.heldBack === null ? [] : [cover.heldBack])].join(' · ');
  slide.addText(fitted(closing, CONTENT_WIDTH, { size: type.small, isBold: true }, 2).text, {
    x: MARGIN, y: 6.62, w: CONTENT_WIDTH, h: 0.45, margin: 0, align: 'center', fontFace: faces.sans, fontSize: type.small, bold: true, color: palette.ink,
  });
}

/** The largest size in which both names take two lines at most. */
function nameSize(vendorName: string, partnerName: string): number {
  const fits = (size: number) => [vendorName, partnerName].every((name) => wrapped(name, HALF, { size, isBold: true, isSerif: true }).length <= 2);
  return NAME_SIZES.find(fits) ?? type.small;
}

function drawFacts(slide: Slide, { cover }: ReviewPack): void {
  const width = CONTENT_WIDTH - 1;
  const rule = [{ type: 'none' }, { type: 'none' }, { type: 'solid', pt: 0.75, color: palette.line }, { type: 'none' }];
  const rows = cover.facts.map(({ label, text }) => {
    const labelFit = fitted(label, LABEL_WIDTH - 0.2, { size: type.body }, 2);
    const textFit = fitted(text, width - LABEL_WIDTH - 0.2, { size: type.body }, 2);
    const options = { fontFace: faces.sans, fontSize: type.body, valign: 'top', margin: [0.06, 0.07, 0.06, 0.07], border: rule };
    return {
      height: linesHeight(Math.max(labelFit.lines, textFit.lines), type.body) + 0.14,
      cells: [
        { text: labelFit.text, options: { ...options, color: palette.inkThird } },
        { text: textFit.text, options: { ...options, color: palette.ink } },
      ],
    };
  });
  slide.addTable(rows.map((row) => row.cells) as never, {
    x: MARGIN + 0.5, y: 3.3, w: width, colW: [LABEL_WIDTH, width - LABEL_WIDTH], rowH: rows.map((row) => row.height),
    objectName: `${DESCRIBED}What this pack rests on`,
  });
}
