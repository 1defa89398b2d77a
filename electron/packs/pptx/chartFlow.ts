import type { ChartBlock } from '../../../shared/domain/reviewPack.ts';
import { palette, sideColors } from '../palette.ts';
import type { Flow } from './flow.ts';
import { CONTENT_WIDTH, faces, MARGIN, type } from './layout.ts';
import { fitted, linesHeight } from './measure.ts';

const LEAST_HEIGHT = 2.1;
const MOST_HEIGHT = 3.9;

/** A share a little short of the whole reads `>99%`, as it does in the tables. */
const SHARE_FORMAT = '[>=0.9999999]0%;[>=0.995]">99%";0%';

/** A native chart of clustered columns with its data behind it, as high as the slide has room. */
export function chartFlow(block: ChartBlock): Flow {
  const title = fitted(block.title, CONTENT_WIDTH, { size: type.small, isBold: true }, 2);
  const titleHeight = linesHeight(title.lines, type.small) + 0.05;
  return {
    place(available, isFresh) {
      if (!isFresh && available < LEAST_HEIGHT) return null;
      const height = Math.min(available, MOST_HEIGHT);
      return {
        placed: {
          height,
          notes: [],
          draw: (slide, y) => {
            slide.addText(title.text, { x: MARGIN, y, w: CONTENT_WIDTH, h: titleHeight, margin: 0, valign: 'top', bold: true, fontSize: type.small, fontFace: faces.sans, color: palette.inkThird });
            slide.addChart('bar', chartData(block), { x: MARGIN, y: y + titleHeight, w: CONTENT_WIDTH, h: height - titleHeight, ...chartStyle(block) });
          },
        },
        rest: null,
      };
    },
  };
}

function chartData(block: ChartBlock) {
  // The library reads null as "not known" though its types do not say so; the mended file has no such point.
  return block.series.map(({ name, values }) => ({ name, labels: [...block.categories], values: values as number[] }));
}

function chartStyle(block: ChartBlock) {
  const text = { color: palette.ink, face: faces.sans, size: type.small };
  return {
    altText: block.alt,
    barDir: 'col' as const,
    barGrouping: 'clustered' as const,
    barGapWidthPct: 70,
    chartColors: block.series.map(({ side }) => sideColors[side]),
    chartArea: { roundedCorners: false },
    showLegend: true,
    legendPos: 't' as const,
    legendFontSize: text.size,
    legendFontFace: text.face,
    legendColor: text.color,
    showValue: true,
    dataLabelFormatCode: SHARE_FORMAT,
    dataLabelFontSize: text.size,
    dataLabelFontFace: text.face,
    dataLabelColor: text.color,
    catAxisLabelFontSize: text.size,
    catAxisLabelFontFace: text.face,
    catAxisLabelColor: text.color,
    catAxisLineColor: palette.lineStrong,
    catAxisMajorTickMark: 'none' as const,
    valAxisHidden: true,
    valAxisLineShow: false,
    valAxisMinVal: 0,
    // Room above the highest column for its label.
    valAxisMaxVal: 1.15,
    valAxisLabelFontSize: text.size,
    valAxisLabelFormatCode: '0%',
    valGridLine: { style: 'none' as const },
    valLabelFormatCode: '0.0%',
  };
}
