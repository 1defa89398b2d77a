import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { refusal, RefusedError } from './refusal.ts';

/**
 * Bytes that can be read at any offset, without waiting.
 *
 * Reading is synchronous because it happens in a worker of its own, where nothing else waits
 * for it, and because a pull of rows is then a plain generator.
 */
export interface ByteSource {
  readonly size: number;
  /** Up to `length` bytes from `offset`; shorter at the end. What it returns stands until the next call. */
  readonly read: (offset: number, length: number) => Uint8Array;
}

/** A file on disk that is read piece by piece; `close` it when done. */
export interface FileSource extends ByteSource {
  /** Another one where the file was changed since. */
  readonly stamp: string;
  readonly close: () => void;
}

/** Bytes already in memory, as a source. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) };
}

/** Opens the file for reading. Throws `RefusedError` for a file that is gone, a folder, or one that may not be read, also later while it is read. */
export function openFileSource(path: string): FileSource {
  const descriptor = readable(() => openSync(path, 'r'));
  const { size, mtimeMs, ino } = readable(() => fstatSync(descriptor));
  let buffer = new Uint8Array(0);
  return {
    size,
    stamp: `${ino} ${size} ${mtimeMs}`,
    read: (offset, length) => {
      if (buffer.length < length) buffer = new Uint8Array(length);
      return buffer.subarray(0, readable(() => readSync(descriptor, buffer, 0, length, offset)));
    },
    close: () => closeSync(descriptor),
  };
}

/** What the system says of a file is a word to the person, not a fault of the program. */
function readable<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw new RefusedError(refusal('file-unreadable'), null);
    throw error;
  }
}
