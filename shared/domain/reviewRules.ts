import { z } from 'zod';
import { addQuarters, quarterWindow, type PartyCalendar, type QuarterLabel } from '../fiscal.ts';
import { addDays, Day } from '../time.ts';
import { type Holidays, workingDayFrom } from './workingDays.ts';

/**
 * How often reviews take place, when they fall due, and how long each level of an escalation has.
 *
 * `cadenceQuarters` is 1 for every fiscal quarter, 2 for every second one (Q2 and Q4), 4 for the
 * fourth. `clockDays` counts working days of each level.
 */
export const ReviewRules = z.strictObject({
  cadenceQuarters: z.union([z.literal(1), z.literal(2), z.literal(4)]),
  dueOffsetDays: z.int().min(1).max(180),
  stepLeadDays: z.int().min(0).max(60),
  clockDays: z.strictObject({ 1: z.int().positive(), 2: z.int().positive(), 3: z.int().positive() }),
  holidays: z.array(Day),
});
export type ReviewRules = z.infer<typeof ReviewRules>;

/**
 * The defaults. Quarterly: glossary, "quarterly reviewed". Due 42 days after the quarter: twelve days
 * until its data are whole, then the thirty of the preparation (reviews, section 3). A step is on from
 * a week before its day (ours). Clocks of 5, 5 and 10 working days: reviews, section 3.
 */
export const defaultReviewRules: ReviewRules = {
  cadenceQuarters: 1,
  dueOffsetDays: 42,
  stepLeadDays: 7,
  clockDays: { 1: 5, 2: 5, 3: 10 },
  holidays: [],
};

/** The rules' holidays, for asking about a day. */
export function holidaysOf(rules: Pick<ReviewRules, 'holidays'>): Holidays {
  return new Set(rules.holidays);
}

/** True when a review of the quarter is owed under the cadence. */
export function isReviewQuarter(quarter: QuarterLabel, rules: Pick<ReviewRules, 'cadenceQuarters'>): boolean {
  return Number(quarter[6]) % rules.cadenceQuarters === 0;
}

/** The day by which the quarter's review is to be held: so many days after its end, on a working day. */
export function reviewDueOn(windowEnd: Day, rules: Pick<ReviewRules, 'dueOffsetDays' | 'holidays'>): Day {
  return workingDayFrom(addDays(windowEnd, rules.dueOffsetDays), holidaysOf(rules));
}

/** The next quarter after this one that owes a review. */
export function nextReviewQuarter(quarter: QuarterLabel, rules: Pick<ReviewRules, 'cadenceQuarters'>): QuarterLabel {
  let next = addQuarters(quarter, 1);
  while (!isReviewQuarter(next, rules)) next = addQuarters(next, 1);
  return next;
}

/** A review that a quarter of the plan owes. */
export interface OwedReview {
  readonly quarter: QuarterLabel;
  readonly dueOn: Day;
}

/** The reviews that the quarters of a plan's year owe, in order. */
export function owedReviews(calendar: PartyCalendar, quarters: readonly QuarterLabel[], rules: ReviewRules): OwedReview[] {
  return quarters
    .filter((quarter) => isReviewQuarter(quarter, rules))
    .map((quarter) => ({ quarter, dueOn: reviewDueOn(quarterWindow(calendar, quarter).end, rules) }));
}
