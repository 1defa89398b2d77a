import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Service } from '../../service.ts';
import { readJson, receiveFile } from './body.ts';
import { pageHeaders } from '../../pageFiles.ts';
import type { TempFiles } from './tempFiles.ts';

/** What the routes work with. */
export interface RouteNeeds {
  readonly service: Pick<Service, 'call' | 'cancel' | 'grants' | 'onEvent'>;
  readonly temp: TempFiles;
}

/** Answers a request of somebody who was let in. */
export type Route = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

const CallBody = z.strictObject({ operation: z.string(), input: z.unknown(), callId: z.string() });
const CancelBody = z.strictObject({ callId: z.string() });
const NameBody = z.strictObject({ name: z.string().max(255) });

/** Often enough that nothing between the browser and us takes the silence for the end. */
const HEARTBEAT_MS = 25_000;

/** Everything a page may ask for over HTTP, by method and path; a last path part of `*` stands for any. */
export function createRoutes({ service, temp }: RouteNeeds): Readonly<Record<string, Route>> {
  return {
    'POST /call': async (request, response) => {
      const { operation, input, callId } = CallBody.parse(await readJson(request));
      sendJson(response, await service.call(operation, input, callId));
    },
    'POST /cancel': async (request, response) => {
      service.cancel(CancelBody.parse(await readJson(request)).callId);
      sendJson(response, null);
    },
    'POST /files': async (request, response, url) => {
      const path = temp.pathFor(url.searchParams.get('name') ?? '');
      await receiveFile(request, path);
      sendJson(response, service.grants.grantRead(path));
    },
    'POST /save': async (request, response) => {
      const { name } = NameBody.parse(await readJson(request));
      sendJson(response, service.grants.grantWrite(temp.pathFor(name)));
    },
    'POST /folder': async (_request, response) => {
      sendJson(response, { ...service.grants.grantFolder(temp.folder()), name: 'Downloads' });
    },
    'GET /files/*': async (_request, response, url) => {
      const path = service.grants.pathOf(basename(url.pathname));
      if (path === null || !temp.holds(path)) return sendText(response, 404, 'There is no such file any more. Export it again.');
      await sendFile(response, path);
    },
    'GET /events': async (request, response) => sendEvents(service, request, response),
  };
}

/** Answers plain words. */
export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...pageHeaders("'self'"), 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { ...pageHeaders("'self'"), 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}

/** A download always, never a page: what was written for somebody must not run in our origin. */
async function sendFile(response: ServerResponse, path: string): Promise<void> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) return sendText(response, 404, 'This file has not been written yet.');
  response.writeHead(200, {
    ...pageHeaders("'self'"),
    'content-security-policy': "sandbox; default-src 'none'",
    'content-type': 'application/octet-stream',
    'content-length': stats.size,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(basename(path))}`,
  });
  await pipeline(createReadStream(path), response);
}

async function sendEvents(service: RouteNeeds['service'], request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(200, { ...pageHeaders("'self'"), 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': here\n\n');
  const stop = service.onEvent((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  const heartbeat = setInterval(() => response.write(': here\n\n'), HEARTBEAT_MS);
  heartbeat.unref();
  await new Promise<void>((resolve) => request.once('close', resolve));
  clearInterval(heartbeat);
  stop();
}
