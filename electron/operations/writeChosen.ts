import { type AppError, refused } from '../../shared/errors.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { writeWhole } from '../files.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'the folder is not there', ENOTDIR: 'the folder is not there', EISDIR: 'it is a folder', ENOSPC: 'the disk is full',
  EACCES: 'the folder may not be written to', EPERM: 'the folder may not be written to', EROFS: 'the disk can only be read',
  EBUSY: 'it is open in another program',
};

/** Writes the one file the person chose, whole or not at all. What the disk refuses is told; anything else is a defect. */
export function writeChosen(path: string, bytes: Uint8Array): Result<null, AppError> {
  try {
    writeWhole(path, bytes);
    return ok(null);
  } catch (error) {
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) throw error;
    return err(refused('cannot-write', `The file could not be written: ${reason}.`, 'Choose another place, or close the file, and try again.'));
  }
}
