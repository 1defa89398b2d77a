import { type ThresholdName, thresholdOf, type Thresholds } from './thresholds.ts';

/** Thresholds that are read together, under a heading, each in plain words. */
export interface ThresholdGroup {
  readonly title: string;
  readonly thresholds: readonly { readonly name: ThresholdName; readonly label: string }[];
}

const group = (title: string, labels: Partial<Record<ThresholdName, string>>): ThresholdGroup => ({
  title,
  thresholds: Object.entries(labels).map(([name, label]) => ({ name: name as ThresholdName, label })),
});

/** Every threshold once, in the order of the policy page. */
export const thresholdGroups: readonly ThresholdGroup[] = [
  group('How many', {
    sizeInfoBelow: 'Mid-size vendor: fewest strategic partners',
    sizeGreenToMid: 'Mid-size vendor: most that are well governed',
    sizeAmberToMid: 'Mid-size vendor: too many above',
    sizeGreenToLarge: 'Large platform: most that are well governed',
    sizeAmberToLarge: 'Large platform: too many above',
    tooManyAlways: 'Too many for any vendor, from',
    partnershipsPerSponsor: 'Most partnerships of one sponsor',
    partnershipsPerCam: 'Most partnerships of one channel manager',
  }),
  group('Share of the channel', {
    bandPartnersFrom: 'Share of active partners, from',
    bandPartnersTo: 'Share of active partners, to',
    bandRevenueFrom: 'Share of channel revenue, from',
    bandRevenueTo: 'Share of channel revenue, to',
    bandMinimumPartners: 'Active partners needed to judge it',
    relabelledOverlap: 'Overlap with the largest partners that makes a revenue list',
  }),
  group('Selection', {
    selectionPass: 'Total that passes, of 100',
    criterionMinimum: 'Lowest score of a criterion, of 4',
    evidenceMonths: 'Evidence counts for',
    criterionDrop: 'Points a criterion loses before status is reviewed',
    assessedShare: 'Share of partners with a passed assessment, at least',
  }),
  group('Status reviews', {
    annualReviewMonths: 'Status is reviewed every',
    underperformanceBelow: 'Under-performance is attainment below',
    underperformanceQuarters: 'Under-performance lasts for',
    sponsorVacancyDays: 'A sponsor may be missing for',
    sponsorReplacements: 'Replacements of a sponsor within twelve months',
    caseEscalationDays: 'A case goes to both sponsors after',
  }),
  group('Failures of the programme', {
    governanceBelow: 'Governance coverage, at least',
    governanceFromPartners: 'Governance is judged above so many partners',
    counterpartWeight: 'Share of the plan’s weight each side carries, at least',
    reciprocityGap: 'One side is behind by',
    investmentUp: 'Investment that grew, by at least',
    flatWithin: 'Contribution that stayed flat, up to',
    differentiatorsNeeded: 'Real differentiators needed, of 4',
    characteristicsNeeded: 'Lived characteristics needed, of 6',
    characteristicLevel: 'A characteristic is lived from',
    ratingGap: 'Sides that score so far apart talk about it',
  }),
  group('Reviews and plans', {
    reviewGraceDays: 'First review is owed after',
    planGraceDays: 'First plan is owed after',
    lateReviewDays: 'A late review still counts for',
    presentShare: 'Share of the meeting that counts as present',
    barrierAgedMonths: 'A barrier is old after',
  }),
  group('Growth, customers and solutions', {
    evidenceDays: 'A solution is stalled without evidence for',
    windowLengthTolerance: 'Windows compared per day when they differ by more than',
    smallCohort: 'Partners needed to speak of growth',
    sourcedEvidenceDays: 'Proof of a sourced deal is at most so old',
    newCustomerMonths: 'A customer is new without revenue for',
    idleGrantQuarters: 'Access is idle after',
    advanceBy: 'Investment deepens by more than',
    oneSidedBelow: 'A side that kept less than this share did not carry it',
  }),
  group('Surveys and small numbers', {
    staleSurveyQuarters: 'Answers are stale after',
    anonymousRespondents: 'Anonymous answers shown from',
    smallSample: 'Rates shown as counts below',
    lowCoverage: 'Low confidence below this share of usable rows',
  }),
];

/** Pairs of which the first may not be above the second. */
const ORDERED: readonly (readonly [ThresholdName, ThresholdName])[] = [
  ['sizeInfoBelow', 'sizeGreenToMid'], ['sizeGreenToMid', 'sizeAmberToMid'], ['sizeGreenToLarge', 'sizeAmberToLarge'],
  ['bandPartnersFrom', 'bandPartnersTo'], ['bandRevenueFrom', 'bandRevenueTo'],
];

/** Why a threshold may not have that value, in words; null when it may. Shares lie from 0 to 1, counts are whole, scores go to 100. */
export function thresholdProblem(name: ThresholdName, value: number, thresholds: Thresholds): string | null {
  const { unit } = thresholdOf(name);
  if (!Number.isFinite(value) || value < 0) return 'It has to be 0 or more';
  if ((unit === 'ratio' || unit === 'points') && value > 1) return 'A share cannot be more than 100%';
  if ((unit === 'score' || unit === 'scorePoints') && value > 100) return 'A score cannot be more than 100';
  if (unit !== 'ratio' && unit !== 'points' && !Number.isInteger(value)) return 'It has to be a whole number';
  if (value > 10_000) return 'It is too large to mean anything';
  const after = { ...thresholds, [name]: value };
  return ORDERED.some(([low, high]) => (low === name || high === name) && after[low] > after[high]) ? 'The lower bound would lie above the upper one' : null;
}
