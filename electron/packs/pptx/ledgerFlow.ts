import type { LedgerBlock } from '../../../shared/domain/reviewPack.ts';
import type { Side } from '../../../shared/domain/party.ts';
import { palette, statusColors } from '../palette.ts';
import { drawBar } from './bar.ts';
import type { Flow, Placed, Slide } from './flow.ts';
import { CONTENT_WIDTH, faces, MARGIN, type } from './layout.ts';
import { cutTexts, type FittedEntry, type LedgerLine, ledgerLines, ledgerWidths } from './ledgerRows.ts';
import { DESCRIBED } from './mend/shapes.ts';
import { CELL_PADDING, ruleBelow } from './tableFlow.ts';

const HEADER_HEIGHT = 0.4;

/** The mirror table: a native table, its bars drawn over it, continued on the next slide with its header. */
export function ledgerFlow(block: LedgerBlock): Flow {
  return linesFlow(block, ledgerLines(block));
}

function linesFlow(block: LedgerBlock, lines: readonly LedgerLine[]): Flow {
  return {
    place(available, isFresh) {
      let height = HEADER_HEIGHT;
      let count = 0;
      for (const line of lines) {
        if (height + line.height > available && !(isFresh && count === 0)) break;
        height += line.height;
        count += 1;
      }
      if (count === 0) return null;
      const rest = lines.slice(count);
      return { placed: placedLines(block, lines.slice(0, count)), rest: rest.length === 0 ? null : linesFlow(block, rest) };
    },
  };
}

function placedLines(block: LedgerBlock, lines: readonly LedgerLine[]): Placed {
  return {
    height: HEADER_HEIGHT + lines.reduce((sum, line) => sum + line.height, 0),
    notes: cutTexts(lines),
    draw: (slide, y) => {
      drawTable(slide, y, block, lines);
      drawBars(slide, y + HEADER_HEIGHT, lines);
    },
  };
}

function drawTable(slide: Slide, y: number, block: LedgerBlock, lines: readonly LedgerLine[]): void {
  const { label, bar, status, spine } = ledgerWidths;
  slide.addTable([headerCells(block), ...lines.map((line, index) => lineCells(line, lines, index))] as never, {
    x: MARGIN,
    y,
    w: CONTENT_WIDTH,
    colW: [label, bar, status, spine, status, bar, label],
    rowH: [HEADER_HEIGHT, ...lines.map((line) => line.height)],
    fontFace: faces.sans,
    fontSize: type.small,
    objectName: `${DESCRIBED}${block.caption}`,
  });
}

function headerCells(block: LedgerBlock) {
  const cell = (text: string, align: 'left' | 'right' | 'center', fill?: string) =>
    tableCell(text, { align, bold: true, color: palette.inkThird, rule: palette.lineStrong, ...(fill === undefined ? {} : { fill }) });
  return [
    cell(block.vendorHeading, 'right'),
    cell('', 'left'),
    cell('', 'left'),
    cell(block.spineHeading, 'center', palette.sunken),
    cell('', 'left'),
    cell('', 'left'),
    cell(block.partnerHeading, 'left'),
  ];
}

function lineCells(line: LedgerLine, lines: readonly LedgerLine[], index: number) {
  const isLastOfRow = (lines[index + 1]?.place ?? 0) === 0;
  const rule = isLastOfRow ? palette.line : null;
  const blank = tableCell('', { align: 'left', rule });
  const statusOf = (fit: FittedEntry | null) =>
    fit === null ? blank : tableCell(fit.entry.statusText, { align: 'left', rule, color: statusColors[fit.entry.status] });
  const labelOf = (fit: FittedEntry | null, align: 'left' | 'right') => (fit === null ? blank : tableCell(labelRuns(fit), { align, rule }));
  const isFirst = line.place === 0 || index === 0;
  const spine = isFirst
    ? [tableCell(line.heading, { align: 'center', bold: true, fill: palette.sunken, rule: palette.line, rowspan: spanOf(lines, index) })]
    : [];
  return [labelOf(line.vendor, 'right'), blank, statusOf(line.vendor), ...spine, statusOf(line.partner), blank, labelOf(line.partner, 'left')];
}

/** How many lines on this slide belong to the same row. */
function spanOf(lines: readonly LedgerLine[], index: number): number {
  const next = lines.findIndex((line, at) => at > index && line.place === 0);
  return (next === -1 ? lines.length : next) - index;
}

function labelRuns({ title, detail, cause }: FittedEntry) {
  const run = (text: string, fontSize: number, color: string, breakLine: boolean) => ({ text, options: { fontSize, color, fontFace: faces.sans, breakLine } });
  return [
    run(title.text, type.body, palette.ink, true),
    ...detail.text.split('\n').map((text, index, all) => run(text, type.small, palette.inkThird, cause !== null || index < all.length - 1)),
    ...(cause === null ? [] : [run(cause.text, type.small, palette.inkSecond, false)]),
  ];
}

interface CellStyle {
  readonly align: 'left' | 'right' | 'center';
  readonly rule: string | null;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly rowspan?: number;
}

function tableCell(text: string | ReturnType<typeof labelRuns>, { align, rule, bold = false, color = palette.ink, fill, rowspan }: CellStyle) {
  return {
    text,
    options: {
      align,
      bold,
      color,
      valign: 'middle' as const,
      fontFace: faces.sans,
      fontSize: type.small,
      margin: [CELL_PADDING.y, CELL_PADDING.x, CELL_PADDING.y, CELL_PADDING.x],
      border: rule === null ? Array.from({ length: 4 }, () => ({ type: 'none' })) : [...ruleBelow(rule)],
      ...(fill === undefined ? {} : { fill: { color: fill } }),
      ...(rowspan === undefined || rowspan < 2 ? {} : { rowspan }),
    },
  };
}

function drawBars(slide: Slide, top: number, lines: readonly LedgerLine[]): void {
  const { label, bar, status, spine } = ledgerWidths;
  const left: Record<Side, number> = { vendor: MARGIN + label, partner: MARGIN + label + bar + 2 * status + spine };
  let y = top;
  for (const line of lines) {
    for (const side of ['vendor', 'partner'] as const) {
      const fit = line[side];
      if (fit !== null) drawBar(slide, { side, entry: fit.entry, x: left[side], width: bar, middle: y + line.height / 2 });
    }
    y += line.height;
  }
}
