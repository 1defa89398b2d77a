import { useTheme } from '../stores/StoresProvider.tsx';
import type { Theme } from '../stores/themeStore.ts';
import './ThemeSwitch.css';

const CHOICES: readonly { readonly theme: Theme; readonly word: string }[] = [
  { theme: 'light', word: 'Light' },
  { theme: 'dark', word: 'Dark' },
  { theme: 'system', word: 'System' },
];

/** Light, dark, or as the computer is. */
export function ThemeSwitch() {
  const chosen = useTheme((state) => state.theme);
  const choose = useTheme((state) => state.choose);
  return (
    <div className="theme-switch" role="group" aria-label="Appearance">
      {CHOICES.map(({ theme, word }) => (
        <button key={theme} type="button" aria-pressed={theme === chosen} onClick={() => choose(theme)}>
          {word}
        </button>
      ))}
    </div>
  );
}
