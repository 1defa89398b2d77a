import { describe, expect, test } from 'vitest';
import { ServiceLink } from '../../../electron/shell/serviceLink.ts';
import type { FromService, ServiceFailure, ServicePort, ToService } from '../../../electron/shell/servicePort.ts';
import type { AppEvent } from '../../../shared/contract/events.ts';

/** A service process made of nothing: what it was sent, and a way to answer and to die. */
function createFakePort() {
  const sent: ToService[] = [];
  let listener: (message: FromService) => void = () => undefined;
  let exited: (code: number | null) => void = () => undefined;
  const port: ServicePort = {
    send: (message) => void sent.push(message),
    onMessage: (given) => (listener = given),
    onExit: (given) => (exited = given),
    kill: () => undefined,
  };
  return { port, sent, says: (message: FromService) => listener(message), dies: () => exited(null) };
}

function createLink() {
  const ports = [createFakePort(), createFakePort()] as const;
  const events: AppEvent[] = [];
  const failures: ServiceFailure[] = [];
  let starts = 0;
  const link = new ServiceLink({
    start: () => (ports[starts++] ?? createFakePort()).port,
    host: { printToPdf: () => Promise.resolve(new Uint8Array([1])), reveal: () => Promise.reject(new Error('no file manager')) },
    onEvent: (event) => events.push(event),
    onUnusable: (failure) => failures.push(failure),
    log: () => undefined,
  });
  return { link, first: ports[0], second: ports[1], events, failures, starts: () => starts };
}

const ANSWER = { ok: true, value: 7 } as const;

describe('the wire to the service', () => {
  test('holds what is said before the service is ready, and keeps its order', () => {
    const { link, first } = createLink();
    void link.call('a', {}, 'c-1');
    link.cancel('c-1');
    expect(first.sent).toEqual([]);
    first.says({ type: 'ready' });
    expect(first.sent.map(({ type }) => type)).toEqual(['call', 'cancel']);
  });

  test('gives each answer to its own call, also when the page uses one id twice', async () => {
    const { link, first } = createLink();
    first.says({ type: 'ready' });
    const one = link.call('a', {}, 'same');
    const two = link.call('b', {}, 'same');
    first.says({ type: 'answer', id: 2, result: { ok: true, value: 'second' } });
    first.says({ type: 'answer', id: 1, result: { ok: true, value: 'first' } });
    expect([await one, await two]).toEqual([{ ok: true, value: 'first' }, { ok: true, value: 'second' }]);
  });

  test('starts a service that died again once, answers what waited, and says so', async () => {
    const { link, first, second, events, failures, starts } = createLink();
    first.says({ type: 'ready' });
    const waiting = link.call('a', {}, 'c-1');
    first.dies();
    expect(await waiting).toMatchObject({ ok: false, error: { type: 'service-restarted' } });
    expect(events.map(({ type }) => type)).toEqual(['notice', 'changed']);
    const next = link.call('a', {}, 'c-2');
    second.says({ type: 'ready' });
    second.says({ type: 'answer', id: 2, result: ANSWER });
    expect([await next, starts(), failures]).toEqual([ANSWER, 2, []]);
  });

  test('keeps down a service that died twice, and refuses calls at once', async () => {
    const { link, first, second, failures, starts } = createLink();
    first.dies();
    second.dies();
    expect(failures).toHaveLength(1);
    expect(starts()).toBe(2);
    expect(await link.call('a', {}, 'c-1')).toMatchObject({ ok: false, error: { type: 'service-restarted' } });
    expect(await link.pathOf('file-x')).toBeNull();
    await expect(link.grant('read', '/a.csv')).rejects.toThrow('not running');
  });

  test('does not start again a service that cannot open the store', () => {
    const { first, failures, starts } = createLink();
    const failure = { name: 'StoreTooNewError', message: 'Store is at schema 9' };
    first.says({ type: 'failed', failure });
    first.dies();
    expect([failures, starts()]).toEqual([[failure], 1]);
  });

  test('gives the new service the grants the old one had, under their old handles', async () => {
    const { link, first, second } = createLink();
    first.says({ type: 'ready' });
    const granted = link.grant('read', '/home/a/deals.csv');
    const file = { fileId: 'file-1', name: 'deals.csv', bytes: 3 };
    first.says({ type: 'granted', id: 1, file });
    expect(await granted).toEqual(file);
    first.dies();
    second.says({ type: 'ready' });
    expect(second.sent).toEqual([{ type: 'grant', id: 2, fileId: 'file-1', mode: 'read', path: '/home/a/deals.csv' }]);
  });

  test('does for the service what the host can do, and tells it when that fails', async () => {
    const { first } = createLink();
    first.says({ type: 'ready' });
    first.says({ type: 'print', id: 4, html: '<p>', paper: 'A4' });
    first.says({ type: 'reveal', id: 5, path: '/a' });
    await expect.poll(() => first.sent.length).toBe(2);
    expect(first.sent).toEqual([
      { type: 'host-done', id: 4, value: new Uint8Array([1]), failure: null },
      { type: 'host-done', id: 5, value: null, failure: 'no file manager' },
    ]);
  });

  test('waits until the service is gone when it is closed, and counts that as no death', async () => {
    const { link, first, failures, starts } = createLink();
    first.says({ type: 'ready' });
    const closed = link.close();
    expect(first.sent).toEqual([{ type: 'close' }]);
    first.dies();
    await closed;
    expect([failures, starts()]).toEqual([[], 1]);
  });
});
