import { app, type Session, type WebContents } from 'electron';
import type { Log } from '../log.ts';
import { isOurPage } from './origin.ts';

/**
 * Closes what Electron leaves open in a session: every permission and device is refused, and
 * no request leaves the machine, whatever a page may try.
 */
export function closeSession(session: Session, isAllowed: (url: string) => boolean, log: Log): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    const isAllowedHere = isAllowed(details.url) || isFromMemory(details.url);
    if (!isAllowedHere) log(`refused a request to ${schemeOf(details.url)}`);
    answer({ cancel: !isAllowedHere });
  });
  session.on('will-download', (event) => event.preventDefault());
}

/** Applies to every page there will ever be: it stays on our page, opens no window, holds no webview. */
export function closeEveryPage(log: Log): void {
  app.on('web-contents-created', (_event, contents) => closePage(contents, log));
}

function closePage(contents: WebContents, log: Log): void {
  const stay = (event: { preventDefault(): void }, url: string): void => {
    if (isOurPage(url)) return;
    log(`refused to go to ${schemeOf(url)}`);
    event.preventDefault();
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => {
    // The preview of a pack is a text in a frame of our page, not a place to go to.
    if (event.url !== 'about:srcdoc') stay(event, event.url);
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    log(`refused to open a window on ${schemeOf(url)}`);
    return { action: 'deny' };
  });
}

/** Data that is already in the page; it comes from nowhere and goes nowhere. */
function isFromMemory(url: string): boolean {
  return url.startsWith('data:') || url.startsWith('blob:app://') || url.startsWith('devtools:');
}

/** An address may carry what it was meant to leak; the log gets its scheme only. */
function schemeOf(url: string): string {
  return `${url.slice(0, Math.max(0, url.indexOf(':')))}:…`;
}
