import { currencyCode } from './currencyMark.ts';
import { isEmptyText } from './emptyCell.ts';
import { numberText } from './numberText.ts';

const SUBTOTAL = /^(?:sub-?\s?totals?|zwischensumme|sous-totaux?|subtotale|sub-?totaal|teilsumme|mezisoučet)\b/i;
const TOTAL = /^(?:grand\s+totals?|totals?|overall|summe|gesamt(?:summe|ergebnis)?|total g[ée]n[ée]ral|suma|totale|totaal|celkem|razem|łącznie)(?=$|\s*[-–:(]|\s+\d|\s+\p{L})/iu;
const PLAIN_TOTAL = /^(?:grand\s+totals?|totals?|overall|summe|gesamt(?:summe|ergebnis)?|total g[ée]n[ée]ral|suma|totale|totaal|celkem|razem|łącznie)\s*(?:$|[-–:(].*$|\d)/iu;
const COUNT = /^(?:lines?|rows?|records?|count|anzahl|zeilen|nombre|lignes)\s*:?$/i;

/** True where a row may be a total by its label alone; cheap enough to ask of every row. */
export function mayBeTotal(label: string): boolean {
  return label.length < 80 && (SUBTOTAL.test(label) || TOTAL.test(label) || COUNT.test(label));
}

/**
 * Whether a row sums up others, by its first filled cell and by how little else it says: figures,
 * a currency, a short remark. `Total Systems Ltd` with a name, a stage and a date is a record.
 */
export function totalKind(cells: readonly string[]): 'subtotal' | 'total' | null {
  if (!mayBeTotal((cells.find((cell) => !isEmptyText(cell.trim())) ?? '').trim())) return null;
  const filled = cells.map((cell) => cell.trim()).filter((cell) => !isEmptyText(cell));
  const [label = '', ...others] = filled;
  const words = others.filter((cell) => numberText(cell, 'en') === null && currencyCode(cell) === null);
  if (SUBTOTAL.test(label)) return words.length <= 2 ? 'subtotal' : null;
  if (COUNT.test(label)) return filled.length === 2 && words.length === 0 ? 'total' : null;
  if (PLAIN_TOTAL.test(label)) return words.length <= 2 ? 'total' : null;
  const isSparse = cells.length - filled.length >= Math.max(2, cells.length / 3);
  return TOTAL.test(label) && words.length === 0 && isSparse ? 'total' : null;
}
