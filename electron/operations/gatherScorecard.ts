import { defaultFulfilmentRules, type FulfilmentRules } from '../../shared/domain/fulfilment.ts';
import { commitmentsInForce, planRef, versionInForce } from '../../shared/domain/plan.ts';
import { buildScorecard, type Scorecard } from '../../shared/domain/scorecard.ts';
import { addQuarters, quartersOfYear, quarterWindow, type QuarterLabel } from '../../shared/fiscal.ts';
import type { Day } from '../../shared/time.ts';
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

/** The plans and scorecards of one request: each is read and computed once, however often it is asked for. */
export interface PlanBook {
  /** A partner's plan of a fiscal year with all that was reported on it; null where there is none. */
  plan(partnerId: string, fiscalYear: number): YearPlan | null;
  /** What ruled in the lens's quarter; without a plan it has no lines. */
  scorecard(lens: Lens, partner: Named): Scorecard;
}

/** Reads a plan when it is asked for. */
export function onePlanAtATime(store: Store, { calendar }: Calendar): PlanBook {
  const known = new Map<string, YearPlan | null>();
  return bookOver(store, (partnerId, fiscalYear) =>
    remembered(known, `${partnerId} ${fiscalYear}`, () => store.facts.yearPlans.ofPartner(partnerId, fiscalYear, quarterEnds(calendar, fiscalYear))),
  );
}

/** Reads the plans of all partners together, a fiscal year at a time. */
export function allPlansOfAYear(store: Store, { calendar }: Calendar): PlanBook {
  const known = new Map<number, ReadonlyMap<string, YearPlan>>();
  return bookOver(store, (partnerId, fiscalYear) => {
    const read = () => store.facts.yearPlans.listOf(fiscalYear, quarterEnds(calendar, fiscalYear)).map((one) => [one.plan.partnerId, one] as const);
    return remembered(known, fiscalYear, () => new Map(read())).get(partnerId) ?? null;
  });
}

type Calendar = Pick<Lens, 'calendar'>;

function quarterEnds(calendar: Lens['calendar'], fiscalYear: number): Day[] {
  return quartersOfYear(fiscalYear).map((quarter) => quarterWindow(calendar, quarter).end);
}

function bookOver(store: Store, plan: PlanBook['plan']): PlanBook {
  const rules = fulfilmentRules(store);
  const scorecards = new Map<string, Scorecard>();
  return {
    plan,
    scorecard: (lens, partner) =>
      remembered(scorecards, `${partner.id} ${lens.quarter} ${lens.asOf}`, () => scorecardOf(plan(partner.id, Number(lens.quarter.slice(0, 4))), lens, partner, rules)),
  };
}

function scorecardOf(found: YearPlan | null, lens: Lens, partner: Named, rules: FulfilmentRules): Scorecard {
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
    rules,
  });
}

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/** Reads the plan that rules in the lens's quarter and computes the scorecard; without a plan it has no lines. */
export function gatherScorecard(store: Store, lens: Lens, partner: Named, book: PlanBook = onePlanAtATime(store, lens)): Scorecard {
  return book.scorecard(lens, partner);
}

/** The same partner's scorecards of the quarters before, the oldest first, without the lens's own. */
export function gatherTrend(lens: Lens, partner: Named, count: number, book: PlanBook): Scorecard[] {
  const labels: QuarterLabel[] = Array.from({ length: count }, (_, index) => addQuarters(lens.quarter, index - count));
  return labels.map((quarter) => book.scorecard(lensOn(lens, quarter), partner));
}

/** The same look at another quarter. */
export function lensOn(lens: Lens, quarter: QuarterLabel): Lens {
  return { ...lens, quarter, window: quarterWindow(lens.calendar, quarter) };
}

interface Named {
  readonly id: string;
  readonly name: string;
}
