import type { AccessGrant } from '../../../shared/domain/accessGrant.ts';
import { isGrantActive, namesMarket } from '../../../shared/domain/accessGrant.ts';
import type { Membership } from '../../../shared/domain/metrics/membership.ts';
import type { ProgrammeFacts, ProgrammeWindows } from '../../../shared/domain/metrics/programme.ts';
import type { Opportunity } from '../../../shared/domain/opportunity.ts';
import { prevailingRevenueType, type RevenueFact } from '../../../shared/domain/revenueFact.ts';
import { addMonths, type Day, type Window } from '../../../shared/time.ts';
import type { Store } from '../../store/store.ts';
import type { MetricRules } from './metricRules.ts';

type Questions = ReturnType<Store['facts']['deals']['ask']>;

/**
 * The deals that M6, M7 and M10 read, each once: created in the quarter, open on the day, closed in
 * the trailing year, won before by the same customers, and inside granted access.
 */
export function gatherDeals({ facts }: Store, windows: ProgrammeWindows, asOf: Day, grants: readonly AccessGrant[], rules: MetricRules): readonly Opportunity[] {
  return facts.remember(`deals ${windows.quarter.start} ${asOf}`, () => readDeals(facts.deals.ask(), windows, asOf, grants, rules));
}

function readDeals(ask: Questions, windows: ProgrammeWindows, asOf: Day, grants: readonly AccessGrant[], { thresholds }: MetricRules): Opportunity[] {
  const live = grants.filter((grant) => namesMarket(grant) && isGrantActive(grant, asOf));
  const since = addMonths(windows.quarter.start, -thresholds.newCustomerMonths);
  const deals = new Map<string, Opportunity>();
  const add = (found: readonly Opportunity[]) => {
    for (const deal of found) {
      const known = deals.get(deal.id);
      deals.set(deal.id, known === undefined ? deal : merged(known, deal));
    }
  };
  add(ask.createdIn(windows.quarter));
  add(ask.openOn(asOf));
  add(ask.closedIn(windows.trailingYear));
  add(ask.wonIn(windows.quarter));
  add(ask.wonBefore(windows.quarter, since));
  for (const grant of live) add(ask.inGrant(grant, asOf));
  return [...deals.values()];
}

/**
 * The wins of all routes that M7's share is of. Null where nobody has priority access to a market, or where
 * the vendor's own sales are not imported.
 */
export function gatherAllRoutes({ facts }: Store, { quarter }: ProgrammeWindows, grants: readonly AccessGrant[], { thresholds }: MetricRules): readonly Opportunity[] | null {
  if (!grants.some((grant) => grant.exclusivity === 'priority' && namesMarket(grant))) return null;
  return facts.remember(`routes ${quarter.start}`, () => facts.deals.wonByAnyRoute(quarter, addMonths(quarter.start, -thresholds.newCustomerMonths)));
}

/** Each question reads only the columns it needs; a deal that answers two has those of both. */
function merged(a: Opportunity, b: Opportunity): Opportunity {
  return {
    ...a,
    probability: a.probability ?? b.probability,
    amount: a.amount ?? b.amount,
    amountAtCreation: a.amountAtCreation ?? b.amountAtCreation,
    competitors: a.competitors ?? b.competitors,
    incumbentCompetitor: a.incumbentCompetitor ?? b.incumbentCompetitor,
    customerId: a.customerId ?? b.customerId,
    isNewCustomer: a.isNewCustomer ?? b.isNewCustomer,
    segment: a.segment ?? b.segment,
    geography: a.geography ?? b.geography,
  };
}

/** The revenue that M4, M5 and M13 read, and the kind of it that counts. */
export function gatherRevenue(store: Store, windows: ProgrammeWindows): Pick<ProgrammeFacts, 'revenue' | 'revenueType'> {
  const { facts, settings } = store;
  const read = (window: Window) => facts.remember(`revenue ${window.start} ${window.end}`, () => facts.revenue.endingIn(window));
  const recent = read(windows.trailingYear);
  const revenue: RevenueFact[] = [...recent, ...read(windows.trailingYearBefore)];
  return { revenue, revenueType: settings.get('metrics.revenue-type') ?? prevailingRevenueType(recent) ?? prevailingRevenueType(revenue) ?? 'bookings' };
}

/**
 * The partners active in the twelve months up to the day. Null where the full list is not imported: nobody
 * outside the strategic programme is known to be active.
 */
export function gatherActive({ facts }: Store, asOf: Day, members: Membership): ReadonlySet<string> | null {
  const active = facts.revenue.activeIn(addMonths(asOf, -12), asOf);
  const ever = new Set(members.partnerIds);
  return active.some((id) => !ever.has(id)) ? new Set(active) : null;
}

/** What the activation plans of grants promise for the quarter: a quarter of the year's. */
export function plannedCustomers(grants: readonly AccessGrant[]): Map<string, number> {
  return new Map(grants.flatMap((grant) => (grant.plannedNewCustomers === null ? [] : [[grant.id, grant.plannedNewCustomers / 4] as const])));
}
