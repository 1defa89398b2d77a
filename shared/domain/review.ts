import { z } from 'zod';
import { Day, Window } from '../time.ts';
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

/** What a review is asked to decide, or decided. */
export const Decision = z.strictObject({
  id: z.uuid(),
  reviewId: z.uuid(),
  title: z.string().min(1),
  options: z.array(z.string()),
  recommendation: z.string().nullable(),
  vendorDecider: z.string().nullable(),
  partnerDecider: z.string().nullable(),
  outcome: z.string().nullable(),
  decidedOn: Day.nullable(),
  visibility: Visibility,
});
export type Decision = z.infer<typeof Decision>;

/** What stopped planned work, and which commitments it held up. */
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
  blocks: z.array(z.uuid()),
  visibility: Visibility,
});
export type Barrier = z.infer<typeof Barrier>;

/** Something one side does by a day after a review. */
export const Action = z.strictObject({
  id: z.uuid(),
  reviewId: z.uuid(),
  side: Side,
  title: z.string().min(1),
  ownerName: z.string(),
  dueOn: Day,
  doneOn: Day.nullable(),
  visibility: Visibility,
});
export type Action = z.infer<typeof Action>;
