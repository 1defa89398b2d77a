import type { AppError } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import type { CallContext } from './dispatch.ts';
import { type ImportJob, type JobAnswers, runImportJob } from './importJobs.ts';
import type { OperationNeeds } from './needs.ts';

/** Whoever does the jobs: another thread, or this one where a database in memory cannot be shared. */
export interface ImportRunner {
  run<T extends ImportJob['type']>(job: Extract<ImportJob, { readonly type: T }>, context: CallContext): Promise<Result<JobAnswers[T], AppError>>;
  /** A file was chosen: a job is likely to follow. */
  warm(): void;
  /** True while a job is going on. */
  isBusy(): boolean;
  close(): void;
}

/** Does the jobs in this very thread. */
export function createInProcessRunner(needs: OperationNeeds): ImportRunner {
  return {
    // The table of answers goes by the job's type; TypeScript cannot follow that through a union.
    run: <T extends ImportJob['type']>(job: Extract<ImportJob, { readonly type: T }>, { signal, progress }: CallContext) =>
      Promise.resolve(runImportJob(needs, job, { isCancelled: () => signal.aborted, progress }) as Result<JobAnswers[T], AppError>),
    warm: () => undefined,
    isBusy: () => false,
    close: () => undefined,
  };
}
