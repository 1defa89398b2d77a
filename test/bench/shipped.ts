import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ServiceLink } from '../../electron/shell/serviceLink.ts';
import { type FromService, SERVICE_ENV, type ServicePort } from '../../electron/shell/servicePort.ts';
import { noImportOptions } from '../../shared/domain/importReport.ts';

const BUNDLE = fileURLToPath(new URL('../../out/service.mjs', import.meta.url));

/** Peak memory in MB of the process that keeps the store, as the desktop program runs it. */
export interface ShippedMemory {
  /** With the store open, before anything was asked. */
  readonly startMb: number;
  /** After bringing the file in. */
  readonly peakMb: number;
  readonly importMs: number;
}

/** Brings the file in through the built bundle in a process of its own; null where nothing is built or the system does not tell a process's peak. */
export async function importAsShipped(db: string, file: string): Promise<ShippedMemory | null> {
  if (!existsSync(BUNDLE) || !existsSync('/proc/self/status')) return null;
  const child = fork(BUNDLE, [], { env: { ...process.env, [SERVICE_ENV.dbPath]: db, [SERVICE_ENV.logPath]: `${db}.log` }, execArgv: [], serialization: 'advanced' });
  const link = linkTo(portOf(child));
  await asked(link, 'programme.begin', { vendorName: 'Aldermoor Software', currency: 'USD', calendar: { kind: 'months', startMonth: 1 } });
  const startMb = peakOf(child.pid);
  const { fileId } = await link.grant('read', file);
  const began = performance.now();
  await asked(link, 'import.apply', { files: [{ fileId, options: noImportOptions }] });
  const importMs = performance.now() - began;
  const peakMb = peakOf(child.pid);
  await link.close();
  return { startMb, peakMb, importMs };
}

function portOf(child: ReturnType<typeof fork>): ServicePort {
  return {
    send: (message) => void child.send(message),
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromService)),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
}

function linkTo(port: ServicePort): ServiceLink {
  return new ServiceLink({
    start: () => port,
    host: { printToPdf: () => Promise.reject(new Error('no printer')), reveal: () => Promise.resolve() },
    onEvent: () => undefined,
    onUnusable: (failure) => {
      throw new Error(failure.message);
    },
    log: (line) => console.error(line),
  });
}

async function asked(link: ServiceLink, operation: string, input: unknown): Promise<void> {
  const result = await link.call(operation, input, operation);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
}

function peakOf(pid: number | undefined): number {
  const kib = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid ?? 'self'}/status`, 'utf8'))?.[1];
  return Math.round((Number(kib) * 1024) / 1_000_000);
}
