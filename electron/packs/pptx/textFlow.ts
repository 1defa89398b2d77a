import type { z } from 'zod';
import type { HeadingBlock, ParagraphBlock } from '../../../shared/domain/reviewPack.ts';
import { palette } from '../palette.ts';
import type { Flow } from './flow.ts';
import { CONTENT_WIDTH, faces, MARGIN, type } from './layout.ts';
import { fitted, linesHeight } from './measure.ts';

const TONES = {
  plain: { color: palette.ink, isBold: false },
  strong: { color: palette.ink, isBold: true },
  muted: { color: palette.inkSecond, isBold: false },
  missing: { color: palette.risk, isBold: false },
} as const;

const MOST_LINES = 12;

/** A paragraph over the whole width. */
export function paragraphFlow({ text, tone }: z.infer<typeof ParagraphBlock>): Flow {
  const { color, isBold } = TONES[tone];
  const fit = fitted(text, CONTENT_WIDTH, { size: type.body, isBold }, MOST_LINES);
  const height = linesHeight(fit.lines, type.body) + 0.04;
  return textFlow(fit.text, height, { color, bold: isBold, fontSize: type.body, fontFace: faces.sans }, fit.isCut ? [text] : []);
}

/** A heading above the blocks that belong to it. */
export function headingFlow({ text }: z.infer<typeof HeadingBlock>): Flow {
  const fit = fitted(text, CONTENT_WIDTH, { size: type.body, isBold: true }, 2);
  const height = linesHeight(fit.lines, type.body) + 0.06;
  return { ...textFlow(fit.text, height, { color: palette.ink, bold: true, fontSize: type.body, fontFace: faces.sans }, []), isHeading: true };
}

function textFlow(text: string, height: number, style: object, notes: readonly string[]): Flow {
  return {
    place: (available, isFresh) =>
      !isFresh && height > available
        ? null
        : {
            placed: {
              height,
              notes,
              draw: (slide, y) => {
                slide.addText(text, { x: MARGIN, y, w: CONTENT_WIDTH, h: height, margin: 0, valign: 'top', ...style });
              },
            },
            rest: null,
          },
  };
}
