import type { Page } from 'playwright-core';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import type { GrantedFile } from '../../shared/contract/files.ts';
import type { Desktop } from '../support/electron.ts';

declare global {
  interface Window {
    readonly counterpart?: Bridge;
    /** What a test has listened to so far. */
    heard?: AppEvent[];
  }
}

/** Calls an operation from inside the page, over the very bridge the screens use. */
export function callIn(page: Page, operation: string, input: unknown, callId = `test-${operation}`): Promise<unknown> {
  return page.evaluate(
    async ([name, sent, id]) => {
      if (window.counterpart !== undefined) return window.counterpart.call(name as string, sent, id as string);
      const body = JSON.stringify({ operation: name, input: sent, callId: id });
      return (await fetch('/call', { method: 'POST', body })).json();
    },
    [operation, input, callId],
  );
}

/** Begins to keep what the page is told; read it with `heardIn`. */
export async function listenIn(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.heard ??= [];
    window.counterpart?.onEvent((event) => window.heard?.push(event));
  });
}

/** What the page was told since `listenIn`. */
export function heardIn(page: Page): Promise<AppEvent[]> {
  return page.evaluate(() => window.heard ?? []);
}

/** Waits until the page was told an event of that type. */
export async function waitToHear<T extends AppEvent['type']>(page: Page, type: T): Promise<Extract<AppEvent, { type: T }>> {
  await page.waitForFunction((wanted) => window.heard?.some((event) => event.type === wanted), type);
  const events = await heardIn(page);
  return events.findLast((event): event is Extract<AppEvent, { type: T }> => event.type === type) as Extract<AppEvent, { type: T }>;
}

/** Drops a file on the window as a hand would, and answers what the page was told of it. */
export async function dropFile(desktop: Desktop, source: string): Promise<GrantedFile[]> {
  await desktop.page.evaluate(() => (window.heard = []));
  await dropFiles(desktop, [source]);
  return (await waitToHear(desktop.page, 'files-opened')).files;
}

/** Drops files on the window: the event is Chromium's own, not a script's. */
export async function dropFiles({ page, home }: Desktop, sources: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: sources.map((source) => home.place(source)), dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
  }
  await session.detach();
}
