import type { z } from 'zod';

/**
 * One thing a door may ask of the service.
 *
 * `changes` says that it writes to the store, so that a door can tell the others to read
 * again; `long` that it reports progress and can be cancelled.
 */
export interface OperationSpec {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly changes?: true;
  readonly long?: true;
}
