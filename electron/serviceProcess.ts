import { isDay } from '../shared/time.ts';
import { CannotPrintError, type HostCapabilities } from './host.ts';
import { newId, systemActor, systemClock } from './ids.ts';
import { createLog } from './log.ts';
import { type Service, startService } from './service.ts';
import { SERVICE_ENV, type FromService, type ToService } from './shell/servicePort.ts';

/** The wire to the main process: a utility process has a parent port, a forked Node has its channel. */
interface Wire {
  send(message: FromService): void;
  onMessage(listener: (message: ToService) => void): void;
}

interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

const wire = connect();
const hostCalls = new Map<number, (answer: Extract<ToService, { type: 'host-done' }>) => void>();
let hostCallCount = 0;

const log = createLog(process.env[SERVICE_ENV.logPath] ?? 'counterpart.log', systemClock.now);

try {
  const service = startService({
    dbPath: process.env[SERVICE_ENV.dbPath] ?? 'counterpart.db',
    host: remoteHost(),
    clock: { now: systemClock.now, today: () => fixedDay() ?? systemClock.today() },
    newId,
    actor: systemActor,
    log,
  });
  service.onEvent((event) => wire.send({ type: 'event', event }));
  wire.onMessage((message) => void receive(service, message));
  // Without its main process nobody could ask anything any more; the store is left in order.
  process.once('disconnect', () => close(service));
  wire.send({ type: 'ready' });
} catch (error) {
  const failure = error instanceof Error ? error : new Error(String(error));
  log(`service could not start: ${failure.stack ?? failure.message}`);
  wire.send({ type: 'failed', failure: { name: failure.name, message: failure.message } });
  // The message has to leave before the process does.
  setTimeout(() => process.exit(1), 500);
}

/** The day that COUNTERPART_TODAY names, so that what is shown can be shown again; null for the calendar's own. */
function fixedDay(): string | null {
  const day = process.env['COUNTERPART_TODAY'] ?? '';
  return isDay(day) ? day : null;
}

async function receive(service: Service, message: ToService): Promise<void> {
  switch (message.type) {
    case 'call': {
      const result = await service.call(message.operation, message.input, message.callId);
      return wire.send({ type: 'answer', id: message.id, result });
    }
    case 'cancel':
      return service.cancel(message.callId);
    case 'grant':
      return wire.send({ type: 'granted', id: message.id, file: grant(service, message) });
    case 'path-of':
      return wire.send({ type: 'path-is', id: message.id, path: service.grants.pathOf(message.fileId) });
    case 'host-done':
      hostCalls.get(message.id)?.(message);
      return void hostCalls.delete(message.id);
    case 'close':
      return close(service);
  }
}

function grant({ grants }: Service, { mode, path, fileId }: Extract<ToService, { type: 'grant' }>) {
  if (fileId !== null) return grants.restore({ fileId, mode, path });
  if (mode === 'read') return grants.grantRead(path);
  return mode === 'write' ? grants.grantWrite(path) : grants.grantFolder(path);
}

function close(service: Service): void {
  service.close();
  process.exit(0);
}

/** The host lives in the main process; its capabilities are asked for over the wire. */
function remoteHost(): HostCapabilities {
  return {
    async printToPdf(html, { paper }) {
      const bytes = await askHost((id) => ({ type: 'print', id, html, paper }));
      if (!(bytes instanceof Uint8Array)) throw new CannotPrintError('The window that prints gave no PDF. Nothing was written. Try again.');
      return bytes;
    },
    async reveal(path) {
      await askHost((id) => ({ type: 'reveal', id, path }));
    },
  };
}

function askHost(message: (id: number) => FromService): Promise<unknown> {
  hostCallCount += 1;
  const id = hostCallCount;
  return new Promise((resolve, reject) => {
    hostCalls.set(id, ({ value, failure }) => (failure === null ? resolve(value) : reject(new CannotPrintError(failure))));
    wire.send(message(id));
  });
}

function connect(): Wire {
  const port = (process as { parentPort?: ParentPort }).parentPort;
  if (port !== undefined) {
    return {
      send: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', ({ data }) => listener(data as ToService)),
    };
  }
  return {
    // A main process that has just gone is noticed as a disconnect; what was to be said to it is void.
    send: (message) => void process.send?.(message, undefined, {}, () => undefined),
    onMessage: (listener) => void process.on('message', (message) => listener(message as ToService)),
  };
}
