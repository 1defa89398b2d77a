import { fork } from 'node:child_process';
import { utilityProcess } from 'electron';
import { SERVICE_ENV, type FromService, type ServicePort } from './servicePort.ts';

/** Where the service's bundle lies and what it is to open. */
export interface ServicePlace {
  readonly bundle: string;
  readonly dbPath: string;
  readonly logPath: string;
}

/**
 * Starts the process that owns the store: Electron's own Node, or the Node that
 * COUNTERPART_NODE names where Electron is too old to load the SQLite driver.
 */
export function startServiceProcess(place: ServicePlace): ServicePort {
  const env = { ...process.env, [SERVICE_ENV.dbPath]: place.dbPath, [SERVICE_ENV.logPath]: place.logPath };
  const node = process.env['COUNTERPART_NODE'];
  return node === undefined ? inElectron(place.bundle, env) : inNode(node, place.bundle, env);
}

function inElectron(bundle: string, env: NodeJS.ProcessEnv): ServicePort {
  const child = utilityProcess.fork(bundle, [], { env, serviceName: 'Counterpart store', stdio: 'inherit' });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
}

function inNode(execPath: string, bundle: string, env: NodeJS.ProcessEnv): ServicePort {
  // Advanced serialization carries bytes and undefined as a structured clone does.
  const child = fork(bundle, [], { execPath, env, execArgv: [], serialization: 'advanced', stdio: 'inherit' });
  return {
    send: (message) => void (child.connected && child.send(message)),
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromService)),
    onExit(listener) {
      let told = false;
      const tell = (code: number | null): void => {
        if (!told) listener(code);
        told = true;
      };
      child.once('exit', tell);
      // A Node that cannot be started gives no exit.
      child.once('error', () => tell(null));
    },
    kill: () => void child.kill(),
  };
}
