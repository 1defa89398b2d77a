import { createStore } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import { changesStore, operations, type OperationName } from '../../shared/contract/operations.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import type { Progress } from './load.ts';

export interface ActivityState {
  /** Changes on their way to the store. */
  readonly saving: number;
  /** When the last change was stored, in this window's time. */
  readonly savedAt: Date | null;
  readonly progress: Readonly<Record<string, Progress>>;
  report(callId: string, progress: Progress): void;
  forget(callId: string): void;
}

/** What is being saved and how far long work is. */
export function createActivityStore() {
  return createStore<ActivityState>()((set, get) => ({
    saving: 0,
    savedAt: null,
    progress: {},
    report: (callId, progress) => set({ progress: { ...get().progress, [callId]: progress } }),
    forget(callId) {
      const { [callId]: _done, ...rest } = get().progress;
      set({ progress: rest });
    },
  }));
}

export type ActivityStore = ReturnType<typeof createActivityStore>;

type AnyCall = (input: unknown, callId?: string) => Promise<Result<unknown, AppError>>;

/** The door itself did not answer; what the call was about is not known to have happened. */
const unreachable: AppError = {
  type: 'service-restarted',
  message: 'The program behind this window did not answer, so this may not have been stored.',
};

/** The same client, every change of which is counted while it runs and dated when it is stored; it never throws. */
export function watchCalls(client: Client, activity: ActivityStore, now: () => Date): Client {
  const names = Object.keys(operations) as OperationName[];
  const count = (by: number) => activity.setState({ saving: activity.getState().saving + by });
  const watched = names.map((name): [OperationName, AnyCall] => {
    // The table guarantees that name, input and output belong together; a loop over names cannot say so.
    const bare = client[name] as AnyCall;
    const call: AnyCall = (input, callId) => bare(input, callId).catch(() => ({ ok: false, error: unreachable }));
    if (!changesStore(name)) return [name, call];
    return [
      name,
      async (input, callId) => {
        count(1);
        const result = await call(input, callId);
        count(-1);
        if (result.ok) activity.setState({ savedAt: now() });
        if (callId !== undefined) activity.getState().forget(callId);
        return result;
      },
    ];
  });
  return Object.fromEntries(watched) as Client;
}
