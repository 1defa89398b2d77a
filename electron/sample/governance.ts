import { EscalationLevel } from '../../shared/domain/escalation.ts';
import type { Side } from '../../shared/domain/party.ts';
import { createEscalations } from '../store/escalations.ts';
import type { Store } from '../store/store.ts';
import { daysOf } from './calendar.ts';
import { sampleId, sampleIds } from './ids.ts';
import { partnerIdOf } from './plans.ts';
import type { YearOfPromise } from './record.ts';
import type { PartnerStory, StoryReview } from './story.ts';

/** How long a review takes; who comes for less is not counted as there. */
const REVIEW_MINUTES = 90;

/** Adds a partnership's reviews, who was there, what was decided and agreed, and what stood in the way. */
export function addGovernance(store: Store, story: PartnerStory, record: readonly YearOfPromise[]): void {
  for (const review of story.reviews) addReview(store, story, review);
  const escalations = createEscalations(store.db, sampleIds(`escalation/${story.key}`));
  for (const [index, { of, side, title, levels }] of (story.escalations ?? []).entries()) {
    escalations.putEscalation({
      id: sampleId('escalation', story.key, index),
      partnerId: partnerIdOf(story),
      reviewId: sampleId('review', story.key, of),
      barrierId: null,
      side,
      title,
      levels: levels.map((sinceOn, at) => ({ level: EscalationLevel.parse(at + 1), sinceOn })),
      resolvedOn: null,
      resolution: null,
      visibility: 'shared',
    });
  }
  for (const [index, barrier] of story.barriers.entries()) {
    const id = sampleId('barrier', story.key, index);
    store.reviews.addBarrier(
      {
        id,
        partnerId: partnerIdOf(story),
        side: barrier.side,
        type: barrier.type,
        title: barrier.title,
        cause: barrier.cause ?? null,
        removal: barrier.removal ?? null,
        ownerName: barrier.owner ?? null,
        firstRaisedOn: barrier.raised,
        timesRaised: barrier.times,
        resolvedOn: barrier.resolved ?? null,
        resolution: barrier.resolution ?? null,
        blocks: barrier.blocks.map((key) => commitmentCalled(key, barrier.side, record)),
        visibility: barrier.isInternal === true ? 'internal' : 'shared',
      },
      sampleIds(`block/${id}`),
    );
  }
}

/** The 2026 promise with that key, of the barrier's own side where both have one. */
function commitmentCalled(key: string, side: Side, record: readonly YearOfPromise[]): string {
  const candidates = record.filter(({ promise, year }) => year === 2026 && promise.key === key);
  const found = candidates.find(({ owner }) => owner === side) ?? candidates[0];
  if (found === undefined) throw new Error(`No promise of 2026 is called ${key}`);
  return found.commitmentId;
}

function addReview(store: Store, story: PartnerStory, review: StoryReview): void {
  const id = sampleId('review', story.key, review.of);
  store.reviews.add({
    id,
    partnerId: partnerIdOf(story),
    window: daysOf(review.of),
    dueOn: review.due,
    scheduledOn: review.due,
    heldOn: review.held ?? null,
    state: review.state ?? (review.held === undefined ? 'missed' : 'closed'),
    missedBy: review.missedBy ?? null,
  });
  if (review.held !== undefined) addAttendance(store, story, review, id);
  for (const [index, decision] of (review.decisions ?? []).entries()) {
    store.reviews.addDecision({
      id: sampleId('decision', id, index),
      reviewId: id,
      kind: decision.kind,
      title: decision.title,
      options: [...decision.options],
      recommendation: decision.recommendation ?? null,
      vendorDecider: story.vendorTeam.sponsor,
      partnerDecider: decision.isInternal === true ? null : sponsorOf(story, review.due),
      outcome: decision.outcome ?? null,
      decidedOn: decision.outcome === undefined ? null : (review.held ?? null),
      carriedFrom: null,
      visibility: decision.isInternal === true ? 'internal' : 'shared',
    });
  }
  for (const [index, action] of (review.actions ?? []).entries()) {
    store.reviews.addAction({
      id: sampleId('action', id, index),
      reviewId: id,
      side: action.side,
      title: action.title,
      ownerName: action.owner,
      dueOn: action.due,
      doneOn: action.done ?? null,
      carriedFrom: action.carriedFrom === undefined ? null : sampleId('action', sampleId('review', story.key, action.carriedFrom[0]), action.carriedFrom[1]),
      visibility: action.isInternal === true ? 'internal' : 'shared',
    });
  }
}

/** The partner's sponsor on a day; null when the seat is empty. */
function sponsorOf({ people }: PartnerStory, day: string): string | null {
  return people.find(({ role, from, to }) => role === 'sponsor' && from <= day && (to === undefined || to >= day))?.name ?? null;
}

function addAttendance(store: Store, story: PartnerStory, { vendor, partner, held = '' }: StoryReview, reviewId: string): void {
  const theirs = story.people.find(({ role }) => role === 'cam');
  const seats = [
    { side: 'vendor', personName: story.vendorTeam.sponsor, role: 'sponsor', status: vendor ?? 'absent' },
    { side: 'vendor', personName: story.vendorTeam.manager, role: 'cam', status: 'attended' },
    { side: 'partner', personName: sponsorOf(story, held) ?? 'nobody named', role: 'sponsor', status: partner ?? 'absent' },
    { side: 'partner', personName: theirs?.name ?? story.name, role: 'cam', status: 'attended' },
  ] as const;
  for (const seat of seats) {
    const minutes = seat.status === 'attended' ? REVIEW_MINUTES : null;
    store.reviews.putAttendee({ id: sampleId('attendance', reviewId, seat.side, seat.role), reviewId, personId: null, delegateName: null, ...seat, minutes });
  }
}
