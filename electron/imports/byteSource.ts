import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

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
  readonly close: () => void;
}

/** Bytes already in memory, as a source. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) };
}

/** Opens the file for reading. Throws what the file system throws when it cannot. */
export function openFileSource(path: string): FileSource {
  const descriptor = openSync(path, 'r');
  let buffer = new Uint8Array(0);
  return {
    size: fstatSync(descriptor).size,
    read: (offset, length) => {
      if (buffer.length < length) buffer = new Uint8Array(length);
      return buffer.subarray(0, readSync(descriptor, buffer, 0, length, offset));
    },
    close: () => closeSync(descriptor),
  };
}
