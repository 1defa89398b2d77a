import { defaultFulfilmentRules, type FulfilmentRules } from '../../shared/domain/fulfilment.ts';
import { commitmentsInForce, planRef, versionInForce } from '../../shared/domain/plan.ts';
import { buildScorecard, type Scorecard } from '../../shared/domain/scorecard.ts';
import { addQuarters, quarterWindow, type QuarterLabel } from '../../shared/fiscal.ts';
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

/** Reads the plan that rules in the lens's quarter and computes the scorecard; without a plan it has no lines. */
export function gatherScorecard(store: Store, lens: Lens, partner: { readonly id: string; readonly name: string }): Scorecard {
  const plan = store.plans.ofYear(partner.id, Number(lens.quarter.slice(0, 4)));
  const versions = plan === null ? [] : store.plans.versions(plan.id);
  const ruling = versionInForce(versions, lens.window.end);
  return buildScorecard({
    partnerId: partner.id,
    partnerName: partner.name,
    vendorName: lens.vendor.name,
    quarter: lens.quarter,
    window: lens.window,
    asOf: lens.asOf,
    plan: plan === null || ruling === null ? null : planRef(plan, ruling),
    planWindow: plan?.window ?? lens.window,
    commitments: commitmentsInForce(versions, lens.window),
    actuals: plan === null ? [] : store.actuals.listByPlan(plan.id),
    rules: fulfilmentRules(store),
  });
}

/** The same partner's scorecards of the quarters before, the oldest first, without the lens's own. */
export function gatherTrend(store: Store, lens: Lens, partner: { readonly id: string; readonly name: string }, count: number): Scorecard[] {
  const labels: QuarterLabel[] = Array.from({ length: count }, (_, index) => addQuarters(lens.quarter, index - count));
  return labels.map((quarter) =>
    gatherScorecard(store, { ...lens, quarter, window: quarterWindow(lens.calendar, quarter) }, partner),
  );
}
