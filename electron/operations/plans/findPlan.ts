import type { Partner } from '../../../shared/domain/partner.ts';
import type { Plan, PlanVersion } from '../../../shared/domain/plan.ts';
import { whyNotEditable } from '../../../shared/domain/planLifecycle.ts';
import { type AppError, notFound } from '../../../shared/errors.ts';
import { type PartyCalendar, quartersOfYear, quarterWindow } from '../../../shared/fiscal.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { Window } from '../../../shared/time.ts';
import type { Store } from '../../store/store.ts';

/** A version with its plan and whose plan it is. */
export interface FoundVersion {
  readonly version: PlanVersion;
  readonly plan: Plan;
  readonly partner: Partner;
}

/** The version with the id; refused when there is none. */
export function findVersion({ plans, partners }: Pick<Store, 'plans' | 'partners'>, versionId: string): Result<FoundVersion, AppError> {
  const version = plans.version(versionId);
  const plan = version === null ? null : plans.get(version.planId);
  const partner = plan === null ? null : partners.get(plan.partnerId);
  if (version === null || plan === null || partner === null) return err(notFound('plan version', versionId));
  return ok({ version, plan, partner });
}

/** The version, as long as it is a draft; refused with the way on where it is not. */
export function findDraft(store: Pick<Store, 'plans' | 'partners'>, versionId: string): Result<FoundVersion, AppError> {
  const found = findVersion(store, versionId);
  if (!found.ok) return found;
  const problem = whyNotEditable(found.value.version);
  return problem === null ? found : err(problem);
}

/** The quarters of the vendor's fiscal year. */
export function quarterWindows(calendar: PartyCalendar, fiscalYear: number): Window[] {
  return quartersOfYear(fiscalYear).map((label) => quarterWindow(calendar, label));
}

/** What an operation answers about the version it changed. */
export function versioned({ id, planId, number, state }: Pick<PlanVersion, 'id' | 'planId' | 'number' | 'state'>) {
  return { planId, versionId: id, number, state };
}

/** How a plan is called in the history: `FY26 plan of Halden Systems`. */
export function planName({ plan, partner }: Pick<FoundVersion, 'plan' | 'partner'>): string {
  return `FY${String(plan.fiscalYear).slice(2)} plan of ${partner.name}`;
}
