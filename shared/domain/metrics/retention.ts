import { addDays, addMonths, type Day } from '../../time.ts';
import type { DesignationEvent, ExitKind } from '../designation.ts';
import type { MetricKey } from './dictionary.ts';
import type { Membership } from './membership.ts';
import { type Badge, badgeOn, isAsked, type MetricResult, type Question, rate } from './result.ts';

/**
 * What M8 reads. `exitKinds` holds what was recorded about the event that ended a designation, by
 * event; `successorOf` names, for a merged partner, the one that took it over.
 */
export interface RetentionFacts {
  readonly members: Membership;
  readonly exitKinds: ReadonlyMap<string, ExitKind>;
  readonly successorOf: ReadonlyMap<string, string>;
}

/** A partner that was strategic at the start and how it went on; `exit` is null for one that was kept. */
interface Course {
  readonly partnerId: string;
  readonly exit: ExitKind | null;
  readonly eventId: string | null;
  readonly isThroughSuccessor: boolean;
}

/**
 * Strategic partners kept from the window's start to its end, and the same with governed step-downs
 * taken out of the start.
 *
 * Unit: ratio. Formula: strategic at the start and without a break to the end ÷ strategic at the start;
 * `ex` divides by start − governed de-escalations. Cohort: continuous. Source: metrics M8.
 * Null (`zero_denominator`) when nobody was strategic at the start. A running year is partial, up
 * to the day. A merged partner is kept only where its successor holds a designation of its own
 * without a gap.
 */
export function strategicRetention(facts: RetentionFacts, question: Question): MetricResult[] {
  return retentionOf('M8', 'M8.ex', facts, question);
}

/** The same over the twelve months up to the day, which are complete while the programme year still runs. Source: metrics M8. */
export function rollingRetention(facts: RetentionFacts, question: Question): MetricResult[] {
  const { asOf } = question;
  return retentionOf('M8.rolling', 'M8.rolling.ex', facts, { ...question, window: { start: addDays(addMonths(asOf, -12), 1), end: asOf } });
}

function retentionOf(whole: MetricKey, ex: MetricKey, facts: RetentionFacts, question: Question): MetricResult[] {
  const { window, asOf, scope } = question;
  const end = asOf < window.end ? asOf : window.end;
  const start = end < window.start ? end : window.start;
  const courses = facts.members.idsOn(start).filter((id) => isAsked(scope, id)).map((id) => courseOf(facts, id, start, end));
  const kept = courses.filter((one) => one.exit === null);
  const governed = courses.filter((one) => one.exit === 'de_escalation');
  const around = {
    rowIds: courses.map((one) => one.eventId ?? one.partnerId),
    badges: remarks(courses),
  };
  return [
    rate(whole, question, kept.length, courses.length, 'Nobody was strategic at the start.', around),
    rate(ex, question, kept.length, courses.length - governed.length, 'Nobody was strategic at the start, governed step-downs aside.', around),
  ];
}

function courseOf(facts: RetentionFacts, partnerId: string, start: Day, end: Day): Course {
  const { members, successorOf } = facts;
  if (members.isThroughout(partnerId, { start, end })) return { partnerId, exit: null, eventId: null, isThroughSuccessor: false };
  const event = members.endedBy(partnerId, start, end);
  const successor = successorOf.get(partnerId);
  if (event !== null && successor !== undefined && members.isThroughout(successor, { start: event.effectiveFrom, end })) {
    return { partnerId, exit: null, eventId: event.id, isThroughSuccessor: true };
  }
  const isBack = members.isOn(partnerId, end);
  const exit = isBack ? 'lapsed' : exitKind(facts, event, successor !== undefined);
  return { partnerId, exit, eventId: event?.id ?? null, isThroughSuccessor: false };
}

/** What was recorded; otherwise a move to premier is a governed step-down and anything else a partner that left. */
function exitKind(facts: RetentionFacts, event: DesignationEvent | null, isMerged: boolean): ExitKind {
  const recorded = event === null ? undefined : facts.exitKinds.get(event.id);
  if (recorded !== undefined) return recorded;
  if (isMerged) return 'merged';
  return event?.status === 'premier' ? 'de_escalation' : 'left';
}

function remarks(courses: readonly Course[]): Badge[] {
  const of = (exit: ExitKind) => courses.filter((one) => one.exit === exit).map((one) => one.partnerId);
  const through = courses.filter((one) => one.isThroughSuccessor).map((one) => one.partnerId);
  const partners = (n: number) => (n === 1 ? '1 partner' : `${n} partners`);
  return [
    ...badgeOn('de-escalated', of('de_escalation'), (n) => `${partners(n)} moved to premier by decision.`),
    ...badgeOn('left', of('left'), (n) => `${partners(n)} left.`),
    ...badgeOn('merged', of('merged'), (n) => `${partners(n)} merged or acquired.`),
    ...badgeOn('lapsed', of('lapsed'), (n) => `${partners(n)} lapsed and came back: not continuous.`),
    ...badgeOn('successor', through, (n) => `${partners(n)} kept through a successor.`),
  ];
}
