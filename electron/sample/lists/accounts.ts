import type { AccountHealth, KeptAccount } from '../../../shared/domain/sharedAccount.ts';
import { sampleId } from '../ids.ts';
import { customerName } from '../names.ts';
import { partnerIdOf } from '../plans.ts';
import type { Random } from '../random.ts';
import type { PartnerStory } from '../story.ts';
import { theirOwn, theirs } from './team.ts';

/** Shared accounts of a partnership whose plan names no number. */
const USUAL = 6;

/** As many shared accounts as the partnership's promises speak of, the customers of its named deals first. */
export function accountsOf(story: PartnerStory, random: Random): KeptAccount[] {
  const spoken = [...story.vendor, ...story.partner].map(({ segment }) => /^(\d+) shared accounts$/.exec(segment ?? '')?.[1]).find((found) => found !== undefined);
  const wanted = spoken === undefined ? USUAL : Number(spoken);
  const segment = story.deals[0]?.segment ?? '';
  const names = new Set(story.deals.map(({ customer }) => customer));
  while (names.size < wanted) names.add(customerName(segment, random));
  return [...names].slice(0, wanted).map((customer, index) => accountOf(story, customer, index, random));
}

function accountOf(story: PartnerStory, customer: string, index: number, random: Random): KeptAccount {
  const ours = healthOf(index, random);
  const step = NEXT_STEPS[index % NEXT_STEPS.length];
  return {
    id: sampleId('account', story.key, index), partnerId: partnerIdOf(story), customerName: customer, partnerCustomerName: customer, ourPopulation: 'Customer', partnerPopulation: 'Customer',
    ownerName: story.vendorTeam.manager, partnerOwnerName: theirs(story, 'cam'), partnerOwnerEmail: null, vendorSuccessOwner: index % 5 === 4 ? null : 'L. Fournier',
    partnerSuccessOwner: index % 3 === 2 ? null : theirOwn(story, 'cs'), vendorHealth: ours, partnerHealth: index % 4 === 3 ? null : random.chance(0.8) ? ours : 'watch',
    nextStep: step?.what ?? null, nextStepOn: step?.on ?? null, nextStepBy: step?.by ?? null, expansion: index === 0 ? 'A second department next year' : null,
    partnerStage: null, partnerAmountMinor: null, currency: null, mayBeNamed: index % 2 === 0, firstSeenOn: '2025-01-15',
  };
}

const NEXT_STEPS: readonly ({ readonly what: string; readonly on: string; readonly by: 'vendor' | 'partner' } | null)[] = [
  { what: 'Health review with the customer', on: '2026-12-03', by: 'vendor' },
  { what: 'Agree the account plan for next year', on: '2026-12-15', by: 'partner' },
  null,
  { what: 'Name a success manager', on: '2026-10-30', by: 'partner' },
];

/** One account of each partnership is at risk, the others mostly well. */
function healthOf(index: number, random: Random): AccountHealth {
  if (index === 1) return 'at_risk';
  return random.chance(0.75) ? 'healthy' : 'watch';
}
