import type { LedgerBlock, LedgerEntry, LedgerRow } from '../../../shared/domain/reviewPack.ts';
import { CONTENT_WIDTH, type } from './layout.ts';
import { type Fitted, fitted, linesHeight, textWidth } from './measure.ts';
import { CELL_PADDING } from './tableFlow.ts';

/** Widths of the ledger's columns from the outside in; the spine takes what is left. */
export const ledgerWidths = { label: 3.02, bar: 1.4, status: 0.98, spine: CONTENT_WIDTH - 2 * (3.02 + 1.4 + 0.98) } as const;

/** A promise with its texts cut to its column. */
export interface FittedEntry {
  readonly entry: LedgerEntry;
  readonly title: Fitted;
  readonly detail: Fitted;
  readonly cause: Fitted | null;
  readonly height: number;
}

/** One line of the ledger as drawn: at most one promise on each side. `rows` is how many lines the spine's cell spans, 0 inside a span. */
export interface LedgerLine {
  readonly vendor: FittedEntry | null;
  readonly partner: FittedEntry | null;
  readonly heading: string;
  readonly place: number;
  readonly height: number;
}

const LEAST_HEIGHT = 0.62;

/** The block's rows as lines, one promise under the other where a side has several. */
export function ledgerLines(block: LedgerBlock): LedgerLine[] {
  return block.rows.flatMap((row) => linesOf(row));
}

function linesOf(row: LedgerRow): LedgerLine[] {
  const count = Math.max(row.vendor.length, row.partner.length);
  const heading = fitted(row.heading, ledgerWidths.spine - 2 * CELL_PADDING.x, { size: type.small, isBold: true }, 4);
  return Array.from({ length: count }, (_, place) => {
    const vendor = fittedEntry(row.vendor[place]);
    const partner = fittedEntry(row.partner[place]);
    const spine = place === 0 ? linesHeight(heading.lines, type.small) + 2 * CELL_PADDING.y : 0;
    return { vendor, partner, heading: heading.text, place, height: Math.max(LEAST_HEIGHT, spine, vendor?.height ?? 0, partner?.height ?? 0) };
  });
}

function fittedEntry(entry: LedgerEntry | undefined): FittedEntry | null {
  if (entry === undefined) return null;
  const width = ledgerWidths.label - 2 * CELL_PADDING.x;
  const title = fitted(entry.title, width, { size: type.body }, 3);
  const detail = fitted(detailText(entry, width), width, { size: type.small }, 4);
  const cause = entry.cause === null ? null : fitted(entry.cause, width, { size: type.small }, 4);
  const text = linesHeight(title.lines, type.body) + linesHeight(detail.lines + (cause?.lines ?? 0), type.small);
  return { entry, title, detail, cause, height: text + 2 * CELL_PADDING.y + 0.04 };
}

/** What was reached and who owes it, on one line where there is room, so that no name is broken. */
function detailText({ detail, owner }: LedgerEntry, width: number): string {
  if (owner === null) return detail;
  const together = `${detail} · ${owner}`;
  return textWidth(together, { size: type.small }) <= width ? together : `${detail}\n${owner}`;
}

/** In full what was cut from the lines, for the notes. */
export function cutTexts(lines: readonly LedgerLine[]): string[] {
  return lines.flatMap(({ vendor, partner }) => [vendor, partner]).flatMap((fit) => {
    if (fit === null) return [];
    const { entry, title, detail, cause } = fit;
    return [
      ...(title.isCut ? [entry.title] : []),
      ...(detail.isCut ? [`${entry.detail} ${entry.owner ?? ''}`.trim()] : []),
      ...(cause?.isCut === true && entry.cause !== null ? [entry.cause] : []),
    ];
  });
}
