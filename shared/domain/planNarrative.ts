import { amountText, dayText } from '../quantity.ts';
import type { Commitment } from './commitment.ts';
import { nameInTitle } from './narrative.ts';
import { countsFor, type Side } from './party.ts';
import type { PlanState } from './plan.ts';
import { type ChangeKind, countChanges, type PlanChange } from './planDiff.ts';

/** What a plan page's title is written from. `base` is the number of the version it is compared with. */
export interface PlanRead {
  readonly partnerName: string;
  readonly year: string;
  readonly number: number;
  readonly state: PlanState;
  readonly commitments: readonly Commitment[];
  readonly compared: { readonly number: number; readonly changes: readonly PlanChange[] } | null;
  readonly replacedBy: number | null;
}

const SMALL = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The gravest change names the title: what asks for less before what asks for more. */
const VERBS: readonly (readonly [ChangeKind, string])[] = [
  ['dropped', 'drops'],
  ['softened', 'softens'],
  ['tightened', 'tightens'],
  ['added', 'adds'],
  ['moved', 'moves'],
  ['reweighted', 'reweights'],
  ['reworded', 'rewords'],
];

/** A small number as a word, a larger one in figures. */
export function countWord(count: number): string {
  return SMALL[count] ?? String(count);
}

/**
 * The message of a plan's version: what a draft does to the one before, whose approval is missing,
 * what is in force.
 */
export function planTitle(read: PlanRead): string {
  const { state, number, compared } = read;
  const them = nameInTitle(read.partnerName);
  if (state === 'draft' && compared !== null) return diffTitle(`Draft ${number}`, compared, them);
  switch (state) {
    case 'draft':
      return firstDraftTitle(read, them);
    case 'proposed':
      return `Version ${number} waits for the approval of both sides`;
    case 'vendor_approved':
      return `We approved version ${number}; it waits for ${them}`;
    case 'partner_approved':
      return `${them} approved version ${number}; it waits for us`;
    case 'active':
      return `Version ${number} is in force: ${balanceText(read.commitments, them)}`;
    case 'superseded':
      return read.replacedBy === null ? `Version ${number} was replaced` : `Version ${number} was replaced by version ${read.replacedBy}`;
    case 'expired':
      return `Version ${number} has expired with ${read.year}`;
    case 'withdrawn':
      return `Version ${number} was withdrawn and counts for nothing`;
  }
}

/**
 * What one wording does to another: `Draft 4 softens two of Halden’s promises and none of ours`, or,
 * where each side is changed in another way, `Draft 4 drops one of our promises and softens two of Halden’s`.
 */
export function diffTitle(name: string, { number, changes }: NonNullable<PlanRead['compared']>, them: string): string {
  const [ours, theirs] = [gravest(changes, 'vendor'), gravest(changes, 'partner')];
  if (ours === null && theirs === null) return `${name} promises the same as version ${number}`;
  const isOursFirst = theirs === null || (ours !== null && (ours.rank < theirs.rank || (ours.rank === theirs.rank && ours.count > theirs.count)));
  const [first, second] = isOursFirst ? [ours, theirs] : [theirs, ours];
  const [whose, others] = isOursFirst ? ['our promises', `${them}’s`] : [`${them}’s promises`, 'ours'];
  if (first === null) throw new Error('A title needs a change');
  const rest = second === null || second.verb === first.verb ? countWord(second?.count ?? 0) : `${second.verb} ${countWord(second.count)}`;
  return `${name} ${first.verb} ${countWord(first.count)} of ${whose} and ${rest} of ${others}`;
}

/** The gravest thing that happens to a side's promises, and to how many; null where nothing does. */
function gravest(changes: readonly PlanChange[], side: Side): { rank: number; verb: string; count: number } | null {
  for (const [rank, [kind, verb]] of VERBS.entries()) {
    const count = countChanges(changes, kind, side);
    if (count > 0) return { rank, verb, count };
  }
  return null;
}

function firstDraftTitle({ number, commitments }: PlanRead, them: string): string {
  const open = commitments.filter(({ suggestedBy }) => suggestedBy !== null).length;
  if (commitments.length === 0) return `Draft ${number} is empty: neither side promises anything yet`;
  if (open > 0) return `Draft ${number}: ${open} of ${commitments.length} targets are still to be agreed`;
  return `Draft ${number}: ${balanceText(commitments, them)}`;
}

/** `nine promises of ours, ten of Halden’s`; joint ones count for both. */
function balanceText(commitments: readonly Commitment[], them: string): string {
  const count = (side: Side) => commitments.filter(({ ownerParty }) => countsFor(ownerParty, side)).length;
  const [ours, theirs] = [count('vendor'), count('partner')];
  return `${countWord(ours)} ${ours === 1 ? 'promise' : 'promises'} of ours, ${countWord(theirs)} of ${them}’s`;
}

/** The title where no plan was begun. */
export function noPlanTitle(partnerName: string, year: string): string {
  return `There is no joint plan with ${nameInTitle(partnerName)} for ${year} yet`;
}

/** How much is promised: `$8.2M`, `at most 5 days a quarter`, `by 30 Sep 2026`. A limit holds for each quarter and is never added up. */
export function promiseSize(commitment: Commitment, locale: string): string {
  const { measure, phasing, target, dueOn, phases } = commitment;
  if (measure === 'milestone') return `by ${dayText(dueOn, locale)}`;
  if (measure !== 'at_most') return amountText(target, commitment, locale);
  if (phasing !== 'explicit') return `at most ${amountText(target, commitment, locale)}`;
  const limits = [...new Set(phases.map((phase) => phase.target))].toSorted((a, b) => a - b);
  const [lowest, highest] = [limits[0] ?? null, limits.at(-1) ?? null];
  const range = lowest === highest ? '' : `${amountText(lowest, commitment, locale)} to `;
  return `at most ${range}${amountText(highest, commitment, locale)} a quarter`;
}
