import { designationOn } from '../../../shared/domain/designation.ts';
import type { StatusCase } from '../../../shared/domain/statusCase.ts';
import type { OperationNeeds } from '../needs.ts';

/** Ends the time under review with the standing the partner had before. */
export function confirm({ store, newId, actor, clock }: OperationNeeds, one: StatusCase, from: string, reason: string, decidedBy: string | null): void {
  if (designationOn(store.designations.listByPartner(one.partnerId), from) !== 'under_review') return;
  store.designations.add({ id: newId(), partnerId: one.partnerId, status: 'strategic', effectiveFrom: from, reason }, { caseId: one.id, decidedBy }, { by: actor(), at: clock.now() });
}
