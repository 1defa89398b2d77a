import type { AppError } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import type { Day, Instant } from '../../shared/time.ts';
import type { ImportJob } from '../operations/importJobs.ts';

/** A job on its way to the thread, with what that thread has no clock or person for. */
export interface ToWorker {
  readonly id: number;
  readonly job: ImportJob;
  readonly now: Instant;
  readonly today: Day;
  readonly actor: string;
  /** One number, set to 1 to cancel: a busy thread reads no messages, and shared memory needs none. */
  readonly cancel: SharedArrayBuffer;
}

/** What the thread tells of its jobs. */
export type FromWorker =
  | { readonly type: 'progress'; readonly id: number; readonly phase: string; readonly done: number; readonly total: number | null }
  | { readonly type: 'done'; readonly id: number; readonly result: Result<unknown, AppError> }
  | { readonly type: 'failed'; readonly id: number; readonly message: string; readonly stack: string };

/** What the thread is started with. */
export interface WorkerStart {
  readonly dbPath: string;
}
