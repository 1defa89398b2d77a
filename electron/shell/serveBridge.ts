import { type BrowserWindow, shell } from 'electron';
import type { AppEvent } from '../../shared/contract/events.ts';
import { channels } from './channels.ts';
import { createDialogs } from './dialogs.ts';
import { createIpc } from './ipc.ts';
import type { OpenedFiles } from './openedFiles.ts';
import type { ServiceLink } from './serviceLink.ts';

/** What stands behind the bridge of the page. */
export interface BridgeNeeds {
  readonly window: () => BrowserWindow | null;
  readonly link: ServiceLink;
  readonly opened: OpenedFiles;
}

/** Opens every channel of the bridge. What comes from the page is of unknown shape until checked. */
export function serveBridge({ window, link, opened }: BridgeNeeds): void {
  const answer = createIpc(window);
  const dialogs = createDialogs({ window, grant: (mode, path) => link.grant(mode, path) });

  answer(channels.call, (operation, input, callId) => {
    if (typeof operation !== 'string' || typeof callId !== 'string') throw new Error('Not a call.');
    return link.call(operation, input, callId);
  });
  answer(channels.cancel, (callId) => {
    if (typeof callId === 'string') link.cancel(callId);
  });
  answer(channels.chooseFiles, () => dialogs.chooseFiles());
  answer(channels.chooseFolder, () => dialogs.chooseFolder());
  answer(channels.chooseSave, (suggestedName) => dialogs.chooseSave(suggestedName));
  answer(channels.reveal, async (fileId) => {
    const path = typeof fileId === 'string' ? await link.pathOf(fileId) : null;
    if (path !== null) shell.showItemInFolder(path);
  });
  answer(channels.ready, () => opened.pageIsReady());
  // Sent by the preload's own world, from paths that Chromium gave it for a drop by hand.
  answer(channels.dropped, (paths) => opened.open(Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : []));
}

/** Tells the page, if there is one that can hear. */
export function tellPage(window: BrowserWindow | null, event: AppEvent): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(channels.event, event);
}
