import { changesStore, isOperationName } from '../../shared/contract/operations.ts';
import { type AppError, cancelled } from '../../shared/errors.ts';
import { err, type Result } from '../../shared/result.ts';
import type { Dispatch } from './dispatch.ts';

/** They change nothing that stays, but write and roll back. */
const WRITES_AND_ROLLS_BACK = new Set(['import.preview', 'import.rows']);

/**
 * Lets operations that write go one after the other. SQLite has one writer; while an import
 * works in its thread, an edit waits here without blocking whoever only reads. Cancelled while
 * it waits, an operation is answered at once and never begins.
 */
export function inTurn(dispatch: Dispatch): Dispatch {
  let last: Promise<unknown> = Promise.resolve();
  return (name, input, context) => {
    if (!isOperationName(name) || !(changesStore(name) || WRITES_AND_ROLLS_BACK.has(name))) return dispatch(name, input, context);
    const signal = context?.signal;
    let isBegun = false;
    const turn = last.then(() => {
      isBegun = true;
      return signal?.aborted === true ? err(cancelled) : dispatch(name, input, context);
    });
    last = turn.catch(() => undefined);
    if (signal === undefined) return turn;
    const givenUp = new Promise<Result<unknown, AppError>>((resolve) => {
      // One that has begun answers by itself, when what it did is rolled back.
      signal.addEventListener('abort', () => isBegun || resolve(err(cancelled)), { once: true });
    });
    return Promise.race([turn, givenUp]);
  };
}
