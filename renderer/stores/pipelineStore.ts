import type { OperationInput } from '../../shared/contract/operations.ts';
import { createRecordPageStore, type RecordPageNeeds } from './recordPageStore.ts';

/** The deals of one partnership and what they come to. */
export function createPipelineStore(needs: RecordPageNeeds) {
  const { client } = needs;
  const read = (partnerId: string, quarter: string | null) => client['pipeline.forPartner']({ partnerId, quarter, asOf: null });
  return createRecordPageStore(needs, read, (change, add) => ({
    add: (input: OperationInput<'deal.add'>) => add(client['deal.add'](input), 'Added the deal.'),
    change: (id: string, set: OperationInput<'deal.change'>['set']) => change(client['deal.change']({ id, set }), 'Stored the deal.'),
    remove: (id: string) => change(client['deal.remove']({ id }), 'Removed the deal.'),
  }));
}

export type PipelineStore = ReturnType<typeof createPipelineStore>;
