import { minorDigits, toDecimal } from '../../../shared/money.ts';
import { sameIdKey } from '../salesforceId.ts';
import { moneyOf, numberOf, type Stored, type StoredRow, type TargetColumn, textOf } from './target.ts';

/** A column that is worked out from other fields and has no cell of its own in a file. */
export function derivedColumn(column: string, from: readonly string[], read: TargetColumn['read']): TargetColumn {
  return { column, field: from[0] ?? column, from, read, show: null };
}

/** Text as it stands; numbers and booleans never become text unnoticed. */
export function textColumn(column: string, field: string): TargetColumn {
  return { column, field, from: [field], read: (get) => textOf(get(field)), show: (row) => shownText(row[column]) };
}

/** One of a few words; null for a text that means none of them. */
export function choiceColumn(column: string, field: string, meaning: (text: string | null) => string | null): TargetColumn {
  return { ...textColumn(column, field), read: (get) => meaning(textOf(get(field))) };
}

/** An id in the one form in which ids are compared. */
export function idColumn(column: string, field: string): TargetColumn {
  return {
    ...textColumn(column, field),
    read: (get) => {
      const id = textOf(get(field));
      return id === null ? null : sameIdKey(id);
    },
  };
}

/** A plain number. */
export function numberColumn(column: string, field: string): TargetColumn {
  return { column, field, from: [field], read: (get) => numberOf(get(field)), show: (row) => shownNumber(row[column]) };
}

/** A number of things: whole, whatever the file makes of it. */
export function countColumn(column: string, field: string): TargetColumn {
  return {
    ...numberColumn(column, field),
    read: (get) => {
      const number = numberOf(get(field));
      return number === null ? null : Math.round(number);
    },
  };
}

/** Points from 0 to 100 as a ratio; others are no points. */
export function pointsColumn(column: string, field: string): TargetColumn {
  return {
    ...ratioColumn(column, field),
    read: (get) => {
      const points = numberOf(get(field));
      return points === null || points < 0 || points > 100 ? null : points / 100;
    },
  };
}

/** A ratio, written as a percentage so that it can be read in one way only. */
export function ratioColumn(column: string, field: string): TargetColumn {
  return { ...numberColumn(column, field), show: (row) => shownRatio(row[column]) };
}

/** Yes or no as 1 or 0. */
export function flagColumn(column: string, field: string): TargetColumn {
  return {
    column,
    field,
    from: [field],
    read: (get) => {
      const value = get(field);
      return typeof value === 'boolean' ? Number(value) : null;
    },
    show: (row) => (row[column] === null || row[column] === undefined ? '' : row[column] === 1 ? 'Yes' : 'No'),
  };
}

/** Amounts of one row in one currency, which stands in a column and, where the kind has it, in a field of its own. */
export function moneyColumns(currency: { readonly column: string; readonly field: string | null }, amounts: Readonly<Record<string, string>>): TargetColumn[] {
  const fields = Object.keys(amounts);
  const columns = Object.entries(amounts).map(([field, column]): TargetColumn => ({
    column,
    field,
    from: [field],
    read: (get) => moneyOf(get(field))?.minor ?? null,
    show: (row) => shownMoney(row[column], row[currency.column], currency.field === null),
  }));
  const ofRow: TargetColumn = {
    column: currency.column,
    field: currency.field ?? fields[0] ?? currency.column,
    from: currency.field === null ? fields : [currency.field, ...fields],
    read: (get) => {
      for (const field of fields) {
        const money = moneyOf(get(field));
        if (money !== null) return money.currency;
      }
      return currency.field === null ? null : textOf(get(currency.field));
    },
    show: currency.field === null ? null : (row) => shownText(row[currency.column]),
  };
  return [...columns, ofRow];
}

/** Text as a cell. */
export function shownText(value: Stored | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** A number as a cell. Three decimals are four, since three could be thousands. */
export function shownNumber(value: Stored | undefined): string {
  if (typeof value !== 'number') return '';
  const text = plain(value);
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** A ratio as a percentage: `35%`. */
export function shownRatio(value: Stored | undefined): string {
  if (typeof value !== 'number') return '';
  return `${shownNumber(Number((value * 100).toPrecision(12)))}%`;
}

/** Money as a cell, with its currency before it where no column says it. */
export function shownMoney(minor: Stored | undefined, currency: Stored | undefined, isMarked: boolean): string {
  if (typeof minor !== 'number' || typeof currency !== 'string') return '';
  const decimal = toDecimal({ minor, currency });
  const amount = minorDigits(currency) === 3 ? `${decimal}0` : decimal;
  return isMarked ? `${currency} ${amount}` : amount;
}

/** Never in the form with an exponent, which other programs read in their own ways. */
function plain(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

/** The cells of a row by field, for the columns that have one. */
export function shownCells(columns: readonly TargetColumn[], row: StoredRow): Map<string, string> {
  return new Map(columns.flatMap(({ field, show }) => (show === null ? [] : [[field, show(row)] as const])));
}
