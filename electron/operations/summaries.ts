import { designationOn, isStrategic, strategicSince } from '../../shared/domain/designation.ts';
import type { Partner, PartnerSummary } from '../../shared/domain/partner.ts';
import { holdersOn } from '../../shared/domain/person.ts';
import type { Scorecard } from '../../shared/domain/scorecard.ts';
import { fiscalYearWindow } from '../../shared/fiscal.ts';
import type { Money } from '../../shared/money.ts';
import type { Store } from '../store/store.ts';
import { allPlansOfAYear, gatherScorecard, type PlanReader } from './gatherScorecard.ts';
import type { Lens } from './lens.ts';

/** A partner's summary together with the scorecard its figures come from. */
export interface GatheredSummary {
  readonly summary: PartnerSummary;
  readonly scorecard: Scorecard;
}

/** Every partner with its standing and its figures: strategic ones first, each group the largest revenue first. */
export function gatherSummaries(store: Store, lens: Lens, read: PlanReader = allPlansOfAYear(store)): GatheredSummary[] {
  const events = Map.groupBy(store.designations.list(), (event) => event.partnerId);
  const roles = Map.groupBy(store.people.listRoles(), (role) => role.partnerId);
  const revenue = revenueByPartner(store, lens);
  const gathered = store.partners.list().map((partner): GatheredSummary => {
    const scorecard = gatherScorecard(store, lens, partner, read);
    const ownEvents = events.get(partner.id) ?? [];
    return {
      scorecard,
      summary: {
        partner,
        designation: designationOn(ownEvents, lens.asOf),
        strategicSince: strategicSince(ownEvents, lens.asOf),
        sponsors: holdersOn(roles.get(partner.id) ?? [], 'sponsor', lens.asOf),
        fulfilment: { vendor: scorecard.sides.vendor.fulfilment, partner: scorecard.sides.partner.fulfilment },
        gap: scorecard.gap,
        balance: scorecard.balance,
        revenue: revenue.get(partner.id) ?? [],
        plan: planSummary(scorecard),
        nextReview: nextReviewOn(store, partner, lens),
      },
    };
  });
  return gathered.toSorted((a, b) => byRank(a.summary, b.summary, lens.vendor.currency));
}

/** The fiscal year up to the quarter's end, per partner and currency. */
function revenueByPartner(store: Store, lens: Lens): Map<string, Money[]> {
  const year = fiscalYearWindow(lens.calendar, Number(lens.quarter.slice(0, 4)));
  const sums = store.revenue.sumByPartner({ start: year.start, end: lens.window.end });
  const byPartner = new Map<string, Money[]>();
  for (const { partnerId, money } of sums) {
    if (partnerId !== null) byPartner.set(partnerId, [...(byPartner.get(partnerId) ?? []), money]);
  }
  return byPartner;
}

function planSummary({ plan }: Scorecard): PartnerSummary['plan'] {
  return plan === null ? null : { version: plan.version, state: plan.state, isApproved: plan.isApproved };
}

function nextReviewOn(store: Store, partner: Partner, lens: Lens): string | null {
  const review = store.reviews.next(partner.id, lens.asOf);
  return review?.scheduledOn ?? review?.dueOn ?? null;
}

function byRank(a: PartnerSummary, b: PartnerSummary, currency: string): number {
  const strategic = Number(isStrategic(b.designation)) - Number(isStrategic(a.designation));
  if (strategic !== 0) return strategic;
  const size = (summary: PartnerSummary) => summary.revenue.find((money) => money.currency === currency)?.minor ?? 0;
  return size(b) - size(a) || a.partner.name.localeCompare(b.partner.name);
}
