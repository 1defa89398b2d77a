import type { Window } from '../../time.ts';
import type { CharacteristicRating } from '../characteristic.ts';
import type { RoleAssignment } from '../person.ts';
import type { Scorecard } from '../scorecard.ts';
import type { SelectionAssessment } from '../selection.ts';
import { type AdvancementFacts, advancementRate } from './advancement.ts';
import { quarterShare, strategicShare } from './channelShare.ts';
import { characterResults } from './characterLevels.ts';
import { concentration, type ConcentrationFacts } from './concentration.ts';
import { competitiveDisplacement } from './displacement.ts';
import { type GrowthFacts, strategicGrowth, yearGrowth } from './growth.ts';
import { type NewCustomerFacts, newCustomers } from './newCustomers.ts';
import { reviewParticipation } from './participation.ts';
import { jointPipeline } from './pipeline.ts';
import { planCompletion, type PlanFacts } from './planCompletion.ts';
import { meanProgress, planProgress } from './planProgress.ts';
import { portfolioSize } from './portfolioSize.ts';
import type { MetricResult, Question } from './result.ts';
import { type RetentionFacts, rollingRetention, strategicRetention } from './retention.ts';
import { type HygieneFacts, reviewHygiene } from './reviewHygiene.ts';
import type { ReviewFacts } from './reviewPresence.ts';
import { executiveSatisfaction, type SatisfactionFacts } from './satisfaction.ts';
import { selectionScore } from './selectionScore.ts';
import { type SolutionFacts, solutionActivity } from './solutionActivity.ts';
import { type ContinuityFacts, sponsorContinuity } from './sponsorContinuity.ts';

/** Everything the metrics of a programme read, gathered once. */
export interface ProgrammeFacts
  extends ReviewFacts,
    PlanFacts,
    SolutionFacts,
    ConcentrationFacts,
    Omit<GrowthFacts, 'prior' | 'activeIds'>,
    NewCustomerFacts,
    RetentionFacts,
    SatisfactionFacts,
    Omit<AdvancementFacts, 'prior'>,
    HygieneFacts,
    Pick<ContinuityFacts, 'contacts'> {
  readonly assignments: readonly RoleAssignment[];
  readonly scorecards: readonly Scorecard[];
  readonly ratings: readonly CharacteristicRating[];
  readonly assessments: readonly SelectionAssessment[];
}

/** The windows the metrics are asked for, each with the one it is compared with. */
export interface ProgrammeWindows {
  /** M1, M5, M6, M7, M9, M12, M17, M19. */
  readonly quarter: Window;
  /** The same quarter a year before, for M5. */
  readonly quarterYearBefore: Window;
  /** The quarter just before, for the trend of M17. */
  readonly quarterBefore: Window;
  /** M4, M10, M13; M1 for one partner. */
  readonly trailingYear: Window;
  /** The twelve months before those, for M5. */
  readonly trailingYearBefore: Window;
  /** M8, M11. */
  readonly year: Window;
  readonly yearBefore: Window;
}

/**
 * Every metric of the programme, or of one partner, by the question's scope; names are unique.
 *
 * Portfolio only: M13, M14. One partner only: M1b, M17, M18. M20 needs figures that are given on
 * purpose and is asked for by itself. Source: metrics, section 3.
 */
export function programmeMetrics(facts: ProgrammeFacts, windows: ProgrammeWindows, asked: Omit<Question, 'window'>): MetricResult[] {
  const during = (window: Window): Question => ({ ...asked, window });
  const quarter = during(windows.quarter);
  const trailing = during(windows.trailingYear);
  const year = during(windows.year);
  const activeIds = facts.activeIds ?? new Set<string>();
  return [
    ...reviewParticipation(facts, asked.scope.kind === 'partner' ? trailing : quarter),
    ...(asked.scope.kind === 'partner' ? sponsorContinuity(facts, asked.scope.partnerId, quarter) : []),
    planCompletion(facts, quarter),
    ...solutionActivity(facts, quarter),
    ...strategicShare(facts, trailing),
    quarterShare(facts, quarter),
    ...strategicGrowth({ ...facts, prior: windows.quarterYearBefore, activeIds }, quarter),
    ...strategicGrowth({ ...facts, prior: windows.trailingYearBefore, activeIds }, trailing, yearGrowth),
    ...jointPipeline(facts, quarter),
    ...newCustomers(facts, quarter),
    ...strategicRetention(facts, year),
    ...rollingRetention(facts, year),
    ...executiveSatisfaction(facts, quarter),
    ...competitiveDisplacement(facts, trailing),
    advancementRate({ ...facts, prior: windows.yearBefore }, year),
    ...ofScope(facts, windows, quarter, trailing),
    ...reviewHygiene(facts, quarter),
  ];
}

/** The metrics that only the portfolio or only one partner has, and M12, which reads differently for each. */
function ofScope(facts: ProgrammeFacts, windows: ProgrammeWindows, quarter: Question, trailing: Question): MetricResult[] {
  const { scope } = quarter;
  if (scope.kind === 'portfolio') {
    return [...meanProgress(facts.scorecards, quarter), ...concentration(facts, trailing).results, ...portfolioSize(facts, quarter)];
  }
  const own = facts.scorecards.find((scorecard) => scorecard.partnerId === scope.partnerId);
  return [
    ...(own === undefined ? meanProgress([], quarter) : planProgress(own, quarter)),
    ...characterResults(facts.ratings, scope.partnerId, windows.quarterBefore, quarter),
    selectionScore(facts.assessments, scope.partnerId, quarter),
  ];
}
