import type { AppEvent } from '../../shared/contract/events.ts';
import type { GrantedFile } from '../../shared/contract/files.ts';
import type { AppError } from '../../shared/errors.ts';
import { err, type Result } from '../../shared/result.ts';
import type { Grant, GrantMode } from '../grants.ts';
import type { HostCapabilities } from '../host.ts';
import type { Log } from '../log.ts';
import type { FromService, ServiceFailure, ServicePort, ToService } from './servicePort.ts';

/** What the link needs from the program around it. */
export interface LinkNeeds {
  start(): ServicePort;
  readonly host: HostCapabilities;
  readonly onEvent: (event: AppEvent) => void;
  /** The service cannot be had: it refused to start, or died again after its restart. */
  readonly onUnusable: (failure: ServiceFailure) => void;
  readonly log: Log;
}

const RESTARTED: AppError = {
  type: 'service-restarted',
  message: 'The part of Counterpart that keeps your data stopped and was started again. Everything saved before is safe; this step was not done. Try it again.',
};
const GONE: AppError = {
  type: 'service-restarted',
  message: 'The part of Counterpart that keeps your data is not running. This step was not done. Close Counterpart and start it again.',
};

type Awaiting =
  | { readonly kind: 'call'; readonly resolve: (result: Result<unknown, AppError>) => void }
  | { readonly kind: 'granted'; readonly mode: GrantMode; readonly path: string; readonly resolve: (file: GrantedFile) => void; readonly reject: (error: Error) => void }
  | { readonly kind: 'path'; readonly resolve: (path: string | null) => void };

/**
 * The main process's end of the wire to the service.
 *
 * A service that dies is started again once, with the grants it had; calls that were waiting
 * are answered `service-restarted`, and the page is told. After a second death it stays down.
 */
export class ServiceLink {
  readonly #needs: LinkNeeds;
  readonly #awaiting = new Map<number, Awaiting>();
  readonly #grants = new Map<string, Grant>();
  #port: ServicePort | null = null;
  /** What is said before the service is ready; null once it is. */
  #held: ToService[] | null = [];
  #count = 0;
  #restarts = 0;
  #onClosed: (() => void) | null = null;

  constructor(needs: LinkNeeds) {
    this.#needs = needs;
    this.#start();
  }

  call(operation: string, input: unknown, callId: string): Promise<Result<unknown, AppError>> {
    if (this.#port === null) return Promise.resolve(err(GONE));
    return new Promise((resolve) => {
      this.#ask({ kind: 'call', resolve }, (id) => ({ type: 'call', id, operation, input, callId }));
    });
  }

  cancel(callId: string): void {
    this.#send({ type: 'cancel', callId });
  }

  grant(mode: GrantMode, path: string): Promise<GrantedFile> {
    return new Promise((resolve, reject) => {
      if (this.#port === null) return reject(new Error(GONE.message));
      this.#ask({ kind: 'granted', mode, path, resolve, reject }, (id) => ({ type: 'grant', id, mode, path, fileId: null }));
    });
  }

  pathOf(fileId: string): Promise<string | null> {
    if (this.#port === null) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.#ask({ kind: 'path', resolve }, (id) => ({ type: 'path-of', id, fileId }));
    });
  }

  /** Lets the service finish its writing and go; answers when it is gone. */
  close(): Promise<void> {
    if (this.#port === null) return Promise.resolve();
    return new Promise((resolve) => {
      this.#onClosed = resolve;
      this.#port?.send({ type: 'close' });
    });
  }

  #ask(awaiting: Awaiting, message: (id: number) => ToService): void {
    this.#count += 1;
    this.#awaiting.set(this.#count, awaiting);
    this.#send(message(this.#count));
  }

  #send(message: ToService): void {
    if (this.#held === null) this.#port?.send(message);
    else this.#held.push(message);
  }

  #start(): void {
    this.#held = [];
    const port = this.#needs.start();
    this.#port = port;
    port.onMessage((message) => this.#receive(message));
    port.onExit((code) => this.#exited(code));
  }

  #receive(message: FromService): void {
    switch (message.type) {
      case 'ready':
        return this.#ready();
      case 'failed':
        this.#restarts = Number.POSITIVE_INFINITY;
        return this.#needs.onUnusable(message.failure);
      case 'event':
        return this.#needs.onEvent(message.event);
      case 'print':
        return void this.#serve(message.id, () => this.#needs.host.printToPdf(message.html, { paper: message.paper }));
      case 'reveal':
        return void this.#serve(message.id, () => this.#needs.host.reveal(message.path));
      default:
        return this.#settle(message);
    }
  }

  #ready(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const message of held) this.#port?.send(message);
  }

  #settle(message: Extract<FromService, { type: 'answer' | 'granted' | 'path-is' }>): void {
    const awaiting = this.#awaiting.get(message.id);
    this.#awaiting.delete(message.id);
    if (awaiting?.kind === 'call' && message.type === 'answer') awaiting.resolve(message.result);
    if (awaiting?.kind === 'path' && message.type === 'path-is') awaiting.resolve(message.path);
    if (awaiting?.kind === 'granted' && message.type === 'granted') {
      const { fileId } = message.file;
      this.#grants.set(fileId, { fileId, mode: awaiting.mode, path: awaiting.path });
      awaiting.resolve(message.file);
    }
  }

  async #serve(id: number, work: () => Promise<unknown>): Promise<void> {
    try {
      this.#send({ type: 'host-done', id, value: (await work()) ?? null, failure: null });
    } catch (error) {
      this.#send({ type: 'host-done', id, value: null, failure: error instanceof Error ? error.message : String(error) });
    }
  }

  #exited(code: number | null): void {
    this.#port = null;
    this.#held = [];
    if (this.#onClosed !== null) return this.#onClosed();
    this.#needs.log(`service ended with ${String(code)} after ${String(this.#restarts)} restarts`);
    const waiting = [...this.#awaiting.values()];
    this.#awaiting.clear();
    const again = this.#restarts === 0;
    this.#restarts += 1;
    if (again) this.#restart();
    else if (Number.isFinite(this.#restarts)) this.#needs.onUnusable({ name: 'ServiceGone', message: GONE.message });
    for (const awaiting of waiting) abandon(awaiting, again ? RESTARTED : GONE);
  }

  #restart(): void {
    this.#start();
    for (const grant of this.#grants.values()) {
      this.#count += 1;
      this.#send({ type: 'grant', id: this.#count, ...grant });
    }
    this.#needs.onEvent({ type: 'notice', message: RESTARTED.message });
    this.#needs.onEvent({ type: 'changed' });
  }
}

function abandon(awaiting: Awaiting, error: AppError): void {
  if (awaiting.kind === 'call') awaiting.resolve(err(error));
  if (awaiting.kind === 'path') awaiting.resolve(null);
  if (awaiting.kind === 'granted') awaiting.reject(new Error(error.message));
}
