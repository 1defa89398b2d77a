import type { AppError } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';

/** Something read from the service: not asked for, on its way, here, or refused. */
export type Load<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: AppError };

export const idle = { status: 'idle' } as const;
export const loading = { status: 'loading' } as const;

export function settled<T>(result: Result<T, AppError>): Load<T> {
  return result.ok ? { status: 'ready', value: result.value } : { status: 'failed', error: result.error };
}

/** While the same thing is read again, what is on screen stays there. */
export function reloading<T>(load: Load<T>): Load<T> {
  return load.status === 'ready' ? load : loading;
}

/** The value, or null in any other state. */
export function valueOf<T>(load: Load<T>): T | null {
  return load.status === 'ready' ? load.value : null;
}

/** How far a long call is; `total` null while it is not known. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number | null;
}
