import { z } from 'zod';
import { RowOrigin } from '../domain/rowOrigin.ts';
import { SolutionKind, SolutionStage } from '../domain/solution.ts';
import { KeptSolution, Milestone, MilestoneStanding, SolutionResources, SolutionWording } from '../domain/solutionList.ts';
import { Day } from '../time.ts';
import { ListPage, Touched } from './listPage.ts';
import type { OperationSpec } from './operation.ts';
import { Lens } from './partner.ts';

/** How M3 counts a solution on the day. */
const Standing = z.enum(['development', 'production', 'stalled', 'none']);

/** A solution with what both sides put in, its milestones, and the stages it went through. */
export const SolutionRow = KeptSolution.extend(SolutionResources.shape).extend({
  standing: Standing,
  milestones: z.array(Milestone.extend({ standing: MilestoneStanding })),
  stages: z.array(z.strictObject({ id: z.uuid(), fromStage: SolutionStage, toStage: SolutionStage, on: Day })),
  /** Further partners that build it. */
  others: z.array(z.string()),
  origin: RowOrigin,
});
export type SolutionRow = z.infer<typeof SolutionRow>;

/** What people write of a solution on a partner's page: its wording and both sides' resources. */
export const SolutionEdit = SolutionWording.extend(SolutionResources.shape);
export type SolutionEdit = z.infer<typeof SolutionEdit>;

/** The solutions page; `evidenceDays` without evidence make a solution stalled. */
export const SolutionsView = ListPage.extend({ solutions: z.array(SolutionRow), evidenceDays: z.int() });
export type SolutionsView = z.infer<typeof SolutionsView>;

const MilestoneEdit = Milestone.pick({ title: true, ownerParty: true, dueOn: true });

export const solutionOperations = {
  'solutions.forPartner': { input: Lens.extend({ partnerId: z.uuid() }), output: SolutionsView },
  /** An idea; the rest is typed after. */
  'solution.add': { input: z.strictObject({ partnerId: z.uuid(), name: z.string().min(1).max(200), kind: SolutionKind }), output: Touched, changes: true },
  'solution.change': { input: z.strictObject({ id: z.uuid(), partnerId: z.uuid(), set: SolutionEdit.partial() }), output: Touched, changes: true },
  /** Moves it into another stage on a day, which is evidence that somebody works on it. */
  'solution.move': { input: z.strictObject({ id: z.uuid(), stage: SolutionStage, on: Day }), output: Touched, changes: true },
  'solution.remove': { input: z.strictObject({ id: z.uuid() }), output: Touched, changes: true },
  'milestone.add': { input: MilestoneEdit.extend({ solutionId: z.uuid() }), output: Touched, changes: true },
  /** Says on which day a milestone was reached; null when it was not. */
  'milestone.reach': { input: z.strictObject({ id: z.uuid(), on: Day.nullable() }), output: Touched, changes: true },
  'milestone.remove': { input: z.strictObject({ id: z.uuid() }), output: Touched, changes: true },
} as const satisfies Record<string, OperationSpec>;
