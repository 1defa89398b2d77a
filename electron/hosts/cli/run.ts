import { basename, resolve } from 'node:path';
import { createClient, type Client } from '../../../shared/contract/client.ts';
import type { AppError } from '../../../shared/errors.ts';
import type { Result } from '../../../shared/result.ts';
import { newId, systemActor, systemClock } from '../../ids.ts';
import { type Service, startService } from '../../service.ts';
import { StoreTooNewError } from '../../store/migrate.ts';
import { StoreDamagedError } from '../../store/open.ts';
import { chromePrinter } from '../chromePrinter.ts';
import { type Answer, exitStatus, failed } from './answer.ts';

/** What every command may be given. */
export interface CommonOptions {
  readonly db: string;
  readonly json?: boolean;
  readonly asOf?: string;
}

/** What a command works with: the operations, and grants for the files its arguments name. */
export interface Session {
  readonly client: Client;
  readonly service: Service;
  readonly asOf: string | null;
}

/** Opens the database, runs the command, prints its answer and leaves its exit status. */
export async function run(options: CommonOptions, command: (session: Session) => Promise<Answer>): Promise<void> {
  const answer = await answerOf(options, command);
  if (options.json === true) process.stdout.write(`${JSON.stringify(answer.json, null, 2)}\n`);
  else if (answer.status === exitStatus.done) process.stdout.write(`${answer.text}\n`);
  if (answer.status !== exitStatus.done) process.stderr.write(`${answer.text}\n`);
  process.exitCode = answer.status;
}

async function answerOf(options: CommonOptions, command: (session: Session) => Promise<Answer>): Promise<Answer> {
  let service: Service;
  try {
    service = openService(options.db);
  } catch (error) {
    const answer = openFailure(error);
    if (answer === null) throw error;
    return answer;
  }
  const client = createClient((operation, input, callId) => service.call(operation, input, callId));
  try {
    return await command({ client, service, asOf: options.asOf ?? null });
  } finally {
    service.close();
  }
}

/** The service of this process: the machine's clock, Chrome for printing, defects on standard error. */
export function openService(db: string): Service {
  return startService({
    dbPath: resolve(db),
    host: { printToPdf: chromePrinter(), reveal: () => Promise.resolve() },
    clock: systemClock,
    newId,
    actor: systemActor,
    log: (line) => process.stderr.write(`${line}\n`),
  });
}

function openFailure(error: unknown): Answer | null {
  if (error instanceof StoreTooNewError) {
    return failed({ type: 'refused', code: 'store-too-new', message: `${error.message} It was not changed.`, advice: 'Open it with a newer Counterpart.' });
  }
  if (error instanceof StoreDamagedError) {
    return failed({ type: 'refused', code: 'store-damaged', message: `${error.message} It was not changed.`, advice: 'Restore a backup, or name another file with --db.' });
  }
  return null;
}

/** Runs `then` on a good result; otherwise the failure is the answer. */
export function answerWith<T>(result: Result<T, AppError>, then: (value: T) => Answer): Answer {
  return result.ok ? then(result.value) : failed(result.error);
}

/** A file argument as the page would know it: its handle and bare name. */
export function grantFile({ service }: Session, path: string) {
  return { ...service.grants.grantRead(resolve(path)), name: basename(path) };
}
