import { createStore } from 'zustand/vanilla';

/** What lies over the screen, if anything: one at a time. */
export type Overlay = 'palette' | 'shortcuts';

export interface OverlayState {
  readonly overlay: Overlay | null;
  show(overlay: Overlay): void;
  hide(): void;
}

export function createOverlayStore() {
  return createStore<OverlayState>()((set) => ({
    overlay: null,
    show: (overlay) => set({ overlay }),
    hide: () => set({ overlay: null }),
  }));
}

export type OverlayStore = ReturnType<typeof createOverlayStore>;
