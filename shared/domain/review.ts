import { z } from 'zod';
import { Day, Instant, Window } from '../time.ts';
import { Side } from './party.ts';
import { Visibility } from './commitment.ts';

/** Where a review stands between planning and closing; missed and waived ones never happened. */
export const ReviewState = z.enum(['planned', 'prep', 'pre_read_sent', 'held', 'closed', 'missed', 'waived']);
export type ReviewState = z.infer<typeof ReviewState>;

/** A quarterly business review: the window it looks back on and its days. */
export const ReviewHeader = z.strictObject({
  id: z.uuid(),
  partnerId: z.uuid(),
  window: Window,
  dueOn: Day,
  scheduledOn: Day.nullable(),
  heldOn: Day.nullable(),
  state: ReviewState,
  missedBy: Side.nullable(),
});
export type ReviewHeader = z.infer<typeof ReviewHeader>;

/** How long a review is planned to take: whole, or cut to what decides. Source: reviews, section 2. */
export const PlannedMinutes = z.union([z.literal(90), z.literal(60)]);

/** A review as it is prepared and held. `startsAt` is null while no hour is agreed, `durationMinutes` while nobody recorded how long it took. */
export const Review = ReviewHeader.extend({
  startsAt: Instant.nullable(),
  preReadSentAt: Instant.nullable(),
  plannedMinutes: PlannedMinutes,
  durationMinutes: z.int().nonnegative().nullable(),
});
export type Review = z.infer<typeof Review>;

/**
 * What kind of decision it is. The first three are what the glossary has quarterly reviews decide
 * ("plan adjustments, barrier removal, and resource reallocation"); the fourth passes on what the
 * review could not settle.
 */
export const DecisionKind = z.enum(['plan_adjustment', 'barrier_removal', 'resource_reallocation', 'escalation']);
export type DecisionKind = z.infer<typeof DecisionKind>;

/** The kinds as people say them. */
export const decisionKindNames: Readonly<Record<DecisionKind, string>> = {
  plan_adjustment: 'Plan adjustment',
  barrier_removal: 'Barrier removal',
  resource_reallocation: 'Resource reallocation',
  escalation: 'Escalation',
};

/** What a review is asked to decide, or decided. `kind` is null where nobody said; `carriedFrom` is the same question of an earlier review. */
export const Decision = z.strictObject({
  id: z.uuid(),
  reviewId: z.uuid(),
  kind: DecisionKind.nullable(),
  title: z.string().min(1),
  options: z.array(z.string()),
  recommendation: z.string().nullable(),
  vendorDecider: z.string().nullable(),
  partnerDecider: z.string().nullable(),
  outcome: z.string().nullable(),
  decidedOn: Day.nullable(),
  carriedFrom: z.uuid().nullable(),
  visibility: Visibility,
});
export type Decision = z.infer<typeof Decision>;

/** What stopped planned work, and which commitments it held up. `resolution` says how it was removed; null while it stands or where nobody said. */
export const Barrier = z.strictObject({
  id: z.uuid(),
  partnerId: z.uuid(),
  side: Side,
  type: z.string(),
  title: z.string().min(1),
  cause: z.string().nullable(),
  removal: z.string().nullable(),
  ownerName: z.string().nullable(),
  firstRaisedOn: Day,
  timesRaised: z.int().positive(),
  resolvedOn: Day.nullable(),
  resolution: z.string().nullable(),
  blocks: z.array(z.uuid()),
  visibility: Visibility,
});
export type Barrier = z.infer<typeof Barrier>;

/** Something one side does by a day after a review. An empty `ownerName` is nobody; `carriedFrom` is the same action of the review before. */
export const Action = z.strictObject({
  id: z.uuid(),
  reviewId: z.uuid(),
  side: Side,
  title: z.string().min(1),
  ownerName: z.string(),
  dueOn: Day,
  doneOn: Day.nullable(),
  carriedFrom: z.uuid().nullable(),
  visibility: Visibility,
});
export type Action = z.infer<typeof Action>;

/** The actions without those that were carried on to a later review: each is in the list once, as it stands now. */
export function latestActions<A extends Pick<Action, 'id' | 'carriedFrom'>>(actions: readonly A[]): A[] {
  const carriedOn = new Set(actions.flatMap((action) => action.carriedFrom ?? []));
  return actions.filter((action) => !carriedOn.has(action.id));
}

/** The actions without copies that kept their due day: each is in the list once, as it was first agreed. */
export function firstActions<A extends Pick<Action, 'id' | 'carriedFrom' | 'dueOn'>>(actions: readonly A[]): A[] {
  const dueOf = new Map(actions.map((action) => [action.id, action.dueOn]));
  return actions.filter((action) => action.carriedFrom === null || dueOf.get(action.carriedFrom) !== action.dueOn);
}
