import { z } from 'zod';
import { Currency } from '../money.ts';
import { Day, Window } from '../time.ts';
import { OwnerParty } from './party.ts';

/** What kind of promise it is, and so how keeping it is measured. Source: metrics M12. */
export const Measure = z.enum(['at_least', 'at_most', 'milestone', 'recurring', 'qualitative']);
export type Measure = z.infer<typeof Measure>;

/** What the numbers of a commitment count. Money is in whole minor units of the commitment's currency; percent is a ratio, 0.9 for 90 %; a score runs from 0 to 100. */
export const Unit = z.enum(['money', 'count', 'percent', 'days', 'hours', 'score', 'date']);
export type Unit = z.infer<typeof Unit>;

/** What the promise is about; the glossary's plan parts of both sides. */
export const Category = z.enum([
  'revenue',
  'pipeline',
  'co-marketing',
  'pre-sales',
  'executive',
  'roadmap',
  'joint-solution',
  'customer-success',
  'enablement',
  'market-access',
  'incentive',
  'other',
]);
export type Category = z.infer<typeof Category>;

/** How a target is spread over the plan: all at the due date, evenly by days, or as listed in the phases. */
export const Phasing = z.enum(['none', 'linear', 'explicit']);

/** What is to be reached in one window of an explicitly phased commitment; unit as the commitment's. */
export const Phase = z.strictObject({ window: Window, target: z.number().positive() });
export type Phase = z.infer<typeof Phase>;

/** Who may read it: both parties, or only ours. */
export const Visibility = z.enum(['shared', 'internal']);

/** Who named a target that nobody has made a promise yet: a template, last year's plan, or the blank form. */
export const SuggestedBy = z.enum(['template', 'last_year', 'blank']);

/**
 * A promise of one side (or both), as one version of the joint business plan words it.
 *
 * `id` stays the same from version to version; `planVersionId` says whose wording this is.
 * `target` is null for milestones, whose target is `dueOn`. `answers` are the other side's
 * commitments that this one is given for. While `suggestedBy` is set, the target (for a milestone
 * its day) is a suggestion and counts in no figure.
 */
export const Commitment = z.strictObject({
  id: z.uuid(),
  planVersionId: z.uuid(),
  ownerParty: OwnerParty,
  externalId: z.string().nullable(),
  category: Category,
  categoryLabel: z.string().nullable(),
  title: z.string().min(1),
  measure: Measure,
  unit: Unit,
  currency: Currency.nullable(),
  target: z.number().positive().nullable(),
  dueOn: Day,
  weight: z.number().positive(),
  phasing: Phasing,
  phases: z.array(Phase),
  answers: z.array(z.uuid()),
  ownerName: z.string().nullable(),
  productLine: z.string().nullable(),
  segment: z.string().nullable(),
  geography: z.string().nullable(),
  solutionId: z.uuid().nullable(),
  visibility: Visibility,
  notes: z.string().nullable(),
  suggestedBy: SuggestedBy.nullable(),
});
export type Commitment = z.infer<typeof Commitment>;

/** The category as people read it. */
export const categoryNames: Readonly<Record<Category, string>> = {
  revenue: 'Revenue',
  pipeline: 'Joint pipeline',
  'co-marketing': 'Co-marketing',
  'pre-sales': 'Pre-sales',
  executive: 'Executive governance',
  roadmap: 'Roadmap access',
  'joint-solution': 'Joint solution',
  'customer-success': 'Customer success',
  enablement: 'Enablement',
  'market-access': 'Market access',
  incentive: 'Incentives',
  other: 'Other',
};
