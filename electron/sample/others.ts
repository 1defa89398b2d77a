import type { Partner } from '../../shared/domain/partner.ts';
import type { Industry } from '../../shared/domain/party.ts';
import { addDays } from '../../shared/time.ts';
import { daysOf, QUARTERS } from './calendar.ts';
import { type Deal, ending } from './deals.ts';
import { sampleId } from './ids.ts';
import { companyNames, customerName } from './names.ts';
import type { Random } from './random.ts';

/** What a partner of a tier usually brings: deals won in a quarter, and their size in thousands of dollars. */
interface Tier {
  readonly name: string;
  readonly partners: number;
  readonly deals: number;
  readonly size: number;
}

const TIERS: readonly Tier[] = [
  { name: 'Premier', partners: 6, deals: 4.5, size: 219 },
  { name: 'Platinum', partners: 16, deals: 1.8, size: 185 },
  { name: 'Gold', partners: 40, deals: 0.75, size: 157 },
  { name: 'Silver', partners: 78, deals: 0.35, size: 97 },
];

/** Silver partners that have sold nothing for more than a year. */
const DORMANT = 4;

const PLACES = [
  { country: 'Sweden', region: 'Nordics', manager: 'T. Brandt' },
  { country: 'Denmark', region: 'Nordics', manager: 'T. Brandt' },
  { country: 'Portugal', region: 'Iberia', manager: 'C. Whitmore' },
  { country: 'Spain', region: 'Iberia', manager: 'C. Whitmore' },
  { country: 'Germany', region: 'DACH', manager: 'F. Keller' },
  { country: 'Austria', region: 'DACH', manager: 'F. Keller' },
  { country: 'United Kingdom', region: 'UK and Ireland', manager: 'G. Pryce' },
  { country: 'Ireland', region: 'UK and Ireland', manager: 'G. Pryce' },
  { country: 'Singapore', region: 'Asia Pacific', manager: 'G. Pryce' },
  { country: 'United States', region: 'North America', manager: 'C. Whitmore' },
  { country: 'Canada', region: 'North America', manager: 'C. Whitmore' },
] as const;
const TYPES = ['Reseller', 'Managed service provider', 'Systems integrator', 'Consultancy'] as const;
const INDUSTRIES: readonly Industry[] = ['enterprise-technology', 'cybersecurity', 'cloud-saas', 'healthcare-it', 'manufacturing', 'financial-services', 'other'];
const PRODUCT_LINES = ['Platform', 'Casework', 'Insight', 'Guard'] as const;
const SEGMENTS = ['mid-market', 'enterprise', 'public sector', 'retail banking', 'hospitals', 'discrete manufacturing'] as const;

/** A partner of the standard programme with its deals. */
export interface StandardPartner {
  readonly partner: Partner;
  readonly deals: readonly Deal[];
}

/** The partners of the standard programme, Premier first. */
export function standardPartners(random: Random): StandardPartner[] {
  const names = companyNames(TIERS.reduce((sum, tier) => sum + tier.partners, 0), random);
  const tierOf = TIERS.flatMap((tier) => Array.from({ length: tier.partners }, (_, rank) => ({ tier, rank })));
  return names.flatMap((name, index): StandardPartner[] => {
    const place = tierOf[index];
    if (place === undefined) return [];
    const isDormant = index >= names.length - DORMANT;
    return [{ partner: standardPartner(name, index, place.tier.name, isDormant, random), deals: dealsOf(place.tier, place.rank, isDormant, random) }];
  });
}

function standardPartner(name: string, index: number, tier: string, isDormant: boolean, random: Random): Partner {
  const { country, region, manager } = random.pick(PLACES);
  const accountNumber = String(5100 + index * 7).padStart(6, '0');
  return {
    id: sampleId('partner', name),
    name,
    currency: 'USD',
    industry: random.pick(INDUSTRIES),
    externalId: `AM-${accountNumber}`,
    accountNumber,
    type: random.pick(TYPES),
    program: 'Standard',
    tier,
    status: isDormant ? 'Inactive' : 'Active',
    country,
    region,
    partnerSince: addDays('2016-01-04', random.whole(0, 2900)),
    channelManager: manager,
  };
}

/** Deals over the eight quarters. The first of a tier sell about twice what the last do. */
function dealsOf(tier: Tier, rank: number, isDormant: boolean, random: Random): Deal[] {
  const standing = 1.4 - (0.8 * rank) / Math.max(1, tier.partners - 1);
  const line = random.pick(PRODUCT_LINES);
  const segment = random.pick(SEGMENTS);
  const quarters = isDormant ? QUARTERS.slice(0, 3) : QUARTERS;
  const deals = quarters.flatMap((quarter, index) => {
    const isLast = index === quarters.length - 1;
    const wanted = tier.deals * standing * (0.94 + 0.02 * index);
    const count = Math.floor(wanted) + (random.chance(wanted % 1) ? 1 : 0);
    // Everybody who counts as active sold something in the last four quarters.
    const won = Array.from({ length: isLast && !isDormant ? Math.max(1, count) : count }, () => wonIn(quarter, tier, standing, line, segment, random));
    return random.chance(Math.min(0.5, wanted * 0.3)) ? [...won, notWonIn(quarter, tier, line, segment, random)] : won;
  });
  return deals;
}

type Sold = readonly [line: string, segment: string, random: Random];

function sizeOf(tier: Tier, standing: number, random: Random): number {
  return Math.round(tier.size * standing * (0.4 + 1.2 * random.next())) * 1000;
}

function wonIn(quarter: string, tier: Tier, standing: number, ...[productLine, segment, random]: Sold): Deal {
  const close = addDays(daysOf(quarter).start, random.whole(5, 88));
  return {
    customer: customerName(segment, random),
    productLine,
    segment,
    amount: sizeOf(tier, standing, random),
    created: addDays(close, -random.whole(30, 150)),
    close,
    outcome: 'won',
    stage: 'Closed won',
    attribution: random.pick(['sourced', 'influenced', 'none']),
    nextStep: null,
  };
}

function notWonIn(quarter: string, tier: Tier, ...[productLine, segment, random]: Sold): Deal {
  const created = addDays(daysOf(quarter).start, random.whole(0, 88));
  return {
    customer: customerName(segment, random),
    productLine,
    segment,
    amount: sizeOf(tier, 1, random),
    created,
    ...ending(created, random),
    attribution: random.pick(['sourced', 'influenced', 'none']),
  };
}
