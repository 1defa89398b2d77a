import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FileId, GrantedFile } from '../shared/contract/files.ts';

/** What a person allowed with a file or folder: to read it, to write it, or to write files into it. */
export type GrantMode = 'read' | 'write' | 'folder';

/** One permission, with the path that no page ever sees. */
export interface Grant {
  readonly fileId: FileId;
  readonly mode: GrantMode;
  readonly path: string;
}

/** What operations may do with grants: resolve them. A null means that nothing of that kind was granted. */
export interface GrantedPaths {
  readPath(fileId: FileId): string | null;
  writePath(fileId: FileId): string | null;
  folderPath(fileId: FileId): string | null;
  /** A grant to write a file of that bare name in a granted folder; null for an unknown folder or a name that would leave it. */
  fileInFolder(folderId: FileId, name: string): GrantedFile | null;
}

/** The table of grants. Only hosts add to it, from what the person chose. */
export interface Grants extends GrantedPaths {
  grantRead(path: string): GrantedFile;
  grantWrite(path: string): GrantedFile;
  grantFolder(path: string): GrantedFile;
  /** Puts back a grant given before, under its old handle, after the service was restarted. */
  restore(grant: Grant): GrantedFile;
  /** Where a handle points whatever its mode, for a host that shows or sends the file. */
  pathOf(fileId: FileId): string | null;
}

/** An empty table of grants. */
export function createGrants(newId: () => string = randomUUID): Grants {
  const grants = new Map<FileId, Grant>();

  function add(grant: Grant): GrantedFile {
    grants.set(grant.fileId, grant);
    return { fileId: grant.fileId, name: basename(grant.path), bytes: sizeOf(grant) };
  }
  function grantAs(mode: GrantMode, path: string): GrantedFile {
    return add({ fileId: `file-${newId()}`, mode, path });
  }
  function pathAs(mode: GrantMode, fileId: FileId): string | null {
    const grant = grants.get(fileId);
    return grant?.mode === mode ? grant.path : null;
  }

  return {
    grantRead: (path) => grantAs('read', path),
    grantWrite: (path) => grantAs('write', path),
    grantFolder: (path) => grantAs('folder', path),
    restore: add,
    readPath: (fileId) => pathAs('read', fileId),
    writePath: (fileId) => pathAs('write', fileId),
    folderPath: (fileId) => pathAs('folder', fileId),
    pathOf: (fileId) => grants.get(fileId)?.path ?? null,
    fileInFolder(folderId, name) {
      const folder = pathAs('folder', folderId);
      return folder === null || !isBareName(name) ? null : grantAs('write', join(folder, name));
    },
  };
}

/** True for a file name that stays in its folder on every system. */
export function isBareName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/.test(name) && !/^[A-Za-z]:/.test(name);
}

function sizeOf(grant: Grant): number | null {
  if (grant.mode === 'folder') return null;
  return statSync(grant.path, { throwIfNoEntry: false })?.size ?? null;
}
