import type { TriggerCheck, TriggerKind } from './check.ts';

type Words = readonly [fired: string, quiet: string, unknown: string];

/** The heading of a trigger on the status page: what is the case, what is not, and what cannot be told. */
const HEADLINES: Readonly<Record<TriggerKind, Words>> = {
  T0: ['The annual status review is due', 'The annual status review is not due', 'Nothing to review each year'],
  T1: ['Both sides under-perform', 'Not both sides under-perform', 'Cannot judge whether both sides under-perform'],
  T1w: ['One side under-performs', 'No side alone under-performs', 'Cannot judge whether one side under-performs'],
  T2: ['The organisation changed', 'No change of owner, leadership or sponsor', 'Cannot judge changes of the organisation'],
  T3: ['A competing direction collides with the partnership', 'No competing alliance known', 'A competing direction is logged; nobody has said what it collides with'],
  T4: ['What made them unique may be had elsewhere', 'Nothing makes them replaceable', 'Cannot judge whether they are replaceable'],
};

/** What the watch means, said beside it. Source: metrics T1, T1w. */
export const WATCH_NOTE = 'Both sides would have to fail for the trigger: this is a watch, and feeds “investment without accountability”.';

/** True when the organisation changed by a sponsor's seat being empty and by nothing else. */
export function isSeatEmpty({ kind, fired, evidence }: Pick<TriggerCheck, 'kind' | 'fired' | 'evidence'>): boolean {
  return kind === 'T2' && fired === true && evidence.length === 1 && /named no sponsor/.test(evidence[0] ?? '');
}

/** A trigger's heading. A seat that is empty, with nothing else, is said as such. */
export function triggerHeadline(check: Pick<TriggerCheck, 'kind' | 'fired' | 'evidence'>): string {
  if (isSeatEmpty(check)) return 'An executive sponsor’s seat is empty';
  const { kind, fired } = check;
  const [yes, no, unknown] = HEADLINES[kind];
  if (fired === null) return unknown;
  return fired ? yes : no;
}

const RANK: Readonly<Record<TriggerKind, number>> = { T1: 0, T2: 1, T3: 2, T4: 3, T0: 4, T1w: 5 };

/** What fired first, then the watch, then what cannot be judged, then what is quiet. */
export function byUrgency<T extends Pick<TriggerCheck, 'kind' | 'fired'>>(checks: readonly T[]): T[] {
  const urgency = ({ kind, fired }: T) => (fired === true ? 0 : fired === null ? 20 : 40) + RANK[kind];
  return checks.toSorted((a, b) => urgency(a) - urgency(b));
}
