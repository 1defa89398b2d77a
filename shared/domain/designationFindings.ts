import { z } from 'zod';
import { dayText } from '../quantity.ts';
import type { Day } from '../time.ts';
import { DesignationStatus, isStrategic } from './designation.ts';
import type { SelectionVerdict } from './metrics/selectionScore.ts';
import type { SelectionAssessment } from './selection.ts';

/** What to know before a partner's standing is changed: findings beside the action, which never stop it. */
export const StandingChoice = z.strictObject({ status: DesignationStatus, findings: z.array(z.string()) });
export type StandingChoice = z.infer<typeof StandingChoice>;

/** What the findings read. `count` is the number of strategic partners as it is now; `allowed` the policy's band. */
export interface StandingFacts {
  readonly name: string;
  readonly current: DesignationStatus | null;
  readonly count: number;
  readonly allowed: { readonly from: number; readonly to: number };
  readonly assessment: SelectionAssessment | null;
  readonly verdict: Pick<SelectionVerdict, 'isPassed' | 'because'> | null;
  /** A status review that decided for leaving the programme; null where there is none. */
  readonly decidedOn: Day | null;
  readonly locale: string;
}

/**
 * What speaks against giving a partner a standing: no passed assessment, or a number outside the policy.
 *
 * Revenue is no reason for or against. Source: glossary, "Strategic Partner Selection"; metrics M14, M18.
 */
export function standingFindings(status: DesignationStatus, facts: StandingFacts): string[] {
  const becomes = isStrategic(status) && !isStrategic(facts.current);
  const leaves = !isStrategic(status) && isStrategic(facts.current);
  return [...(becomes ? [...selectionFindings(facts), ...moreThanAllowed(facts)] : []), ...(leaves ? [...undecided(facts), ...fewerThanAllowed(facts)] : [])];
}

function selectionFindings({ name, assessment, verdict, locale }: StandingFacts): string[] {
  if (assessment === null || verdict === null) return [`${name} has not been assessed on market access, joint solutions and commitment.`];
  if (verdict.isPassed === true) return [];
  const on = dayText(assessment.assessedOn, locale);
  return [verdict.isPassed === null ? `The assessment of ${on} leaves open what losing ${name} would mean.` : `The assessment of ${on} does not pass: ${verdict.because.join('; ')}.`];
}

function moreThanAllowed({ count, allowed }: StandingFacts): string[] {
  if (count + 1 <= allowed.to) return [];
  return [`There would be ${count + 1} strategic partners; the policy allows ${allowed.to}.`];
}

function fewerThanAllowed({ count, allowed }: StandingFacts): string[] {
  if (count - 1 >= allowed.from) return [];
  return [`There would be ${count - 1} strategic ${count - 1 === 1 ? 'partner' : 'partners'}; the policy has at least ${allowed.from}.`];
}

function undecided({ name, decidedOn }: StandingFacts): string[] {
  return decidedOn === null ? [`No status review of ${name} decided this; its reasons would stand here and nowhere else.`] : [];
}
