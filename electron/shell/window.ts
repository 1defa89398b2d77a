import { BrowserWindow, nativeTheme } from 'electron';
import { PAGE_URL } from './origin.ts';
import { rememberBounds, rememberedBounds } from './windowState.ts';

/** Where the window's parts lie. */
export interface WindowPlace {
  readonly preload: string;
  readonly statePath: string;
}

/** The colours of the page before it has painted, so that no white flash is seen. */
const PAPER = { light: '#fbfaf7', dark: '#16181b' };

/** Opens the one window; it is shown when there is something to see. */
export function openWindow(place: WindowPlace): BrowserWindow {
  const window = new BrowserWindow({
    ...rememberedBounds(place.statePath),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Counterpart',
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload: place.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  rememberBounds(window, place.statePath);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(PAGE_URL);
  return window;
}
