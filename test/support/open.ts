import { join } from 'node:path';
import { expect } from 'vitest';
import type { AppError } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import type { startApp } from './app.ts';

/** The folder with the open PRM exports and what is expected of each. */
export const EXPORTS = join(import.meta.dirname, '../fixtures/prm-exports');

/** The value of a result that must be good; fails the test with the error otherwise. */
export function valueOf<T>(result: Result<T, AppError>): T {
  if (!result.ok) expect.fail(JSON.stringify(result.error));
  return result.value;
}

/** The error of a result that must be a refusal; fails the test otherwise. */
export function errorOf<T>(result: Result<T, AppError>): AppError {
  if (result.ok) expect.fail(`expected a refusal, got ${JSON.stringify(result.value).slice(0, 500)}`);
  return result.error;
}

/** Every row of every entity table, for comparing two states of a store. */
export function dump({ store }: Pick<ReturnType<typeof startApp>, 'store'>): Record<string, unknown[]> {
  const names = store.db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all() as string[];
  const entities = names.filter((name) => !/^(sqlite_|act$|row_change$|current_act$|import_batch$|import_reject$|mapping_profile$)/.test(name));
  return Object.fromEntries(entities.map((name) => [name, store.db.prepare(`SELECT * FROM ${name} ORDER BY id`).all()]));
}
