import type { Client } from '../../shared/contract/client.ts';
import type { OperationInput } from '../../shared/contract/operations.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Notify } from './notices.ts';
import { createPartnerPageStore } from './partnerPageStore.ts';

/** Which year, version and comparison of a partnership's plan is looked at; nulls and `base` are what is newest. */
interface Look {
  readonly partnerId: string | null;
  readonly fiscalYear: number | null;
  readonly versionId: string | null;
  readonly against: string;
}

const usual = { fiscalYear: null, versionId: null, against: 'base' } as const;

/** One partnership's joint business plan: its versions, what is looked at, and the changes made on it. */
export function createPlanStore(client: Client, notify: Notify, undo: () => void) {
  let look: Look = { partnerId: null, ...usual };

  const readLook = (partnerId: string, quarter: string | null) => {
    const { fiscalYear, versionId, against } = look;
    return client['plan.forPartner']({ partnerId, quarter, asOf: null, fiscalYear, versionId, against: against as OperationInput<'plan.forPartner'>['against'] });
  };
  const read = async (partnerId: string, quarter: string | null) => {
    if (look.partnerId !== partnerId) look = { partnerId, ...usual };
    const result = await readLook(partnerId, quarter);
    if (result.ok || result.error.type !== 'not-found' || look.versionId === null) return result;
    // The version that was looked at was taken back.
    look = { ...look, versionId: null, against: 'base' };
    return readLook(partnerId, quarter);
  };

  const store = createPartnerPageStore({ read, notify, undo }, (change) => {
    const toNewest = () => {
      look = { ...look, versionId: null, against: 'base' };
    };
    return {
      async show(next: Partial<Omit<Look, 'partnerId'>>): Promise<void> {
        look = { ...look, ...next };
        await store.getState().refresh();
      },
      begin: (input: OperationInput<'plan.begin'>, said: string) => {
        toNewest();
        return change(client['plan.begin'](input), said);
      },
      draft: (input: OperationInput<'plan.draft'>) => {
        toNewest();
        return change(client['plan.draft'](input), ({ number }) => `Draft ${number} is open.`);
      },
      withdraw: (input: OperationInput<'plan.withdraw'>, said: string) => {
        toNewest();
        return change(client['plan.withdraw'](input), said);
      },
      describe: (input: OperationInput<'plan.describe'>) => change(client['plan.describe'](input), 'Stored.'),
      propose: (input: OperationInput<'plan.propose'>) => change(client['plan.propose'](input), ({ number }) => `Version ${number} is proposed to both sides.`),
      approve: (input: OperationInput<'plan.approve'>, said: string) => change(client['plan.approve'](input), said),
      /** Answers the id of the new promise, or why it was refused. */
      async add(input: OperationInput<'commitment.add'>): Promise<string | AppError> {
        const call = client['commitment.add'](input);
        const error = await change(call, `“${input.title}” added.`);
        if (error !== null) return error;
        const added = await call;
        return added.ok ? added.value.commitmentId : added.error;
      },
      word: (input: OperationInput<'commitment.change'>, said: string) => change(client['commitment.change'](input), said),
      confirm: (input: OperationInput<'commitment.confirm'>, said: string) => change(client['commitment.confirm'](input), said),
      drop: (input: OperationInput<'commitment.drop'>, said: string) => change(client['commitment.drop'](input), said),
      reorder: (input: OperationInput<'commitment.reorder'>, said: string) => change(client['commitment.reorder'](input), said),
      attribute: (input: OperationInput<'commitment.attribute'>) => change(client['commitment.attribute'](input), 'Noted who asked.'),
    };
  });
  return store;
}

export type PlanStore = ReturnType<typeof createPlanStore>;
