import { addMonths, type Day } from '../../time.ts';
import { type AccessGrant, grantCovers, grantNarrowness, isGrantActive, type MarketPlace } from '../accessGrant.ts';
import { type Customer, parentsOf, ultimateParent } from '../customer.ts';
import type { Opportunity } from '../opportunity.ts';
import { isJoint } from './attribution.ts';
import type { Question } from './result.ts';

/** A deal won by any route, as far as M7 needs it. */
export type Win = Pick<Opportunity, 'id' | 'customerId' | 'closeOn' | 'segment' | 'geography' | 'isNewCustomer'>;

/** Dated revenue of the vendor with a customer, by any route. */
export interface Order {
  readonly id: string;
  readonly customerId: string;
  readonly on: Day;
}

/** Customers with their families, and when each bought before. */
export interface CustomerBook {
  /** The top of the customer's family. */
  familyOf(customerId: string): string;
  /** Where the deal is, with the customer as the top of its family. */
  placeOf(deal: Pick<Win, 'customerId' | 'segment' | 'geography'>): MarketPlace;
  /** The grant with its named customers as tops of their families. */
  grantOf(grant: AccessGrant): AccessGrant;
  /** True when the family bought nothing in the months before the day; null when nobody knows. */
  isNew(win: Win, months: number): boolean | null;
}

/**
 * Indexes who bought when. Without `orders` (null) the deals' own flag decides; earlier wins always
 * count as revenue. Source: metrics M7.
 */
export function customerBook(customers: readonly Customer[], orders: readonly Order[] | null, wins: readonly Win[]): CustomerBook {
  const parentOf = parentsOf(customers);
  const familyOf = (id: string) => ultimateParent(parentOf, id);
  const boughtOn = new Map<string, Day[]>();
  const note = (customerId: string | null, day: Day | null) => {
    if (customerId === null || day === null) return;
    const family = familyOf(customerId);
    const days = boughtOn.get(family);
    if (days === undefined) boughtOn.set(family, [day]);
    else days.push(day);
  };
  for (const order of orders ?? []) note(order.customerId, order.on);
  for (const win of wins) note(win.customerId, win.closeOn);
  return {
    familyOf,
    placeOf: ({ customerId, segment, geography }) => ({ customerId: customerId === null ? null : familyOf(customerId), segment, geography }),
    grantOf: (grant) => ({ ...grant, customerIds: grant.customerIds.map(familyOf) }),
    isNew(win, months) {
      if (win.customerId === null || win.closeOn === null) return null;
      const from = addMonths(win.closeOn, -months);
      const close = win.closeOn;
      const isKnownBuyer = (boughtOn.get(familyOf(win.customerId)) ?? []).some((day) => day >= from && day < close);
      if (isKnownBuyer) return false;
      return orders === null ? win.isNewCustomer : true;
    },
  };
}

/**
 * The grant that gets the credit for a place on a day: the narrowest that covers it, exclusive before
 * priority, then the one given last. Null when none does.
 */
export function creditedGrant(grants: readonly AccessGrant[], place: MarketPlace, day: Day): AccessGrant | null {
  const covering = grants.filter((grant) => isGrantActive(grant, day) && grantCovers(grant, place));
  const ranked = covering.toSorted(
    (a, b) =>
      grantNarrowness(b, place) - grantNarrowness(a, place) ||
      a.exclusivity.localeCompare(b.exclusivity) ||
      b.fromOn.localeCompare(a.fromOn) ||
      a.id.localeCompare(b.id),
  );
  return ranked[0] ?? null;
}

/** The joint deals of the grant's partner that lie inside it and were not over before it began, as known on the day. */
export function dealsInGrant(grant: AccessGrant, deals: readonly Opportunity[], book: CustomerBook, question: Question): Opportunity[] {
  return deals.filter(
    (deal) =>
      deal.partnerIds.includes(grant.partnerId) &&
      deal.createdOn <= question.asOf &&
      (deal.closeOn === null || deal.closeOn >= grant.fromOn) &&
      grantCovers(grant, book.placeOf(deal)) &&
      isJoint(deal, question),
  );
}

/** True for a grant that is live for `idleGrantQuarters` or longer without one joint deal inside it. Source: metrics M7. */
export function isIdleGrant(grant: AccessGrant, deals: readonly Opportunity[], book: CustomerBook, question: Question): boolean {
  const { asOf, thresholds } = question;
  if (!isGrantActive(grant, asOf) || grant.fromOn > addMonths(asOf, -3 * thresholds.idleGrantQuarters)) return false;
  return dealsInGrant(grant, deals, book, question).length === 0;
}
