import { Worker } from 'node:worker_threads';
import { type AppError, cancelled } from '../../shared/errors.ts';
import { err, type Result } from '../../shared/result.ts';
import type { CallContext } from '../operations/dispatch.ts';
import type { ImportRunner } from '../operations/importRunner.ts';
import type { ImportJob, JobAnswers } from '../operations/importJobs.ts';
import type { Clock } from '../operations/needs.ts';
import type { FromWorker, ToWorker, WorkerStart } from './messages.ts';

/** What the jobs of a database file need. */
export interface ThreadNeeds {
  readonly dbPath: string;
  readonly clock: Clock;
  readonly actor: () => string;
}

interface Pending {
  readonly context: CallContext;
  readonly resolve: (result: Result<unknown, AppError>) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Half a million rows make gigabytes of short-lived data. With a small young generation and an old
 * one that may not grow for long, it is cleared away early, and the thread takes some 150 MB.
 */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 320 };

/** Does the jobs in a thread with a connection of its own, so that this one goes on answering. The thread starts when it is first needed and stays. */
export function createImportThread({ dbPath, clock, actor }: ThreadNeeds): ImportRunner {
  const pending = new Map<number, Pending>();
  let count = 0;
  let worker: Worker | null = null;

  const fail = (error: Error): void => {
    worker = null;
    const waiting = [...pending.values()];
    pending.clear();
    for (const { reject } of waiting) reject(error);
  };
  const receive = (message: FromWorker): void => {
    const job = pending.get(message.id);
    if (job === undefined) return;
    if (message.type === 'progress') return job.context.progress(message.phase, message.done, message.total);
    pending.delete(message.id);
    // An idle thread must not keep a program from ending.
    if (pending.size === 0) worker?.unref();
    if (message.type === 'done') return job.resolve(message.result);
    return job.reject(Object.assign(new Error(message.message), { stack: message.stack }));
  };
  const start = (): Worker => {
    const started = new Worker(workerFile(), { workerData: { dbPath } satisfies WorkerStart, resourceLimits: LIMITS, name: 'imports' });
    started.on('message', receive);
    started.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
    started.on('exit', () => {
      if (worker === started) fail(new Error('The import thread ended before its job did'));
    });
    started.unref();
    return started;
  };
  const submit = (job: ImportJob, context: CallContext): Promise<Result<unknown, AppError>> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      worker.ref();
      count += 1;
      const id = count;
      const cancel = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
      context.signal.addEventListener('abort', () => Atomics.store(new Int32Array(cancel), 0, 1), { once: true });
      pending.set(id, { context, resolve, reject });
      const message: ToWorker = { id, job, now: clock.now(), today: clock.today(), actor: actor(), cancel };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(message);
    });

  return {
    run: async <T extends ImportJob['type']>(job: Extract<ImportJob, { readonly type: T }>, context: CallContext) => {
      if (context.signal.aborted) return err(cancelled);
      return (await submit(job, context)) as Result<JobAnswers[T], AppError>;
    },
    warm: () => {
      worker ??= start();
    },
    isBusy: () => pending.size > 0,
    close: () => {
      const last = worker;
      worker = null;
      void last?.terminate();
      fail(new Error('The program is closing'));
    },
  };
}

/** Run from sources the thread's file lies beside this one; bundled, beside the service's bundle. */
function workerFile(): URL {
  const name = import.meta.url.endsWith('.ts') ? './worker.ts' : './importWorker.mjs';
  return new URL(name, import.meta.url);
}
