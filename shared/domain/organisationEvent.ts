import { z } from 'zod';
import { Day } from '../time.ts';
import { Side } from './party.ts';

/** Something that happened to a party and may change why the partnership is strategic. Source: glossary, "What should trigger a review". */
export const OrganisationEventKind = z.enum([
  'ownership_change',
  'leadership_change',
  'strategy_change',
  'new_vendor_alliance',
  'competing_product',
  'segment_shift',
  'vendor_product_strategy',
  'vendor_market_strategy',
  'vendor_channel_strategy',
]);
export type OrganisationEventKind = z.infer<typeof OrganisationEventKind>;

/** What an event collides with: something granted, built or planned together. */
export const Overlap = z.strictObject({ kind: z.enum(['grant', 'solution', 'commitment']), id: z.uuid() });
export type Overlap = z.infer<typeof Overlap>;

/**
 * A logged event. `partnerId` is null for one of the vendor's that concerns every partnership.
 * `overlaps` names what it collides with; null when nobody has looked yet.
 */
export const OrganisationEvent = z.strictObject({
  id: z.uuid(),
  partnerId: z.uuid().nullable(),
  side: Side,
  kind: OrganisationEventKind,
  on: Day,
  note: z.string(),
  segment: z.string().nullable(),
  overlaps: z.array(Overlap).nullable(),
});
export type OrganisationEvent = z.infer<typeof OrganisationEvent>;

/** The kind inside a sentence. */
export const eventNames: Readonly<Record<OrganisationEventKind, string>> = {
  ownership_change: 'change of ownership',
  leadership_change: 'change of leadership',
  strategy_change: 'change of strategy',
  new_vendor_alliance: 'new vendor alliance',
  competing_product: 'competing product direction',
  segment_shift: 'shift of market segment',
  vendor_product_strategy: 'change of the vendor’s product strategy',
  vendor_market_strategy: 'change of the vendor’s market strategy',
  vendor_channel_strategy: 'change of the vendor’s channel strategy',
};

/** The events of the kinds about the partnership, after `since` (null: ever) and up to `asOf`, the oldest first. */
export function eventsAbout(
  events: readonly OrganisationEvent[],
  partnerId: string,
  kinds: readonly OrganisationEventKind[],
  since: Day | null,
  asOf: Day,
): OrganisationEvent[] {
  return events
    .filter((event) => event.partnerId === null || event.partnerId === partnerId)
    .filter((event) => kinds.includes(event.kind) && event.on <= asOf && (since === null || event.on > since))
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id));
}
