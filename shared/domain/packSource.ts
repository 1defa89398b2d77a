import { z } from 'zod';
import { QuarterLabel } from '../fiscal.ts';
import { Day, Window } from '../time.ts';
import { Visibility } from './commitment.ts';
import { Sponsors } from './partner.ts';
import { WrittenText } from './narrative/writtenText.ts';
import { Action, Barrier, Decision, ReviewHeader } from './review.ts';
import { Scorecard, scoreSide, SideScore } from './scorecard.ts';

const Sides = z.strictObject({ vendor: SideScore, partner: SideScore });

/**
 * One quarter of the past, as the charts and comparisons need it.
 *
 * `all` counts every commitment, `shared` only those both sides may read: a partner's copy
 * shows the second, so that no figure of it rests on promises it does not show.
 */
export const TrendPoint = z.strictObject({ quarter: QuarterLabel, name: z.string(), window: Window, all: Sides, shared: Sides });
export type TrendPoint = z.infer<typeof TrendPoint>;

/** An import that figures of the pack rest on. `kind` says what was exported, in words both sides may read. */
export const PackImport = z.strictObject({
  kind: z.string(),
  fileName: z.string(),
  importedOn: Day,
  rowsRead: z.int(),
  rowsRejected: z.int(),
});
export type PackImport = z.infer<typeof PackImport>;

/** Rows about this partnership that count in no figure; `reason` in words both sides may read. */
export const ExcludedRows = z.strictObject({ reason: z.string(), count: z.int() });

/** A figure of an earlier pack that reads differently today. */
export const Restatement = z.strictObject({
  subject: z.string(),
  was: z.string(),
  is: z.string(),
  reason: z.string(),
  restatedOn: Day,
  visibility: Visibility,
});

/** A note that only our side reads; `section` is the section's id, null when it is about the whole review. */
export const InternalNote = z.strictObject({
  section: z.string().nullable(),
  text: z.string(),
  author: z.string().nullable(),
});

/** The rules by which the figures were judged; the same record the scorecard was built with. */
export const PackRules = z.strictObject({
  requireAcceptance: z.boolean(),
  reportingGraceDays: z.number(),
  lateMilestoneDays: z.number(),
  lateMilestoneScore: z.number(),
  atRiskFrom: z.number(),
});

/**
 * Everything a review pack may draw on, gathered from the store and from nowhere else.
 *
 * It holds what only our side may know beside what both may. Nothing is rendered from it:
 * `redact` makes of it what the audience may see.
 */
export const PackSource = z.strictObject({
  program: z.strictObject({ name: z.string(), version: z.string() }),
  vendorName: z.string().min(1),
  partnerName: z.string().min(1),
  /** The window as each side calls it; `partnerDays` says which of its days fall into which of the partner's quarters, null where one is that very window. */
  fiscalLabels: z.strictObject({ vendor: z.string(), partner: z.string(), partnerDays: z.string().nullable() }),
  scorecard: Scorecard,
  /** The quarters before this one, the oldest first; seven of them fill the chart. */
  trend: z.array(TrendPoint),
  decisions: z.array(Decision),
  barriers: z.array(Barrier),
  actions: z.array(Action),
  sponsors: Sponsors,
  review: ReviewHeader.nullable(),
  internalNotes: z.array(InternalNote),
  /** Words that somebody wrote in place of the rules'. */
  texts: z.array(WrittenText.omit({ id: true, partnerId: true, window: true })),
  imports: z.array(PackImport),
  excluded: z.array(ExcludedRows),
  restatements: z.array(Restatement),
  rules: PackRules,
});
export type PackSource = z.infer<typeof PackSource>;

/** A past quarter's scorecard as a point of the trend. `name` is the quarter as people say it. */
export function trendPoint(scorecard: Scorecard, name: string): TrendPoint {
  const shared = scorecard.lines.filter((line) => line.commitment.visibility === 'shared');
  return {
    quarter: scorecard.quarter,
    name,
    window: scorecard.window,
    all: scorecard.sides,
    shared: { vendor: scoreSide(shared, 'vendor'), partner: scoreSide(shared, 'partner') },
  };
}
