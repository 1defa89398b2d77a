import { readFileSync, writeFileSync } from 'node:fs';
import { BrowserWindow, type BrowserWindowConstructorOptions, type Rectangle, screen } from 'electron';

const DEFAULT_SIZE = { width: 1440, height: 900 };

/** Current Electron remembers a named window by itself; older ones ignore the wish. */
const REMEMBERS_WINDOWS = 'clearPersistedState' in BrowserWindow;

/** Options that open the window where it was, on the screen it was on. */
export function rememberedBounds(path: string): BrowserWindowConstructorOptions {
  if (REMEMBERS_WINDOWS) return { ...DEFAULT_SIZE, name: 'main', windowStatePersistence: true };
  const bounds = read(path);
  return bounds !== null && isOnScreen(bounds) ? bounds : DEFAULT_SIZE;
}

/** Remembers where the window stood when it was closed. */
export function rememberBounds(window: BrowserWindow, path: string): void {
  if (REMEMBERS_WINDOWS) return;
  window.on('close', () => {
    try {
      writeFileSync(path, JSON.stringify(window.getNormalBounds()));
    } catch {
      // The next window then opens at its usual size; nothing else depends on it.
    }
  });
}

function read(path: string): Rectangle | null {
  try {
    const { x, y, width, height } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Rectangle>;
    return x === undefined || y === undefined || width === undefined || height === undefined ? null : { x, y, width, height };
  } catch {
    return null;
  }
}

/** A screen may have been unplugged since; a window must never open where nobody can see it. */
function isOnScreen(bounds: Rectangle): boolean {
  const area = screen.getDisplayMatching(bounds).workArea;
  const overlapX = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const overlapY = Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y);
  return overlapX > 100 && overlapY > 100;
}
