import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { BodyTooLargeError } from './browser/body.ts';
import { builtPage } from './browser/builtPage.ts';
import { createDoor, type Door, isAddressedHere } from './browser/door.ts';
import { createPageFiles, type PageAnswer } from '../pageFiles.ts';
import { createRoutes, type Route, type RouteNeeds, sendText } from './browser/routes.ts';
import { createTempFiles } from './browser/tempFiles.ts';

/** What the browser host serves. `port` 0 takes any that is free. */
export interface BrowserNeeds {
  readonly port: number;
  readonly service: RouteNeeds['service'];
  /** The folder with the built page; where not given, it is built if need be. */
  readonly rendererFolder?: string;
  readonly log?: (line: string) => void;
}

/** A browser host at work. */
export interface BrowserHost {
  /** The address to open; its token is good for one visit. */
  readonly address: string;
  readonly origin: string;
  /** Stops serving, ends what is open, and removes uploaded and written files. */
  close(): Promise<void>;
}

interface Site {
  readonly origin: string;
  readonly door: Door;
  readonly routes: Readonly<Record<string, Route>>;
  readonly readPage: (pathname: string) => Promise<PageAnswer>;
}

/**
 * Serves the program to a browser on this machine, and to nobody else: on the loopback address
 * only, to whoever has the one-time token, for requests addressed to us by our own page.
 */
export async function openBrowserHost(needs: BrowserNeeds): Promise<BrowserHost> {
  const { port, service, rendererFolder = builtPage(), log = (line) => process.stderr.write(`${line}\n`) } = needs;
  const server = createServer();
  await listen(server, port);
  const temp = createTempFiles();
  const bound = (server.address() as AddressInfo).port;
  const site: Site = {
    origin: `http://127.0.0.1:${bound}`,
    door: createDoor(bound),
    routes: createRoutes({ service, temp }),
    readPage: createPageFiles(rendererFolder, "'self'"),
  };
  server.on('request', (request, response) => {
    void answer(site, request, response).catch((error: unknown) => fail(response, error, log));
  });
  return {
    origin: site.origin,
    address: `${site.origin}/?token=${site.door.token}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      temp.remove();
    },
  };
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isAddressedHere(request, site.origin)) return sendText(response, 403, 'This address is not for other sites.');
  const url = new URL(request.url ?? '/', site.origin);
  const token = url.searchParams.get('token');
  if (request.method === 'GET' && url.pathname === '/' && token !== null) return letIn(site, request, response, token);
  if (!site.door.knows(request)) {
    return sendText(response, 403, 'Counterpart does not know this browser. Start it again and open the address it prints; each address works once.');
  }
  const route = site.routes[`${request.method} ${url.pathname}`] ?? site.routes[`${request.method} ${url.pathname.replace(/[^/]+$/, '*')}`];
  if (route !== undefined) return route(request, response, url);
  if (request.method !== 'GET') return sendText(response, 405, 'Counterpart has nothing to do here.');
  const page = await site.readPage(url.pathname);
  response.writeHead(page.status, page.headers);
  response.end(page.body);
}

/** The token leaves the address bar and the history at once. */
function letIn(site: Site, request: IncomingMessage, response: ServerResponse, token: string): void {
  const cookie = site.door.redeem(token);
  if (cookie === null && !site.door.knows(request)) {
    return sendText(response, 403, 'This address was used already, or is not the one that was printed. Start Counterpart again to get a new one.');
  }
  response.writeHead(303, { location: '/', 'referrer-policy': 'no-referrer', ...(cookie === null ? {} : { 'set-cookie': cookie }) });
  response.end();
}

function fail(response: ServerResponse, error: unknown, log: (line: string) => void): void {
  if (response.headersSent) return void response.destroy();
  if (error instanceof BodyTooLargeError) return sendText(response, 413, `${error.message} Nothing was kept.`);
  if (error instanceof SyntaxError || error instanceof z.ZodError) return sendText(response, 400, 'That is not a request Counterpart understands.');
  log(`browser host: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  sendText(response, 500, 'Something went wrong that should not have. It is in the log.');
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // Never 0.0.0.0: other machines must not even find a closed door.
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
