import { type AppError, refused } from '../errors.ts';
import type { FxPolicy } from '../fx.ts';
import type { Day } from '../time.ts';

/** The policies in plain words. */
export const policyNames: Readonly<Record<FxPolicy, string>> = {
  transaction_date: 'Rate of the day',
  period_average: 'Average of the period',
  period_end: 'Rate at the period’s end',
  plan_rate: 'Plan rate',
};

interface Quoted {
  readonly policy: FxPolicy;
  readonly from: string;
  readonly to: string;
  readonly start: Day;
  readonly end: Day;
}

/** Why a rate cannot stand as it is written; null where it can. */
export function rateProblem({ from, to, start, end }: Quoted): AppError | null {
  if (from === to) return refused('same-currency', `A rate from ${from} to ${to} says nothing. Nothing was stored.`, 'Name two currencies.');
  if (start > end) return refused('days-reversed', `The rate would begin on ${start} and end on ${end} before it. Nothing was stored.`, 'Give the first day first.');
  return null;
}

/** Refused because one of the same kind begins on the same day: it would not be clear which holds. */
export function sameStart({ policy, from, to, start }: Quoted): AppError {
  return refused(
    'rate-exists',
    `A rate from ${from} to ${to} (${policyNames[policy].toLowerCase()}) that begins on ${start} is there already. Nothing was stored.`,
    'Change that one, or let this one begin on another day.',
  );
}
