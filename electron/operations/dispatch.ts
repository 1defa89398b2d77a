import { z } from 'zod';
import {
  isOperationName,
  operations,
  type OperationInput,
  type OperationName,
  type OperationOutput,
} from '../../shared/contract/operations.ts';
import { type AppError, cancelled } from '../../shared/errors.ts';
import { err, ok, type Result } from '../../shared/result.ts';

/** Tells how far a long operation is; `total` null when not known. */
export type ReportProgress = (phase: string, done: number, total: number | null) => void;

/** What a handler gets besides its input. */
export interface CallContext {
  readonly signal: AbortSignal;
  readonly progress: ReportProgress;
}

/** One function per operation; the compiler refuses a missing or an extra one. */
export type Handlers = {
  readonly [N in OperationName]: (
    input: OperationInput<N>,
    context: CallContext,
  ) => Result<OperationOutput<N>, AppError> | Promise<Result<OperationOutput<N>, AppError>>;
};

/** Runs one request, whatever door it came through. */
export type Dispatch = (name: string, input: unknown, context?: Partial<CallContext>) => Promise<Result<unknown, AppError>>;

/** Writes a defect to the log and answers the reference shown to the user. */
export type ReportDefect = (operation: string, defect: unknown) => string;

const quiet: CallContext = { signal: new AbortController().signal, progress: () => undefined };

/**
 * Known name, valid input, handler, valid output, defect to reference: the duties of the
 * boundary, once for all operations and all doors.
 */
export function createDispatcher(handlers: Handlers, reportDefect: ReportDefect): Dispatch {
  return async (name, input, context) => {
    if (!isOperationName(name)) {
      return err({ type: 'invalid-input', message: `There is no operation called ${name}.` });
    }
    const parsed = operations[name].input.safeParse(input);
    if (!parsed.success) {
      return err({ type: 'invalid-input', message: `${name}: ${z.prettifyError(parsed.error)}` });
    }
    // The table guarantees that the parsed input belongs to this handler; TypeScript cannot
    // follow that through a union of names.
    const handle = handlers[name] as (input: unknown, context: CallContext) => ReturnType<Handlers[OperationName]>;
    try {
      const result = await handle(parsed.data, { ...quiet, ...context });
      // A stored record that breaks its own schema is a defect, not an answer.
      return result.ok ? ok(operations[name].output.parse(result.value)) : result;
    } catch (defect) {
      if (context?.signal?.aborted === true) return err(cancelled);
      const reference = reportDefect(name, defect);
      return err({
        type: 'unexpected',
        reference,
        message: `Something went wrong that should not have. Nothing was changed. Reference ${reference} is in the log.`,
      });
    }
  };
}
