import { z } from 'zod';
import { addDays, Day, isInWindow, type Window } from '../time.ts';
import { shortName } from './partner.ts';
import type { ReviewHeader } from './review.ts';

/** Something that falls due on a day, and the partner it is about. */
export const DueItem = z.strictObject({ kind: z.enum(['pre-read', 'review', 'status-review']), what: z.string(), on: Day, partnerId: z.uuid() });
export type DueItem = z.infer<typeof DueItem>;

/** How many days before a review its pre-read goes out. Source: reviews, section 3, T-7. */
const PRE_READ_DAYS = 7;

/** What is known of days ahead. */
export interface DueFacts {
  /** Reviews not yet held. */
  readonly reviews: readonly Pick<ReviewHeader, 'partnerId' | 'dueOn' | 'scheduledOn' | 'state'>[];
  /** The day by which a partner's strategic standing is to be reviewed again. */
  readonly statusReviews: readonly { readonly partnerId: string; readonly on: Day }[];
  readonly nameOf: (partnerId: string) => string;
}

/**
 * What falls due in the window, the nearest first: pre-reads that were not sent, quarterly reviews,
 * and yearly reviews of the strategic standing.
 */
export function dueNext({ reviews, statusReviews, nameOf }: DueFacts, window: Window): DueItem[] {
  const name = (partnerId: string) => shortName(nameOf(partnerId));
  const items = [
    ...reviews.flatMap(({ partnerId, dueOn, scheduledOn, state }): DueItem[] => {
      const on = scheduledOn ?? dueOn;
      const review: DueItem = { kind: 'review', what: `${name(partnerId)} quarterly review`, on, partnerId };
      return state === 'pre_read_sent' ? [review] : [{ kind: 'pre-read', what: `Pre-read to ${name(partnerId)}`, on: addDays(on, -PRE_READ_DAYS), partnerId }, review];
    }),
    ...statusReviews.map(({ partnerId, on }): DueItem => ({ kind: 'status-review', what: `Yearly status review, ${name(partnerId)}`, on, partnerId })),
  ];
  return items.filter(({ on }) => isInWindow(on, window)).toSorted((a, b) => a.on.localeCompare(b.on) || a.what.localeCompare(b.what));
}
