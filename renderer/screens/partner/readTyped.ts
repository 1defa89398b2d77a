import { isDay } from '../../../shared/time.ts';
import type { Commitment } from '../../../shared/domain/commitment.ts';
import { amount, locale } from '../../format/text.ts';
import { parseTyped } from '../../format/typedAmount.ts';

/** What a field held: a number in the commitment's unit, a day, or why it is neither. */
export type Reading =
  | { readonly ok: true; readonly value: number | null; readonly doneOn: string | null }
  | { readonly ok: false; readonly why: string };

/** Reads a typed value the way the commitment is measured. */
export function readTyped(text: string, commitment: Commitment): Reading {
  if (commitment.measure === 'milestone') {
    return isDay(text) ? { ok: true, value: null, doneOn: text } : { ok: false, why: 'This is no day of the calendar. Nothing was stored.' };
  }
  const value = parseTyped(text, commitment, locale);
  if (value !== null) return { ok: true, value, doneOn: null };
  const example = amount(commitment.target, commitment);
  return { ok: false, why: `“${text}” cannot be read for certain. Write it as ${example}. Nothing was stored.` };
}
