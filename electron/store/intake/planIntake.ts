import type { Database } from 'better-sqlite3';
import type { Window } from '../../../shared/time.ts';
import type { Plans } from '../plans.ts';

/** The plan of a partner for a fiscal year, and the wording that may still be changed. */
export interface WorkingPlan {
  readonly planId: string;
  readonly draftId: string;
}

/**
 * Finds or opens the working plan that imported commitments stand in.
 *
 * A wording that was proposed never changes: where the newest is no draft, a draft is opened from
 * it with all its commitments.
 */
export function createPlanIntake(db: Database, plans: Plans, newId: () => string) {
  const nextNumber = db.prepare<[string], number>('SELECT coalesce(max(number), 0) + 1 FROM plan_version WHERE plan_id = ?').pluck();
  const opened = new Map<string, WorkingPlan>();

  const open = (partnerId: string, fiscalYear: number, window: Window, externalId: string | null): WorkingPlan => {
    let plan = plans.ofYear(partnerId, fiscalYear);
    if (plan === null) {
      plan = { id: newId(), partnerId, fiscalYear, window, externalId };
      plans.add(plan);
    }
    const newest = plans.versions(plan.id).findLast((version) => version.state !== 'withdrawn');
    if (newest?.state === 'draft') return { planId: plan.id, draftId: newest.id };
    const draftId = newId();
    plans.addVersion(
      {
        id: draftId,
        planId: plan.id,
        number: nextNumber.get(plan.id) ?? 1,
        state: 'draft',
        validFrom: plan.window.start,
        validTo: plan.window.end,
        baseVersionId: newest?.id ?? null,
        contentHash: null,
        note: null,
        objectives: newest?.objectives ?? null,
        approvals: [],
        commitments: (newest?.commitments ?? []).map((commitment) => ({ ...commitment, planVersionId: draftId })),
      },
      null,
    );
    return { planId: plan.id, draftId };
  };

  return {
    /** The same answer for the same partner and year as long as this intake lives. */
    workingPlan: (partnerId: string, fiscalYear: number, window: Window, externalId: string | null): WorkingPlan => {
      const key = `${partnerId} ${fiscalYear}`;
      const known = opened.get(key);
      if (known !== undefined) return known;
      const plan = open(partnerId, fiscalYear, window, externalId);
      opened.set(key, plan);
      return plan;
    },
  };
}

export type PlanIntake = ReturnType<typeof createPlanIntake>;
