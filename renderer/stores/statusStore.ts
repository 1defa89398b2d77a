import type { Bridge } from '../../shared/contract/bridge.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { OperationInput } from '../../shared/contract/operations.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Notify } from './notices.ts';
import { createPartnerPageStore } from './partnerPageStore.ts';

interface Needs {
  readonly client: Client;
  readonly bridge: Bridge;
  readonly notify: Notify;
  readonly undo: () => void;
}

/** One partner's strategic status, and everything that can be decided about it. */
export function createStatusStore({ client, bridge, notify, undo }: Needs) {
  const read = (partnerId: string, quarter: string | null) => client['status.forPartner']({ partnerId, quarter, asOf: null });
  return createPartnerPageStore({ read, notify, undo }, (change) => ({
    designate: (input: OperationInput<'designation.record'>) => change(client['designation.record'](input), 'The standing is recorded.'),
    correctStanding: (input: OperationInput<'designation.change'>) => change(client['designation.change'](input), 'The standing is corrected.'),
    removeStanding: (designationId: string) => change(client['designation.remove']({ designationId }), 'The standing is taken back.'),
    assess: (input: OperationInput<'assessment.record'>) => change(client['assessment.record'](input), 'The assessment is recorded.'),
    correctAssessment: (input: OperationInput<'assessment.change'>) => change(client['assessment.change'](input), 'The assessment is corrected.'),
    removeAssessment: (assessmentId: string) => change(client['assessment.remove']({ assessmentId }), 'The assessment is taken back.'),
    rate: (input: OperationInput<'characteristic.rate'>) => change(client['characteristic.rate'](input), input.score === null ? 'The score is taken back.' : 'The score is stored.'),
    log: (input: OperationInput<'organisationEvent.record'>) => change(client['organisationEvent.record'](input), 'The event is logged.'),
    correctEvent: (input: OperationInput<'organisationEvent.change'>) => change(client['organisationEvent.change'](input), 'The event is corrected.'),
    removeEvent: (eventId: string) => change(client['organisationEvent.remove']({ eventId }), 'The event is taken back.'),
    ask: (partnerId: string, say: (dueOn: string | null) => string) => change(client['organisationEvent.ask']({ partnerId }), ({ reviewDueOn }) => say(reviewDueOn)),
    openCase: (input: OperationInput<'statusCase.open'>) => change(client['statusCase.open'](input), 'The status review is open.'),
    dismiss: (input: OperationInput<'statusCase.dismiss'>) => change(client['statusCase.dismiss'](input), 'The status review is dismissed.'),
    decide: (input: OperationInput<'statusCase.decide'>) => change(client['statusCase.decide'](input), 'The decision is recorded.'),
    word: (input: OperationInput<'statusCase.word'>) => change(client['statusCase.word'](input), 'The letter is stored.'),
    addStep: (input: OperationInput<'caseStep.add'>) => change(client['caseStep.add'](input), 'The step is added.'),
    changeStep: (input: OperationInput<'caseStep.change'>) => change(client['caseStep.change'](input), 'The step is stored.'),
    removeStep: (stepId: string) => change(client['caseStep.remove']({ stepId }), 'The step is removed.'),
    /** Asks where to, writes the letter there, and shows it. Null also when the person closed the dialog. */
    async saveLetter(caseId: string, format: 'html' | 'text', suggestedName: string): Promise<AppError | null> {
      const target = await bridge.chooseSave(suggestedName);
      if (target === null) return null;
      const written = await client['statusCase.saveLetter']({ caseId, fileId: target.fileId, format });
      if (!written.ok) return written.error;
      await bridge.reveal(target.fileId);
      return null;
    },
  }));
}

export type StatusStore = ReturnType<typeof createStatusStore>;
