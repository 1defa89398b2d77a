import type { AppError } from '../../../shared/errors.ts';

/** What the exit status says: done, a fault of the program, a wrong command line, refused and unchanged, not found. */
export const exitStatus = { done: 0, fault: 1, usage: 2, refused: 3, notFound: 4 } as const;

/** What a command answers: a document for `--json`, lines for people, and the exit status. */
export interface Answer {
  readonly json: unknown;
  readonly text: string;
  readonly status: number;
}

/** A command that was done. */
export function done(json: unknown, text: string): Answer {
  return { json, text, status: exitStatus.done };
}

/** A failure as an answer: the same words for people and scripts. */
export function failed(error: AppError): Answer {
  const advice = error.type === 'refused' ? error.advice : null;
  const code = error.type === 'refused' ? error.code : error.type;
  return {
    json: { error: { code, message: error.message, advice } },
    text: advice === null ? error.message : `${error.message} ${advice}`,
    status: statusOf(error),
  };
}

function statusOf(error: AppError): number {
  if (error.type === 'not-found') return exitStatus.notFound;
  if (error.type === 'unexpected' || error.type === 'service-restarted') return exitStatus.fault;
  if (error.type === 'invalid-input') return exitStatus.usage;
  return exitStatus.refused;
}
