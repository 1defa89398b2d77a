import { characterResults } from '../../../shared/domain/metrics/characterLevels.ts';
import { topShare } from '../../../shared/domain/metrics/concentration.ts';
import { metricDefinitions, isMetricKey } from '../../../shared/domain/metrics/dictionary.ts';
import { programmeMetrics } from '../../../shared/domain/metrics/programme.ts';
import { metricName, type MetricResult } from '../../../shared/domain/metrics/result.ts';
import { selectionScore } from '../../../shared/domain/metrics/selectionScore.ts';
import { sponsorContinuity } from '../../../shared/domain/metrics/sponsorContinuity.ts';
import { acrossPartners, keysOf } from './acrossPartners.ts';
import type { GatheredProgramme } from './gatherProgramme.ts';
import { gatherReturn } from './gatherReturn.ts';

/** Every figure of the programme, M1 to M20 with their parts, in the order of the dictionary. */
export function portfolioFigures(programme: GatheredProgramme): MetricResult[] {
  const { facts, windows, rules } = programme;
  const asked = programme.asked({ kind: 'portfolio' });
  const quarter = { ...asked, window: windows.quarter };
  const single = facts.partnerIds.map((partnerId) => ({
    partnerId,
    results: [
      ...sponsorContinuity(facts, partnerId, quarter),
      ...characterResults(facts.ratings, partnerId, windows.quarterBefore, quarter),
      selectionScore(facts.assessments, partnerId, quarter),
    ],
  }));
  return inOrder([
    ...programmeMetrics(facts, windows, asked),
    topShare(facts, { ...asked, window: windows.trailingYear }, rules.thresholds.bandPartnersTo),
    ...acrossPartners(single, keysOf('M1b', 'M17', 'M18'), quarter),
    ...gatherReturn(programme, asked),
  ]);
}

/** Every figure of one partnership, in the order of the dictionary. */
export function partnerFigures(programme: GatheredProgramme, partnerId: string): MetricResult[] {
  const asked = programme.asked({ kind: 'partner', partnerId });
  return inOrder([
    ...programmeMetrics(programme.facts, programme.windows, asked),
    ...gatherReturn(programme, asked),
  ]);
}

const ORDER: ReadonlyMap<string, number> = new Map(Object.keys(metricDefinitions).filter(isMetricKey).map((key, index) => [key, index]));

function inOrder(results: readonly MetricResult[]): MetricResult[] {
  return results.toSorted((a, b) => (ORDER.get(metricName(a)) ?? 0) - (ORDER.get(metricName(b)) ?? 0));
}
