import type { ReportProgress } from '../dispatch.ts';

/** How a job tells how far it is and learns that nobody wants it any more. It asks, because nothing can interrupt it. */
export interface JobContext {
  readonly isCancelled: () => boolean;
  readonly progress: ReportProgress;
}

/** Thrown out of a job that was cancelled, so that whatever transaction is open is rolled back. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

/** Throws when the job was cancelled. Asked after every batch: a batch takes some 30 ms, and cancelling must answer within 200. */
export function stopIfCancelled(context: JobContext): void {
  if (context.isCancelled()) throw new CancelledError();
}
