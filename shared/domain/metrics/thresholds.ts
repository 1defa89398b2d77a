import { z } from 'zod';
import { FxPolicy } from '../../fx.ts';

/** A setting that a rule reads: its default, what it counts, why it is that, and the metrics, conventions and checks it belongs to. */
export interface Threshold {
  readonly value: number;
  readonly unit: 'ratio' | 'points' | 'days' | 'months' | 'quarters' | 'count' | 'score' | 'scorePoints';
  readonly reason: string;
  readonly source: readonly string[];
}

/**
 * Every number that policy chose and no formula gives, with its default and source. `points`
 * are differences of ratios (0.2 is 20 percentage points).
 */
export const thresholdTable = {
  smallSample: { value: 5, unit: 'count', reason: 'A rate over fewer is shown as "2 of 3".', source: ['K11'] },
  anonymousRespondents: { value: 3, unit: 'count', reason: 'Anonymous answers of fewer are not shown to the other side.', source: ['K11'] },
  lowCoverage: { value: 0.6, unit: 'ratio', reason: 'Below this share of usable rows the figure is of low confidence.', source: ['K14'] },

  reviewGraceDays: { value: 45, unit: 'days', reason: 'A partner designated later before the window’s end owes no review yet.', source: ['K6', 'M1'] },
  planGraceDays: { value: 90, unit: 'days', reason: 'A partner designated later has time to agree its first plan.', source: ['K6', 'M2'] },
  lateReviewDays: { value: 30, unit: 'days', reason: 'A review held up to this long after its window still counts for it.', source: ['M1'] },
  presentShare: { value: 0.5, unit: 'ratio', reason: 'Present for less of the meeting counts as absent.', source: ['M1'] },
  evidenceDays: { value: 90, unit: 'days', reason: 'A solution without evidence for longer is stalled.', source: ['M3'] },

  windowLengthTolerance: { value: 0.03, unit: 'ratio', reason: 'Windows further apart in length are compared per day.', source: ['M5'] },
  smallCohort: { value: 3, unit: 'count', reason: 'Growth of fewer partners says little about a group.', source: ['M5'] },
  sourcedEvidenceDays: { value: 30, unit: 'days', reason: 'A partner’s evidence this long before creation proves that it brought the deal.', source: ['M6'] },
  newCustomerMonths: { value: 24, unit: 'months', reason: 'Without the vendor’s revenue for this long a customer is new.', source: ['M7'] },
  idleGrantQuarters: { value: 2, unit: 'quarters', reason: 'Access not used for this long is idle.', source: ['M7'] },
  staleSurveyQuarters: { value: 2, unit: 'quarters', reason: 'Older answers are shown as stale.', source: ['M9'] },
  advanceBy: { value: 0.05, unit: 'ratio', reason: 'Investment has to grow by more than this to count as deepening.', source: ['M11'] },
  oneSidedBelow: { value: 0.9, unit: 'ratio', reason: 'A side below this share of its prior year did not carry the advance.', source: ['M11'] },

  bandPartnersFrom: { value: 0.02, unit: 'ratio', reason: 'Glossary: strategic partners are 2 to 8 % of the active base.', source: ['M13'] },
  bandPartnersTo: { value: 0.08, unit: 'ratio', reason: 'Glossary: strategic partners are 2 to 8 % of the active base.', source: ['M13'] },
  bandRevenueFrom: { value: 0.3, unit: 'ratio', reason: 'Glossary: they bring 30 to 50 % of channel revenue.', source: ['M13'] },
  bandRevenueTo: { value: 0.5, unit: 'ratio', reason: 'Glossary: they bring 30 to 50 % of channel revenue.', source: ['M13'] },
  bandMinimumPartners: { value: 25, unit: 'count', reason: 'With fewer active partners the band is information only.', source: ['M13'] },
  relabelledOverlap: { value: 0.9, unit: 'ratio', reason: 'As much overlap with the largest partners is a relabelled revenue list.', source: ['M13', 'F1'] },

  sizeInfoBelow: { value: 3, unit: 'count', reason: 'Glossary: a mid-size vendor has 3 to 15.', source: ['M14'] },
  sizeGreenToMid: { value: 15, unit: 'count', reason: 'Glossary: a mid-size vendor has 3 to 15.', source: ['M14'] },
  sizeAmberToMid: { value: 25, unit: 'count', reason: 'Above, a mid-size vendor is beyond what even large ones govern.', source: ['M14'] },
  sizeGreenToLarge: { value: 25, unit: 'count', reason: 'Glossary: a large platform rarely exceeds 25 to 30.', source: ['M14'] },
  sizeAmberToLarge: { value: 30, unit: 'count', reason: 'Glossary: a large platform rarely exceeds 25 to 30.', source: ['M14'] },
  tooManyAlways: { value: 50, unit: 'count', reason: 'Glossary: 50 or 100 designated is a label, whatever the vendor’s size.', source: ['M14', 'F1'] },
  partnershipsPerCam: { value: 8, unit: 'count', reason: 'A channel account manager prepares three to eight reviews a quarter with care.', source: ['M14'] },
  partnershipsPerSponsor: { value: 3, unit: 'count', reason: 'A sponsor with more cannot attend their reviews and keep contact.', source: ['M14'] },

  annualReviewMonths: { value: 12, unit: 'months', reason: 'Glossary: annual strategic partner reviews.', source: ['T0'] },
  underperformanceBelow: { value: 0.8, unit: 'ratio', reason: 'Attainment below it is under-performance.', source: ['T1'] },
  underperformanceQuarters: { value: 2, unit: 'quarters', reason: 'Glossary: two or more consecutive quarters.', source: ['T1'] },
  sponsorVacancyDays: { value: 30, unit: 'days', reason: 'A longer vacancy removes the sponsorship the relation was built on.', source: ['T2'] },
  sponsorReplacements: { value: 2, unit: 'count', reason: 'Replaced as often within twelve months, sponsorship is not continuous.', source: ['T2'] },
  criterionDrop: { value: 2, unit: 'score', reason: 'A criterion that lost as much no longer is what it was chosen for.', source: ['T4'] },
  caseEscalationDays: { value: 60, unit: 'days', reason: 'A case undecided for longer goes to both sponsors.', source: ['M15'] },

  governanceBelow: { value: 0.6, unit: 'ratio', reason: 'Below this the label is not governed.', source: ['F1'] },
  governanceFromPartners: { value: 15, unit: 'count', reason: 'Governance coverage is a finding with more partners than this.', source: ['F1'] },
  assessedShare: { value: 0.5, unit: 'ratio', reason: 'Fewer partners with a passed assessment were not chosen by the criteria.', source: ['F1'] },
  counterpartWeight: { value: 0.25, unit: 'ratio', reason: 'A side with less of the plan’s weight does not answer the other.', source: ['F2'] },
  reciprocityGap: { value: 0.2, unit: 'points', reason: 'As far behind for two quarters, a side does not answer the other.', source: ['F2'] },
  investmentUp: { value: 0.1, unit: 'ratio', reason: 'Investment growing by as much while the other stays flat is one-sided.', source: ['F2'] },
  flatWithin: { value: 0.01, unit: 'ratio', reason: 'Growth up to this is flat.', source: ['F2'] },
  differentiatorsNeeded: { value: 2, unit: 'count', reason: 'Fewer of the glossary’s four real differentiators make a premier tier.', source: ['F3'] },
  characteristicsNeeded: { value: 4, unit: 'count', reason: 'Fewer of the six characteristics make a premier tier.', source: ['F3'] },
  characteristicLevel: { value: 50, unit: 'score', reason: 'From here a characteristic is known to both and used.', source: ['F3'] },

  ratingGap: { value: 25, unit: 'scorePoints', reason: 'Sides this far apart talk about it.', source: ['M17'] },
  criterionMinimum: { value: 2, unit: 'score', reason: 'No criterion may be weak, whatever the total.', source: ['M18'] },
  selectionPass: { value: 70, unit: 'score', reason: 'The total a candidate needs.', source: ['M18'] },
  evidenceMonths: { value: 12, unit: 'months', reason: 'Older evidence of a criterion no longer counts.', source: ['M18'] },
  barrierAgedMonths: { value: 3, unit: 'months', reason: 'A barrier older than a quarter outlived a review.', source: ['M19'] },
} as const satisfies Record<string, Threshold>;

export type ThresholdName = keyof typeof thresholdTable;

/** True for a threshold of the table. */
export function isThresholdName(name: string): name is ThresholdName {
  return Object.hasOwn(thresholdTable, name);
}

/** The table's entry of a threshold. */
export function thresholdOf(name: ThresholdName): Threshold {
  return thresholdTable[name];
}

export type Thresholds = Readonly<Record<ThresholdName, number>>;

/** Every threshold at its default; a programme's settings are laid over it. */
export const defaultThresholds: Thresholds = withDefaults({});

/** The settings given, and the default for the rest. */
export function withDefaults(settings: Partial<Thresholds>): Thresholds {
  const names = Object.keys(thresholdTable) as ThresholdName[];
  return Object.fromEntries(names.map((name) => [name, settings[name] ?? thresholdTable[name].value])) as Thresholds;
}

/** What policy chose that is no number. */
export const Policies = z.strictObject({
  /** A sponsor's delegate counts as the sponsor (M1). */
  delegateCounts: z.boolean(),
  /** An unanswered claim is no data (M11, M12). */
  requireAcceptance: z.boolean(),
  /** A deal called sourced or co-sell without dated proof is only influenced (M6). */
  requireDealEvidence: z.boolean(),
  /** Which sizes are many (M14). */
  vendorSize: z.enum(['mid-size', 'large-platform']),
  /** The rates a metric's money is converted at (K7). */
  fx: z.strictObject({ share: FxPolicy, growth: FxPolicy, pipelineFlow: FxPolicy, pipelineStock: FxPolicy, investment: FxPolicy }),
});
export type Policies = z.infer<typeof Policies>;

/** Defaults: revenue and new deals at their own day's rate, open deals at the period's end, growth and investment in constant currency. */
export const defaultPolicies: Policies = {
  delegateCounts: false,
  requireAcceptance: false,
  requireDealEvidence: false,
  vendorSize: 'mid-size',
  fx: {
    share: 'transaction_date',
    growth: 'plan_rate',
    pipelineFlow: 'transaction_date',
    pipelineStock: 'period_end',
    investment: 'plan_rate',
  },
};
