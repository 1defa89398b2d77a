/** What the facts behind a figure are; a figure's `rowIds` name rows of these. */
export type FactKind =
  | 'review' | 'attendance' | 'roleAssignment' | 'sponsorContact' | 'action' | 'barrier' | 'decision' | 'agendaItem'
  | 'planVersion' | 'commitment' | 'actual' | 'solution' | 'revenue' | 'opportunity' | 'grant' | 'customer'
  | 'designation' | 'survey' | 'characteristicRating' | 'selection' | 'partner';

/**
 * What a metric's value counts. `ratio` is 0.91 for 91 %, `points` a difference of ratios;
 * `score` runs from 0 to 100 and `scorePoints` is a difference of scores; `nps` runs from −100
 * to 100; `money` is in whole minor units of the result's currency; `multiple` is times as much.
 */
export type MetricUnit = 'ratio' | 'points' | 'count' | 'money' | 'days' | 'hours' | 'score' | 'scorePoints' | 'nps' | 'multiple';

/**
 * When a partner had to be strategic to be counted: on the day of each event, on the window's first or
 * last day, on every day of it, or as one group fixed beforehand. `none`: the figure counts no strategic
 * partners. Source: metrics K5.
 */
export type Cohort = 'at_date' | 'at_start' | 'at_end' | 'continuous' | 'fixed_cohort' | 'none';

/**
 * One figure of the dictionary in plain words, for screens and the pack's appendix. `version`
 * rises whenever formula, weights or policies change, and a result keeps the one it was
 * computed with. `isInternal` figures never go into a partner's pack.
 */
export interface MetricDefinition {
  readonly name: string;
  readonly unit: MetricUnit;
  readonly version: number;
  readonly sentence: string;
  readonly cohort: Cohort;
  readonly facts: readonly FactKind[];
  readonly isInternal?: true;
}
