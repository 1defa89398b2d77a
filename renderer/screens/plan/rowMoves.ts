import type { SpineRow } from '../../../shared/domain/spine.ts';

/** One promise put before another in the draft's list. */
export interface RowMove {
  readonly commitmentId: string;
  readonly beforeId: string;
}

/**
 * What moves the promise's row one up or one down in the ledger; null at its end. Rows stand in the
 * order of the first promise in each, answered ones before those with nothing in return.
 */
export function rowMoves(rows: readonly SpineRow[], order: readonly string[], commitmentId: string): { up: RowMove | null; down: RowMove | null } {
  const at = rows.findIndex(({ vendor, partner }) => vendor.includes(commitmentId) || partner.includes(commitmentId));
  const [above, own, below] = [rows[at - 1], rows[at], rows[at + 1]];
  if (own === undefined) return { up: null, down: null };
  return { up: isAlike(above, own) ? swap(above, own, order) : null, down: isAlike(below, own) ? swap(own, below, order) : null };
}

/** Only rows of one kind change places. */
function isAlike(other: SpineRow | undefined, own: SpineRow): other is SpineRow {
  return other !== undefined && other.isAnswered === own.isAnswered && (own.isAnswered || other.vendor.length > 0 === own.vendor.length > 0);
}

/** The lower row's first promise goes before the upper row's; null where a row holds only dropped ones. */
function swap(upper: SpineRow, lower: SpineRow, order: readonly string[]): RowMove | null {
  const [beforeId, commitmentId] = [firstOf(upper, order), firstOf(lower, order)];
  return beforeId === undefined || commitmentId === undefined ? null : { commitmentId, beforeId };
}

function firstOf({ vendor, partner }: SpineRow, order: readonly string[]): string | undefined {
  return order.find((id) => vendor.includes(id) || partner.includes(id));
}
