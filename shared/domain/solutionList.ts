import { z } from 'zod';
import type { Day } from '../time.ts';
import { Day as DaySchema } from '../time.ts';
import { countText } from '../quantity.ts';
import { Currency } from '../money.ts';
import type { SolutionStanding } from './metrics/solutionActivity.ts';
import { nameInTitle } from './narrative.ts';
import { OwnerParty } from './party.ts';
import { SolutionKind, SolutionStage } from './solution.ts';

/** What people write of a joint solution; its stage is moved and not written. `nextGate` is the next decision about it. */
export const SolutionWording = z.strictObject({
  name: z.string().min(1).max(200),
  kind: SolutionKind,
  description: z.string().max(4000).nullable(),
  ipOwner: z.string().max(300).nullable(),
  vendorOwner: z.string().max(200).nullable(),
  partnerOwner: z.string().max(200).nullable(),
  lastEvidenceOn: DaySchema.nullable(),
  launchedOn: DaySchema.nullable(),
  nextGate: z.string().max(300).nullable(),
  nextGateOn: DaySchema.nullable(),
});
export type SolutionWording = z.infer<typeof SolutionWording>;

/** A solution as it is kept, of the partner it was first named with. */
export const KeptSolution = SolutionWording.extend({ id: z.uuid(), partnerId: z.uuid(), stage: SolutionStage, stageSince: DaySchema });
export type KeptSolution = z.infer<typeof KeptSolution>;

/** What both sides put into a solution with one partner: money in minor units of a currency, and working days. Null is not known. */
export const SolutionResources = z.strictObject({
  vendorMinor: z.int().nonnegative().nullable(),
  vendorCurrency: Currency.nullable(),
  vendorDays: z.number().nonnegative().nullable(),
  partnerMinor: z.int().nonnegative().nullable(),
  partnerCurrency: Currency.nullable(),
  partnerDays: z.number().nonnegative().nullable(),
});
export type SolutionResources = z.infer<typeof SolutionResources>;

/** A step on the way of a solution, owed by one side or both. */
export const Milestone = z.strictObject({
  id: z.uuid(),
  solutionId: z.uuid(),
  title: z.string().min(1).max(200),
  ownerParty: OwnerParty,
  dueOn: DaySchema,
  doneOn: DaySchema.nullable(),
});
export type Milestone = z.infer<typeof Milestone>;

/** How a milestone stands on a day: done in time, done late, overdue, or ahead. */
export const MilestoneStanding = z.enum(['done', 'done_late', 'overdue', 'ahead']);
export type MilestoneStanding = z.infer<typeof MilestoneStanding>;

/** The standing of one milestone; one done on a later day than the one asked about is not done yet. */
export function milestoneStanding({ dueOn, doneOn }: Pick<Milestone, 'dueOn' | 'doneOn'>, asOf: Day): MilestoneStanding {
  if (doneOn !== null && doneOn <= asOf) return doneOn <= dueOn ? 'done' : 'done_late';
  return dueOn < asOf ? 'overdue' : 'ahead';
}

/** What the solutions page's message is written from. */
export interface SolutionsRead {
  readonly partnerName: string;
  readonly solutions: readonly { readonly name: string; readonly standing: SolutionStanding }[];
  readonly overdue: number;
}

/**
 * The message of the solutions page: how many live, by M3's rule, which one is stalled, and what is
 * overdue.
 *
 * `2 joint solutions live with Halden; Case-file archive has stalled`.
 */
export function solutionsTitle({ partnerName, solutions, overdue }: SolutionsRead, locale = 'en'): string {
  const them = nameInTitle(partnerName);
  if (solutions.length === 0) return `Nothing is being built together with ${them} yet`;
  const live = solutions.filter(({ standing }) => standing === 'development' || standing === 'production').length;
  const stalled = solutions.filter(({ standing }) => standing === 'stalled');
  const [first] = stalled;
  const first30 = first === undefined || first.name.length > 30 ? null : first.name;
  const standing = stalled.length === 0 ? '' : stalled.length === 1 && first30 !== null ? `; ${first30} has stalled` : `; ${countText(stalled.length, 'has', 'have', locale)} stalled`;
  const late = overdue === 0 || standing !== '' ? '' : `; ${countText(overdue, 'milestone is', 'milestones are', locale)} overdue`;
  return `${live === 0 ? 'No joint solution lives' : countText(live, 'joint solution lives', 'joint solutions live', locale)} with ${them}${standing}${late}`;
}
