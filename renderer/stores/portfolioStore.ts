import { createStore } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { PortfolioOverview } from '../../shared/domain/portfolio.ts';
import { idle, loading, reloading, settled, type Load } from './load.ts';

export interface PortfolioState {
  readonly quarter: string | null;
  readonly overview: Load<PortfolioOverview>;
  open(quarter: string | null): Promise<void>;
  refresh(): Promise<void>;
}

/** The whole portfolio in one quarter. */
export function createPortfolioStore(client: Client) {
  return createStore<PortfolioState>()((set, get) => ({
    quarter: null,
    overview: idle,
    async open(quarter) {
      set({ quarter, overview: get().quarter === quarter ? reloading(get().overview) : loading });
      const overview = await client['portfolio.overview']({ quarter, asOf: null });
      // Another quarter may have been chosen meanwhile; its answer is the one to keep.
      if (get().quarter === quarter) set({ overview: settled(overview) });
    },
    async refresh() {
      if (get().overview.status !== 'idle') await get().open(get().quarter);
    },
  }));
}

export type PortfolioStore = ReturnType<typeof createPortfolioStore>;
