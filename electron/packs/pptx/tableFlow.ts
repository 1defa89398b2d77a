import type { Cell, Column, TableBlock } from '../../../shared/domain/reviewPack.ts';
import { palette, sideColors, statusColors } from '../palette.ts';
import type { Flow, Placed } from './flow.ts';
import { CONTENT_BOTTOM, CONTENT_TOP, CONTENT_WIDTH, faces, MARGIN } from './layout.ts';
import { type Fitted, fitted, linesHeight, textWidth } from './measure.ts';
import { DESCRIBED } from './mend/shapes.ts';

/** Space around a cell's text, in inches: top and bottom, left and right. */
export const CELL_PADDING = { y: 0.06, x: 0.07 } as const;

const none = { type: 'none' } as const;
/** A rule below a row. */
export const ruleBelow = (color: string) => [none, none, { type: 'solid', pt: 0.75, color }, none] as const;

interface Row {
  readonly cells: readonly Cell[];
  readonly fits: readonly Fitted[];
  readonly height: number;
}

/** A native table, continued on the next slide with its header where it is long. */
export function tableFlow(block: TableBlock, size: number): Flow {
  const widths = columnWidths(block);
  const header = measured(block.columns.map(headerCell), { widths, size, isHeader: true, headerHeight: 0 });
  const rows = block.rows.map((cells) => measured(cells, { widths, size, isHeader: false, headerHeight: header.height }));
  return rowsFlow({ block, widths, size, header }, rows);
}

/** True when figures stand on one line and no word is broken at that size. */
export function suitsSize(block: TableBlock, size: number): boolean {
  const room = columnWidths(block).map((width) => width - 2 * CELL_PADDING.x);
  const isWhole = (text: string, column: number) =>
    text.split(/\s+/).every((word) => textWidth(word, { size, isBold: true }) <= (room[column] ?? 0));
  const isOnOneLine = (text: string, column: number) => textWidth(text, { size, isBold: column === 0 }) <= (room[column] ?? 0);
  return (
    block.columns.every(({ label }, column) => isWhole(label, column)) &&
    block.rows.every((cells) => cells.every(({ text }, column) => (block.columns[column]?.align === 'right' ? isOnOneLine(text, column) : isWhole(text, column))))
  );
}

function columnWidths(block: TableBlock): number[] {
  const shares = block.columns.reduce((sum, column) => sum + column.share, 0);
  return block.columns.map((column) => (column.share / shares) * CONTENT_WIDTH);
}

function headerCell({ label }: Column): Cell {
  return { text: label, sort: null, status: null, side: null };
}

interface Measure {
  readonly widths: readonly number[];
  readonly size: number;
  readonly isHeader: boolean;
  readonly headerHeight: number;
}

function measured(cells: readonly Cell[], { widths, size, isHeader, headerHeight }: Measure): Row {
  const room = CONTENT_BOTTOM - CONTENT_TOP - headerHeight - 2 * CELL_PADDING.y - 0.1;
  const most = Math.floor(room / linesHeight(1, size));
  const fits = cells.map((cell, index) =>
    fitted(cell.text, (widths[index] ?? 1) - 2 * CELL_PADDING.x, { size, isBold: isHeader || index === 0 }, isHeader ? 3 : most),
  );
  const lines = Math.max(1, ...fits.map((fit) => fit.lines));
  return { cells, fits, height: linesHeight(lines, size) + 2 * CELL_PADDING.y + 0.02 };
}

interface Frame {
  readonly block: TableBlock;
  readonly widths: readonly number[];
  readonly size: number;
  readonly header: Row;
}

function rowsFlow(frame: Frame, rows: readonly Row[]): Flow {
  return {
    place(available, isFresh) {
      let height = frame.header.height;
      let count = 0;
      while (count < rows.length) {
        const next = rows[count]?.height ?? 0;
        if (height + next > available && !(isFresh && count === 0)) break;
        height += next;
        count += 1;
      }
      // A header with a single row of many below it reads badly at the foot of a slide.
      if (count === 0 && rows.length > 0) return null;
      if (!isFresh && count < 2 && rows.length > 2) return null;
      const rest = rows.slice(count);
      return { placed: placedRows(frame, rows.slice(0, count)), rest: rest.length === 0 ? null : rowsFlow(frame, rest) };
    },
  };
}

function placedRows(frame: Frame, rows: readonly Row[]): Placed {
  const { block, widths, size, header } = frame;
  const all = [header, ...rows];
  return {
    height: all.reduce((sum, row) => sum + row.height, 0),
    notes: rows.flatMap(({ cells, fits }) => cells.flatMap((cell, index) => (fits[index]?.isCut === true ? [cell.text] : []))),
    draw: (slide, y) => {
      const cells = all.map((row, index) => row.cells.map((cell, column) => drawnCell(frame, row, cell, column, index === 0)));
      slide.addTable(cells, {
        x: MARGIN,
        y,
        w: CONTENT_WIDTH,
        colW: [...widths],
        rowH: all.map((row) => row.height),
        fontFace: faces.sans,
        fontSize: size,
        objectName: `${DESCRIBED}${block.caption}`,
      });
    },
  };
}

function drawnCell({ block, size }: Frame, row: Row, cell: Cell, column: number, isHeader: boolean) {
  const colored = cell.status !== null ? statusColors[cell.status] : cell.side !== null ? sideColors[cell.side] : palette.ink;
  return {
    text: column === 0 && !isHeader ? namingRuns(row.fits[column]?.text ?? cell.text, size, colored) : (row.fits[column]?.text ?? cell.text),
    options: {
      align: block.columns[column]?.align ?? ('left' as const),
      valign: isHeader ? ('bottom' as const) : ('top' as const),
      // The naming cell's runs carry their own weight; a bold cell would make all of them bold.
      ...(isHeader ? { bold: true } : {}),
      color: isHeader ? palette.inkThird : colored,
      fontFace: faces.sans,
      fontSize: size,
      margin: [CELL_PADDING.y, CELL_PADDING.x, CELL_PADDING.y, CELL_PADDING.x] as [number, number, number, number],
      border: [...ruleBelow(isHeader ? palette.lineStrong : palette.line)] as never,
    },
  };
}

/** The first line names the row and stands out; what follows explains it. */
function namingRuns(text: string, fontSize: number, color: string) {
  const [name = '', ...rest] = text.split('\n');
  const run = (line: string, bold: boolean, breakLine: boolean) => ({ text: line, options: { fontFace: faces.sans, fontSize, color, bold, breakLine } });
  return [run(name, true, rest.length > 0), ...rest.map((line, index) => run(line, false, index < rest.length - 1))];
}
