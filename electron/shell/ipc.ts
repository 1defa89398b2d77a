import { type BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Channel } from './channels.ts';
import { isOurPage } from './origin.ts';

/** Answers one channel; arguments come from a page and are unknown until checked. */
export type Answer = (...sent: unknown[]) => unknown;

/**
 * The only way a channel is opened: every message is answered for our window's own top frame
 * while it shows our page, and for nothing else.
 */
export function createIpc(currentWindow: () => BrowserWindow | null): (channel: Channel, answer: Answer) => void {
  return (channel, answer) => {
    ipcMain.handle(channel, (event, ...sent: unknown[]) => {
      if (!isFromOurPage(event, currentWindow())) throw new Error('This page may not ask that.');
      return answer(...sent);
    });
  };
}

function isFromOurPage(event: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  const frame = event.senderFrame;
  return window !== null && frame !== null && frame === window.webContents.mainFrame && isOurPage(frame.url);
}
