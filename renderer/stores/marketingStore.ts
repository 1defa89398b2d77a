import type { OperationInput } from '../../shared/contract/operations.ts';
import { createRecordPageStore, type RecordPageNeeds } from './recordPageStore.ts';

/** Marketing of one partnership. */
export function createMarketingStore(needs: RecordPageNeeds) {
  const { client } = needs;
  const read = (partnerId: string, quarter: string | null) => client['marketing.forPartner']({ partnerId, quarter, asOf: null });
  return createRecordPageStore(needs, read, (change, add) => ({
    add: (input: OperationInput<'activity.add'>) => add(client['activity.add'](input), 'Added the activity.'),
    change: (id: string, set: OperationInput<'activity.change'>['set']) => change(client['activity.change']({ id, set }), 'Stored the activity.'),
    remove: (id: string) => change(client['activity.remove']({ id }), 'Removed the activity.'),
  }));
}

export type MarketingStore = ReturnType<typeof createMarketingStore>;
