import { createCommitments } from '../store/commitments.ts';
import { createJudgements } from '../store/judgements.ts';
import { createPlans } from '../store/plans.ts';
import { createSolutionBoard } from '../store/solutionBoard.ts';
import type { Store } from '../store/store.ts';
import { bookingsOf } from './bookings.ts';
import { SAMPLE_DAY } from './calendar.ts';
import { dealOwner, strategicDeals, toOpportunities } from './deals.ts';
import { addGovernance } from './governance.ts';
import { addJudgements } from './judgements.ts';
import { addLists } from './lists/index.ts';
import { sampleId, sampleIds } from './ids.ts';
import { standardPartners } from './others.ts';
import { addPartnership, addPlans } from './partnerships.ts';
import { createRandom } from './random.ts';
import { recordOf } from './record.ts';
import type { Deal, DealOwner } from './deals.ts';
import { stories } from './stories/index.ts';
import type { PartnerStory } from './story.ts';
import { calendarId, colleagueId, colleagues, otherCalendars, vendor } from './vendor.ts';

/** Every number the stories do not tell comes from this. */
const SEED = 20_261_114;

/** What the plans value a working day of either side at: $1,200. */
const DAY_RATE = { minor: 120_000, currency: 'USD' };

/**
 * Fills an empty store with the sample portfolio; runs inside an act, which removes it again.
 *
 * The same rows on every machine: ids come from names, numbers from a seed.
 */
export function loadSample(store: Store): void {
  const random = createRandom(SEED);
  const ids = sampleIds('row');
  const plans = createPlans(store.db, createCommitments(store.db, ids));
  const judgements = createJudgements(store.db, ids);
  const board = createSolutionBoard(store.db, sampleIds('resource'));
  const sell = (owner: DealOwner, deals: readonly Deal[]) => {
    const opportunities = toOpportunities(owner, deals, random);
    for (const opportunity of opportunities) store.opportunities.add(opportunity);
    for (const fact of bookingsOf(opportunities)) store.revenue.add(fact);
  };

  addVendor(store);
  for (const story of stories) {
    checkPairings(story);
    const record = recordOf(story);
    addPartnership(store, story);
    addPlans(store, plans, story, record);
    addGovernance(store, story, record);
    addJudgements(judgements, story);
    // Its own seed, so that what the lists need moves no deal.
    addLists(store, board, story, record, createRandom(SEED + Number(story.accountNumber)));
    sell(dealOwner(story), strategicDeals(story, record, random));
  }
  for (const { partner, deals } of standardPartners(random)) {
    store.partners.add(partner, calendarId(random.pick([1, 1, 4, 7] as const)));
    const { id, country, region, channelManager } = partner;
    sell({ partnerId: id, key: partner.accountNumber ?? id, country: country ?? '', region: region ?? '', manager: channelManager ?? '', seller: null }, deals);
  }
  addStandings(store);
  store.settings.set('programme.as-of', SAMPLE_DAY);
  store.settings.set('metrics.day-rate', { vendor: DAY_RATE, partner: DAY_RATE });
}

function addVendor(store: Store): void {
  store.vendors.put(vendor);
  for (const calendar of otherCalendars) store.vendors.addCalendar(calendar);
  for (const { name, title, seniority } of colleagues) {
    const email = `${name.toLowerCase().replaceAll(/[^a-z]/g, '')}@aldermoor.example`;
    store.people.add({ id: colleagueId(name), partyId: vendor.id, name, title, seniority, email });
  }
}

/** Standard partners that are, or were, more than their tier: two candidates and one that was moved back. */
function addStandings(store: Store): void {
  const premier = store.partners.list().filter(({ tier, program }) => tier === 'Premier' && program === 'Standard');
  const [first, second, third] = premier;
  const note = (partnerId: string | undefined, status: 'candidate' | 'strategic' | 'premier', effectiveFrom: string, reason: string) => {
    if (partnerId !== undefined) store.designations.add({ id: sampleId('designation', partnerId, effectiveFrom), partnerId, status, effectiveFrom, reason });
  };
  note(first?.id, 'candidate', '2026-06-16', 'Asks for a joint plan; assessment open.');
  note(second?.id, 'candidate', '2026-09-22', 'Proposed by the regional lead; assessment open.');
  note(third?.id, 'strategic', '2022-02-01', 'Largest partner of its region then.');
  note(third?.id, 'premier', '2025-06-17', 'Moved to Premier at the annual status review: five standard partners now offer the same.');
}

/** A pairing with a promise that is not there would leave the ledger's spine empty without a word. */
function checkPairings({ name, vendor: ours, partner: theirs }: PartnerStory): void {
  const known = new Set(theirs.map(({ key }) => key));
  for (const { key, givenFor } of ours) {
    const unknown = (givenFor ?? []).find((other) => !known.has(other));
    if (unknown !== undefined) throw new Error(`${name}: ${key} is given for ${unknown}, which nobody promises`);
  }
}
