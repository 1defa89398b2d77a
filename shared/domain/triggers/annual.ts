import { dayText } from '../../quantity.ts';
import { addMonths, type Day } from '../../time.ts';
import type { Thresholds } from '../metrics/thresholds.ts';
import { check, type Names, type TriggerCheck } from './check.ts';

/**
 * T0: the last status review, or the designation, is `annualReviewMonths` ago or more.
 * Source: metrics T0. Null when the partner is not strategic and was never reviewed.
 */
export function annualTrigger(lastReviewOn: Day | null, strategicSince: Day | null, asOf: Day, thresholds: Thresholds, { locale }: Names): TriggerCheck {
  const from = reviewedFrom(lastReviewOn, strategicSince);
  const dueOn = annualReviewDueOn(lastReviewOn, strategicSince, thresholds);
  if (from === null || dueOn === null) return check('T0', null, ['The partner is not strategic.']);
  const since = from === lastReviewOn ? `Status last reviewed on ${dayText(from, locale)}` : `Strategic since ${dayText(from, locale)}, status not reviewed since`;
  const next = asOf >= dueOn ? 'due since' : 'next due';
  return check('T0', asOf >= dueOn, [`${since}; ${next} ${dayText(dueOn, locale)}.`]);
}

/** The day by which the strategic standing is to be reviewed again; null when the partner neither is strategic nor was ever reviewed. */
export function annualReviewDueOn(lastReviewOn: Day | null, strategicSince: Day | null, thresholds: Pick<Thresholds, 'annualReviewMonths'>): Day | null {
  const from = reviewedFrom(lastReviewOn, strategicSince);
  return from === null ? null : addMonths(from, thresholds.annualReviewMonths);
}

/** A review before the present standing began says nothing about it. */
function reviewedFrom(lastReviewOn: Day | null, strategicSince: Day | null): Day | null {
  return lastReviewOn !== null && (strategicSince === null || lastReviewOn >= strategicSince) ? lastReviewOn : strategicSince;
}
