import { daysBetween } from '../../time.ts';
import type { Side } from '../party.ts';
import { type Badge, badgeOn, isAsked, leftOut, type MetricResult, type Question, rate } from './result.ts';
import { type JudgedReview, judgeReviews, type ReviewFacts } from './reviewPresence.ts';

const NONE_DUE = 'No review was due in the window.';
const NONE_HELD = 'No review due in the window was held.';
const BOTH: readonly Side[] = ['vendor', 'partner'];

/**
 * How often executive sponsors took part in the reviews that were due: both in the same review,
 * each side, the same over reviews held, and how often a delegate came instead.
 *
 * Unit: ratio. Formula: reviews due with ≥ 1 named sponsor of the side present ÷ reviews due.
 * Cohort: strategic on the due date. Source: metrics M1.
 * Null (`zero_denominator`) when none was due. A review that was not held is a miss for both
 * sides; who caused it is said beside the figure and does not change it.
 */
export function reviewParticipation(facts: ReviewFacts, question: Question): MetricResult[] {
  const judged = judgeReviews(facts, question);
  const due = judged.filter((one) => one.standing === 'due');
  const held = due.filter((one) => one.isHeld);
  const present = (one: JudgedReview, side: Side) =>
    one.presence[side] === 'sponsor' || (question.policies.delegateCounts && one.presence[side] === 'delegate');
  const count = (isCounted: (one: JudgedReview) => boolean) => due.filter(isCounted).length;
  const numerators = {
    both: count((one) => present(one, 'vendor') && present(one, 'partner')),
    vendor: count((one) => present(one, 'vendor')),
    partner: count((one) => present(one, 'partner')),
  };
  const around = {
    excluded: [
      ...leftOut('waived by both sides', ids(judged, 'waived')),
      ...leftOut('partner designated too late for a review to be due', partnersInGrace(facts, judged, question)),
    ],
    badges: remarks(due, question),
  };
  const of = (counted: readonly JudgedReview[], sides: readonly Side[]) => ({
    ...around,
    rowIds: counted.flatMap((one) => [one.review.id, ...sides.flatMap((side) => one.rows[side])]),
  });
  return [
    rate('M1.both', question, numerators.both, due.length, NONE_DUE, of(due, BOTH)),
    rate('M1.vendor', question, numerators.vendor, due.length, NONE_DUE, of(due, ['vendor'])),
    rate('M1.partner', question, numerators.partner, due.length, NONE_DUE, of(due, ['partner'])),
    rate('M1.held.both', question, numerators.both, held.length, NONE_HELD, of(held, BOTH)),
    rate('M1.held.vendor', question, numerators.vendor, held.length, NONE_HELD, of(held, ['vendor'])),
    rate('M1.held.partner', question, numerators.partner, held.length, NONE_HELD, of(held, ['partner'])),
    rate('M1.delegates.vendor', question, count((one) => one.presence.vendor === 'delegate'), due.length, NONE_DUE, of(due, ['vendor'])),
    rate('M1.delegates.partner', question, count((one) => one.presence.partner === 'delegate'), due.length, NONE_DUE, of(due, ['partner'])),
  ];
}

function ids(judged: readonly JudgedReview[], standing: JudgedReview['standing']): string[] {
  return judged.filter((one) => one.standing === standing).map((one) => one.review.id);
}

/** Partners that owe no review yet, named whether or not one was planned with them. Source: metrics K6. */
function partnersInGrace({ members }: ReviewFacts, judged: readonly JudgedReview[], { scope, window, asOf, thresholds }: Question): string[] {
  const last = asOf < window.end ? asOf : window.end;
  const isNew = (id: string) => daysBetween(members.since(id, last) ?? last, window.end) < thresholds.reviewGraceDays;
  const ofReviews = judged.filter((one) => one.standing === 'grace').map((one) => one.review.partnerId);
  return [...new Set([...ofReviews, ...members.idsOn(last).filter((id) => isAsked(scope, id) && isNew(id))])];
}

function remarks(due: readonly JudgedReview[], question: Question): Badge[] {
  const of = (isMeant: (one: JudgedReview) => boolean) => due.filter(isMeant).map((one) => one.review.id);
  const notHeld = (one: JudgedReview) => !one.isHeld;
  const lastDay = due.find((one) => notHeld(one) && question.asOf <= one.lastDay)?.lastDay ?? null;
  return [
    ...badgeOn('no-sponsor-vendor', of((one) => one.presence.vendor === 'no-sponsor-named'), (n) => `We named no sponsor for ${reviews(n)}.`),
    ...badgeOn('no-sponsor-partner', of((one) => one.presence.partner === 'no-sponsor-named'), (n) => `The partner named no sponsor for ${reviews(n)}.`),
    ...badgeOn('missed-by-vendor', of((one) => notHeld(one) && one.review.missedBy === 'vendor'), (n) => `We caused ${reviews(n)} not to be held.`),
    ...badgeOn('missed-by-partner', of((one) => notHeld(one) && one.review.missedBy === 'partner'), (n) => `The partner caused ${reviews(n)} not to be held.`),
    ...badgeOn('waived-by-one', of((one) => one.isWaivedByOne), (n) => `Only one side gave up ${reviews(n)}: still due.`),
    ...(lastDay === null ? [] : badgeOn('may-be-held', of((one) => notHeld(one) && question.asOf <= one.lastDay), (n) => `If held by ${lastDay}, ${reviews(n)} still ${n === 1 ? 'counts' : 'count'}.`)),
  ];
}

function reviews(count: number): string {
  return count === 1 ? '1 review' : `${count} reviews`;
}
