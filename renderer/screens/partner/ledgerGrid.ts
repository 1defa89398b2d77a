import type { SpineRow } from '../../../shared/domain/spine.ts';

/** The three columns of the ledger, from left to right. */
export type Column = 'vendor' | 'spine' | 'partner';
const COLUMNS: readonly Column[] = ['vendor', 'spine', 'partner'];

/** One cell; `commitmentId` is null on the spine and where a side gave nothing. */
export interface LedgerCell {
  readonly key: string;
  readonly column: Column;
  readonly rowIndex: number;
  readonly commitmentId: string | null;
  /** How many lines of its row the cell stands beside. */
  readonly span: number;
}

/** One line of the grid. A cell that began on a line above is null here. */
export interface LedgerLine {
  readonly key: string;
  readonly rowIndex: number;
  readonly isLastOfRow: boolean;
  readonly cells: Readonly<Record<Column, LedgerCell | null>>;
}

/** Spine rows as lines of a grid: as many as the side with more promises has, its last one spanning what is left. */
export function ledgerLines(rows: readonly SpineRow[]): LedgerLine[] {
  return rows.flatMap((row, rowIndex) => {
    const height = Math.max(1, row.vendor.length, row.partner.length);
    return Array.from({ length: height }, (_, line) => ({
      key: `${rowIndex}-${line}`,
      rowIndex,
      isLastOfRow: line === height - 1,
      cells: {
        vendor: sideCell(row.vendor, 'vendor', rowIndex, line, height),
        spine: line === 0 ? { key: `${rowIndex}-spine`, column: 'spine' as const, rowIndex, commitmentId: null, span: height } : null,
        partner: sideCell(row.partner, 'partner', rowIndex, line, height),
      },
    }));
  });
}

function sideCell(ids: readonly string[], column: 'vendor' | 'partner', rowIndex: number, line: number, height: number): LedgerCell | null {
  const last = Math.max(0, ids.length - 1);
  if (line > last) return null;
  const span = line === last ? height - line : 1;
  return { key: `${rowIndex}-${column}-${line}`, column, rowIndex, commitmentId: ids[line] ?? null, span };
}

/** The key pressed in the grid, as far as it moves the focus. */
export interface Move {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/** The cell to go to from `from`; null when the key moves nothing. Source: ARIA Authoring Practices, grid pattern. */
export function moveInLedger(lines: readonly LedgerLine[], from: string, { key, ctrlKey }: Move): string | null {
  const table = filled(lines);
  const at = positionOf(table, from);
  if (at === null) return null;
  const cell = (line: number, column: number) => table[line]?.[column] ?? null;
  switch (key) {
    case 'ArrowLeft':
      return cell(at.line, at.column - 1);
    case 'ArrowRight':
      return cell(at.line, at.column + 1);
    case 'ArrowUp':
      return nextOther(table, at, -1, from);
    case 'ArrowDown':
      return nextOther(table, at, 1, from);
    case 'Home':
      return ctrlKey ? cell(0, 0) : cell(at.line, 0);
    case 'End':
      return ctrlKey ? cell(table.length - 1, COLUMNS.length - 1) : cell(at.line, COLUMNS.length - 1);
    default:
      return null;
  }
}

/** Every line with the key of the cell that covers each column, spanning ones repeated. */
function filled(lines: readonly LedgerLine[]): string[][] {
  const above: Partial<Record<Column, string>> = {};
  return lines.map(({ cells }) =>
    COLUMNS.map((column) => {
      const key = cells[column]?.key ?? above[column] ?? '';
      above[column] = key;
      return key;
    }),
  );
}

function positionOf(table: readonly (readonly string[])[], key: string): { line: number; column: number } | null {
  for (const [line, keys] of table.entries()) {
    const column = keys.indexOf(key);
    if (column >= 0) return { line, column };
  }
  return null;
}

/** Up or down past the lines that the same cell spans. */
function nextOther(table: readonly (readonly string[])[], at: { line: number; column: number }, step: 1 | -1, from: string): string | null {
  for (let line = at.line + step; line >= 0 && line < table.length; line += step) {
    const key = table[line]?.[at.column];
    if (key !== undefined && key !== from) return key;
  }
  return null;
}

/** The spine row in which the commitment stands; null when it is not on this scorecard. */
export function rowOfCommitment(rows: readonly SpineRow[], commitmentId: string | null): number | null {
  if (commitmentId === null) return null;
  const index = rows.findIndex((row) => row.vendor.includes(commitmentId) || row.partner.includes(commitmentId));
  return index < 0 ? null : index;
}
