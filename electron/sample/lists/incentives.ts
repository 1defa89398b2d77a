import type { IncentiveTerm } from '../../../shared/domain/incentive.ts';
import type { KeptActivity } from '../../../shared/domain/marketing.ts';
import { sampleId } from '../ids.ts';
import { partnerIdOf } from '../plans.ts';
import type { PartnerStory } from '../story.ts';

/** Marketing funds in the size of what was planned, and the agreed share of revenue where the agreement names a rate. */
export function incentivesOf(story: PartnerStory, activities: readonly KeptActivity[]): IncentiveTerm[] {
  const { investment, revenue_sharing: sharing } = story.agreement;
  const planned = activities.reduce((sum, { approvedMinor }) => sum + (approvedMinor ?? 0), 0);
  const base = { partnerId: partnerIdOf(story), currency: 'USD', targetMinor: null, fromOn: '2026-01-01', toOn: '2026-12-31', note: null } as const;
  const rate = Number(/(\d+(?:\.\d+)?)%/.exec(sharing.agreed)?.[1] ?? 0) / 100;
  return [
    ...(planned === 0
      ? []
      : [{ ...base, id: sampleId('incentive', story.key, 'mdf'), kind: 'mdf' as const, name: 'Marketing funds FY26', basis: 'marketing' as const, productLine: null, rate: null, fixedMinor: planned, standard: investment.standard }]),
    ...(rate === 0 || !sharing.isDifferent
      ? []
      : [{ ...base, id: sampleId('incentive', story.key, 'share'), kind: 'revenue_share' as const, name: sharing.agreed, basis: 'revenue' as const, productLine: story.solutions[0]?.name ?? null, rate, fixedMinor: null, standard: sharing.standard }]),
  ];
}
