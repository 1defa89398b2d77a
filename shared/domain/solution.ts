import { z } from 'zod';
import { Day } from '../time.ts';

/** What the two parties built together. */
export const SolutionKind = z.enum(['reference_architecture', 'integration', 'methodology', 'package']);
export type SolutionKind = z.infer<typeof SolutionKind>;

/** How far it is; ideas, paused and retired ones are no activity. */
export const SolutionStage = z.enum(['idea', 'in_development', 'pilot', 'in_production', 'paused', 'retired']);
export type SolutionStage = z.infer<typeof SolutionStage>;

/** A joint solution of the vendor with one or more partners; `lastEvidenceOn` is the last day somebody showed that work went on. */
export const Solution = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1),
  kind: SolutionKind,
  stage: SolutionStage,
  stageSince: Day,
  lastEvidenceOn: Day.nullable(),
  partnerIds: z.array(z.uuid()),
  ipOwner: z.string().nullable(),
});
export type Solution = z.infer<typeof Solution>;

/** The stage as people read it. */
export const stageNames: Readonly<Record<SolutionStage, string>> = {
  idea: 'Idea',
  in_development: 'In development',
  pilot: 'Pilot',
  in_production: 'In production',
  paused: 'Paused',
  retired: 'Retired',
};
