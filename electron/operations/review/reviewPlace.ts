import type { Partner } from '../../../shared/domain/partner.ts';
import { holdersOn } from '../../../shared/domain/person.ts';
import type { Review } from '../../../shared/domain/review.ts';
import { isReviewQuarter, nextReviewQuarter, reviewDueOn, type ReviewRules } from '../../../shared/domain/reviewRules.ts';
import type { Sponsors } from '../../../shared/domain/partner.ts';
import { type QuarterLabel, quarterOf, quarterWindow } from '../../../shared/fiscal.ts';
import type { Day } from '../../../shared/time.ts';
import type { Store } from '../../store/store.ts';
import { onePlanAtATime, type PlanBook } from '../gatherScorecard.ts';
import type { Lens } from '../lens.ts';
import { reviewRules } from './reviewRules.ts';

/** Where a question about a review stands: whose, which quarter, and what is there already. */
export interface ReviewPlace {
  readonly store: Store;
  readonly lens: Lens;
  readonly partner: Partner;
  readonly rules: ReviewRules;
  readonly book: PlanBook;
  readonly review: Review | null;
  /** Every review of the partner, the earliest quarter first. */
  readonly all: readonly Review[];
  /** The last review of an earlier quarter; null where there was none. */
  readonly before: Review | null;
  /** The day the quarter's review falls due by the cadence; null where neither a plan nor a review asks for one. */
  readonly dueOn: Day | null;
  /** The day the review is planned for or was held. */
  readonly on: Day;
  readonly sponsors: Sponsors;
}

/** Reads what every question about a review begins with. */
export function placeOf(store: Store, lens: Lens, partner: Partner, book: PlanBook = onePlanAtATime(store, lens)): ReviewPlace {
  const rules = reviewRules(store);
  const all = store.reviews.listRecords(partner.id);
  const review = all.find(({ window }) => window.end === lens.window.end) ?? null;
  const byCadence = reviewDueOn(lens.window.end, rules);
  const hasPlan = book.plan(partner.id, Number(lens.quarter.slice(0, 4))) !== null;
  const isOwed = hasPlan && isReviewQuarter(lens.quarter, rules);
  const on = review?.heldOn ?? review?.scheduledOn ?? review?.dueOn ?? byCadence;
  return {
    store,
    lens,
    partner,
    rules,
    book,
    review,
    all,
    before: all.findLast(({ window }) => window.end < lens.window.end) ?? null,
    dueOn: review?.dueOn ?? (isOwed ? byCadence : null),
    on,
    sponsors: holdersOn(store.people.listRolesByPartner(partner.id), 'sponsor', on < lens.asOf ? on : lens.asOf),
  };
}

/** The review after this quarter's: planned already, or owed by the cadence. */
export function nextReview({ all, lens, rules, book, partner }: ReviewPlace): { quarter: QuarterLabel; on: Day; isPlanned: boolean } | null {
  const planned = all.find(({ window, state }) => window.end > lens.window.end && state !== 'waived' && state !== 'missed');
  if (planned !== undefined) return { quarter: quarterOf(lens.calendar, planned.window.end), on: planned.scheduledOn ?? planned.dueOn, isPlanned: true };
  const quarter = nextReviewQuarter(lens.quarter, rules);
  if (book.plan(partner.id, Number(quarter.slice(0, 4))) === null) return null;
  return { quarter, on: reviewDueOn(quarterWindow(lens.calendar, quarter).end, rules), isPlanned: false };
}
