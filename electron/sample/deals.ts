import { addQuarters, type QuarterLabel, quarterOf } from '../../shared/fiscal.ts';
import { addDays, type Day, daysBetween } from '../../shared/time.ts';
import type { NewOpportunity } from '../store/opportunities.ts';
import { daysOf, QUARTERS, quarterLabel, SAMPLE_DAY } from './calendar.ts';
import { sampleId } from './ids.ts';
import { competitorMet, customerName } from './names.ts';
import { theirs } from './lists/team.ts';
import { partnerIdOf } from './plans.ts';
import type { Random } from './random.ts';
import type { YearOfPromise } from './record.ts';
import type { PartnerStory, StoryDeal } from './story.ts';
import { vendor } from './vendor.ts';

/** A deal before it has its number. Amount in whole dollars. */
export interface Deal {
  readonly customer: string;
  readonly productLine: string;
  readonly segment: string;
  readonly amount: number;
  readonly created: Day;
  readonly close: Day;
  readonly outcome: NewOpportunity['outcome'];
  readonly stage: string;
  readonly attribution: NewOpportunity['attribution'];
  readonly nextStep: string | null;
}

/** Whose deals they are. */
export interface DealOwner {
  readonly partnerId: string;
  readonly key: string;
  readonly country: string;
  readonly region: string;
  readonly manager: string;
  /** Who sells on the partner's side; null where nobody is known. */
  readonly seller: string | null;
}

const LOST_BECAUSE = ['Price', 'Incumbent kept', 'Missing feature', 'Late answer', 'Project cancelled'] as const;
const CHANCES: Readonly<Record<string, number>> = { Qualification: 0.2, Proposal: 0.5, Negotiation: 0.75 };

/**
 * The deals behind a strategic partner's figures.
 *
 * Deals won in a quarter add up to its bookings by product line and segment; joint deals
 * created in a quarter add up to its pipeline.
 */
export function strategicDeals(story: PartnerStory, record: readonly YearOfPromise[], random: Random): Deal[] {
  const room = pipelineRoom(record);
  const named = story.deals.map((deal) => namedDeal(deal, room));
  const won = record.filter(({ promise }) => promise.about === 'revenue').flatMap((entry) => wonDeals(story, entry, room, random));
  return [...named, ...won, ...notWon(story, record, room, random)];
}

/** What joint deals created in each quarter still have to come to, in dollars. */
type Room = Map<QuarterLabel, number>;

function pipelineRoom(record: readonly YearOfPromise[]): Room {
  const entries = record.filter(({ promise }) => promise.about === 'pipeline');
  return new Map(
    entries.flatMap(({ year, kept }) => kept.flatMap((amount, index) => (amount === null ? [] : [[quarterLabel(year, index), amount * 1000] as const]))),
  );
}

function take(room: Room, created: Day, amount: number): void {
  const quarter = quarterOf(vendor.calendar, created);
  const left = room.get(quarter);
  if (left === undefined) return;
  if (left < amount) throw new Error(`The pipeline of ${quarter} is too small for its deals`);
  room.set(quarter, left - amount);
}

function namedDeal({ amount, ...deal }: StoryDeal, room: Room): Deal {
  take(room, deal.created, amount * 1000);
  return { ...deal, amount: amount * 1000, outcome: 'open', attribution: 'co_sell' };
}

function wonDeals(story: PartnerStory, { promise, year, kept }: YearOfPromise, room: Room, random: Random): Deal[] {
  return kept.flatMap((thousands, index) => {
    if (thousands === null) return [];
    const quarter = quarterLabel(year, index);
    const amounts = random.split(thousands * 10, Math.max(2, Math.round(thousands / story.dealSize))).map((hundreds) => hundreds * 100);
    return amounts.map((amount): Deal => {
      const created = createdBefore(quarter, amount, room, random);
      const close = addDays(daysOf(quarter).start, random.whole(25, 88));
      const segment = promise.segment ?? '';
      const attribution = random.chance(0.6) ? 'sourced' : 'co_sell';
      take(room, created, amount);
      return { customer: customerName(segment, random), productLine: promise.productLine ?? '', segment, amount, created, close, outcome: 'won', stage: 'Closed won', attribution, nextStep: null };
    });
  });
}

/** A day in an earlier quarter (or the first days of this one) whose pipeline has room for the deal. */
function createdBefore(quarter: QuarterLabel, amount: number, room: Room, random: Random): Day {
  const turn = random.whole(0, 2);
  const order = [-1, -2, 0].map((_, index, offsets) => offsets[(index + turn) % offsets.length] ?? 0);
  for (const offset of [...order, -3]) {
    const candidate = addQuarters(quarter, offset);
    const left = room.get(candidate);
    if (left === undefined && QUARTERS.includes(candidate)) continue;
    if (left !== undefined && left < amount) continue;
    return addDays(daysOf(candidate).start, random.whole(0, offset === 0 ? 20 : 85));
  }
  throw new Error(`No pipeline has room for a deal of ${amount} won in ${quarter}`);
}

/** Joint deals that fill what is left of each quarter's pipeline: lost, given up, or still open. */
function notWon(story: PartnerStory, record: readonly YearOfPromise[], room: Room, random: Random): Deal[] {
  const lines = record.filter(({ promise, year }) => promise.about === 'revenue' && year === 2026);
  return [...room].flatMap(([quarter, left]) => {
    if (left <= 0) return [];
    const amounts = random.split(left / 100, Math.max(1, Math.round(left / (story.dealSize * 1700)))).map((hundreds) => hundreds * 100);
    return amounts.map((amount): Deal => {
      const { promise } = random.pick(lines);
      const segment = promise.segment ?? '';
      const created = addDays(daysOf(quarter).start, random.whole(2, 86));
      return { customer: customerName(segment, random), productLine: promise.productLine ?? '', segment, amount, created, ...ending(created, random), attribution: random.chance(0.5) ? 'sourced' : 'co_sell' };
    });
  });
}

/** How a deal that was not won stands on the sample's day. */
export function ending(created: Day, random: Random): Pick<Deal, 'close' | 'outcome' | 'stage' | 'nextStep'> {
  const close = addDays(created, random.whole(80, 300));
  if (close <= SAMPLE_DAY) {
    const isLost = random.chance(0.7);
    return { close, outcome: isLost ? 'lost' : 'no_decision', stage: isLost ? 'Closed lost' : 'Closed without decision', nextStep: null };
  }
  const age = daysBetween(created, SAMPLE_DAY);
  const stage = age < 60 ? 'Qualification' : age < 140 ? 'Proposal' : 'Negotiation';
  return { close, outcome: 'open', stage, nextStep: random.pick(['Meeting with the buyer', 'Proof of value', 'Offer to be signed', 'Budget to be confirmed']) };
}

/** The deals as rows, each with its number. */
export function toOpportunities(owner: DealOwner, deals: readonly Deal[], random: Random): NewOpportunity[] {
  return deals.map((deal, index) => {
    // So much of the key that no two partners share it: a deal is known again by its registration, whoever's it is.
    const number = `${owner.key.slice(0, 6).toUpperCase()}-${deal.created.slice(2, 4)}-${String(index + 1).padStart(4, '0')}`;
    const isNewCustomer = random.chance(0.4);
    return {
      id: sampleId('deal', owner.key, index),
      partnerId: owner.partnerId,
      source: 'sample',
      sourceKey: `${owner.key}/${index}`,
      registrationId: `DR-${number}`,
      name: `${deal.customer}, ${deal.productLine}`,
      customerName: deal.customer,
      customerCountry: owner.country,
      stage: deal.stage,
      outcome: deal.outcome,
      probabilityRatio: deal.outcome === 'open' ? (CHANCES[deal.stage] ?? null) : deal.outcome === 'won' ? 1 : 0,
      money: { minor: deal.amount * 100, currency: 'USD' },
      createdOn: deal.created,
      closeOn: deal.close,
      isNewCustomer,
      segment: deal.segment === '' ? null : deal.segment,
      region: owner.region,
      productLine: deal.productLine,
      competitor: competitorMet(random),
      outcomeReason: deal.outcome === 'lost' ? random.pick(LOST_BECAUSE) : null,
      dealType: isNewCustomer ? 'New' : random.pick(['Expansion', 'Renewal']),
      attribution: deal.attribution,
      ownerName: owner.manager,
      partnerOwnerName: owner.seller,
      nextStep: deal.nextStep,
    };
  });
}

/** Who owns a strategic partner's deals. */
export function dealOwner(story: PartnerStory): DealOwner {
  return { partnerId: partnerIdOf(story), key: story.key, country: story.country, region: story.region, manager: story.vendorTeam.manager, seller: theirs(story, 'cam') };
}
