import type { Currency } from '../../shared/money.ts';
import type { ColumnProfile } from './columnProfile.ts';
import { currencyCode } from './currencyMark.ts';
import { headerHints } from './headerName.ts';
import { numberText, type NumberStyle } from './numberText.ts';
import type { RowCurrency } from './amountReader.ts';

/** Where the currency of a column of amounts comes from: a column's header, the cells, or one for all. */
export type CurrencyFrom = string | { readonly const: Currency };

/** The currency of amounts: how it is named in the report and how it is found in a row. Null when nothing says it. */
export interface CurrencySource {
  readonly from: CurrencyFrom | null;
  readonly ofRow: RowCurrency;
}

interface AmountColumn {
  readonly header: string;
  readonly profile: ColumnProfile;
  /** The column that holds the currency codes for it; null where there is none. */
  readonly codes: { readonly index: number; readonly header: string } | null;
  /** What the person, or the twin amounts, say for all rows. */
  readonly constant: Currency | null;
}

/** Settles the currency: cells first, then the header, a currency column, a constant. */
export function currencySource({ header, profile, codes, constant }: AmountColumn): CurrencySource {
  const hint = headerHints(header).currency;
  const stated = hint === null ? null : currencyCode(hint);
  const fixed = stated ?? (codes === null ? constant : null);
  const ofRow = fixed !== null || codes === null ? () => fixed : rowCurrency(codes.index, constant);
  const elsewhere = stated !== null ? { const: stated } : codes !== null ? codes.header : constant === null ? null : { const: constant };
  return { from: profile.marked > 0 ? 'cell' : elsewhere, ofRow };
}

/** Codes repeat from row to row: each text is looked up once. */
function rowCurrency(column: number, constant: Currency | null): RowCurrency {
  const known = new Map<string, Currency | null>();
  return (cells) => {
    const cell = cells[column] ?? '';
    const found = known.get(cell);
    if (found !== undefined) return found;
    const code = cell.trim() === '' ? constant : currencyCode(cell);
    if (known.size < 1000) known.set(cell, code);
    return code;
  };
}

/** Rows with equal amounts that it takes to believe that both are in the same currency. */
const ENOUGH = 2;

/**
 * The currency that converted amounts are in when the file does not say: the one whose own rows
 * show the same figure twice, where no other currency's rows do. Null when that is not so.
 */
export function twinCurrency(rows: ReadonlyArray<readonly string[]>, at: { amount: number; converted: number; currency: number }, style: NumberStyle): Currency | null {
  const equal = new Map<Currency, number>();
  const unequal = new Set<Currency>();
  for (const cells of rows) {
    const currency = currencyCode(cells[at.currency] ?? '');
    const amount = numberText((cells[at.amount] ?? '').trim(), style);
    const converted = numberText((cells[at.converted] ?? '').trim(), style);
    if (currency === null || amount === null || converted === null || Number(amount.decimal) === 0) continue;
    if (Number(amount.decimal) === Number(converted.decimal)) equal.set(currency, (equal.get(currency) ?? 0) + 1);
    else unequal.add(currency);
  }
  const candidates = [...equal].filter(([currency, rowsEqual]) => rowsEqual >= ENOUGH && !unequal.has(currency));
  return candidates.length === 1 && unequal.size > 0 ? (candidates[0]?.[0] ?? null) : null;
}
