import { z } from 'zod';
import { addDays, Day } from '../time.ts';
import { Side } from './party.ts';
import { type ReadinessFacts, readinessSteps, type StepRule, stepsByWord } from './readinessSteps.ts';

/**
 * How a step stands for a side: done; open from a week before its day until the day is over; late after
 * it; not due before; unknown where no data can tell and nobody has said.
 */
export const StepState = z.enum(['done', 'open', 'late', 'notDue', 'unknown']);
export type StepState = z.infer<typeof StepState>;

/** One side's part of a step, with what is missing by name. */
export const StepPart = z.strictObject({ state: StepState, missing: z.array(z.string()) });
export type StepPart = z.infer<typeof StepPart>;

/** A step of the preparation. `offsetDays` counts from the review's day; a side without a part has nothing to do. */
export const ReadinessStep = z.strictObject({
  step: z.string(),
  name: z.string(),
  offsetDays: z.int(),
  on: Day,
  who: z.enum(['vendor', 'partner', 'both']),
  state: StepState,
  sides: z.strictObject({ vendor: StepPart.nullable(), partner: StepPart.nullable() }),
  /** True where somebody's word makes it done. */
  isByWord: z.boolean(),
});
export type ReadinessStep = z.infer<typeof ReadinessStep>;

/** The days that decide how steps stand: those before the review count back from `reviewOn`, those after it from the day it was held. */
export interface ReadinessDays {
  readonly asOf: Day;
  readonly reviewOn: Day;
  readonly heldOn: Day | null;
  readonly leadDays: number;
}

/**
 * The readiness list from thirty days before the review to seven after, each step judged from the data.
 *
 * Both sides are judged alike: swapping the sides of every fact swaps their parts. Source: reviews,
 * section 3; that a step is on from `leadDays` before its day is ours.
 */
export function readiness(facts: ReadinessFacts, days: ReadinessDays): ReadinessStep[] {
  return readinessSteps.map((rule) => judge(rule, facts, days));
}

function judge(rule: StepRule, facts: ReadinessFacts, days: ReadinessDays): ReadinessStep {
  const on = addDays(rule.offsetDays > 0 ? (days.heldOn ?? days.reviewOn) : days.reviewOn, rule.offsetDays);
  const part = (side: Side) => (rule.who === 'both' || rule.who === side ? partOf(rule, side, on, facts, days) : null);
  const sides = { vendor: part('vendor'), partner: part('partner') };
  const { step, name, offsetDays, who } = rule;
  return { step, name, offsetDays, on, who, state: together([sides.vendor, sides.partner]), sides, isByWord: stepsByWord.has(step) };
}

function partOf(rule: StepRule, side: Side, on: Day, facts: ReadinessFacts, { asOf, heldOn, leadDays }: ReadinessDays): StepPart {
  // What comes after the meeting can neither be done nor late before there was one.
  if (rule.offsetDays > 0 && heldOn === null) return { state: 'notDue', missing: [] };
  const isMarked = facts.sides[side].marked.has(rule.step);
  const missing = rule.missing === null ? [] : rule.missing(facts, side);
  if (isMarked || (rule.missing !== null && missing.length === 0)) return { state: 'done', missing: [] };
  if (asOf < addDays(on, -leadDays)) return { state: 'notDue', missing };
  if (rule.missing === null) return { state: 'unknown', missing: ['Nobody has said that it is done.'] };
  return { state: asOf > on ? 'late' : 'open', missing };
}

/** How a step stands as a whole: as its worse part. */
function together(parts: readonly (StepPart | null)[]): StepState {
  const states = parts.flatMap((part) => (part === null ? [] : [part.state]));
  const worst = WORST_FIRST.find((state) => states.includes(state));
  return worst ?? 'done';
}

const WORST_FIRST: readonly StepState[] = ['late', 'open', 'unknown', 'notDue', 'done'];

/** True for a part that somebody still has to do something about by now. */
export function isWaiting(part: StepPart | null): boolean {
  return part !== null && (part.state === 'open' || part.state === 'late' || part.state === 'unknown');
}

/** How many steps are on by now, how many of them wait, and for which side. */
export interface ReadinessCount {
  readonly on: number;
  readonly waiting: number;
  readonly vendor: number;
  readonly partner: number;
}

/** Counts the steps that are on by now; a step that waits for both sides counts for each. */
export function countReadiness(steps: readonly ReadinessStep[]): ReadinessCount {
  const count = (test: (step: ReadinessStep) => boolean) => steps.filter(test).length;
  return {
    on: count((step) => step.state !== 'notDue'),
    waiting: count(({ sides }) => isWaiting(sides.vendor) || isWaiting(sides.partner)),
    vendor: count(({ sides }) => isWaiting(sides.vendor)),
    partner: count(({ sides }) => isWaiting(sides.partner)),
  };
}
