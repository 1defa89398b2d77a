import type { Client } from '../../shared/contract/client.ts';
import type { OperationInput } from '../../shared/contract/operations.ts';
import type { Notify } from './notices.ts';
import { createPartnerPageStore } from './partnerPageStore.ts';

/** One partnership's scorecard in one quarter, and the changes made on it. `said` is the sentence shown when one is stored. */
export function createScorecardStore(client: Client, notify: Notify, undo: () => void) {
  const read = (partnerId: string, quarter: string | null) => client['scorecard.forPartner']({ partnerId, quarter, asOf: null });
  return createPartnerPageStore({ read, notify, undo }, (change) => ({
    record: (input: OperationInput<'actual.record'>, said: string) => change(client['actual.record'](input), said),
    answer: (input: OperationInput<'actual.answer'>, said: string) => change(client['actual.answer'](input), said),
    document: (input: OperationInput<'actual.document'>, said: string) => change(client['actual.document'](input), said),
    waive: (input: OperationInput<'commitment.waive'>, said: string) => change(client['commitment.waive'](input), said),
    unwaive: (input: OperationInput<'commitment.unwaive'>, said: string) => change(client['commitment.unwaive'](input), said),
    remove: (input: OperationInput<'actual.remove'>, said: string) => change(client['actual.remove'](input), said),
    writeText: (input: OperationInput<'narrative.write'>) => change(client['narrative.write'](input), 'Your words are stored.'),
    keepText: (place: OperationInput<'narrative.keep'>) => change(client['narrative.keep'](place), 'Your words stand, with the figures of today.'),
    dropText: (place: OperationInput<'narrative.drop'>) => change(client['narrative.drop'](place), 'The program’s words stand there again.'),
    ask: (input: OperationInput<'commitment.askCounterpart'>, say: (dueOn: string) => string) =>
      change(client['commitment.askCounterpart'](input), ({ reviewDueOn }) => say(reviewDueOn)),
  }));
}

export type ScorecardStore = ReturnType<typeof createScorecardStore>;
