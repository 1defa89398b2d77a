import { isDelegateRow, isSponsorRow, type SponsorContact, sponsorsOn } from '../../../shared/domain/attendance.ts';
import type { Membership } from '../../../shared/domain/metrics/membership.ts';
import type { ProgrammeFacts, ProgrammeWindows } from '../../../shared/domain/metrics/programme.ts';
import { judgeReviews } from '../../../shared/domain/metrics/reviewPresence.ts';
import type { Question } from '../../../shared/domain/metrics/result.ts';
import type { Side } from '../../../shared/domain/party.ts';
import type { RoleAssignment } from '../../../shared/domain/person.ts';
import { addMonths, type Day, type Window } from '../../../shared/time.ts';
import type { Store } from '../../store/store.ts';

type ReviewPart = Pick<
  ProgrammeFacts,
  'reviews' | 'attendance' | 'waivers' | 'durations' | 'decisions' | 'agenda' | 'actions' | 'carried' | 'preReads' | 'barriers' | 'contacts'
>;

/** Whose reviews they are, and who sponsors them. */
interface ReviewCohort {
  readonly members: Membership;
  readonly partnerIds: readonly string[];
  readonly sponsors: readonly RoleAssignment[];
}

/** Months of reviews before the day that are read: enough for the last one, whatever the cadence. */
const MONTHS_BACK = 18;

/** Months of reviews due after it that are read, because one may be held before it is due. */
const MONTHS_AHEAD = 3;

/** What M1, M1b and M19 read of reviews. */
export function gatherReviews({ facts }: Store, windows: ProgrammeWindows, question: Omit<Question, 'window'>, { members, partnerIds, sponsors }: ReviewCohort): ReviewPart {
  const { asOf } = question;
  const window = readWindow(windows, asOf);
  const reviews = facts.reviews.dueIn(window);
  const actions = facts.reviews.actionsDueIn(window);
  const base = {
    reviews,
    attendance: facts.reviews.attendanceDueIn(window),
    waivers: facts.reviews.waiversDueIn(window),
    durations: new Map(reviews.flatMap((review) => (review.durationMinutes === null ? [] : [[review.id, review.durationMinutes] as const]))),
  };
  const inReviews = contactsInReviews({ ...base, sponsors, members }, { ...question, window });
  return {
    ...base,
    decisions: facts.reviews.decisionsDueIn(window),
    agenda: facts.reviews.agendaDueIn(window),
    actions,
    carried: new Set(actions.flatMap((action) => (action.carriedFrom === null ? [] : [action.id]))),
    preReads: facts.reviews.preReadsDueIn(window),
    barriers: partnerIds.flatMap((id) => facts.reviews.barriersOpenOn(id, asOf)),
    contacts: [...inReviews, ...partnerIds.flatMap((id) => facts.reviews.contactsOf(id, asOf))],
  };
}

function readWindow({ quarter, trailingYear }: ProgrammeWindows, asOf: Day): Window {
  const back = addMonths(asOf, -MONTHS_BACK);
  const ahead = addMonths(asOf, MONTHS_AHEAD);
  return { start: back < trailingYear.start ? back : trailingYear.start, end: ahead > quarter.end ? ahead : quarter.end };
}

/** A review at which sponsors of both sides were present is a contact of theirs. */
function contactsInReviews(facts: Parameters<typeof judgeReviews>[0], question: Question): SponsorContact[] {
  // Held before it was due, a review is a contact all the same.
  const reviews = facts.reviews.map((review) => (review.heldOn !== null && review.heldOn < review.dueOn ? { ...review, dueOn: review.heldOn } : review));
  return judgeReviews({ ...facts, reviews }, question).flatMap(({ review, presence, isHeld }) => {
    if (!isHeld || review.heldOn === null || presence.vendor !== 'sponsor' || presence.partner !== 'sponsor') return [];
    const day = review.heldOn;
    const rows = facts.attendance.filter((row) => row.reviewId === review.id && !isDelegateRow(row));
    const nameOf = (side: Side) => rows.find((row) => row.side === side && isSponsorRow(row, sponsorsOn(facts.sponsors, review.partnerId, side, day)))?.personName ?? null;
    return [{ id: review.id, partnerId: review.partnerId, on: day, vendorPerson: nameOf('vendor'), partnerPerson: nameOf('partner') }];
  });
}
