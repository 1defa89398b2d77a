import type { OperationInput } from '../../shared/contract/operations.ts';
import { createRecordPageStore, type RecordPageNeeds } from './recordPageStore.ts';

/** Enablement of one partnership. */
export function createEnablementStore(needs: RecordPageNeeds) {
  const { client } = needs;
  const read = (partnerId: string, quarter: string | null) => client['enablement.forPartner']({ partnerId, quarter, asOf: null });
  return createRecordPageStore(needs, read, (change, add) => ({
    add: (input: OperationInput<'certification.add'>) => add(client['certification.add'](input), 'Added the certification.'),
    change: (id: string, set: OperationInput<'certification.change'>['set']) => change(client['certification.change']({ id, set }), 'Stored the certification.'),
    remove: (id: string) => change(client['certification.remove']({ id }), 'Removed the certification.'),
  }));
}

export type EnablementStore = ReturnType<typeof createEnablementStore>;
