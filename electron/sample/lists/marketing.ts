import type { KeptActivity } from '../../../shared/domain/marketing.ts';
import { addDays } from '../../../shared/time.ts';
import { daysOf, quarterLabel, SAMPLE_DAY } from '../calendar.ts';
import { sampleId } from '../ids.ts';
import { partnerIdOf } from '../plans.ts';
import type { YearOfPromise } from '../record.ts';
import type { PartnerStory } from '../story.ts';
import { theirs } from './team.ts';

const CENTS_PER_THOUSAND = 100_000;

/** The activities behind both sides' marketing promises of 2026, quarter by quarter; what a side kept is what it spent. */
export function activitiesOf(story: PartnerStory, record: readonly YearOfPromise[]): KeptActivity[] {
  return record
    .filter(({ promise, year }) => year === 2026 && promise.about === 'co-marketing' && promise.unit === 'k$' && promise.isInternal !== true)
    .flatMap((entry) => entry.promised.flatMap((thousands, index) => (thousands === null ? [] : [activityOf(story, entry, thousands, index)])));
}

function activityOf(story: PartnerStory, { promise, owner, kept }: YearOfPromise, thousands: number, index: number): KeptActivity {
  const { start, end } = daysOf(quarterLabel(2026, index));
  const startsOn = addDays(start, 14);
  const endsOn = addDays(end, -10);
  const spent = kept[index] ?? null;
  const isOver = endsOn < SAMPLE_DAY;
  const planned = thousands * CENTS_PER_THOUSAND;
  const paid = spent === null || !isOver ? null : spent * CENTS_PER_THOUSAND;
  const isOurs = owner !== 'partner';
  return {
    id: sampleId('activity', story.key, promise.key, index), partnerId: partnerIdOf(story), name: promise.title, type: /event|days|fair|summit|congress/i.test(promise.title) ? 'Event' : 'Campaign',
    startsOn, endsOn, deliveredOn: paid === null ? null : endsOn, status: isOver ? 'Delivered' : 'Planned', currency: 'USD',
    requestedMinor: null, approvedMinor: isOurs ? planned : null, claimedMinor: null, paidMinor: isOurs ? paid : null,
    partnerPlannedMinor: isOurs ? null : planned, partnerSpentMinor: isOurs ? null : paid, vendorShare: null, partnerShare: null,
    leads: paid === null ? null : Math.round(thousands / 4), attendees: null, pipelineMinor: null, ownerName: isOurs ? promise.owner : 'D. Okafor', partnerOwnerName: isOurs ? theirs(story, 'marketing') : promise.owner, notes: null,
  };
}
