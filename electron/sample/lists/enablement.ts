import type { KeptCertification } from '../../../shared/domain/enablement.ts';
import { addDays, addMonths } from '../../../shared/time.ts';
import { daysOf, QUARTERS, quarterLabel } from '../calendar.ts';
import { sampleId } from '../ids.ts';
import { partnerIdOf } from '../plans.ts';
import type { Random } from '../random.ts';
import type { YearOfPromise } from '../record.ts';
import type { PartnerStory } from '../story.ts';

const SURNAMES = ['Aker', 'Brandvold', 'Castell', 'Duarte', 'Eklund', 'Falk', 'Gruber', 'Haas', 'Ibarra', 'Jansen', 'Keane', 'Lund', 'Mori', 'Novak', 'Ortiz', 'Price', 'Quist', 'Rossi', 'Sato', 'Tveit', 'Unger', 'Vance', 'Weiss', 'Yilmaz'] as const;
const INITIALS = 'ABCDEFGHIJKLMNOPRSTVW';

/** Months for which a certification stands. */
const VALID_MONTHS = 18;

/** One certification for each that the partner's promise of new certified people was kept by, and two of our own people. */
export function certificationsOf(story: PartnerStory, record: readonly YearOfPromise[], random: Random): KeptCertification[] {
  const line = story.solutions[0]?.name ?? story.name;
  const theirs = record
    .filter(({ promise, owner }) => owner === 'partner' && promise.key === 'certifications')
    .flatMap(({ kept, year }) => kept.flatMap((count, index) => (count === null || !QUARTERS.includes(quarterLabel(year, index)) ? [] : Array.from({ length: Math.round(count) }, (_, at) => ({ year, index, at })))))
    .map(({ year, index, at }): KeptCertification => {
      const completedOn = addDays(daysOf(quarterLabel(year, index)).start, 12 + at * 7);
      return { ...certified(story, `${year}-${index}-${at}`, personOf(random)), side: 'partner', name: 'Certified consultant', completedOn, expiresOn: addMonths(completedOn, VALID_MONTHS) };
    });
  const ours = (['R. Patel', 'K. Adeyemi'] as const).map((name): KeptCertification => ({
    ...certified(story, name, name), side: 'vendor', name: `${line}, pre-sales`, completedOn: '2026-04-16', expiresOn: '2027-10-16',
  }));
  return [...theirs, ...ours];
}

function certified(story: PartnerStory, key: string, personName: string): Omit<KeptCertification, 'side' | 'name' | 'completedOn' | 'expiresOn'> {
  return { id: sampleId('certification', story.key, key), partnerId: partnerIdOf(story), personName, personEmail: null, courseCode: null, track: 'Technical', status: 'Completed', score: null, hours: 24, isPassed: true };
}

function personOf(random: Random): string {
  return `${INITIALS.charAt(random.whole(0, INITIALS.length - 1))}. ${random.pick(SURNAMES)}`;
}
