import type { OperationInput } from '../../shared/contract/operations.ts';
import { createRecordPageStore, type RecordPageNeeds } from './recordPageStore.ts';

/** What is individually agreed with one partner, its access, and the breaches of it. */
export function createAgreementStore(needs: RecordPageNeeds) {
  const { client } = needs;
  const read = (partnerId: string, quarter: string | null) => client['agreement.forPartner']({ partnerId, quarter, asOf: null });
  return createRecordPageStore(needs, read, (change, add) => ({
    addTerm: (input: OperationInput<'term.add'>) => add(client['term.add'](input), 'Added the term.'),
    changeTerm: (id: string, set: OperationInput<'term.change'>['set']) => change(client['term.change']({ id, set }), 'Stored the term.'),
    endTerm: (id: string, on: string) => change(client['term.end']({ id, on }), 'The term ends.'),
    removeTerm: (id: string) => change(client['term.remove']({ id }), 'Removed the term.'),
    addGrant: (input: OperationInput<'grant.add'>) => add(client['grant.add'](input), 'Added the grant.'),
    changeGrant: (id: string, set: OperationInput<'grant.change'>['set']) => change(client['grant.change']({ id, set }), 'Stored the grant.'),
    removeGrant: (id: string) => change(client['grant.remove']({ id }), 'Removed the grant.'),
    logBreach: (input: OperationInput<'breach.log'>) => change(client['breach.log'](input), 'Wrote down the breach.'),
    removeBreach: (id: string) => change(client['breach.remove']({ id }), 'Removed the breach.'),
  }));
}

export type AgreementStore = ReturnType<typeof createAgreementStore>;
