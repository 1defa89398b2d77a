import type { Scorecard } from '../../../shared/domain/scorecard.ts';
import { addQuarters, lastCompleteQuarter, type QuarterLabel } from '../../../shared/fiscal.ts';
import { lensOn, type PlanBook } from '../gatherScorecard.ts';
import type { Lens } from '../lens.ts';

/**
 * The scorecards of the last quarters whose every day is over, up to the lens's own, the oldest first.
 *
 * A quarter before the first plan has one without lines: no data, which breaks a run.
 */
export function completeQuarters(lens: Lens, partner: { readonly id: string; readonly name: string }, count: number, book: PlanBook): Scorecard[] {
  const complete = lastCompleteQuarter(lens.calendar, lens.asOf);
  const last: QuarterLabel = lens.quarter < complete ? lens.quarter : complete;
  return Array.from({ length: count }, (_, index) => book.scorecard(lensOn(lens, addQuarters(last, index + 1 - count)), partner));
}
