import type { OperationInput } from '../../shared/contract/operations.ts';
import { createRecordPageStore, type RecordPageNeeds } from './recordPageStore.ts';

/** Accounts of one partnership. */
export function createAccountsStore(needs: RecordPageNeeds) {
  const { client } = needs;
  const read = (partnerId: string, quarter: string | null) => client['accounts.forPartner']({ partnerId, quarter, asOf: null });
  return createRecordPageStore(needs, read, (change, add) => ({
    add: (input: OperationInput<'account.add'>) => add(client['account.add'](input), 'Added the account.'),
    change: (id: string, set: OperationInput<'account.change'>['set']) => change(client['account.change']({ id, set }), 'Stored the account.'),
    remove: (id: string) => change(client['account.remove']({ id }), 'Removed the account.'),
  }));
}

export type AccountsStore = ReturnType<typeof createAccountsStore>;
