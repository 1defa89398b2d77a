import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../shared/contract/bridge.ts';
import type { AppEvent } from '../shared/contract/events.ts';
import { channels } from './shell/channels.ts';

/** As much of the page's events as is needed here; the program's other files must not know the DOM. */
interface DragEventLike {
  readonly isTrusted: boolean;
  readonly dataTransfer: { readonly types: readonly string[]; readonly files: Iterable<File> } | null;
  preventDefault(): void;
}
declare function addEventListener(type: 'dragover' | 'drop', listener: (event: DragEventLike) => void): void;

const listeners = new Set<(event: AppEvent) => void>();

// The page's callback gets the event alone, never Electron's event object.
ipcRenderer.on(channels.event, (_event, appEvent: AppEvent) => {
  for (const listener of listeners) listener(appEvent);
});

const bridge: Bridge = {
  host: 'desktop',
  call: (operation, input, callId) => ipcRenderer.invoke(channels.call, operation, input, callId),
  cancel: (callId) => void ipcRenderer.invoke(channels.cancel, callId),
  onEvent(listener) {
    listeners.add(listener);
    // The first listener says that the page can hear; what was opened before is told then.
    if (listeners.size === 1) void ipcRenderer.invoke(channels.ready);
    return () => listeners.delete(listener);
  },
  chooseFiles: () => ipcRenderer.invoke(channels.chooseFiles),
  chooseFolder: () => ipcRenderer.invoke(channels.chooseFolder),
  chooseSave: (suggestedName) => ipcRenderer.invoke(channels.chooseSave, suggestedName),
  grantFiles: () => Promise.resolve([]),
  reveal: (fileId) => ipcRenderer.invoke(channels.reveal, fileId),
};

contextBridge.exposeInMainWorld('counterpart', bridge);
listenForDrops();

/**
 * Dropped files are seen here, in the preload's own world, where a path can be had; the page
 * gets handles. Events that a script made are not trusted, so a page cannot pretend a drop.
 */
function listenForDrops(): void {
  addEventListener('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    if (!event.isTrusted || !hasFiles(event)) return;
    event.preventDefault();
    const paths = [...(event.dataTransfer?.files ?? [])].map(pathOf).filter((path) => path !== '');
    if (paths.length > 0) void ipcRenderer.invoke(channels.dropped, paths);
  });
}

function hasFiles(event: DragEventLike): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Electron before 29 keeps the path on the file itself. */
function pathOf(file: File & { path?: string }): string {
  const utils: typeof webUtils | undefined = webUtils;
  return utils === undefined ? (file.path ?? '') : utils.getPathForFile(file);
}
