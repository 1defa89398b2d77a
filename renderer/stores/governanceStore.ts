import type { OperationInput } from '../../shared/contract/operations.ts';
import type { AppError } from '../../shared/errors.ts';
import { ok, type Result } from '../../shared/result.ts';
import { createRecordPageStore, type RecordPageNeeds } from './recordPageStore.ts';

/** One partnership's reviews: the quarter's, all that belongs to it, and those before. */
export function createGovernanceStore(needs: RecordPageNeeds) {
  const { client } = needs;
  const read = (partnerId: string, quarter: string | null) => client['review.forPartner']({ partnerId, quarter, asOf: null });
  return createRecordPageStore(needs, read, (change, add) => ({
    openReview: (input: OperationInput<'review.open'>) =>
      change(client['review.open'](input), ({ actions, decisions, barriers }) => `Opened. Taken over: ${actions} actions, ${decisions} decisions, ${barriers} barriers.`),
    schedule: (input: OperationInput<'review.schedule'>) => change(client['review.schedule'](input), 'Stored the date.'),
    sendPreRead: (reviewId: string) => change(client['review.sendPreRead']({ reviewId }), 'The figures are frozen and the pre-read counts as sent.'),
    hold: (input: OperationInput<'review.hold'>) => change(client['review.hold'](input), 'The review is recorded as held.'),
    seal: (reviewId: string) => change(client['review.seal']({ reviewId }), 'The figures shown are sealed.'),
    closeReview: (reviewId: string) => change(client['review.close']({ reviewId }), 'The review is closed and the next one planned.'),
    miss: (input: OperationInput<'review.miss'>) => change(client['review.miss'](input), 'The review is recorded as missed.'),
    waive: (input: OperationInput<'review.waive'>) => change(client['review.waive'](input), input.isWaived ? 'Stored the agreement to go without it.' : 'Withdrew the agreement.'),
    hideSection: (input: OperationInput<'review.hideSection'>) => change(client['review.hideSection'](input), input.reason === null ? 'The section is shown again.' : 'The section is hidden.'),
    attend: (input: OperationInput<'review.attend'>) => change(client['review.attend'](input), `Stored whether ${input.personName} was there.`),
    unattend: (input: OperationInput<'review.unattend'>) => change(client['review.unattend'](input), 'Took the name off.'),
    confirmRead: (input: OperationInput<'review.confirmRead'>) => change(client['review.confirmRead'](input), `Stored whether ${input.personName} has read it.`),
    rate: (input: OperationInput<'review.rate'>) => change(client['review.rate'](input), 'Stored the rating.'),
    answerRecord: (input: OperationInput<'review.answerRecord'>) => change(client['review.answerRecord'](input), 'Stored the answer to the record.'),
    markStep: (input: OperationInput<'review.markStep'>) => change(client['review.markStep'](input), input.isDone ? 'The step counts as done.' : 'The step is open again.'),
    addPerson: (input: OperationInput<'person.add'>) => change(client['person.add'](input), `Added ${input.name}.`),
    addDecision: (input: OperationInput<'decision.add'>) => add(named(client['decision.add'](input), ({ decisionId }) => decisionId), 'Added the decision.'),
    changeDecision: (decisionId: string, set: Omit<OperationInput<'decision.change'>, 'decisionId'>) => change(client['decision.change']({ ...set, decisionId }), 'Stored the decision.'),
    removeDecision: (decisionId: string) => change(client['decision.remove']({ decisionId }), 'Removed the decision.'),
    addAction: (input: OperationInput<'action.add'>) => add(named(client['action.add'](input), ({ actionId }) => actionId), 'Added the action.'),
    changeAction: (actionId: string, set: Omit<OperationInput<'action.change'>, 'actionId'>) => change(client['action.change']({ ...set, actionId }), 'Stored the action.'),
    removeAction: (actionId: string) => change(client['action.remove']({ actionId }), 'Removed the action.'),
    addBarrier: (input: OperationInput<'barrier.add'>) => add(named(client['barrier.add'](input), ({ barrierId }) => barrierId), 'Added the barrier.'),
    changeBarrier: (barrierId: string, set: Omit<OperationInput<'barrier.change'>, 'barrierId'>) => change(client['barrier.change']({ ...set, barrierId }), 'Stored the barrier.'),
    removeBarrier: (barrierId: string) => change(client['barrier.remove']({ barrierId }), 'Removed the barrier.'),
    raise: (input: OperationInput<'escalation.raise'>) => add(named(client['escalation.raise'](input), ({ escalationId }) => escalationId), 'Escalated; the clock runs.'),
    changeEscalation: (escalationId: string, set: Omit<OperationInput<'escalation.change'>, 'escalationId'>) => change(client['escalation.change']({ ...set, escalationId }), 'Stored the escalation.'),
    advance: (escalationId: string) => change(client['escalation.advance']({ escalationId }), 'Passed up; the clock of the level above runs.'),
    resolve: (input: OperationInput<'escalation.resolve'>) => change(client['escalation.resolve'](input), input.resolution === null ? 'Open again.' : 'Settled.'),
    removeEscalation: (escalationId: string) => change(client['escalation.remove']({ escalationId }), 'Removed the escalation.'),
    /** The sealed figures of one review with all that reads differently today. */
    readSeal: (reviewId: string) => client['review.sealed']({ reviewId }),
  }));
}

export type GovernanceStore = ReturnType<typeof createGovernanceStore>;

/** What was added, by the name lists know it under. */
async function named<T>(call: Promise<Result<T, AppError>>, idOf: (value: T) => string): Promise<Result<{ readonly id: string }, AppError>> {
  const result = await call;
  return result.ok ? ok({ id: idOf(result.value) }) : result;
}
