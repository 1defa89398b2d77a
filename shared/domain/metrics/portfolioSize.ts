import type { Role, RoleAssignment } from '../person.ts';
import type { z } from 'zod';
import type { Membership } from './membership.ts';
import { absent, asOfDay, badge, badgeOn, figure, type MetricResult, type Question } from './result.ts';
import type { Policies, Thresholds } from './thresholds.ts';

/** How a number of strategic partners reads for a vendor of that size. */
export type SizeBand = 'info' | 'green' | 'amber' | 'red';

/** What M14 reads. */
export interface SizeFacts {
  readonly members: Membership;
  readonly assignments: readonly RoleAssignment[];
}

/**
 * How many partners are strategic, and how many of them one sponsor and one channel manager carry.
 *
 * Unit: count, as of the day. Formula: partners strategic on the day; the largest number of them that
 * one person of the role stands for. Source: metrics M14.
 * Null (`no_data`) for the loads when nobody holds the role.
 */
export function portfolioSize(facts: SizeFacts, asked: Question): MetricResult[] {
  const question = asOfDay(asked);
  const ids = facts.members.idsOn(question.asOf);
  const band = sizeBand(ids.length, question.thresholds, question.policies.vendorSize);
  const count = figure('M14', question, ids.length, { rowIds: ids, badges: [badge('size', band)] });
  return [count, loadResult('M14.perSponsor', 'sponsor', facts, question), loadResult('M14.perCam', 'cam', facts, question)];
}

/**
 * The band of a count: few is information, then green, amber and red; from `tooManyAlways` on red
 * whatever the vendor's size. Source: metrics M14; the glossary's 3 to 15, and 25 to 30.
 */
export function sizeBand(count: number, thresholds: Thresholds, vendorSize: Policies['vendorSize']): SizeBand {
  if (count >= thresholds.tooManyAlways) return 'red';
  const isLarge = vendorSize === 'large-platform';
  if (!isLarge && count < thresholds.sizeInfoBelow) return 'info';
  if (count <= (isLarge ? thresholds.sizeGreenToLarge : thresholds.sizeGreenToMid)) return 'green';
  return count <= (isLarge ? thresholds.sizeAmberToLarge : thresholds.sizeAmberToMid) ? 'amber' : 'red';
}

/** How many strategic partners the policy allows: at least `from`, at most `to`. Source: metrics M14. */
export function policyBand(thresholds: Thresholds, vendorSize: Policies['vendorSize']): { readonly from: number; readonly to: number } {
  return vendorSize === 'large-platform' ? { from: 1, to: thresholds.sizeGreenToLarge } : { from: thresholds.sizeInfoBelow, to: thresholds.sizeGreenToMid };
}

/** How many strategic partnerships each person holds the role for on the day, the most first. */
export function loadsOf(role: z.infer<typeof Role>, facts: SizeFacts, day: string): { personId: string; name: string; partnerIds: string[]; rowIds: string[] }[] {
  const strategic = new Set(facts.members.idsOn(day));
  const held = facts.assignments.filter(
    (one) =>
      one.role === role && strategic.has(one.partnerId) && (one.fromOn === null || one.fromOn <= day) && (one.toOn === null || one.toOn >= day),
  );
  return [...Map.groupBy(held, (one) => one.personId)]
    .map(([personId, own]) => ({ personId, name: own[0]?.personName ?? '', partnerIds: [...new Set(own.map((one) => one.partnerId))].toSorted(), rowIds: own.map((one) => one.id) }))
    .toSorted((a, b) => b.partnerIds.length - a.partnerIds.length || a.personId.localeCompare(b.personId));
}

function loadResult(key: 'M14.perSponsor' | 'M14.perCam', role: 'sponsor' | 'cam', facts: SizeFacts, question: Question): MetricResult {
  const loads = loadsOf(role, facts, question.asOf);
  const most = loads[0];
  if (most === undefined) return absent(key, question, 'no_data', `No ${role === 'cam' ? 'channel account manager' : 'sponsor'} is named.`);
  const limit = role === 'sponsor' ? question.thresholds.partnershipsPerSponsor : question.thresholds.partnershipsPerCam;
  const who = role === 'sponsor' ? ['sponsor carries', 'sponsors carry'] : ['channel manager carries', 'channel managers carry'];
  const over = loads.filter((one) => one.partnerIds.length > limit);
  return figure(key, question, most.partnerIds.length, {
    rowIds: loads.flatMap((one) => one.rowIds),
    badges: badgeOn('overloaded', over.map((one) => one.personId), (n) => `${n} ${n === 1 ? who[0] : who[1]} more than ${limit} partnerships.`),
  });
}
