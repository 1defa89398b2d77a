import { addMonths, isInWindow, windowOverlap } from '../../time.ts';
import { type AccessGrant, type Exclusivity, grantCovers, isGrantActive, namesMarket } from '../accessGrant.ts';
import type { Customer } from '../customer.ts';
import { closedBy, distinctDeals, type Opportunity, wasOpenOn } from '../opportunity.ts';
import { isJoint } from './attribution.ts';
import { creditedGrant, customerBook, type CustomerBook, dealsInGrant, isIdleGrant, type Order, type Win } from './grantedMarket.ts';
import type { Membership } from './membership.ts';
import { absent, badgeOn, figure, isAsked, leftOut, type MetricResult, type Question, rate } from './result.ts';

/**
 * What M7 reads. `orders` is null where the vendor's order history is not imported, `allRoutes` where
 * the wins of other routes are not. `planned` holds the new customers planned in the window, by grant.
 */
export interface NewCustomerFacts {
  readonly deals: readonly Opportunity[];
  readonly grants: readonly AccessGrant[];
  readonly customers: readonly Customer[];
  readonly orders: readonly Order[] | null;
  readonly allRoutes: readonly Win[] | null;
  readonly planned: ReadonlyMap<string, number>;
  readonly members: Membership;
}

/** A new customer with the grant that gets the credit. */
interface Gained {
  readonly family: string;
  readonly grant: AccessGrant;
  readonly dealId: string;
}

/** What was gained, how many wins inside grants could be judged, and those that could not. */
interface Gains {
  readonly gained: readonly Gained[];
  readonly judged: number;
  readonly unknown: readonly string[];
}

const NONE_KNOWN = 'Of no customer won there is it known whether it is new.';

/**
 * New customers won inside exclusive or priority access: the number; for priority grants their share
 * of all new customers there; for exclusive ones, where a share would be whole by design, against
 * plan; and grants that lie idle.
 *
 * Unit: count and ratio. Formula: a customer family without the vendor's revenue for
 * `newCustomerMonths` before the close, won jointly inside an active grant of a strategic partner;
 * covered by two grants it counts once, for the narrower. Source: metrics M7.
 * Null: `not_applicable` without such grants; the share is `no_data` where all routes are not
 * imported, and attainment is shown in its place; `zero_denominator` when nobody won or planned any;
 * all are `no_data` when no deal is known, the number also when it is known of no win whether its customer is new.
 */
export function newCustomers(facts: NewCustomerFacts, question: Question): MetricResult[] {
  const holders = new Set(facts.grants.map((grant) => grant.partnerId));
  const deals = distinctDeals(facts.deals.filter((deal) => deal.partnerIds.some((id) => holders.has(id))));
  const book = customerBook(facts.customers, facts.orders, recentWins(facts, question));
  const own = facts.grants.filter((grant) => isAsked(question.scope, grant.partnerId)).map((grant) => book.grantOf(grant));
  const grants = own.filter((grant) => namesMarket(grant) && windowOverlap(question.window, { start: grant.fromOn, end: grant.toOn ?? question.window.end }) !== null);
  if (grants.length === 0) return without(question, own, 'not_applicable', 'No market access is granted in the window.');
  if (facts.deals.length === 0) return without(question, own, 'no_data', 'No deals are known.');
  const gains = gainsOf(deals, grants, book, facts, question);
  const around = {
    rowIds: gains.gained.flatMap(({ dealId, grant }) => [dealId, grant.id]),
    coverage: shareJudged(gains.judged, gains.unknown),
    excluded: [
      ...leftOut('not known whether the customer is new', gains.unknown),
      ...leftOut('grant names no segment, geography or customer', own.filter((grant) => !namesMarket(grant)).map((grant) => grant.id)),
    ],
  };
  return [
    isUnknown(gains)
      ? absent('M7.count', question, 'no_data', NONE_KNOWN, around)
      : figure('M7.count', question, families(gains.gained).size, around),
    shareOf(gains, grants, book, facts, question),
    attainmentOf('M7.attainment', 'exclusive', gains, grants, facts, question),
    facts.allRoutes === null
      ? attainmentOf('M7.attainment.priority', 'priority', gains, grants, facts, question)
      : absent('M7.attainment.priority', question, 'not_applicable', 'All routes are imported; the share is shown instead.'),
    idleGrants(deals, own.filter((grant) => namesMarket(grant) && facts.members.isOn(grant.partnerId, question.asOf)), book, question),
  ];
}

/** The wins that can bear on whether a customer of the window is new. */
function recentWins({ deals, allRoutes }: NewCustomerFacts, { window, thresholds }: Question): Win[] {
  const from = addMonths(window.start, -thresholds.newCustomerMonths);
  const isRecent = ({ closeOn }: Win) => closeOn !== null && closeOn >= from && closeOn <= window.end;
  return [...deals.filter((deal) => deal.outcome === 'won' && isRecent(deal)), ...(allRoutes ?? []).filter(isRecent)];
}

function without(question: Question, own: readonly AccessGrant[], status: 'not_applicable' | 'no_data', note: string): MetricResult[] {
  const keys = ['M7.count', 'M7.share', 'M7.attainment', 'M7.attainment.priority', 'M7.idle'] as const;
  const excluded = leftOut('grant names no segment, geography or customer', own.filter((grant) => !namesMarket(grant)).map((grant) => grant.id));
  return keys.map((key) => absent(key, question, status, note, { excluded }));
}

function gainsOf(deals: readonly Opportunity[], grants: readonly AccessGrant[], book: CustomerBook, facts: NewCustomerFacts, question: Question): Gains {
  const gained = new Map<string, Gained>();
  const unknown: string[] = [];
  let judged = 0;
  const isWonInWindow = (deal: Opportunity) => deal.outcome === 'won' && deal.closeOn !== null && isInWindow(deal.closeOn, question.window);
  const inOrder = deals.filter(isWonInWindow).toSorted((a, b) => (a.closeOn ?? '').localeCompare(b.closeOn ?? '') || a.id.localeCompare(b.id));
  for (const deal of inOrder) {
    const closedOn = closedBy(deal, question.asOf);
    if (closedOn === null || !isJoint(deal, question)) continue;
    const partners = new Set(deal.partnerIds.filter((id) => facts.members.isOn(id, closedOn)));
    const grant = creditedGrant(grants.filter((one) => partners.has(one.partnerId)), book.placeOf(deal), closedOn);
    if (grant === null) continue;
    const isNew = book.isNew(deal, question.thresholds.newCustomerMonths);
    if (isNew === null || deal.customerId === null) {
      unknown.push(deal.id);
      continue;
    }
    judged += 1;
    if (isNew) {
      const family = book.familyOf(deal.customerId);
      if (!gained.has(family)) gained.set(family, { family, grant, dealId: deal.id });
    }
  }
  return { gained: [...gained.values()], judged, unknown };
}

function families(gained: readonly Gained[]): Set<string> {
  return new Set(gained.map((one) => one.family));
}

/** True when there were wins and of none of them it is known whether the customer is new. */
function isUnknown({ judged, unknown }: Pick<Gains, 'judged' | 'unknown'>): boolean {
  return judged === 0 && unknown.length > 0;
}

/** Wins of which it is known whether the customer is new ÷ wins inside the grants. Null without any. */
function shareJudged(judged: number, unknown: readonly string[]): number | null {
  const all = judged + unknown.length;
  return all === 0 ? null : judged / all;
}

/** New customers in priority grants ÷ all new customers won there by any route. */
function shareOf(gains: Gains, grants: readonly AccessGrant[], book: CustomerBook, facts: NewCustomerFacts, question: Question): MetricResult {
  const priority = grants.filter((grant) => grant.exclusivity === 'priority');
  if (priority.length === 0) return absent('M7.share', question, 'not_applicable', 'There is no priority access; exclusive access is judged against plan.');
  if (facts.allRoutes === null) {
    return absent('M7.share', question, 'no_data', 'The new customers of all routes are not imported; attainment against plan is shown instead.');
  }
  const own = gains.gained.filter(({ grant }) => grant.exclusivity === 'priority');
  const all = families(own);
  const unknown: string[] = [];
  const counted: string[] = [];
  let judged = 0;
  for (const win of facts.allRoutes) {
    const day = win.closeOn;
    if (day === null || day > question.asOf || !isInWindow(day, question.window)) continue;
    const place = book.placeOf(win);
    if (!priority.some((grant) => isGrantActive(grant, day) && grantCovers(grant, place))) continue;
    const isNew = book.isNew(win, question.thresholds.newCustomerMonths);
    if (isNew === null || place.customerId === null) unknown.push(win.id);
    else judged += 1;
    if (isNew !== true || place.customerId === null) continue;
    all.add(place.customerId);
    counted.push(win.id);
  }
  if (isUnknown({ judged, unknown })) return absent('M7.share', question, 'no_data', NONE_KNOWN, { coverage: 0, excluded: leftOut('not known whether the customer is new', unknown) });
  return rate('M7.share', question, own.length, all.size, 'Nobody won a new customer in the priority segments.', {
    rowIds: [...counted, ...own.flatMap(({ dealId, grant }) => [dealId, grant.id])],
    coverage: shareJudged(judged, unknown),
    excluded: leftOut('not known whether the customer is new', unknown),
  });
}

/** New customers ÷ planned, over the grants of the kind that have a plan. */
function attainmentOf(
  key: 'M7.attainment' | 'M7.attainment.priority',
  kind: Exclusivity,
  gains: Gains,
  grants: readonly AccessGrant[],
  facts: NewCustomerFacts,
  question: Question,
): MetricResult {
  const ofKind = grants.filter((grant) => grant.exclusivity === kind);
  if (ofKind.length === 0) return absent(key, question, 'not_applicable', `There is no ${kind} access in the window.`);
  const unplanned = ofKind.filter((grant) => !facts.planned.has(grant.id)).map((grant) => grant.id);
  const excluded = leftOut('no plan for the grant', unplanned);
  if (unplanned.length === ofKind.length) return absent(key, question, 'no_data', 'No new customers are planned for these grants.', { excluded });
  if (isUnknown(gains)) return absent(key, question, 'no_data', NONE_KNOWN, { excluded });
  const counted = gains.gained.filter(({ grant }) => grant.exclusivity === kind && facts.planned.has(grant.id));
  const planned = ofKind.reduce((sum, grant) => sum + (facts.planned.get(grant.id) ?? 0), 0);
  return rate(key, question, counted.length, planned, 'The plan asks for no new customer.', {
    rowIds: [...counted.map(({ dealId }) => dealId), ...ofKind.flatMap(({ id }) => (facts.planned.has(id) ? [id] : []))],
    excluded,
  });
}

/** Grants of partners still strategic, live for `idleGrantQuarters` or longer without one joint deal inside them. */
function idleGrants(deals: readonly Opportunity[], grants: readonly AccessGrant[], book: CustomerBook, question: Question): MetricResult {
  const idle = grants.filter((grant) => isIdleGrant(grant, deals, book, question)).map((grant) => grant.id);
  return figure('M7.idle', question, idle.length, {
    rowIds: idle,
    badges: badgeOn('idle-grant', idle, (n) => `${n === 1 ? '1 grant lies' : `${n} grants lie`} idle.`),
  });
}

/** How one grant is used: the joint deals open inside it, what it brought in the window, and whether it lies idle. */
export interface GrantUse {
  readonly grantId: string;
  readonly openDealIds: readonly string[];
  /** New customers credited to it in the window; null where it names no market to count them in, or no deal is known at all. */
  readonly gained: number | null;
  readonly isIdle: boolean;
}

/** The grants one by one, by the rules that `newCustomers` counts them by. Source: metrics M7. */
export function grantUses(facts: NewCustomerFacts, question: Question): GrantUse[] {
  const own = facts.grants.filter((grant) => isAsked(question.scope, grant.partnerId));
  const holders = new Set(own.map((grant) => grant.partnerId));
  const deals = distinctDeals(facts.deals.filter((deal) => deal.partnerIds.some((id) => holders.has(id))));
  const book = customerBook(facts.customers, facts.orders, recentWins(facts, question));
  const grants = own.map((grant) => book.grantOf(grant));
  const gains = gainsOf(deals, grants.filter(namesMarket), book, facts, question);
  const isJudged = (grant: AccessGrant) => namesMarket(grant) && facts.deals.length > 0;
  return grants.map((grant) => ({
    grantId: grant.id,
    openDealIds: dealsInGrant(grant, deals, book, question).filter((deal) => wasOpenOn(deal, question.asOf)).map((deal) => deal.id),
    gained: isJudged(grant) && !isUnknown(gains) ? gains.gained.filter((one) => one.grant.id === grant.id).length : null,
    isIdle: isJudged(grant) && isIdleGrant(grant, deals, book, question),
  }));
}
