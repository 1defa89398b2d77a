import type { OperationInput } from '../../shared/contract/operations.ts';
import { createRecordPageStore, type RecordPageNeeds } from './recordPageStore.ts';

/** The incentives agreed with one partner and its statements. */
export function createIncentivesStore(needs: RecordPageNeeds) {
  const { client } = needs;
  const read = (partnerId: string, quarter: string | null) => client['incentives.forPartner']({ partnerId, quarter, asOf: null });
  return createRecordPageStore(needs, read, (change, add) => ({
    add: (input: OperationInput<'incentive.add'>) => add(client['incentive.add'](input), 'Added the incentive.'),
    change: (id: string, set: OperationInput<'incentive.change'>['set']) => change(client['incentive.change']({ id, set }), 'Stored the incentive.'),
    remove: (id: string) => change(client['incentive.remove']({ id }), 'Removed the incentive.'),
  }));
}

export type IncentivesStore = ReturnType<typeof createIncentivesStore>;
