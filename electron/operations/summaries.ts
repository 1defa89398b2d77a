import { designationOn, isStrategic, strategicSince } from '../../shared/domain/designation.ts';
import type { PartnerSummary } from '../../shared/domain/partner.ts';
import { holdersOn } from '../../shared/domain/person.ts';
import type { Scorecard } from '../../shared/domain/scorecard.ts';
import { fiscalYearWindow } from '../../shared/fiscal.ts';
import type { Money } from '../../shared/money.ts';
import type { Day } from '../../shared/time.ts';
import type { Store } from '../store/store.ts';
import { allPlansOfAYear, type PlanBook } from './gatherScorecard.ts';
import type { Lens } from './lens.ts';

/** Later than any review. */
const LAST_DAY: Day = '9999-12-31';

/** A partner's summary together with the scorecard its figures come from. */
export interface GatheredSummary {
  readonly summary: PartnerSummary;
  readonly scorecard: Scorecard;
}

/** Every partner with its standing and its figures: strategic ones first, each group the largest revenue first. */
export function gatherSummaries(store: Store, lens: Lens, book: PlanBook = allPlansOfAYear(store, lens)): GatheredSummary[] {
  const events = Map.groupBy(store.designations.list(), (event) => event.partnerId);
  const roles = Map.groupBy(store.people.listRoles(), (role) => role.partnerId);
  const revenue = revenueByPartner(store, lens);
  const next = nextReviews(store, lens);
  const gathered = store.partners.list().map((partner): GatheredSummary => {
    const scorecard = book.scorecard(lens, partner);
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
        nextReview: next.get(partner.id) ?? null,
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

/** The day of each partner's next review. */
function nextReviews(store: Store, { asOf }: Lens): Map<string, Day> {
  const ahead = store.reviews.listDue(asOf, LAST_DAY).toReversed();
  return new Map(ahead.map(({ partnerId, scheduledOn, dueOn }) => [partnerId, scheduledOn ?? dueOn]));
}

function byRank(a: PartnerSummary, b: PartnerSummary, currency: string): number {
  const strategic = Number(isStrategic(b.designation)) - Number(isStrategic(a.designation));
  if (strategic !== 0) return strategic;
  const size = (summary: PartnerSummary) => summary.revenue.find((money) => money.currency === currency)?.minor ?? 0;
  return size(b) - size(a) || a.partner.name.localeCompare(b.partner.name);
}
