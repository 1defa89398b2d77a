import { createStore } from 'zustand/vanilla';

/** What the person asked for; `system` follows the computer. */
export type Theme = 'system' | 'light' | 'dark';

export interface ThemeState {
  readonly theme: Theme;
  choose(theme: Theme): void;
  /** Light, dark, system, and round again. */
  toggle(): void;
}

const KEY = 'counterpart.theme';
const ORDER: readonly Theme[] = ['system', 'light', 'dark'];

/** Light or dark, written on the page's root and remembered on this computer. */
export function createThemeStore(root: HTMLElement, memory: Storage) {
  const store = createStore<ThemeState>()((set, get) => ({
    theme: remembered(memory),
    choose: (theme) => set({ theme }),
    toggle: () => set({ theme: ORDER[(ORDER.indexOf(get().theme) + 1) % ORDER.length] ?? 'system' }),
  }));
  const show = ({ theme }: ThemeState) => {
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    memory.setItem(KEY, theme);
  };
  show(store.getState());
  store.subscribe(show);
  return store;
}

export type ThemeStore = ReturnType<typeof createThemeStore>;

function remembered(memory: Storage): Theme {
  const found = memory.getItem(KEY);
  return ORDER.find((theme) => theme === found) ?? 'system';
}
