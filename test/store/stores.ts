import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Migration } from '../../electron/store/migrations.ts';
import { openDatabase } from '../../electron/store/open.ts';
import { createStore } from '../../electron/store/store.ts';
import { sequentialIds } from '../support/app.ts';

/** A real store in memory, or in a file. Acts are a second apart, ids in order. */
export function openStore(path = ':memory:') {
  let second = 0;
  return createStore(openDatabase(path), {
    now: () => new Date(Date.UTC(2026, 10, 14, 9) + 1000 * (second += 1)).toISOString(),
    actor: () => 'tester',
    newId: sequentialIds(),
  });
}

/** A folder of its own for each test that asks, gone afterwards. */
export function useFolder(): () => string {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'counterpart-store-'));
    folders.push(folder);
    return folder;
  };
}

/** A migration for tests. */
export function migration(version: number, sql: string): Migration {
  return { version, name: `step_${version}`, sql };
}
