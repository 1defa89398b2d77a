import { createStore } from 'zustand/vanilla';

export interface HelpState {
  /** What is looked for in the chapters; kept while somebody looks something up and comes back. */
  readonly search: string;
  searchFor(search: string): void;
  /** The chapters do not change. */
  refresh(): void;
}

/** What the help page is asked. */
export function createHelpStore() {
  return createStore<HelpState>()((set) => ({ search: '', searchFor: (search) => set({ search }), refresh: () => undefined }));
}

export type HelpStore = ReturnType<typeof createHelpStore>;
