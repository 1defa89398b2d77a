import { existsSync, readdirSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserHost } from '../../electron/hosts/browser.ts';
import { startApp } from '../support/app.ts';
import { type BrowserDoor, openBrowserDoor, serveApp } from '../support/browserHost.ts';
import { hasChromium } from '../support/chromium.ts';
import { callIn } from './pageDoor.ts';

/** A request as anybody could make it, with any header, which `fetch` would not let us set. */
function ask(host: BrowserHost, path: string, { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: Record<string, string>; body?: string } = {}) {
  return new Promise<{ status: number; headers: Record<string, string | string[] | undefined>; text: string }>((resolve, reject) => {
    const request = httpRequest(`${host.origin}${path}`, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Comes in with the token and answers the cookie given for it. */
async function comeIn(host: BrowserHost): Promise<string> {
  const { headers } = await ask(host, host.address.slice(host.origin.length));
  const [cookie] = [headers['set-cookie'] ?? []].flat();
  return cookie?.split(';')[0] ?? '';
}

const CALL = JSON.stringify({ operation: 'programme.state', input: {}, callId: 'c-1' });

describe('the door of the browser host', () => {
  let app: ReturnType<typeof startApp>;
  let host: BrowserHost;
  let cookie: string;
  beforeAll(async () => {
    app = startApp();
    host = await serveApp(app);
    cookie = await comeIn(host);
  });
  afterAll(async () => {
    await host.close();
    app.service.close();
  });
  const ours = () => ({ cookie, origin: host.origin });

  test('lets in who has the address, and gives a cookie that no script and no other site can use', async () => {
    const other = await serveApp(app);
    const answer = await ask(other, other.address.slice(other.origin.length));
    await other.close();
    expect(answer.status).toBe(303);
    expect(String(answer.headers['set-cookie'])).toMatch(/^counterpart-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(answer.headers['location']).toBe('/');
  });

  test('refuses the same address a second time', async () => {
    const again = await ask(host, host.address.slice(host.origin.length));
    expect(again).toMatchObject({ status: 403, text: expect.stringContaining('used already') });
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  test('takes whoever is in already to the page, also by the used address', async () => {
    expect(await ask(host, host.address.slice(host.origin.length), { headers: { cookie } })).toMatchObject({ status: 303 });
  });

  test.for([
    ['no cookie', {}],
    ['another cookie', { cookie: 'counterpart-1=x' }],
  ] as const)('refuses a call with %s', async ([, headers]) => {
    expect(await ask(host, '/call', { method: 'POST', headers: { ...headers, origin: host.origin }, body: CALL })).toMatchObject({ status: 403 });
  });

  test('answers a call of our own page', async () => {
    const answer = await ask(host, '/call', { method: 'POST', headers: ours(), body: CALL });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: true, value: { vendor: null } });
  });

  test.for([
    ['comes from another site', { origin: 'https://evil.example' }],
    ['comes from another port', { origin: 'http://127.0.0.1:1' }],
    ['hides where it comes from', { origin: 'null' }],
    ['was addressed to another name', { host: 'evil.example' }],
    ['was addressed to localhost, which another name may point to', { host: 'localhost' }],
    ['says that another site made it', { 'sec-fetch-site': 'cross-site' }],
  ] as const)('refuses a call that %s', async ([, headers]) => {
    const answer = await ask(host, '/call', { method: 'POST', headers: { ...ours(), ...headers }, body: CALL });
    expect(answer.status).toBe(403);
  });

  test('refuses a post that does not say where it comes from', async () => {
    expect(await ask(host, '/call', { method: 'POST', headers: { cookie }, body: CALL })).toMatchObject({ status: 403 });
  });

  test('serves the page with a policy that allows nothing from elsewhere', async () => {
    const page = await ask(host, '/', { headers: { cookie } });
    expect(page.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
    expect(page.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(page.headers['access-control-allow-origin']).toBeUndefined();
  });

  test.for(['/../package.json', '/..%2fpackage.json', '/%2e%2e/package.json', '/..%5cpackage.json', '/%00', '/%'])('serves no file outside the page: %s', async (path) => {
    const answer = await ask(host, path, { headers: { cookie } });
    expect(answer.status).toBe(404);
  });

  test('keeps an uploaded file private and forgets it when it closes', async () => {
    const own = await serveApp(app);
    const headers = { cookie: await comeIn(own), origin: own.origin };
    const before = readdirSync(tmpdir());
    const answer = await ask(own, '/files?name=..%2F..%2Fdeals.csv', { method: 'POST', headers, body: 'a,b\n1,2\n' });
    const file = JSON.parse(answer.text) as { fileId: string; name: string; bytes: number };
    expect(file).toMatchObject({ bytes: 8, name: 'file' });
    const path = app.service.grants.readPath(file.fileId) ?? '';
    expect(before.some((name) => path.includes(name))).toBe(true);
    expect(existsSync(path)).toBe(true);
    await own.close();
    expect(existsSync(path)).toBe(false);
  });

  test('hands out only files of its own, and only as downloads', async () => {
    const foreign = app.service.grants.grantRead('/etc/hostname');
    expect(await ask(host, `/files/${foreign.fileId}`, { headers: { cookie } })).toMatchObject({ status: 404 });
    const uploaded = await ask(host, '/files?name=deals.csv', { method: 'POST', headers: ours(), body: '<script>' });
    const { fileId } = JSON.parse(uploaded.text) as { fileId: string };
    const download = await ask(host, `/files/${fileId}`, { headers: { cookie } });
    expect(download).toMatchObject({ status: 200, text: '<script>' });
    expect(download.headers).toMatchObject({ 'content-type': 'application/octet-stream', 'content-security-policy': expect.stringContaining('sandbox') });
    expect(download.headers['content-disposition']).toContain('attachment');
  });

  test('refuses a request that is too large or no request at all', async () => {
    const large = await ask(host, '/call', { method: 'POST', headers: ours(), body: 'x'.repeat(4_000_001) }).catch(() => ({ status: 413 }));
    expect(large.status).toBe(413);
    expect(await ask(host, '/call', { method: 'POST', headers: ours(), body: '{' })).toMatchObject({ status: 400 });
    expect(await ask(host, '/call', { method: 'POST', headers: ours(), body: '{"operation":1}' })).toMatchObject({ status: 400 });
  });
});

describe.skipIf(!hasChromium)('the program in a browser', () => {
  let door: BrowserDoor;
  beforeAll(async () => {
    door = await openBrowserDoor();
  });
  afterAll(() => door.close());

  test('opens without the token in its address', () => {
    expect(door.page.url()).toBe(`${door.host.origin}/`);
  });

  test('answers calls of its page', async () => {
    expect(await callIn(door.page, 'programme.state', {})).toMatchObject({ ok: true });
  });

  test('tells every open page when the store changed', async () => {
    const other = await door.page.context().newPage();
    await other.goto(door.host.origin);
    const heard = other.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const source = new EventSource('/events');
          source.addEventListener('message', ({ data }: MessageEvent<string>) => resolve(data));
          source.addEventListener('open', () => document.body.setAttribute('data-listening', ''));
        }),
    );
    await other.waitForSelector('[data-listening]');
    await callIn(door.page, 'programme.begin', { vendorName: 'Aldermoor', currency: 'USD', calendar: { kind: 'months', startMonth: 1 } });
    expect(JSON.parse(await heard)).toEqual({ type: 'changed' });
    await other.close();
  });

  test('asks nothing of any other machine', async () => {
    const foreign: string[] = [];
    door.page.on('request', (request) => {
      if (new URL(request.url()).origin !== door.host.origin) foreign.push(request.url());
    });
    await door.page.reload();
    await door.page.waitForLoadState('networkidle').catch(() => undefined);
    expect(foreign).toEqual([]);
  });
});
