import { addDays, type Day, daysBetween } from '../../time.ts';
import { foldName, type SponsorContact, sponsorsOn } from '../attendance.ts';
import type { Side } from '../party.ts';
import type { RoleAssignment } from '../person.ts';
import { type Action, latestActions, type ReviewHeader } from '../review.ts';
import type { Membership } from './membership.ts';
import { absent, asOfDay, figure, type MetricResult, type Question } from './result.ts';

/** What M1b reads of one partnership; reviews that both sponsors attended are contacts too. */
export interface ContinuityFacts {
  readonly sponsors: readonly RoleAssignment[];
  readonly contacts: readonly SponsorContact[];
  readonly actions: readonly Action[];
  readonly reviews: readonly Pick<ReviewHeader, 'id' | 'partnerId'>[];
  readonly members: Membership;
}

/**
 * Whether sponsors stay in place, in touch and true to their own actions.
 *
 * Unit: days and counts, as of the day, for one partner. Source: metrics M1b; feeds T2.
 * Days since contact is null (`no_data`) when none is recorded; vacancy is null when the side never
 * named a sponsor and the partner is not strategic, because then none was owed.
 */
export function sponsorContinuity(facts: ContinuityFacts, partnerId: string, asked: Question): MetricResult[] {
  const question = asOfDay({ ...asked, scope: { kind: 'partner', partnerId } });
  const { asOf } = question;
  const last = facts.contacts
    .filter((one) => one.partnerId === partnerId && one.on <= asOf)
    .filter((one) => one.vendorPerson !== null && one.partnerPerson !== null)
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id))
    .at(-1);
  return [
    last === undefined
      ? absent('M1b.lastContact', question, 'no_data', 'No contact between sponsors is recorded.')
      : figure('M1b.lastContact', question, daysBetween(last.on, asOf), { rowIds: [last.id] }),
    vacancyResult(facts, partnerId, 'vendor', question),
    vacancyResult(facts, partnerId, 'partner', question),
    overdueResult(facts, partnerId, 'vendor', question),
    overdueResult(facts, partnerId, 'partner', question),
  ];
}

/**
 * Days for which the side has had no sponsor, 0 while it has one: since the last one left, or since the
 * partner became strategic where that was later or there never was one, because before it none was owed.
 * Null when it is not strategic and never had any. Source: metrics M1b, T2.
 */
export function vacancyDays(facts: Pick<ContinuityFacts, 'sponsors' | 'members'>, partnerId: string, side: Side, asOf: Day): number | null {
  if (sponsorsOn(facts.sponsors, partnerId, side, asOf).length > 0) return 0;
  const ends = facts.sponsors
    .filter((one) => one.partnerId === partnerId && one.side === side && one.role === 'sponsor')
    .flatMap((one) => (one.toOn !== null && one.toOn < asOf ? [one.toOn] : []));
  const lastEnd = ends.toSorted().at(-1);
  const since = facts.members.since(partnerId, asOf);
  const left = lastEnd === undefined ? null : addDays(lastEnd, 1);
  const from = left === null || (since !== null && since > left) ? since : left;
  return from === null ? null : daysBetween(from, asOf) + 1;
}

/**
 * How often the side's sponsor was replaced in the twelve months up to `asOf`: assignments that
 * began then, of somebody other than whoever held the role before. Source: metrics T2.
 */
export function sponsorReplacements(sponsors: readonly RoleAssignment[], partnerId: string, side: Side, from: Day, asOf: Day): RoleAssignment[] {
  const own = sponsors
    .filter((one) => one.partnerId === partnerId && one.side === side && one.role === 'sponsor')
    .toSorted((a, b) => (a.fromOn ?? '').localeCompare(b.fromOn ?? '') || a.id.localeCompare(b.id));
  return own.filter((one, index) => {
    if (one.fromOn === null || one.fromOn <= from || one.fromOn > asOf) return false;
    const before = own[index - 1];
    return before !== undefined && before.personId !== one.personId;
  });
}

function vacancyResult(facts: ContinuityFacts, partnerId: string, side: Side, question: Question): MetricResult {
  const key = `M1b.vacancy.${side}` as const;
  const days = vacancyDays(facts, partnerId, side, question.asOf);
  if (days === null) return absent(key, question, 'not_applicable', 'The partner is not strategic and no sponsor was ever named.');
  const rows = facts.sponsors.filter((one) => one.partnerId === partnerId && one.side === side && one.role === 'sponsor');
  return figure(key, question, days, { rowIds: rows.map((row) => row.id) });
}

function overdueResult(facts: ContinuityFacts, partnerId: string, side: Side, question: Question): MetricResult {
  const { asOf } = question;
  const names = new Set(sponsorsOn(facts.sponsors, partnerId, side, asOf).map((one) => foldName(one.personName)));
  const key = `M1b.overdue.${side}` as const;
  if (names.size === 0) return absent(key, question, 'not_applicable', 'The side has no sponsor who could own an action.');
  // A sponsor of ours may look after several partners; only what was agreed with this one counts here.
  const own = new Set(facts.reviews.filter((review) => review.partnerId === partnerId).map((review) => review.id));
  const overdue = latestActions(facts.actions).filter(
    (action) =>
      own.has(action.reviewId) && action.side === side && names.has(foldName(action.ownerName)) && action.dueOn < asOf && (action.doneOn === null || action.doneOn > asOf),
  );
  return figure(key, question, overdue.length, { rowIds: overdue.map((action) => action.id) });
}
