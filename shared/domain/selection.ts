import { z } from 'zod';
import { Money } from '../money.ts';
import { Day } from '../time.ts';

/** The three criteria a partner is chosen by. Source: glossary, "Strategic Partner Selection". */
export const Criterion = z.enum(['access', 'solution', 'commitment']);
export type Criterion = z.infer<typeof Criterion>;

/** What losing the partner would mean: disruption that cannot be mended soon, a setback that can, or not known. */
export const LossTest = z.enum(['structural', 'compensable', 'unknown']);
export type LossTest = z.infer<typeof LossTest>;

/** One criterion, scored from 0 to 4 on evidence of a day; `expiresOn` null means the programme's own term. */
export const CriterionScore = z.strictObject({
  criterion: Criterion,
  score: z.int().min(0).max(4),
  evidence: z.string(),
  evidenceOn: Day,
  expiresOn: Day.nullable(),
});
export type CriterionScore = z.infer<typeof CriterionScore>;

/**
 * Why a partner was or was not chosen, on a day. Revenue is shown and weighs nothing;
 * `isReplicable` says whether standard partners could now do the same.
 */
export const SelectionAssessment = z.strictObject({
  id: z.uuid(),
  partnerId: z.uuid(),
  assessedOn: Day,
  scores: z.array(CriterionScore),
  lossTest: LossTest,
  isReplicable: z.boolean().nullable(),
  revenueShown: Money.nullable(),
});
export type SelectionAssessment = z.infer<typeof SelectionAssessment>;

/** The criterion as people read it. */
export const criterionNames: Readonly<Record<Criterion, string>> = {
  access: 'Market access that cannot be replicated',
  solution: 'Joint-solution potential',
  commitment: 'Organisational commitment',
};

/** A partner's assessments up to the day, the oldest first. */
export function assessmentsOf(assessments: readonly SelectionAssessment[], partnerId: string, asOf: Day): SelectionAssessment[] {
  return assessments
    .filter((one) => one.partnerId === partnerId && one.assessedOn <= asOf)
    .toSorted((a, b) => a.assessedOn.localeCompare(b.assessedOn) || a.id.localeCompare(b.id));
}
