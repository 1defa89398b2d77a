import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CACHE } from './paths.ts';

/** A lock older than this was left behind by something that was stopped. */
const ABANDONED_MS = 120_000;

/** Runs the work alone: two builds at once would take each other's files away. */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const lock = join(CACHE, `${name}.lock`);
  mkdirSync(dirname(lock), { recursive: true });
  while (!take(lock)) {
    // oxlint-disable-next-line no-await-in-loop -- waiting for the other one is the point
    await wait(100);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function take(lock: string): boolean {
  try {
    // Making a folder either succeeds for one or fails for all others.
    mkdirSync(lock);
    return true;
  } catch {
    const made = statSync(lock, { throwIfNoEntry: false });
    if (made !== undefined && Date.now() - made.mtimeMs > ABANDONED_MS) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
