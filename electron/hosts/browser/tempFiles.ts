import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { isBareName } from '../../grants.ts';

/** A private place for what a browser uploads and what is written for it to download. */
export interface TempFiles {
  /** A path that nothing stands at yet, ending in that name. */
  pathFor(name: string): string;
  folder(): string;
  /** True for a path in this place. */
  holds(path: string): boolean;
  remove(): void;
}

/** Makes the place, readable by this account alone. */
export function createTempFiles(): TempFiles {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'counterpart-'));
  function folder(): string {
    // One folder each, so that two files of one name never meet.
    const path = join(root, randomUUID());
    mkdirSync(path, { mode: 0o700 });
    return path;
  }
  return {
    pathFor: (name) => join(folder(), isBareName(name) ? name : 'file'),
    folder,
    holds: (path) => path.startsWith(root + sep),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
