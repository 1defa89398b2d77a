import type { PastReview, ReviewView, RoleHolder } from '../../../shared/contract/review.ts';
import { escalationClock } from '../../../shared/domain/escalation.ts';
import { ageInQuarters } from '../../../shared/domain/pack/barriers.ts';
import { countReadiness } from '../../../shared/domain/readiness.ts';
import type { Action } from '../../../shared/domain/review.ts';
import { mayMove } from '../../../shared/domain/reviewMoves.ts';
import { holidaysOf } from '../../../shared/domain/reviewRules.ts';
import { originOf, type RowOrigin } from '../../../shared/domain/rowOrigin.ts';
import { reviewTitle } from '../../../shared/domain/reviewTitle.ts';
import { type QuarterLabel, quarterOf } from '../../../shared/fiscal.ts';
import type { ListedTable } from '../../store/rowOrigins.ts';
import type { Store } from '../../store/store.ts';
import { gatherAgenda } from './gatherAgenda.ts';
import { gatherReadiness } from './gatherReadiness.ts';
import { nextReview, type ReviewPlace } from './reviewPlace.ts';
import { sealView } from './sealing.ts';

/** Everything the governance page shows, and its message. */
export function gatherReview(place: ReviewPlace): ReviewView {
  const { store, lens, partner, review, dueOn } = place;
  const readiness = gatherReadiness(place);
  const decisions = review === null ? [] : store.reviews.listDecisions(review.id);
  const actions = actionsOf(place);
  const escalations = escalationsOf(place);
  const agenda = review === null && dueOn === null ? [] : gatherAgenda(place);
  return {
    quarter: lens.quarter,
    asOf: lens.asOf,
    title: reviewTitle({
      quarter: lens.quarter,
      vendorName: lens.vendor.name,
      partnerName: partner.name,
      asOf: lens.asOf,
      review,
      dueOn,
      count: countReadiness(readiness),
      decisions: { sought: decisions.length, taken: decisions.filter(({ outcome }) => outcome !== null).length },
      openActions: actions.filter(({ doneOn }) => doneOn === null).length,
      overdueEscalations: escalations.filter(({ clock }) => clock?.isOverdue === true).length,
    }),
    vendorName: lens.vendor.name,
    partnerName: partner.name,
    review,
    dueOn,
    next: nextReview(place),
    ...movesOf(place),
    readiness,
    agenda,
    decisions: withOrigins(store, 'decision', decisions),
    actions,
    barriers: barriersOf(place),
    escalations,
    commitments: place.book.scorecard(lens, partner).lines.map(({ commitment: { id, title, ownerParty } }) => ({ id, title, side: ownerParty })),
    ...peopleOf(place),
    preRead: sealOf(place, 'pre_read'),
    seal: sealOf(place, 'held'),
    past: pastOf(place),
  };
}

function movesOf({ store, review }: ReviewPlace): Pick<ReviewView, 'waivedBy' | 'moves'> {
  if (review === null) return { waivedBy: [], moves: [] };
  const all = ['prep', 'pre_read_sent', 'held', 'closed', 'missed', 'waived'] as const;
  return {
    waivedBy: store.reviews.listWaivers(review.id).map(({ side }) => side),
    moves: all.filter((to) => mayMove(review.state, to)),
  };
}

/** The review's actions, or those of the review before while this one is not opened and has taken nothing over. */
function actionsOf({ store, review, before, lens }: ReviewPlace): ReviewView['actions'] {
  const shown = review ?? before;
  if (shown === null) return [];
  return withOrigins(store, 'action', store.reviews.listActions(shown.id)).map((action) => ({
    ...action,
    since: firstAgreed(store, action, lens.calendar) ?? (shown === review ? null : quarterOf(lens.calendar, shown.window.end)),
    isOverdue: action.doneOn === null && action.dueOn < lens.asOf,
  }));
}

/** The records with who brought and who last touched them. */
function withOrigins<R extends { readonly id: string }>({ rowOrigins }: Store, table: ListedTable, records: readonly R[]): (R & { readonly origin: RowOrigin })[] {
  const origins = rowOrigins.of(table, records.map(({ id }) => id));
  return records.map((record) => ({ ...record, origin: originOf(origins, record.id) }));
}

/** The quarter whose review first agreed the action; null for one that was not carried over. */
function firstAgreed(store: Store, action: Action, calendar: Parameters<typeof quarterOf>[0]): QuarterLabel | null {
  let first = action.carriedFrom === null ? null : store.reviews.getAction(action.carriedFrom);
  for (let earlier = first; earlier !== null; earlier = earlier.carriedFrom === null ? null : store.reviews.getAction(earlier.carriedFrom)) first = earlier;
  const review = first === null ? null : store.reviews.get(first.reviewId);
  return review === null ? null : quarterOf(calendar, review.window.end);
}

function barriersOf({ store, partner, lens, book }: ReviewPlace): ReviewView['barriers'] {
  const titleOf = new Map(book.scorecard(lens, partner).lines.map(({ commitment }) => [commitment.id, commitment.title]));
  // What was removed before the quarter is history.
  const shown = store.reviews.listBarriers(partner.id).filter(({ resolvedOn }) => resolvedOn === null || resolvedOn >= lens.window.start);
  return withOrigins(store, 'barrier', shown)
    .map((barrier) => ({
      ...barrier,
      ageQuarters: ageInQuarters(barrier.firstRaisedOn, barrier.resolvedOn ?? lens.asOf),
      blocked: barrier.blocks.flatMap((id) => titleOf.get(id) ?? []),
    }));
}

function escalationsOf({ store, partner, lens, rules }: ReviewPlace): ReviewView['escalations'] {
  const holidays = holidaysOf(rules);
  const shown = store.reviews.listEscalations(partner.id).filter(({ resolvedOn }) => resolvedOn === null || resolvedOn >= lens.window.start);
  return withOrigins(store, 'escalation', shown)
    .map((one) => ({ ...one, clock: escalationClock(one, rules, holidays, lens.asOf) }));
}

function peopleOf({ store, partner, review, on }: ReviewPlace): Pick<ReviewView, 'people' | 'attendees' | 'receipts' | 'ratings' | 'recordAnswers'> {
  const { reviews } = store;
  const people: RoleHolder[] = store.people
    .listRolesByPartner(partner.id)
    .filter(({ fromOn, toOn }) => (fromOn === null || fromOn <= on) && (toOn === null || toOn >= on))
    .map(({ personId, personName, side, role }) => ({ personId, personName, side, role }));
  return {
    people,
    attendees: review === null ? [] : reviews.listAttendees(review.id),
    receipts: review === null ? [] : reviews.listReceipts(review.id),
    ratings: review === null ? [] : reviews.listRatings(review.id),
    recordAnswers: review === null ? [] : reviews.listRecordAnswers(review.id),
  };
}

function sealOf(place: ReviewPlace, kind: 'pre_read' | 'held') {
  const snapshot = place.review === null ? null : place.store.reviews.snapshotOf(place.review.id, kind);
  return snapshot === null ? null : sealView(place, snapshot);
}

/** Reviews of earlier quarters, the latest first. */
function pastOf(place: ReviewPlace): PastReview[] {
  const { all, lens, store } = place;
  return all
    .filter(({ window }) => window.end < lens.window.end)
    .toReversed()
    .map((review) => {
      const snapshot = store.reviews.snapshotOf(review.id, 'held');
      const { id: reviewId, state, dueOn, heldOn, missedBy } = review;
      return { reviewId, quarter: quarterOf(lens.calendar, review.window.end), state, dueOn, heldOn, missedBy, seal: snapshot === null ? null : sealView(place, snapshot) };
    });
}
