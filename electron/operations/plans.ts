import type { OperationNeeds } from './needs.ts';
import { draftingHandlers } from './plans/drafting.ts';
import { planReadingHandlers } from './plans/gatherPlan.ts';
import { planStepHandlers } from './plans/planSteps.ts';

/** The joint business plan: reading it, writing in its drafts, agreeing on a wording. */
export function planHandlers(needs: OperationNeeds) {
  return { ...planReadingHandlers(needs), ...planStepHandlers(needs), ...draftingHandlers(needs) };
}
