import { z } from 'zod';
import { Day } from '../time.ts';
import { Visibility } from './commitment.ts';
import { Side } from './party.ts';
import type { ReviewRules } from './reviewRules.ts';
import { addWorkingDays, type Holidays, workingDaysBetween } from './workingDays.ts';

/** Who has to settle it: 1 the account managers, 2 the alliance leads, 3 the sponsors. Source: reviews, section 3. */
export const EscalationLevel = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type EscalationLevel = z.infer<typeof EscalationLevel>;

/** The levels as people say them. */
export const levelNames: Readonly<Record<EscalationLevel, string>> = { 1: 'Account managers', 2: 'Alliance leads', 3: 'Sponsors' };

/**
 * Something that could not be settled where it arose. `side` is the one that has to move; `levels`
 * holds each level it reached with the day its clock began, the lowest first.
 */
export const Escalation = z.strictObject({
  id: z.uuid(),
  partnerId: z.uuid(),
  reviewId: z.uuid().nullable(),
  barrierId: z.uuid().nullable(),
  side: Side,
  title: z.string().min(1),
  levels: z.array(z.strictObject({ level: EscalationLevel, sinceOn: Day })).min(1),
  resolvedOn: Day.nullable(),
  resolution: z.string().nullable(),
  visibility: Visibility,
});
export type Escalation = z.infer<typeof Escalation>;

/** Where the clock of an escalation stands. `daysLeft` counts working days and is negative once overdue. */
export const EscalationClock = z.strictObject({
  level: EscalationLevel,
  sinceOn: Day,
  dueOn: Day,
  daysLeft: z.int(),
  isOverdue: z.boolean(),
});
export type EscalationClock = z.infer<typeof EscalationClock>;

/**
 * The clock of the level the escalation stands at; null once it is resolved, when no clock runs.
 *
 * Unit: working days of the level, the day it began not counted; overdue from the day after the
 * last. Source: reviews, section 3 (5, 5 and 10).
 */
export function escalationClock({ levels, resolvedOn }: Pick<Escalation, 'levels' | 'resolvedOn'>, rules: Pick<ReviewRules, 'clockDays'>, holidays: Holidays, asOf: Day): EscalationClock | null {
  const at = levels.toSorted((a, b) => a.level - b.level).at(-1);
  if (at === undefined || (resolvedOn !== null && resolvedOn <= asOf)) return null;
  const dueOn = addWorkingDays(at.sinceOn, rules.clockDays[at.level], holidays);
  return { ...at, dueOn, daysLeft: workingDaysBetween(asOf, dueOn, holidays), isOverdue: asOf > dueOn };
}

/** The level above; null at the sponsors, above whom there is nobody. */
export function nextLevel(level: EscalationLevel): EscalationLevel | null {
  return level === 3 ? null : level === 2 ? 3 : 2;
}
