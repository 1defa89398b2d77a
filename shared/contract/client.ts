import type { AppError } from '../errors.ts';
import type { Result } from '../result.ts';
import { operations, type OperationInput, type OperationName, type OperationOutput } from './operations.ts';

/** A typed function per operation, such as `client['partner.list']({ quarter: null, asOf: null })`. */
export type Client = {
  readonly [N in OperationName]: (
    input: OperationInput<N>,
    callId?: string,
  ) => Promise<Result<OperationOutput<N>, AppError>>;
};

/** Derives the client from the table over any way to carry a call. */
export function createClient(call: (operation: string, input: unknown, callId: string) => Promise<unknown>): Client {
  let count = 0;
  const names = Object.keys(operations) as OperationName[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      (input: unknown, callId?: string) => {
        count += 1;
        return call(name, input, callId ?? `call-${count}`);
      },
    ]),
  ) as Client;
}
