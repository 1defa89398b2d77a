import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file so that after a crash there is either the old one or the whole new one: under
 * another name first, flushed, then renamed. Throws what the file system throws, and then
 * leaves what was there as it was.
 */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const part = `${path}.part`;
  try {
    writeFileSync(part, bytes);
    flush(part);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  flush(dirname(path));
}

/** Waits until the file, or a folder's list of names, has reached the disk. */
export function flush(path: string): void {
  // Windows opens no folders as files; there the rename itself is durable enough.
  if (process.platform === 'win32') return;
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
