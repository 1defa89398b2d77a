import { z } from 'zod';
import { Day } from '../time.ts';

/** The four kinds of market access a vendor gives to a strategic partner and not to the base. */
export const GrantKind = z.enum(['early_access', 'first_mover', 'preferred_co_sell', 'account_protection']);
export type GrantKind = z.infer<typeof GrantKind>;

/** Nobody else may, or the partner comes first. */
export const Exclusivity = z.enum(['exclusive', 'priority']);
export type Exclusivity = z.infer<typeof Exclusivity>;

/** Somebody sold where only the partner should have. */
export const Breach = z.strictObject({ on: Day, by: z.string(), note: z.string() });

/**
 * Market access given to one partner: a segment, a geography or named customers, or several of
 * them together. `plannedNewCustomers` is what its activation plan promises for a fiscal year.
 */
export const AccessGrant = z.strictObject({
  id: z.uuid(),
  partnerId: z.uuid(),
  kind: GrantKind,
  exclusivity: Exclusivity,
  segment: z.string().nullable(),
  geography: z.string().nullable(),
  customerIds: z.array(z.string()),
  fromOn: Day,
  toOn: Day.nullable(),
  activationPlan: z.string().nullable(),
  plannedNewCustomers: z.int().nullable(),
  breaches: z.array(Breach),
});
export type AccessGrant = z.infer<typeof AccessGrant>;

/**
 * What people write of a grant. `customers` are the accounts it names, `subject` what is opened early where it
 * is no market.
 */
export const GrantWording = AccessGrant.pick({
  kind: true, exclusivity: true, segment: true, geography: true, fromOn: true, toOn: true, activationPlan: true,
}).extend({
  subject: z.string().max(200).nullable(),
  customers: z.array(z.string().min(1).max(200)).max(200),
  plannedNewCustomers: z.int().nonnegative().nullable(),
});
export type GrantWording = z.infer<typeof GrantWording>;

/** A grant as it is kept. */
export const KeptGrant = GrantWording.extend({ id: z.uuid(), partnerId: z.uuid() });
export type KeptGrant = z.infer<typeof KeptGrant>;

/** The kind as people read it. */
export const grantKindNames: Readonly<Record<GrantKind, string>> = {
  early_access: 'Early product access',
  first_mover: 'First mover in a segment',
  preferred_co_sell: 'Preferred co-sell',
  account_protection: 'Protected accounts',
};

/** What the grant is in a few words: `Preferred co-sell, public sector, Nordics`. */
export function grantName(grant: Pick<GrantWording, 'kind' | 'segment' | 'geography' | 'subject'>): string {
  return [grantKindNames[grant.kind], grant.subject, grant.segment, grant.geography].filter((part) => part !== null && part !== '').join(', ');
}

/** Where something happened: the customer (its family's top), the segment and the geography; null is not known. */
export interface MarketPlace {
  readonly customerId: string | null;
  readonly segment: string | null;
  readonly geography: string | null;
}

/** True when the grant holds on the day. */
export function isGrantActive(grant: Pick<AccessGrant, 'fromOn' | 'toOn'>, day: Day): boolean {
  return grant.fromOn <= day && (grant.toOn === null || grant.toOn >= day);
}

/** True when the grant names any market at all; early access to a product names none. */
export function namesMarket(grant: Pick<AccessGrant, 'segment' | 'geography' | 'customerIds'>): boolean {
  return grant.segment !== null || grant.geography !== null || grant.customerIds.length > 0;
}

/**
 * True when the place lies inside the grant: one of its named customers, or its segment and
 * geography as far as it names them. Upper and lower case do not matter.
 */
export function grantCovers(grant: Pick<AccessGrant, 'segment' | 'geography' | 'customerIds'>, place: MarketPlace): boolean {
  if (place.customerId !== null && grant.customerIds.includes(place.customerId)) return true;
  if (grant.segment === null && grant.geography === null) return false;
  return isSame(grant.segment, place.segment) && isSame(grant.geography, place.geography);
}

/** How narrow the grant is for that place: 3 a named customer, 2 segment and geography, 1 either. The narrower gets the credit. */
export function grantNarrowness(grant: Pick<AccessGrant, 'segment' | 'geography' | 'customerIds'>, place: MarketPlace): number {
  if (place.customerId !== null && grant.customerIds.includes(place.customerId)) return 3;
  return grant.segment !== null && grant.geography !== null ? 2 : 1;
}

function isSame(wanted: string | null, found: string | null): boolean {
  return wanted === null || (found !== null && wanted.trim().toLowerCase() === found.trim().toLowerCase());
}
