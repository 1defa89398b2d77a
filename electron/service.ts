import packageJson from '../package.json' with { type: 'json' };
import type { AppEvent } from '../shared/contract/events.ts';
import { changesStore, isOperationName } from '../shared/contract/operations.ts';
import type { AppError } from '../shared/errors.ts';
import type { Result } from '../shared/result.ts';
import { createGrants, type Grants } from './grants.ts';
import { createImportThread } from './importWorker/importThread.ts';
import type { HostCapabilities } from './host.ts';
import { createDispatcher, type Dispatch } from './operations/dispatch.ts';
import { createHandlers } from './operations/handlers.ts';
import { createInProcessRunner, type ImportRunner } from './operations/importRunner.ts';
import type { Clock } from './operations/needs.ts';
import { inTurn } from './operations/turns.ts';
import { openDatabase } from './store/open.ts';
import { createStore, type Store } from './store/store.ts';

/** What a door gives the service when it starts it. */
export interface ServiceNeeds {
  /** The database file, or ':memory:'. */
  readonly dbPath: string;
  readonly host: HostCapabilities;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly actor: () => string;
  /** Takes one line of the log; a defect's line begins with its reference. */
  readonly log: (line: string) => void;
}

/** The running program behind every door. It owns the database file; nobody else opens it. */
export interface Service {
  readonly dispatch: Dispatch;
  readonly grants: Grants;
  readonly store: Store;
  /** Dispatches with progress events and cancellation under `callId`. */
  call(operation: string, input: unknown, callId: string): Promise<Result<unknown, AppError>>;
  cancel(callId: string): void;
  onEvent(listener: (event: AppEvent) => void): () => void;
  close(): void;
}

/** Opens the store and answers calls until closed. Throws what `openDatabase` throws. */
export function startService(needs: ServiceNeeds): Service {
  const { clock, newId, actor } = needs;
  const db = openDatabase(needs.dbPath);
  const store = createStore(db, { now: clock.now, actor, newId });
  // Another connection would see nothing of a database in memory.
  const runner = needs.dbPath === ':memory:' ? createInProcessRunner({ store, clock, newId, actor }) : createImportThread(needs);
  const grants = warming(createGrants(), runner);
  const handlers = createHandlers({ store, clock, newId, actor, version: packageJson.version, dbPath: needs.dbPath, grants, runner, host: needs.host });
  const dispatch = inTurn(createDispatcher(handlers, (operation, defect) => {
    const reference = newId().slice(0, 8);
    needs.log(`${reference} ${operation} ${defect instanceof Error ? (defect.stack ?? defect.message) : String(defect)}`);
    return reference;
  }));
  const listeners = new Set<(event: AppEvent) => void>();
  const running = new Map<string, AbortController>();
  const emit = (event: AppEvent) => {
    for (const listener of listeners) listener(event);
  };

  return {
    dispatch,
    grants,
    store,
    call: async (operation, input, callId) => {
      const abort = new AbortController();
      running.set(callId, abort);
      try {
        const result = await dispatch(operation, input, {
          signal: abort.signal,
          progress: (phase, done, total) => emit({ type: 'progress', callId, phase, done, total }),
        });
        if (result.ok && isOperationName(operation) && changesStore(operation)) emit({ type: 'changed' });
        return result;
      } finally {
        running.delete(callId);
      }
    },
    cancel: (callId) => running.get(callId)?.abort(),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      for (const abort of running.values()) abort.abort();
      // While a job goes on the file is being written, and this would wait for it.
      if (!runner.isBusy()) db.pragma('optimize');
      runner.close();
      db.close();
    },
  };
}

/** A file that was just chosen is about to be imported: by then the thread that does it is there. */
function warming(grants: Grants, runner: ImportRunner): Grants {
  return {
    ...grants,
    grantRead: (path) => {
      runner.warm();
      return grants.grantRead(path);
    },
  };
}
