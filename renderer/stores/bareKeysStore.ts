import { createStore } from 'zustand/vanilla';

export interface BareKeysState {
  /** False when keys without a modifier do nothing by themselves. Source: WCAG 2.1.4. */
  readonly isOn: boolean;
  turn(isOn: boolean): void;
}

const KEY = 'counterpart.bareKeys';

/** Whether single keys are shortcuts, remembered on this computer. */
export function createBareKeysStore(memory: Storage) {
  return createStore<BareKeysState>()((set) => ({
    isOn: memory.getItem(KEY) !== 'off',
    turn(isOn) {
      memory.setItem(KEY, isOn ? 'on' : 'off');
      set({ isOn });
    },
  }));
}

export type BareKeysStore = ReturnType<typeof createBareKeysStore>;
