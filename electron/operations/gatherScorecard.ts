import { defaultFulfilmentRules, type FulfilmentRules } from '../../shared/domain/fulfilment.ts';
import { commitmentsInForce, planRef, versionInForce } from '../../shared/domain/plan.ts';
import { buildScorecard, type Scorecard } from '../../shared/domain/scorecard.ts';
import { addQuarters, quarterWindow, type QuarterLabel } from '../../shared/fiscal.ts';
import type { YearPlan } from '../store/facts/yearPlans.ts';
import type { Store } from '../store/store.ts';
import type { Lens } from './lens.ts';

/** The programme's rules for M12: its settings, or their defaults. */
export function fulfilmentRules({ settings }: Pick<Store, 'settings'>): FulfilmentRules {
  return {
    ...defaultFulfilmentRules,
    requireAcceptance: settings.get('fulfilment.require-acceptance') ?? defaultFulfilmentRules.requireAcceptance,
    reportingGraceDays: settings.get('fulfilment.reporting-grace-days') ?? defaultFulfilmentRules.reportingGraceDays,
    atRiskFrom: settings.get('fulfilment.at-risk-from') ?? defaultFulfilmentRules.atRiskFrom,
  };
}

/** Gives a partner's plan of a fiscal year with all that was reported on it; null where there is none. */
export type PlanReader = (partnerId: string, fiscalYear: number) => YearPlan | null;

/** Reads a plan when it is asked for, and once, however many of its quarters are looked at. */
export function onePlanAtATime({ plans, actuals }: Pick<Store, 'plans' | 'actuals'>): PlanReader {
  const known = new Map<string, YearPlan | null>();
  return (partnerId, fiscalYear) => {
    const key = `${partnerId} ${fiscalYear}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const plan = plans.ofYear(partnerId, fiscalYear);
    const read = plan === null ? null : { plan, versions: plans.versions(plan.id), actuals: actuals.listByPlan(plan.id) };
    known.set(key, read);
    return read;
  };
}

/** Reads the plans of all partners together, a fiscal year at a time. */
export function allPlansOfAYear({ facts }: Pick<Store, 'facts'>): PlanReader {
  const known = new Map<number, ReadonlyMap<string, YearPlan>>();
  return (partnerId, fiscalYear) => {
    const year = known.get(fiscalYear) ?? new Map(facts.yearPlans.listOf(fiscalYear).map((one) => [one.plan.partnerId, one]));
    known.set(fiscalYear, year);
    return year.get(partnerId) ?? null;
  };
}

/** Reads the plan that rules in the lens's quarter and computes the scorecard; without a plan it has no lines. */
export function gatherScorecard(store: Store, lens: Lens, partner: Named, read: PlanReader = onePlanAtATime(store)): Scorecard {
  const found = read(partner.id, Number(lens.quarter.slice(0, 4)));
  const versions = found?.versions ?? [];
  const ruling = versionInForce(versions, lens.window.end);
  return buildScorecard({
    partnerId: partner.id,
    partnerName: partner.name,
    vendorName: lens.vendor.name,
    quarter: lens.quarter,
    window: lens.window,
    asOf: lens.asOf,
    plan: found === null || ruling === null ? null : planRef(found.plan, ruling),
    planWindow: found?.plan.window ?? lens.window,
    commitments: commitmentsInForce(versions, lens.window),
    actuals: found?.actuals ?? [],
    rules: fulfilmentRules(store),
  });
}

/** The same partner's scorecards of the quarters before, the oldest first, without the lens's own. */
export function gatherTrend(store: Store, lens: Lens, partner: Named, count: number, read: PlanReader = onePlanAtATime(store)): Scorecard[] {
  const labels: QuarterLabel[] = Array.from({ length: count }, (_, index) => addQuarters(lens.quarter, index - count));
  return labels.map((quarter) => gatherScorecard(store, lensOn(lens, quarter), partner, read));
}

/** The same look at another quarter. */
export function lensOn(lens: Lens, quarter: QuarterLabel): Lens {
  return { ...lens, quarter, window: quarterWindow(lens.calendar, quarter) };
}

interface Named {
  readonly id: string;
  readonly name: string;
}
