import { addMonths, type Day } from '../../time.ts';
import { assessmentsOf, Criterion, criterionNames, type CriterionScore, type SelectionAssessment } from '../selection.ts';
import type { Verdict } from '../verdict.ts';
import { rollUp } from './score.ts';
import { absent, asOfDay, badge, figure, leftOut, type MetricResult, type Question } from './result.ts';
import type { Thresholds } from './thresholds.ts';

/** Weights of the criteria; revenue has none. Source: metrics M18. */
export const criterionWeights: Readonly<Record<Criterion, number>> = { access: 35, solution: 35, commitment: 30 };

/** An assessment judged: whether it passed and, where not, why. */
export interface SelectionVerdict {
  readonly total: number | null;
  readonly coverage: number | null;
  readonly isPassed: Verdict;
  readonly because: readonly string[];
  readonly expired: readonly Criterion[];
}

/**
 * How an assessment comes out on a day.
 *
 * Unit: score 0 to 100. Formula: Σ score ÷ 4 × weight, over the criteria with evidence that has not
 * expired, weights renormalised. Passed when the loss test is structural, every criterion has valid
 * evidence and at least `criterionMinimum`, and the total reaches `selectionPass`. Source: metrics M18.
 * Null total when no criterion has valid evidence; `isPassed` is null when nothing fails but the loss
 * test is not known.
 */
export function judgeSelection(assessment: SelectionAssessment, asOf: Day, thresholds: Thresholds): SelectionVerdict {
  const valid = (criterion: Criterion) => {
    const found = assessment.scores.find((one) => one.criterion === criterion);
    return found !== undefined && isCurrent(found, asOf, thresholds) ? found.score : null;
  };
  const scored = Criterion.options.map((criterion) => ({ criterion, score: valid(criterion), weight: criterionWeights[criterion] }));
  const { score, coverage } = rollUp(scored.map((one) => ({ score: one.score === null ? null : (one.score / 4) * 100, weight: one.weight })));
  const expired = assessment.scores.filter((one) => !isCurrent(one, asOf, thresholds)).map((one) => one.criterion);
  const because = [
    ...scored.flatMap((one) => (one.score === null ? [`${criterionNames[one.criterion]}: no evidence that still counts`] : [])),
    ...scored.flatMap((one) => (one.score !== null && one.score < thresholds.criterionMinimum ? [`${criterionNames[one.criterion]}: ${one.score} of 4`] : [])),
    ...(score !== null && score < thresholds.selectionPass ? [`total ${Math.floor(score * 100) / 100} below ${thresholds.selectionPass}`] : []),
    ...(assessment.lossTest === 'compensable' ? ['its loss could be compensated'] : []),
  ];
  const isPassed = because.length > 0 ? false : assessment.lossTest === 'structural' ? true : null;
  return { total: score, coverage, isPassed, because: isPassed === null ? ['the loss test is not answered'] : because, expired };
}

/** The partner's latest assessment as a figure; `no_data` when there is none or all its evidence has expired. Source: metrics M18. */
export function selectionScore(assessments: readonly SelectionAssessment[], partnerId: string, asked: Question): MetricResult {
  const question = asOfDay({ ...asked, scope: { kind: 'partner', partnerId } });
  const latest = assessmentsOf(assessments, partnerId, question.asOf).at(-1);
  if (latest === undefined) return absent('M18', question, 'no_data', 'The partner has not been assessed.');
  const { total, coverage, isPassed, because, expired } = judgeSelection(latest, question.asOf, question.thresholds);
  const around = {
    rowIds: [latest.id],
    coverage,
    excluded: leftOut('evidence expired', expired),
    badges: [isPassed === true ? badge('passed', 'Passed.') : badge(isPassed === null ? 'open' : 'not-passed', `Not passed: ${because.join('; ')}.`)],
  };
  return total === null ? absent('M18', question, 'no_data', 'All evidence has expired.', around) : figure('M18', question, total, around);
}

/** The last day on which the evidence counts: the day it names, or `evidenceMonths` after its own. Source: metrics M18. */
export function evidenceUntil(score: CriterionScore, thresholds: Thresholds): Day {
  return score.expiresOn ?? addMonths(score.evidenceOn, thresholds.evidenceMonths);
}

/** Evidence counts from its own day to its last, both included. */
function isCurrent(score: CriterionScore, asOf: Day, thresholds: Thresholds): boolean {
  return score.evidenceOn <= asOf && asOf <= evidenceUntil(score, thresholds);
}
