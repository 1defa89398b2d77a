import { createStore } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { PortfolioOverview } from '../../shared/domain/portfolio.ts';
import { idle, loading, reloading, settled, type Load } from './load.ts';

/** The strategic partners, or all the others. */
export type Which = 'strategic' | 'others';

export interface PortfolioState {
  /** What the person looks at and looks for; kept while she is at a partner and comes back. */
  readonly which: Which;
  readonly search: string;
  readonly quarter: string | null;
  readonly overview: Load<PortfolioOverview>;
  show(which: Which): void;
  searchFor(search: string): void;
  open(quarter: string | null): Promise<void>;
  refresh(): Promise<void>;
}

/** The whole portfolio in one quarter. */
export function createPortfolioStore(client: Client) {
  return createStore<PortfolioState>()((set, get) => ({
    which: 'strategic',
    search: '',
    quarter: null,
    overview: idle,
    show: (which) => set({ which }),
    searchFor: (search) => set({ search }),
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
