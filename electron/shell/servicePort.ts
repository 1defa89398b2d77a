import type { AppEvent } from '../../shared/contract/events.ts';
import type { GrantedFile } from '../../shared/contract/files.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import type { GrantMode } from '../grants.ts';

/**
 * What the main process says to the service process. `id` pairs a request with its answer and
 * is made by the sender; `callId` is the page's own, by which it knows progress and cancels.
 */
export type ToService =
  | { readonly type: 'call'; readonly id: number; readonly operation: string; readonly input: unknown; readonly callId: string }
  | { readonly type: 'cancel'; readonly callId: string }
  | { readonly type: 'grant'; readonly id: number; readonly mode: GrantMode; readonly path: string; readonly fileId: string | null }
  | { readonly type: 'path-of'; readonly id: number; readonly fileId: string }
  | { readonly type: 'host-done'; readonly id: number; readonly value: unknown; readonly failure: string | null }
  | { readonly type: 'close' };

/** What the service process says to the main process. */
export type FromService =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly failure: ServiceFailure }
  | { readonly type: 'answer'; readonly id: number; readonly result: Result<unknown, AppError> }
  | { readonly type: 'granted'; readonly id: number; readonly file: GrantedFile }
  | { readonly type: 'path-is'; readonly id: number; readonly path: string | null }
  | { readonly type: 'event'; readonly event: AppEvent }
  | { readonly type: 'print'; readonly id: number; readonly html: string; readonly paper: 'A4' | 'Letter' }
  | { readonly type: 'reveal'; readonly id: number; readonly path: string };

/** Why a service does not start: the error's name, by which it is known, and its words. */
export interface ServiceFailure {
  readonly name: string;
  readonly message: string;
}

/** Either end of the wire between the two processes, whatever it is made of. */
export interface ServicePort {
  send(message: ToService): void;
  onMessage(listener: (message: FromService) => void): void;
  /** Called once when the process is gone, whatever the reason. */
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}

/** The environment in which a service process finds what it needs. */
export const SERVICE_ENV = { dbPath: 'COUNTERPART_DB', logPath: 'COUNTERPART_LOG' } as const;
