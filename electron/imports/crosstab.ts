import { headerKey } from './headerName.ts';
import { claimsOf } from './synonyms.ts';
import { quarterOf } from './period.ts';

/** A header that carries the quarter or year of its amounts: one column of a table spread across. */
export interface PeriodHeader {
  readonly field: 'amount' | 'target';
  /** `2026-Q1`, or a year for a target of a whole year. */
  readonly period: string;
}

const QUARTER = /(?:\b(?:FY\s?)?(?:19|20)\d{2}[\s\-/]*(?:Q|T)[1-4]\b|\b(?:Q|T)[1-4][\s\-/']*(?:FY\s?)?(?:(?:19|20)\d{2}|\d{2})\b|\b[1-4]\.?\s?(?:Quartal|Trimestre|Quarter|Q)[\s\-/]*(?:(?:19|20)\d{2}|\d{2})\b)/i;
const YEAR = /\b(?:FY\s?)?((?:19|20)\d{2})\b/;

/** Quarter (or year) and meaning of a header like `Umsatz Q1 2025`, `2025-Q3 Bookings`, `Plan 2026`. */
export function periodHeader(header: string): PeriodHeader | null {
  const quarter = QUARTER.exec(header)?.[0];
  if (quarter !== undefined) {
    const period = quarterOf(quarter.replaceAll(/FY\s?/gi, ''));
    const field = fieldOf(header.replace(quarter, ' '));
    return period === null || field === null ? null : { field, period };
  }
  const year = YEAR.exec(header);
  const isTarget = year !== null && fieldOf(header.replace(year[0], ' ')) === 'target';
  return isTarget ? { field: 'target', period: year[1] ?? '' } : null;
}

/** The rest of the header must be a word for revenue or for a target; nothing at all means revenue. */
function fieldOf(rest: string): 'amount' | 'target' | null {
  const word = rest.replaceAll(/[()\-–/|:]/g, ' ').trim();
  if (headerKey(word) === '') return 'amount';
  const field = claimsOf('revenue', word)[0]?.field;
  if (field === 'amount' || field === 'amountNet') return 'amount';
  return field === 'target' ? 'target' : null;
}
