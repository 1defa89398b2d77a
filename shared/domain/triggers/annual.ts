import { dayText } from '../../quantity.ts';
import { addMonths, type Day } from '../../time.ts';
import type { Thresholds } from '../metrics/thresholds.ts';
import { check, type Names, type TriggerCheck } from './check.ts';

/**
 * T0: the last status review, or the designation, is `annualReviewMonths` ago or more.
 * Source: metrics T0. Null when the partner is not strategic and was never reviewed.
 */
export function annualTrigger(lastReviewOn: Day | null, strategicSince: Day | null, asOf: Day, thresholds: Thresholds, { locale }: Names): TriggerCheck {
  const isReview = lastReviewOn !== null && (strategicSince === null || lastReviewOn >= strategicSince);
  const from = isReview ? lastReviewOn : strategicSince;
  if (from === null) return check('T0', null, ['The partner is not strategic.']);
  const dueOn = addMonths(from, thresholds.annualReviewMonths);
  const since = isReview ? `Status last reviewed on ${dayText(from, locale)}` : `Strategic since ${dayText(from, locale)}, status not reviewed since`;
  const next = asOf >= dueOn ? 'due since' : 'next due';
  return check('T0', asOf >= dueOn, [`${since}; ${next} ${dayText(dueOn, locale)}.`]);
}
