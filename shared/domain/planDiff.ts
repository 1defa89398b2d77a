import { z } from 'zod';
import type { Window } from '../time.ts';
import { Commitment } from './commitment.ts';
import { compareOwed } from './owedBy.ts';
import { countsFor, Side } from './party.ts';

/** What became of a commitment from one wording to another; it may be several at once. */
export const ChangeKind = z.enum(['added', 'dropped', 'softened', 'tightened', 'moved', 'reweighted', 'reworded']);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** Who asked for a change, and why; recorded in the draft that makes it. */
export const ChangeRequest = z.strictObject({ commitmentId: z.uuid(), askedBy: Side, reason: z.string().nullable() });
export type ChangeRequest = z.infer<typeof ChangeRequest>;

/** A commitment that two wordings do not word alike; `before` is null where it was added, `after` where it was dropped. */
export const PlanChange = z.strictObject({
  commitmentId: z.uuid(),
  kinds: z.array(ChangeKind),
  /** The terms that differ, by their names in the record. */
  fields: z.array(z.string()),
  before: Commitment.nullable(),
  after: Commitment.nullable(),
  request: ChangeRequest.nullable(),
});
export type PlanChange = z.infer<typeof PlanChange>;

/** Terms that are words: changing them asks for neither less nor more. */
const WORDS = [
  'title', 'category', 'categoryLabel', 'measure', 'unit', 'currency', 'ownerName', 'productLine', 'segment', 'geography', 'solutionId',
  'visibility', 'notes', 'ownerParty',
] as const satisfies readonly (keyof Commitment)[];

/** A quarter's share of the whole that shifts by less than this when the whole changes is rounding, not a move. Source: decision. */
const MOVED_SHARE = 0.05;

/**
 * Every commitment that the two wordings do not word alike, in the order of the newer one, what was
 * dropped after it.
 *
 * Softened is what asks for less. At least, recurring, scored: at no day is more owed by then, and
 * at some day less, so a smaller target, a later day or later quarters; where some days owe less and
 * others more, the smaller target. At most: the higher limit, which holds for each quarter by itself. A milestone: the later day. Tightened
 * is the reverse. Moved is another due day, another phasing, or quarters that hold another share of
 * the whole; a target that is scaled with its quarters is not moved. A measure, unit or currency
 * that changed makes targets incomparable: reworded.
 */
export function diffCommitments(
  before: readonly Commitment[],
  after: readonly Commitment[],
  planWindow: Window,
  requests: readonly ChangeRequest[] = [],
): PlanChange[] {
  const was = new Map(before.map((one) => [one.id, one]));
  const is = new Map(after.map((one) => [one.id, one]));
  const asked = new Map(requests.map((one) => [one.commitmentId, one]));
  const change = (id: string, kinds: ChangeKind[], fields: string[]): PlanChange[] =>
    kinds.length === 0 ? [] : [{ commitmentId: id, kinds, fields, before: was.get(id) ?? null, after: is.get(id) ?? null, request: asked.get(id) ?? null }];
  const stayed = new Set([...is.keys()].filter((id) => was.has(id)));
  return [
    ...after.flatMap((one) => {
      const old = was.get(one.id);
      if (old === undefined) return change(one.id, ['added'], []);
      const { kinds, fields } = changesOf(old, one, planWindow, stayed);
      return change(one.id, kinds, fields);
    }),
    ...before.flatMap(({ id }) => (is.has(id) ? [] : change(id, ['dropped'], []))),
  ];
}

function changesOf(before: Commitment, after: Commitment, planWindow: Window, stayed: ReadonlySet<string>): { kinds: ChangeKind[]; fields: string[] } {
  const words: string[] = WORDS.filter((name) => before[name] !== after[name]);
  // A pairing that went with a commitment, or came with one, is told there.
  if (pairing(before, stayed) !== pairing(after, stayed)) words.push('answers');
  const isComparable = before.measure === after.measure && before.unit === after.unit && before.currency === after.currency;
  const hardness = isComparable ? hardnessOf(before, after, planWindow) : null;
  const isMoved = hasMoved(before, after);
  const kinds: ChangeKind[] = [
    ...(hardness === null ? [] : [hardness]),
    ...(isMoved ? ['moved' as const] : []),
    ...(before.weight === after.weight ? [] : ['reweighted' as const]),
    ...(words.length === 0 ? [] : ['reworded' as const]),
  ];
  const fields = [
    ...(before.target === after.target ? [] : ['target']),
    ...(before.dueOn === after.dueOn ? [] : ['dueOn']),
    ...(before.phasing === after.phasing && phasesText(before) === phasesText(after) ? [] : ['phases']),
    ...(before.weight === after.weight ? [] : ['weight']),
    ...words,
  ];
  // A target whose unit changed too is told by the unit.
  return kinds.length === 0 && fields.length > 0 ? { kinds: ['moved'], fields } : { kinds, fields };
}

function hardnessOf(before: Commitment, after: Commitment, planWindow: Window): 'softened' | 'tightened' | null {
  if (before.measure === 'at_most') {
    const [wasLimit, isLimit] = [limitOf(before), limitOf(after)];
    return isLimit > wasLimit ? 'softened' : isLimit < wasLimit ? 'tightened' : null;
  }
  const [was, is] = [before.target ?? 0, after.target ?? 0];
  const owed = compareOwed(before, after, planWindow);
  if (owed === 'same') return null;
  if (owed === 'mixed') return is < was ? 'softened' : is > was ? 'tightened' : null;
  return owed === 'less' ? 'softened' : 'tightened';
}

/** A limit holds for each quarter by itself; of several the mean tells. */
function limitOf({ target, phasing, phases }: Commitment): number {
  return phasing === 'explicit' && phases.length > 0 ? (target ?? 0) / phases.length : (target ?? 0);
}

function hasMoved(before: Commitment, after: Commitment): boolean {
  if (before.phasing !== after.phasing || before.phases.length !== after.phases.length) return true;
  if (before.phasing !== 'explicit') return before.dueOn !== after.dueOn;
  const isSameTotal = before.target === after.target;
  return before.phases.some((phase, index) => {
    const other = after.phases[index];
    if (other === undefined || phase.window.start !== other.window.start || phase.window.end !== other.window.end) return true;
    if (isSameTotal) return phase.target !== other.target;
    return Math.abs(phase.target / (before.target ?? 1) - other.target / (after.target ?? 1)) >= MOVED_SHARE;
  });
}

function pairing({ answers }: Commitment, stayed: ReadonlySet<string>): string {
  return answers.filter((id) => stayed.has(id)).toSorted().join(' ');
}

function phasesText({ phases }: Commitment): string {
  return phases.map(({ window, target }) => `${window.start} ${window.end} ${target}`).join();
}

/** How many commitments of a side changed in a way; joint ones count for both. */
export function countChanges(changes: readonly PlanChange[], kind: ChangeKind, side: Side): number {
  return changes.filter(({ kinds, after, before }) => {
    const owner = (after ?? before)?.ownerParty;
    return owner !== undefined && countsFor(owner, side) && kinds.includes(kind);
  }).length;
}

/** The versions that lead from one to another by "opened from", the oldest first and without the first; only the last where it does not descend from it. */
export function stepsBetween<V extends { readonly id: string; readonly baseVersionId: string | null }>(versions: readonly V[], from: V, to: V): V[] {
  const byId = new Map(versions.map((one) => [one.id, one]));
  const steps: V[] = [];
  for (let step: V | undefined = to; step !== undefined && step.id !== from.id; step = byId.get(step.baseVersionId ?? '')) steps.unshift(step);
  return steps[0]?.baseVersionId === from.id ? steps : [to];
}
