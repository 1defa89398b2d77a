import { createStore } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { OperationInput } from '../../shared/contract/operations.ts';
import type { ScorecardView } from '../../shared/contract/scorecard.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import { idle, loading, reloading, settled, type Load } from './load.ts';
import type { Notify } from './notices.ts';

export interface ScorecardState {
  readonly partnerId: string | null;
  readonly quarter: string | null;
  readonly view: Load<ScorecardView>;
  open(partnerId: string, quarter: string | null): Promise<void>;
  refresh(): Promise<void>;
  /** Each change answers null when stored, or why it was refused. `said` is the sentence shown when it is stored. */
  record(input: OperationInput<'actual.record'>, said: string): Promise<AppError | null>;
  answer(input: OperationInput<'actual.answer'>, said: string): Promise<AppError | null>;
  remove(input: OperationInput<'actual.remove'>, said: string): Promise<AppError | null>;
  ask(input: OperationInput<'commitment.askCounterpart'>, say: (dueOn: string) => string): Promise<AppError | null>;
}

/** One partnership's scorecard in one quarter, and the changes made on it. */
export function createScorecardStore(client: Client, notify: Notify, undo: () => void) {
  return createStore<ScorecardState>()((set, get) => {
    const stored = async (result: Result<unknown, AppError>, said: () => string): Promise<AppError | null> => {
      if (!result.ok) return result.error;
      await get().refresh();
      notify({ text: said(), action: { label: 'Undo', run: undo } });
      return null;
    };
    return {
      partnerId: null,
      quarter: null,
      view: idle,
      async open(partnerId, quarter) {
        const isSame = get().partnerId === partnerId && get().quarter === quarter;
        set({ partnerId, quarter, view: isSame ? reloading(get().view) : loading });
        const view = await client['scorecard.forPartner']({ partnerId, quarter, asOf: null });
        // Another partner or quarter may have been opened meanwhile; its answer is the one to keep.
        if (get().partnerId === partnerId && get().quarter === quarter) set({ view: settled(view) });
      },
      async refresh() {
        const { partnerId, quarter } = get();
        if (partnerId !== null) await get().open(partnerId, quarter);
      },
      record: async (input, said) => stored(await client['actual.record'](input), () => said),
      answer: async (input, said) => stored(await client['actual.answer'](input), () => said),
      remove: async (input, said) => stored(await client['actual.remove'](input), () => said),
      async ask(input, say) {
        const asked = await client['commitment.askCounterpart'](input);
        return stored(asked, () => (asked.ok ? say(asked.value.reviewDueOn) : ''));
      },
    };
  });
}

export type ScorecardStore = ReturnType<typeof createScorecardStore>;
