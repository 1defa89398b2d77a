import { createStore } from 'zustand/vanilla';
import type { AppError } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import { idle, loading, reloading, settled, type Load } from './load.ts';
import type { Notify } from './notices.ts';

/** What one page of a partnership shows in one quarter. */
export interface PartnerPageState<View> {
  readonly partnerId: string | null;
  readonly quarter: string | null;
  readonly view: Load<View>;
  open(partnerId: string, quarter: string | null): Promise<void>;
  refresh(): Promise<void>;
}

/**
 * Waits for a change, reads the page again and says what was stored, with a way back. Answers null
 * when it was stored, or why it was refused.
 */
export type Change = <T>(call: Promise<Result<T, AppError>>, said: string | ((stored: T) => string)) => Promise<AppError | null>;

interface PageNeeds<View> {
  readonly read: (partnerId: string, quarter: string | null) => Promise<Result<View, AppError>>;
  readonly notify: Notify;
  readonly undo: () => void;
}

/** A store for one page of a partnership: how it is read, and the changes that can be made on it. */
export function createPartnerPageStore<View, Changes extends object>({ read, notify, undo }: PageNeeds<View>, changes: (change: Change) => Changes) {
  return createStore<PartnerPageState<View> & Changes>()((set, get) => {
    const state: PartnerPageState<View> = {
      partnerId: null,
      quarter: null,
      view: idle,
      async open(partnerId, quarter) {
        const before = get();
        const isSame = before.partnerId === partnerId && before.quarter === quarter;
        patch({ partnerId, quarter, view: isSame ? reloading(before.view) : loading });
        const view = await read(partnerId, quarter);
        // Another partner or quarter may have been opened meanwhile; its answer is the one to keep.
        if (get().partnerId === partnerId && get().quarter === quarter) patch({ view: settled(view) });
      },
      async refresh() {
        const { partnerId, quarter } = get();
        if (partnerId !== null) await get().open(partnerId, quarter);
      },
    };
    // A part of the page's own state is a part of the whole, which TypeScript cannot see through a type parameter.
    const patch = (part: Partial<PartnerPageState<View>>) => set(part as Partial<PartnerPageState<View> & Changes>);
    const change: Change = async (call, said) => {
      const result = await call;
      if (!result.ok) return result.error;
      await get().refresh();
      notify({ text: typeof said === 'string' ? said : said(result.value), action: { label: 'Undo', run: undo } });
      return null;
    };
    return { ...state, ...changes(change) };
  });
}
