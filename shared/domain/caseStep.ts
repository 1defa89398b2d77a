import { z } from 'zod';
import { Day } from '../time.ts';
import { Side } from './party.ts';

/** A line of a recovery plan, or a step of the hand-over when a partner moves to premier. */
export const CaseStepKind = z.enum(['recovery', 'hand_over']);
export type CaseStepKind = z.infer<typeof CaseStepKind>;

/** What one side does by when after a status review; `owner` and days are null until somebody says. */
export const CaseStep = z.strictObject({
  id: z.uuid(),
  caseId: z.uuid(),
  kind: CaseStepKind,
  position: z.int().min(0),
  side: Side,
  text: z.string().min(1),
  owner: z.string().nullable(),
  dueOn: Day.nullable(),
  doneOn: Day.nullable(),
});
export type CaseStep = z.infer<typeof CaseStep>;

/** How many of the steps are done, and the first that is late; a step without a day is never late. */
export function stepProgress(steps: readonly CaseStep[], asOf: Day): { readonly done: number; readonly late: number } {
  return {
    done: steps.filter(({ doneOn }) => doneOn !== null && doneOn <= asOf).length,
    late: steps.filter(({ doneOn, dueOn }) => (doneOn === null || doneOn > asOf) && dueOn !== null && dueOn < asOf).length,
  };
}

/**
 * What a recovery plan still lacks, in words; none when it is one: lines of both sides, each with a day.
 * Source: metrics M15, "retain with recovery plan (dated, both sides)".
 */
export function recoveryGaps(lines: readonly Pick<CaseStep, 'side' | 'dueOn'>[]): string[] {
  const has = (side: Side) => lines.some((line) => line.side === side);
  const undated = lines.filter((line) => line.dueOn === null).length;
  return [
    ...(has('vendor') ? [] : ['no line of ours']),
    ...(has('partner') ? [] : ['no line of the partner']),
    ...(undated === 0 ? [] : [undated === 1 ? 'a line without a day' : `${undated} lines without a day`]),
  ];
}
