import { z } from 'zod';
import { Currency, Money, sumByCurrency } from '../money.ts';
import { countText, shortMoneyText } from '../quantity.ts';
import { type Day, Day as DaySchema, type Window } from '../time.ts';
import { nameInTitle } from './narrative.ts';

const text = (most: number) => z.string().max(most).nullable();
const minor = z.int().nonnegative().nullable();

/** What people write of a joint activity: amounts in minor units of `currency`. Approved and paid are ours; the partner's own are beside them. */
export const ActivityWording = z.strictObject({
  name: text(300),
  type: text(200),
  startsOn: DaySchema.nullable(),
  endsOn: DaySchema.nullable(),
  deliveredOn: DaySchema.nullable(),
  status: text(200),
  currency: Currency.nullable(),
  requestedMinor: minor,
  approvedMinor: minor,
  claimedMinor: minor,
  paidMinor: minor,
  partnerPlannedMinor: minor,
  partnerSpentMinor: minor,
  vendorShare: z.number().min(0).max(1).nullable(),
  partnerShare: z.number().min(0).max(1).nullable(),
  leads: z.number().nonnegative().nullable(),
  attendees: z.number().nonnegative().nullable(),
  pipelineMinor: minor,
  ownerName: text(200),
  partnerOwnerName: text(200),
  notes: text(4000),
});
export type ActivityWording = z.infer<typeof ActivityWording>;

/** An activity as it is kept; imported ones may name no partner. */
export const KeptActivity = ActivityWording.extend({ id: z.uuid(), partnerId: z.uuid().nullable() });
export type KeptActivity = z.infer<typeof KeptActivity>;

/** What an activity is. Source: glossary, "Assets, Microsites, and Events", campaigns and case studies. */
export const ActivityKind = z.enum(['asset', 'microsite', 'event', 'case_study', 'campaign', 'other']);
export type ActivityKind = z.infer<typeof ActivityKind>;

/** The kind as people read it; typed as the type, it is understood again. */
export const activityKindNames: Readonly<Record<ActivityKind, string>> = {
  asset: 'Asset', microsite: 'Microsite', event: 'Event', case_study: 'Case study', campaign: 'Campaign', other: 'Other activity',
};

const KIND_WORDS: readonly (readonly [RegExp, ActivityKind])[] = [
  [/case.?stud|success stor|customer stor|reference|referenz/i, 'case_study'],
  [/micro.?site|landing.?page|web.?site/i, 'microsite'],
  [/event|webinar|workshop|fair|messe|show|conference|summit|seminar|roundtable|congress|days?\b/i, 'event'],
  [/campaign|kampagne|e-?mail|digital|ads?\b|advert|social|demand|telemarketing|search/i, 'campaign'],
  [/asset|collateral|brochure|white.?paper|video|content|datasheet|e-?book/i, 'asset'],
];

/** The kind an activity's type says, else its name; `other` where neither says one. */
export function activityKind({ type, name }: Pick<KeptActivity, 'type' | 'name'>): ActivityKind {
  for (const words of [type, name]) {
    const found = words === null ? undefined : KIND_WORDS.find(([known]) => known.test(words))?.[1];
    if (found !== undefined) return found;
  }
  return 'other';
}

/** How an activity stands on a day. */
export const ActivityStanding = z.enum(['delivered', 'planned', 'overdue', 'cancelled']);
export type ActivityStanding = z.infer<typeof ActivityStanding>;

/**
 * Planned v delivered: delivered by its day, by money claimed or paid, or by its status; cancelled by its status; overdue when
 * its last day is over and nothing says that it took place; else planned.
 */
export function activityStanding(activity: KeptActivity, asOf: Day): ActivityStanding {
  const { deliveredOn, claimedMinor, paidMinor, status, startsOn, endsOn } = activity;
  if (deliveredOn !== null) return deliveredOn <= asOf ? 'delivered' : 'planned';
  if (status !== null && /cancel|reject|declin|withdr|storniert|abgelehnt/i.test(status)) return 'cancelled';
  if (paidMinor !== null || claimedMinor !== null) return 'delivered';
  if (status !== null && /deliver|complet|done|held|paid|claimed|finished|abgeschlossen/i.test(status)) return 'delivered';
  const last = endsOn ?? startsOn;
  return last !== null && last < asOf ? 'overdue' : 'planned';
}

/** One side's money in an activity: planned and spent, in minor units; null is not known. `isDerived` when it follows from the agreed shares alone. */
export interface SideMoney {
  readonly planned: number | null;
  readonly spent: number | null;
  readonly isDerived: boolean;
}

/**
 * Both sides' money in an activity. Ours: approved, else requested; paid, else claimed. The partner's: what was typed, else what
 * the agreed shares make of ours (ours × partner share ÷ vendor share), which is then called derived.
 */
export function activityMoney(activity: KeptActivity): { readonly vendor: SideMoney; readonly partner: SideMoney } {
  const vendor = { planned: activity.approvedMinor ?? activity.requestedMinor, spent: activity.paidMinor ?? activity.claimedMinor, isDerived: false };
  const { vendorShare, partnerShare, partnerPlannedMinor, partnerSpentMinor } = activity;
  if (partnerPlannedMinor !== null || partnerSpentMinor !== null || vendorShare === null || vendorShare === 0 || partnerShare === null) {
    return { vendor, partner: { planned: partnerPlannedMinor, spent: partnerSpentMinor, isDerived: false } };
  }
  const share = (amount: number | null) => (amount === null ? null : Math.round((amount * partnerShare) / vendorShare));
  return { vendor, partner: { planned: share(vendor.planned), spent: share(vendor.spent), isDerived: vendor.planned !== null || vendor.spent !== null } };
}

/** True when the activity took or takes place on any of the days, or nobody knows when. */
export function isActivityIn({ startsOn, endsOn }: Pick<KeptActivity, 'startsOn' | 'endsOn'>, window: Window): boolean {
  return startsOn === null || (startsOn <= window.end && (endsOn ?? startsOn) >= window.start);
}

/** What activities come to, per currency; sums are empty and counts null where nothing is known. Cancelled ones are left out. */
export const ActivityTotals = z.strictObject({
  count: z.int(),
  delivered: z.int(),
  overdue: z.int(),
  planned: z.strictObject({ vendor: z.array(Money), partner: z.array(Money) }),
  spent: z.strictObject({ vendor: z.array(Money), partner: z.array(Money) }),
  leads: z.number().nullable(),
  pipeline: z.array(Money),
});
export type ActivityTotals = z.infer<typeof ActivityTotals>;

/** The totals of some activities on a day; currencies are never added together. */
export function activityTotals(activities: readonly KeptActivity[], asOf: Day): ActivityTotals {
  const counted = activities.map((activity) => ({ activity, standing: activityStanding(activity, asOf), money: activityMoney(activity) })).filter(({ standing }) => standing !== 'cancelled');
  const sum = (of: (one: (typeof counted)[number]) => number | null) =>
    sumByCurrency(counted.flatMap((one) => {
      const size = of(one);
      return size === null || one.activity.currency === null ? [] : [{ minor: size, currency: one.activity.currency }];
    }));
  const leads = counted.flatMap(({ activity }) => (activity.leads === null ? [] : [activity.leads]));
  return {
    count: counted.length,
    delivered: counted.filter(({ standing }) => standing === 'delivered').length,
    overdue: counted.filter(({ standing }) => standing === 'overdue').length,
    planned: { vendor: sum(({ money }) => money.vendor.planned), partner: sum(({ money }) => money.partner.planned) },
    spent: { vendor: sum(({ money }) => money.vendor.spent), partner: sum(({ money }) => money.partner.spent) },
    leads: leads.length === 0 ? null : leads.reduce((total, one) => total + one, 0),
    pipeline: sum(({ activity }) => activity.pipelineMinor),
  };
}

/** The message of the marketing page: planned v delivered, and the money of both sides. */
export function marketingTitle({ partnerName, totals }: { readonly partnerName: string; readonly totals: ActivityTotals }, locale = 'en'): string {
  const them = nameInTitle(partnerName);
  if (totals.count === 0) return `No joint marketing with ${them} is planned this fiscal year`;
  const done = `${totals.delivered} of ${countText(totals.count, 'joint activity is', 'joint activities are', locale)} delivered`;
  const spent = (sums: readonly Money[]) => sums.map((money) => shortMoneyText(money, locale)).join(' + ');
  const { vendor, partner } = totals.spent;
  if (vendor.length === 0 && partner.length === 0) return `${done}; nothing is known to be spent yet`;
  if (partner.length === 0) return `${done}; we spent ${spent(vendor)}, ${them}’s spending is not known`;
  if (vendor.length === 0) return `${done}; ${them} spent ${spent(partner)}, our spending is not known`;
  return `${done}; we spent ${spent(vendor)}, ${them} ${spent(partner)}`;
}
