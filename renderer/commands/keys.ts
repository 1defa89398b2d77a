import type { Keys } from '../../shared/contract/commands.ts';

/** What of a keyboard event a shortcut looks at. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** True when exactly these keys are pressed. A sign such as `?` says itself whether Shift made it. */
export function arePressed(keys: Keys, pressed: Pressed, isMac: boolean): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key);
  return (
    pressed.key.toLowerCase() === key.toLowerCase() &&
    (isMac ? pressed.metaKey : pressed.ctrlKey) === wants('Mod') &&
    !(isMac ? pressed.ctrlKey : pressed.metaKey) &&
    pressed.altKey === wants('Alt') &&
    (isSign || pressed.shiftKey === wants('Shift'))
  );
}

const MAC_SIGNS: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };

/** The keys as they are printed on this computer's keyboard. */
export function keysText(keys: Keys, isMac: boolean): string {
  const parts = keys.split('+');
  if (isMac) return parts.map((part) => MAC_SIGNS[part] ?? part).join('');
  return parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join(' ');
}
