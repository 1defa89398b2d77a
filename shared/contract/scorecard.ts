import { z } from 'zod';
import { ReviewHeader } from '../domain/review.ts';
import { Scorecard, SideScore } from '../domain/scorecard.ts';
import { QuarterLabel } from '../fiscal.ts';
import { Partner, Sponsors } from '../domain/partner.ts';
import { CommitmentWaiver } from '../domain/commitmentWaiver.ts';
import { DesignationStatus } from '../domain/designation.ts';
import { Side } from '../domain/party.ts';
import { Day } from '../time.ts';
import { WindowNames } from '../windowNames.ts';
import { Lens } from './partner.ts';
import { SectionText } from './narrative.ts';
import type { OperationSpec } from './operation.ts';

/** The scorecard page: the scorecard, its message, and what stands around it. `trend` runs over the quarters before, the oldest first. */
export const ScorecardView = z.strictObject({
  scorecard: Scorecard,
  title: z.string(),
  /** Two to four sentences under the title; empty where nothing was due. */
  summary: z.string(),
  /** The words of the scorecard and of the pack's sections, for those who edit them. */
  texts: z.array(SectionText),
  /** The quarter as each side calls it. */
  names: WindowNames,
  partner: Partner,
  designation: DesignationStatus.nullable(),
  strategicSince: Day.nullable(),
  sponsors: Sponsors,
  review: ReviewHeader.nullable(),
  /** What either side gave up in the year's plan. */
  waivers: z.array(CommitmentWaiver),
  trend: z.array(z.strictObject({ quarter: QuarterLabel, sides: z.strictObject({ vendor: SideScore, partner: SideScore }) })),
});
export type ScorecardView = z.infer<typeof ScorecardView>;

const Changed = z.strictObject({ commitmentId: z.uuid() });
const Waiving = z.strictObject({ commitmentId: z.uuid(), quarter: QuarterLabel, side: Side });

export const scorecardOperations = {
  'scorecard.forPartner': { input: Lens.extend({ partnerId: z.uuid() }), output: ScorecardView },
  /** Types what was reached in a quarter: money in minor units, a milestone as the day it was done. Replaces what was typed for that quarter before. */
  'actual.record': {
    input: z.strictObject({
      commitmentId: z.uuid(),
      quarter: QuarterLabel,
      value: z.number().nullable(),
      doneOn: Day.nullable(),
      evidence: z.string().max(2000).nullable(),
    }),
    output: Changed,
    changes: true,
  },
  /** The other side's answer to a reported value; a dispute names what it says instead. */
  'actual.answer': {
    input: z.strictObject({
      actualId: z.uuid(),
      answer: z.enum(['accepted', 'disputed']),
      counterValue: z.number().nullable(),
      counterOn: Day.nullable(),
    }),
    output: Changed,
    changes: true,
  },
  /** What shows that a reported value is so; null takes it away. */
  'actual.document': { input: z.strictObject({ actualId: z.uuid(), evidence: z.string().max(2000).nullable() }), output: Changed, changes: true },
  /** One side gives up what was promised for the quarter; with both, it leaves the figures. */
  'commitment.waive': { input: Waiving.extend({ reason: z.string().max(2000).nullable() }), output: Changed, changes: true },
  /** One side takes its waiver back; what was waived by both counts again, for the other side to answer. */
  'commitment.unwaive': { input: Waiving, output: Changed, changes: true },
  'actual.remove': { input: z.strictObject({ actualId: z.uuid() }), output: Changed, changes: true },
  /** Puts the question "what is given for this?" on the agenda of the partner's next review. */
  'commitment.askCounterpart': { input: z.strictObject({ commitmentId: z.uuid() }), output: z.strictObject({ decisionId: z.uuid(), reviewDueOn: Day }), changes: true },
} as const satisfies Record<string, OperationSpec>;
