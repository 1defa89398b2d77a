import { z } from 'zod';
import { PartyCalendar } from '../fiscal.ts';

/** The two sides of a partnership. */
export const Side = z.enum(['vendor', 'partner']);
export type Side = z.infer<typeof Side>;

/** Who owes a commitment: one side, or both together, in which case it counts once for each. */
export const OwnerParty = z.enum(['vendor', 'partner', 'joint']);
export type OwnerParty = z.infer<typeof OwnerParty>;

/** The six industries of the glossary, and the rest. */
export const Industry = z.enum([
  'enterprise-technology',
  'cybersecurity',
  'cloud-saas',
  'healthcare-it',
  'manufacturing',
  'financial-services',
  'other',
]);
export type Industry = z.infer<typeof Industry>;

/** The company whose copy of the program this is: the vendor, its currency and its fiscal calendar. */
export const Vendor = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1),
  currency: z.string().length(3),
  fiscalCalendarId: z.uuid(),
  calendar: PartyCalendar,
});
export type Vendor = z.infer<typeof Vendor>;

/** The other side. Rules about one side apply to the other by calling them with this. */
export function otherSide(side: Side): Side {
  return side === 'vendor' ? 'partner' : 'vendor';
}

/** True when the owner's commitment counts for the side: its own, or a joint one. */
export function countsFor(owner: OwnerParty, side: Side): boolean {
  return owner === 'joint' || owner === side;
}
