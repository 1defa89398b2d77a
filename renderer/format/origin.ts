import type { RowOrigin } from '../../shared/domain/rowOrigin.ts';
import { momentDay } from './text.ts';

/** Where a row came from, in a few words: `deals.csv, line 12; edited by D. Okafor, 3 Oct 2026`. */
export function originText({ file, line, isSample, enteredBy, enteredAt }: RowOrigin): string {
  const brought = file !== null ? (line === null ? file : `${file}, line ${line}`) : isSample ? 'Sample' : null;
  const hand = enteredBy === null ? null : `${enteredBy}${enteredAt === null ? '' : `, ${momentDay(enteredAt)}`}`;
  if (brought === null) return hand === null ? 'Not known' : `Typed by ${hand}`;
  return hand === null ? brought : `${brought}; edited by ${hand}`;
}
