import { createStore } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { OperationInput, OperationOutput } from '../../shared/contract/operations.ts';
import type { ProgrammeView } from '../../shared/contract/policy.ts';
import type { AppError } from '../../shared/errors.ts';
import { ok, type Result } from '../../shared/result.ts';
import { idle, loading, reloading, settled, type Load } from './load.ts';
import type { Notify } from './notices.ts';

/** Rows listed behind a figure; the figure says how many there are. */
const LISTED = 200;

export interface ProgrammePageState {
  readonly quarter: string | null;
  readonly view: Load<ProgrammeView>;
  open(quarter: string | null): Promise<void>;
  refresh(): Promise<void>;
  setThreshold(input: OperationInput<'policy.setThreshold'>): Promise<AppError | null>;
  choose(input: OperationInput<'policy.choose'>): Promise<AppError | null>;
  openDue(): Promise<AppError | null>;
  trace(key: string): Promise<Result<OperationOutput<'figure.trace'>['rows'], AppError>>;
}

/** The programme as a whole: its figures, its failures and the rules they are judged by. */
export function createProgrammePageStore({ client, notify, undo }: { readonly client: Client; readonly notify: Notify; readonly undo: () => void }) {
  return createStore<ProgrammePageState>()((set, get) => {
    const after = async <T>(call: Promise<Result<T, AppError>>, said: (stored: T) => string): Promise<AppError | null> => {
      const result = await call;
      if (!result.ok) return result.error;
      await get().refresh();
      notify({ text: said(result.value), action: { label: 'Undo', run: undo } });
      return null;
    };
    return {
      quarter: null,
      view: idle,
      async open(quarter) {
        set({ quarter, view: get().quarter === quarter ? reloading(get().view) : loading });
        const view = await client['programme.overview']({ quarter, asOf: null });
        // Another quarter may have been chosen meanwhile; its answer is the one to keep.
        if (get().quarter === quarter) set({ view: settled(view) });
      },
      async refresh() {
        if (get().view.status !== 'idle') await get().open(get().quarter);
      },
      setThreshold: (input) => after(client['policy.setThreshold'](input), () => 'The rule is set; the figures follow it.'),
      choose: (input) => after(client['policy.choose'](input), () => 'The rule is set; the figures follow it.'),
      openDue: () => after(client['statusCase.openDue']({}), ({ opened }) => (opened.length === 1 ? 'One status review is open.' : `${opened.length} status reviews are open.`)),
      async trace(key) {
        const dot = key.indexOf('.');
        const [metric, part] = dot < 0 ? [key, null] : [key.slice(0, dot), key.slice(dot + 1)];
        const traced = await client['figure.trace']({ metric, part, partnerId: null, quarter: get().quarter, asOf: null, limit: LISTED });
        return traced.ok ? ok(traced.value.rows) : traced;
      },
    };
  });
}

export type ProgrammePageStore = ReturnType<typeof createProgrammePageStore>;
