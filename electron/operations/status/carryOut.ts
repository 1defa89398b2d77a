import type { OperationInput } from '../../../shared/contract/operations.ts';
import type { CaseStep, CaseStepKind } from '../../../shared/domain/caseStep.ts';
import type { Partner } from '../../../shared/domain/partner.ts';
import type { StatusCase } from '../../../shared/domain/statusCase.ts';
import { handOverChecklist } from '../../../shared/domain/statusLetter.ts';
import type { Lens } from '../lens.ts';
import type { OperationNeeds } from '../needs.ts';
import { confirm } from './confirm.ts';
import { namesOf } from './gatherStatus.ts';

/**
 * Writes a decided review and all that follows: the standing with its effective day and how it ended, the
 * lines of a recovery plan, or the list of what has to be handed over. Runs inside one act.
 */
export function carryOut(needs: OperationNeeds, lens: Lens, partner: Partner, one: StatusCase, decided: OperationInput<'statusCase.decide'>): void {
  const { store, newId, actor, clock } = needs;
  const { decision, decidedOn, effectiveOn, reason, vendorDecider, partnerDecider, partnerHeard, recovery } = decided;
  store.statusCases.change({ ...one, decision, decidedOn, effectiveOn, vendorDecider, partnerDecider, partnerHeard });
  const addSteps = (kind: CaseStepKind, steps: readonly Pick<CaseStep, 'side' | 'text' | 'owner' | 'dueOn'>[]) => {
    for (const [position, step] of steps.entries()) store.statusCases.addStep({ ...step, id: newId(), caseId: one.id, kind, position, doneOn: null });
  };
  if (decision === 'retain' || decision === 'recover') {
    confirm(needs, one, effectiveOn, reason, vendorDecider);
    if (decision === 'recover') addSteps('recovery', recovery);
    return;
  }
  const isStepDown = decision === 'deEscalate';
  store.designations.add(
    { id: newId(), partnerId: partner.id, status: isStepDown ? 'premier' : 'exited', effectiveFrom: effectiveOn, reason },
    { decidedBy: vendorDecider, exitKind: isStepDown ? 'de_escalation' : 'left', caseId: one.id },
    { by: actor(), at: clock.now() },
  );
  if (isStepDown) addSteps('hand_over', handOverChecklist(namesOf(lens, partner)).map((step) => ({ ...step, owner: null, dueOn: null })));
}
