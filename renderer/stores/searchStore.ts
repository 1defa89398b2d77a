import { createStore } from 'zustand/vanilla';
import type { Client } from '../../shared/contract/client.ts';
import type { FoundCommitment } from '../../shared/contract/search.ts';

/** As many as a list over the screen has room for. */
const MOST_FOUND = 12;

export interface SearchState {
  /** The commitments that were found for what is typed; none until two letters are. */
  readonly commitments: readonly FoundCommitment[];
  look(text: string): Promise<void>;
}

/** What is found beside the partners and commands, which the page knows already. */
export function createSearchStore(client: Client) {
  let asked = '';
  return createStore<SearchState>()((set, get) => {
    // The list is drawn anew for every answer, and what is highlighted is chosen anew: not for nothing after nothing.
    const show = (commitments: readonly FoundCommitment[]) => {
      if (commitments.length > 0 || get().commitments.length > 0) set({ commitments });
    };
    return {
      commitments: [],
      async look(text) {
        asked = text.trim();
        if (asked.length < 2) return show([]);
        const looked = asked;
        const found = await client['commitment.search']({ text: looked, limit: MOST_FOUND });
        // More may have been typed meanwhile; the last answer is the one to keep. A failed search finds nothing.
        if (looked === asked) show(found.ok ? found.value : []);
      },
    };
  });
}

export type SearchStore = ReturnType<typeof createSearchStore>;
