import { createHash, randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type AppError, refused } from '../../shared/errors.ts';
import { err, ok, type Result } from '../../shared/result.ts';

interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file as it lies on the disk now. */
export type Written<T extends NamedBytes> = Omit<T, 'bytes'> & { readonly bytes: number; readonly sha256: string };

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'the folder is no longer there',
  ENOSPC: 'the disk is full',
  EACCES: 'the folder may not be written to',
  EPERM: 'the folder may not be written to',
  EROFS: 'the disk can only be read',
  EBUSY: 'a file of that name is open in another program',
};

/**
 * Writes the files so that each is there whole or not at all: under another name, forced to
 * the disk, then renamed. All are written before the first takes its name, so that a full disk
 * leaves nothing half done.
 */
export async function writeFiles<T extends NamedBytes>(folder: string, files: readonly T[]): Promise<Result<Written<T>[], AppError>> {
  const waiting = files.map((file) => ({ file, path: join(folder, `.counterpart-${randomUUID()}.part`) }));
  const named: string[] = [];
  try {
    for (const { file, path } of waiting) await writeWhole(path, file.bytes);
    for (const { file, path } of waiting) {
      await rename(path, join(folder, file.name));
      named.push(file.name);
    }
  } catch (error) {
    await Promise.all(waiting.map(({ path }) => rm(path, { force: true })));
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) throw error;
    const done = named.length === 0 ? 'No file was written.' : `Only ${named.join(', ')} was written.`;
    return err(refused('cannot-write', `The pack could not be written: ${reason}. ${done}`, 'Choose another folder, or close the file and try again.'));
  }
  return ok(files.map(({ bytes, ...rest }) => ({ ...rest, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') })));
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
