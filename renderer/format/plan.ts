import type { VersionCard } from '../../shared/contract/plan.ts';
import type { Commitment, Measure, Unit } from '../../shared/domain/commitment.ts';
import type { ChangeKind, PlanChange } from '../../shared/domain/planDiff.ts';
import { planStateNames } from '../../shared/domain/planLifecycle.ts';
import { promiseSize } from '../../shared/domain/planNarrative.ts';
import type { Side } from '../../shared/domain/party.ts';
import { counted, day, locale } from './text.ts';

/** The hash as people compare it: the first four and the last two digits. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)}…${hash.slice(-2)}`;
}

/** `Draft 4`, `Version 3`. */
export function versionTitle({ number, state }: Pick<VersionCard, 'number' | 'state'>): string {
  return `${state === 'draft' ? 'Draft' : 'Version'} ${number}`;
}

/** The state of a version, in the words of this partnership. */
export function stateWord(state: VersionCard['state'], partner: string): string {
  return state === 'partner_approved' ? `approved by ${partner}` : planStateNames[state];
}

/** Who approved and when, and how much is different: `both, 12 Jan 2026`, `6 changes`. */
export function versionFacts({ approvals, contentHash, isSealed, changes, state, note }: VersionCard, partner: string): string {
  const counting = approvals.filter((approval) => approval.contentHash === contentHash);
  const last = counting.at(-1)?.approvedOn;
  const hash = contentHash === null || !isSealed ? '' : ` · ${shortHash(contentHash)}`;
  if (isSealed && last !== undefined) return `both, ${day(last)}${hash}`;
  if (last !== undefined) return `${counting.at(-1)?.party === 'vendor' ? 'we' : partner}, ${day(last)}`;
  if (changes !== null && state !== 'withdrawn') return changes === 0 ? 'no changes' : counted(changes, 'change', 'changes');
  return note ?? 'nobody has approved it';
}

/** How much is promised, as it stands beside the title: `$8.2M`, `at most 5 days`, `by 30 Sep 2026`. */
export const promisedText = (commitment: Commitment): string => promiseSize(commitment, locale);

export const changeWords: Readonly<Record<ChangeKind, string>> = {
  added: 'new',
  dropped: 'dropped',
  softened: 'softened',
  tightened: 'tightened',
  moved: 'moved',
  reweighted: 'reweighted',
  reworded: 'reworded',
};

/** The words of a change: `softened, moved, asked by Halden`. A changed target is told by its size and not by being reworded. */
export function changeText({ kinds, request }: PlanChange, partner: string): string {
  const words = kinds.map((kind) => changeWords[kind]);
  return [...words, ...(request === null ? [] : [`asked by ${request.askedBy === 'vendor' ? 'us' : partner}`])].join(', ');
}

/** What was promised before, where that reads differently. */
export function wasText({ before, after, kinds }: PlanChange): string | null {
  if (before === null || after === null || !kinds.some((kind) => kind === 'softened' || kind === 'tightened' || kind === 'moved' || kind === 'reworded')) return null;
  const was = promisedText(before);
  if (was !== promisedText(after)) return was;
  return before.dueOn === after.dueOn ? null : `due ${day(before.dueOn)}`;
}

/** What a commitment's terms are called. */
export const fieldNames: Readonly<Record<string, string>> = {
  target: 'target', dueOn: 'due day', phases: 'quarters', weight: 'weight', title: 'title', category: 'category', categoryLabel: 'category', measure: 'measure',
  unit: 'unit', currency: 'currency', ownerName: 'owner', productLine: 'product line', segment: 'segment', geography: 'geography', solutionId: 'joint solution',
  visibility: 'who may read it', notes: 'notes', ownerParty: 'side', answers: 'what it is given for',
};

export const measureNames: Readonly<Record<Measure, string>> = {
  at_least: 'At least',
  at_most: 'At most',
  milestone: 'Done by a day',
  recurring: 'So many times',
  qualitative: 'Agreed score',
};

export const unitNames: Readonly<Record<Unit, string>> = {
  money: 'Money',
  count: 'Number',
  percent: 'Percent',
  days: 'Days',
  hours: 'Hours',
  score: 'Score, 0 to 100',
  date: 'Day',
};

export const phasingNames: Readonly<Record<Commitment['phasing'], string>> = {
  none: 'All by the due day',
  linear: 'Evenly, day by day',
  explicit: 'Quarter by quarter',
};

/** Where a suggested target came from. */
export const suggestionWords: Readonly<Record<NonNullable<Commitment['suggestedBy']>, string>> = {
  template: 'the template’s suggestion',
  last_year: 'last year’s target',
  blank: 'target still to be typed',
};

/** `We`, `Halden`, `Both sides`. */
export function sideName(side: Side | 'joint', partner: string): string {
  if (side === 'joint') return 'Both sides';
  return side === 'vendor' ? 'We' : partner;
}
