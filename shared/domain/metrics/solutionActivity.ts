import { daysBetween, type Day } from '../../time.ts';
import type { Solution } from '../solution.ts';
import type { Membership } from './membership.ts';
import { absent, asOfDay, badgeOn, figure, isAsked, leftOut, type MetricResult, type Question, rate } from './result.ts';

/** What M3 reads. */
export interface SolutionFacts {
  readonly solutions: readonly Solution[];
  readonly members: Membership;
}

/** How a solution counts on a day. */
export type SolutionStanding = 'development' | 'production' | 'stalled' | 'none';

/**
 * How the solution counts: in production; in development or pilot with evidence of work in the last
 * `evidenceDays`; stalled without it. Ideas, paused and retired ones count nowhere. Source: metrics M3.
 */
export function solutionStanding(solution: Pick<Solution, 'stage' | 'lastEvidenceOn'>, asOf: Day, evidenceDays: number): SolutionStanding {
  if (solution.stage === 'in_production') return 'production';
  if (solution.stage !== 'in_development' && solution.stage !== 'pilot') return 'none';
  const isShown = solution.lastEvidenceOn !== null && daysBetween(solution.lastEvidenceOn, asOf) <= evidenceDays;
  return isShown ? 'development' : 'stalled';
}

/**
 * Joint solutions that live: in development, in production, both together, and how many strategic
 * partners have at least one.
 *
 * Unit: count of distinct solutions, and a ratio for coverage; as of the day. A solution of two
 * partners is in both partners' views and once in the portfolio. Source: metrics M3.
 * Null (`not_applicable`) without strategic partners; a count of 0 is a finding, not a gap.
 */
export function solutionActivity(facts: SolutionFacts, asked: Question): MetricResult[] {
  const question = asOfDay(asked);
  const { asOf, scope, thresholds } = question;
  const cohort = new Set(facts.members.idsOn(asOf).filter((id) => isAsked(scope, id)));
  const own = [...new Map(facts.solutions.map((one) => [one.id, one])).values()].filter((one) => one.partnerIds.some((id) => cohort.has(id)));
  const known = own.filter((one) => one.stageSince <= asOf);
  const of = (standing: SolutionStanding) => known.filter((one) => solutionStanding(one, asOf, thresholds.evidenceDays) === standing);
  const development = of('development');
  const production = of('production');
  const stalled = of('stalled').map((one) => one.id);
  const around = {
    excluded: leftOut('reached its stage after the day', own.filter((one) => one.stageSince > asOf).map((one) => one.id)),
    badges: badgeOn('stalled', stalled, (n) => `${n === 1 ? '1 solution has' : `${n} solutions have`} shown no work for ${thresholds.evidenceDays} days.`),
  };
  const count = (key: 'M3' | 'M3.development' | 'M3.production', counted: readonly Solution[]) =>
    cohort.size === 0
      ? absent(key, question, 'not_applicable', 'There is no strategic partner on that day.', around)
      : figure(key, question, counted.length, { ...around, rowIds: counted.map((one) => one.id) });
  const active = [...development, ...production];
  const covered = [...cohort].filter((id) => active.some((one) => one.partnerIds.includes(id)));
  return [
    count('M3', active),
    count('M3.development', development),
    count('M3.production', production),
    rate('M3.coverage', question, covered.length, cohort.size, 'There is no strategic partner on that day.', { ...around, rowIds: [...active.map((one) => one.id), ...cohort] }),
  ];
}
