import { dayText } from '../quantity.ts';
import { type Day, daysBetween } from '../time.ts';
import { type DesignationStatus, isStrategic } from './designation.ts';
import type { SelectionVerdict } from './metrics/selectionScore.ts';
import { isOpenCase, type StatusCase } from './statusCase.ts';
import type { TriggerCheck, TriggerKind } from './triggers/check.ts';
import { byUrgency, isSeatEmpty } from './triggers/headline.ts';

/** What the status page's message is made of. */
export interface StatusTitleFacts {
  readonly name: string;
  readonly current: DesignationStatus | null;
  readonly verdict: Pick<SelectionVerdict, 'isPassed'> | null;
  readonly triggers: readonly Pick<TriggerCheck, 'kind' | 'fired' | 'evidence'>[];
  /** Triggers that call for a case and have none; with an open case, everything that fired is looked at. */
  readonly callsFor: readonly TriggerKind[];
  readonly cases: readonly StatusCase[];
  readonly isEscalated: boolean;
  readonly asOf: Day;
  readonly locale: string;
}

/** What a trigger adds to the message, after the partner's name. */
const SAYS: Readonly<Record<Exclude<TriggerKind, 'T1w'>, string>> = {
  T1: 'both sides are behind their promises',
  T2: 'the organisation changed',
  T3: 'a competing direction collides with the partnership',
  T4: 'what made it unique may be had elsewhere',
  T0: 'the annual review is due',
};

/** The message of the status page: what stands, what calls for a review, and what waits for somebody. */
export function statusTitle(facts: StatusTitleFacts): string {
  const { name, current, cases, asOf } = facts;
  if (!isStrategic(current)) return outside(facts);
  const open = cases.find((one) => isOpenCase(one, asOf));
  if (open !== undefined && facts.isEscalated) return `${name}’s case has waited ${daysBetween(open.openedOn, asOf)} days for a decision`;
  const ahead = cases.findLast((one) => one.effectiveOn !== null && one.effectiveOn > asOf && (one.decision === 'deEscalate' || one.decision === 'exit'));
  if (ahead?.effectiveOn != null) {
    const what = ahead.decision === 'deEscalate' ? 'moves to premier' : 'leaves the strategic programme';
    return `${name} ${what} on ${dayText(ahead.effectiveOn, facts.locale)}`;
  }
  return reviewed(facts, open !== undefined);
}

function reviewed({ name, triggers, callsFor, cases, asOf }: StatusTitleFacts, isOpen: boolean): string {
  const found = byUrgency(triggers).flatMap((one) => (one.fired === true && one.kind !== 'T1w' && (isOpen || callsFor.includes(one.kind)) ? [{ says: isSeatEmpty(one) ? 'a sponsor’s seat is empty' : SAYS[one.kind] }] : []));
  const isWatched = triggers.some(({ kind, fired }) => kind === 'T1w' && fired === true);
  if (found.length > 0) return `${name} is up for review: ${listed(found.slice(0, 2).map(({ says }) => says))}`;
  if (isOpen) return `${name}’s status review is open and waits for a decision`;
  if (isWatched) return `Nothing calls for a review of ${name} yet; one side stays behind`;
  const recovering = cases.findLast((one) => one.decision !== null && one.decidedOn !== null && one.decidedOn <= asOf)?.decision === 'recover';
  return recovering ? `${name} stays strategic on a recovery plan of both sides` : `${name} stays strategic; nothing calls for a review`;
}

function outside({ name, current, verdict }: StatusTitleFacts): string {
  if (current === 'premier') return `${name} is a premier partner and no longer strategic`;
  if (current === 'exited') return `${name} has left the strategic programme`;
  if (verdict === null) return current === 'candidate' ? `${name} is a candidate and not assessed yet` : `${name} is not in the strategic programme`;
  const who = current === 'candidate' ? `${name} is a candidate and` : `${name}`;
  if (verdict.isPassed === null) return `${who} waits for the loss test`;
  return `${who} ${verdict.isPassed ? 'passes the selection test' : 'does not pass the selection test'}`;
}

function listed(words: readonly string[]): string {
  return words.length <= 1 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
