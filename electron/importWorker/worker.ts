import { parentPort, workerData } from 'node:worker_threads';
import { newId } from '../ids.ts';
import { runImportJob } from '../operations/importJobs.ts';
import { connectForBulk } from '../store/connectForBulk.ts';
import { createStore } from '../store/store.ts';
import type { FromWorker, ToWorker, WorkerStart } from './messages.ts';

/** Often enough for a moving bar, seldom enough that nobody waits for it. */
const PROGRESS_EVERY_MS = 100;

const { dbPath } = workerData as WorkerStart;

/** The thread's entry: jobs come one after the other, each with a connection of its own, so that an idle thread holds no file. */
parentPort?.on('message', (message: ToWorker) => {
  try {
    work(message);
  } catch (error) {
    const { message: text, stack = '' } = error instanceof Error ? error : new Error(String(error));
    send({ type: 'failed', id: message.id, message: text, stack });
  }
});

function work({ id, job, now, today, actor, cancel }: ToWorker): void {
  const flag = new Int32Array(cancel);
  const connection = connectForBulk(dbPath);
  try {
    const needs = { now: () => now, actor: () => actor, newId };
    const store = createStore(connection.db, needs);
    const result = runImportJob({ ...needs, store, clock: { now: needs.now, today: () => today } }, job, {
      isCancelled: () => Atomics.load(flag, 0) === 1,
      progress: everySoOften((phase, done, total) => send({ type: 'progress', id, phase, done, total })),
    });
    send({ type: 'done', id, result });
    // Whoever asked has the answer; moving what was written to its place needs nobody to wait.
    connection.settle();
  } finally {
    connection.db.close();
  }
}

function everySoOften(tell: (phase: string, done: number, total: number | null) => void): typeof tell {
  let last = -Infinity;
  return (phase, done, total) => {
    const time = performance.now();
    if (time - last < PROGRESS_EVERY_MS) return;
    last = time;
    tell(phase, done, total);
  };
}

function send(message: FromWorker): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
}
