import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type BrowserHost, openBrowserHost } from '../../electron/hosts/browser.ts';
import { chromePrinter } from '../../electron/hosts/chromePrinter.ts';
import type { ServiceNeeds } from '../../electron/service.ts';
import { RENDERER_OUT } from '../../build/paths.ts';
import { startApp } from './app.ts';
import { launchChromium } from './chromium.ts';

/** The program in a browser: host, service and an open page. */
export interface BrowserDoor {
  readonly app: ReturnType<typeof startApp>;
  readonly host: BrowserHost;
  readonly page: Page;
  close(): Promise<void>;
}

/** A browser host over a test's service, without a browser. */
export function serveApp(app: ReturnType<typeof startApp>): Promise<BrowserHost> {
  return openBrowserHost({ port: 0, service: app.service, rendererFolder: RENDERER_OUT, log: failTest });
}

/** Opens the program in a real Chromium on a service of its own. */
export async function openBrowserDoor(options: Partial<ServiceNeeds> & { colorScheme?: 'light' | 'dark' } = {}): Promise<BrowserDoor> {
  const { colorScheme, ...needs } = options;
  // As on the command line, the machine's own browser prints.
  const app = startApp({ host: { printToPdf: chromePrinter(), reveal: () => Promise.resolve() }, ...needs });
  const host = await serveApp(app);
  const browser = await launchChromium(colorScheme === undefined ? {} : { colorScheme });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(host.address);
  return {
    app,
    host,
    page,
    close: async () => {
      await browser.close();
      await host.close();
      app.service.close();
      if (needs.dbPath !== undefined) for (const end of ['', '-wal', '-shm']) rmSync(needs.dbPath + end, { force: true });
    },
  };
}

function failTest(line: string): void {
  throw new Error(`The browser host logged a defect: ${line}`);
}
