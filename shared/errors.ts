import { z } from 'zod';

/**
 * Every failure that may cross the boundary between the service and a door.
 *
 * Plain data, because Electron keeps only `message` of an Error thrown in a handler. Each
 * says what happened, what was not changed, and what to do next. A programming mistake is
 * never listed here: it is thrown, logged by the service and arrives as `unexpected` with
 * the reference under which it was logged.
 */
export const AppError = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('not-found'), what: z.string(), id: z.string(), message: z.string() }),
  z.strictObject({ type: z.literal('invalid-input'), message: z.string() }),
  z.strictObject({ type: z.literal('refused'), code: z.string(), message: z.string(), advice: z.string() }),
  z.strictObject({ type: z.literal('cancelled'), message: z.string() }),
  z.strictObject({ type: z.literal('service-restarted'), message: z.string() }),
  z.strictObject({ type: z.literal('unexpected'), reference: z.string(), message: z.string() }),
]);
export type AppError = z.infer<typeof AppError>;

/** The thing asked for is not in the store; `what` is a noun of the glossary, `id` what was asked for. */
export function notFound(what: string, id: string): AppError {
  return { type: 'not-found', what, id, message: `There is no ${what} “${id}”. Nothing was changed.` };
}

/** The input was understood and is refused; `code` is stable for scripts, `advice` the next step. */
export function refused(code: string, message: string, advice: string): AppError {
  return { type: 'refused', code, message, advice };
}

/** The person stopped it; what had been begun was taken back. */
export const cancelled: AppError = { type: 'cancelled', message: 'Stopped as you asked. Nothing was changed.' };
