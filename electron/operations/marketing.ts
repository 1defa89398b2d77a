import type { MarketingView } from '../../shared/contract/marketing.ts';
import { activityKind, activityKindNames, activityMoney, activityStanding, activityTotals, isActivityIn, type KeptActivity, marketingTitle } from '../../shared/domain/marketing.ts';
import { originOf } from '../../shared/domain/rowOrigin.ts';
import { type AppError, refused } from '../../shared/errors.ts';
import { ok } from '../../shared/result.ts';
import type { Store } from '../store/store.ts';
import type { Handlers } from './dispatch.ts';
import { windowsOf } from './metrics/metricRules.ts';
import type { OperationNeeds } from './needs.ts';
import { type OpenedPage, openPage, pageHead } from './openPage.ts';
import { recordVerbs } from './recordVerbs.ts';

/** Joint marketing: what was planned and delivered with the money of both sides. */
export function marketingHandlers(needs: OperationNeeds) {
  const { store, newId } = needs;
  const activities = recordVerbs<KeptActivity>(needs, {
    verbOf: 'activity', noun: 'activity', records: store.listedActivities, nameOf: ({ name, type }) => name ?? type ?? 'without a name', problem: activityProblem,
  });
  return {
    'marketing.forPartner': (asked) => {
      const page = openPage(needs, asked);
      return page.ok ? ok(marketingView(store, page.value)) : page;
    },
    'activity.add': ({ kind, ...input }) => activities.add({ ...blankActivity, ...input, id: newId(), type: activityKindNames[kind] }),
    'activity.change': ({ id, set }) => activities.change(id, set),
    'activity.remove': ({ id }) => activities.remove(id),
  } satisfies Partial<Handlers>;
}

const blankActivity = {
  startsOn: null, endsOn: null, deliveredOn: null, status: null, currency: null, requestedMinor: null, approvedMinor: null, claimedMinor: null, paidMinor: null, partnerPlannedMinor: null,
  partnerSpentMinor: null, vendorShare: null, partnerShare: null, leads: null, attendees: null, pipelineMinor: null, ownerName: null, partnerOwnerName: null, notes: null,
} as const;

function activityProblem(activity: KeptActivity): AppError | null {
  const { startsOn, endsOn, currency } = activity;
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) return refused('ends-before-start', 'The activity would end before it begins. Nothing was changed.', 'Type a later last day.');
  const amounts = [activity.requestedMinor, activity.approvedMinor, activity.claimedMinor, activity.paidMinor, activity.partnerPlannedMinor, activity.partnerSpentMinor, activity.pipelineMinor];
  if (currency !== null || amounts.every((amount) => amount === null)) return null;
  return refused('needs-currency', 'An amount needs its currency. Nothing was changed.', 'Type the amount with a currency.');
}

function marketingView(store: Store, page: OpenedPage): MarketingView {
  const { lens, partner } = page;
  const { year } = windowsOf(lens);
  const found = store.listedActivities.listByPartner(partner.id);
  const origins = store.rowOrigins.of('marketing_activity', found.map(({ id }) => id));
  const totals = activityTotals(found.filter((activity) => isActivityIn(activity, year)), lens.asOf);
  return {
    ...pageHead(page),
    title: marketingTitle({ partnerName: partner.name, totals }),
    figures: [],
    year,
    totals,
    activities: found.map((activity) => ({
      ...activity, ...activityMoney(activity), kind: activityKind(activity), standing: activityStanding(activity, lens.asOf), isInYear: isActivityIn(activity, year), origin: originOf(origins, activity.id),
    })),
  };
}
