import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGrants, isBareName } from '../../../electron/grants.ts';
import { filesInArguments } from '../../../electron/shell/openedFiles.ts';
import { GrantedFile } from '../../../shared/contract/files.ts';

describe('grants', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'counterpart-grants-'));
    writeFileSync(join(folder, 'deals.csv'), 'a,b\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('tell a page the name and the size, and never the path', () => {
    const file = createGrants().grantRead(join(folder, 'deals.csv'));
    expect(GrantedFile.parse(file)).toEqual(file);
    expect(file).toMatchObject({ name: 'deals.csv', bytes: 4 });
    expect(JSON.stringify(file)).not.toContain(folder);
  });

  test('hold for what was allowed and for nothing else', () => {
    const grants = createGrants();
    const { fileId } = grants.grantRead(join(folder, 'deals.csv'));
    expect([grants.readPath(fileId), grants.writePath(fileId), grants.folderPath(fileId)]).toEqual([join(folder, 'deals.csv'), null, null]);
    expect(createGrants().readPath(fileId)).toBeNull();
  });

  test.for(['../deals.csv', 'a/b.pdf', 'a\\b.pdf', '..', '.', '', 'C:deals.pdf', 'a\0.pdf', '/etc/passwd'])('of a folder do not reach out of it by the name %j', (name) => {
    const grants = createGrants();
    const { fileId } = grants.grantFolder(folder);
    expect(isBareName(name)).toBe(false);
    expect(grants.fileInFolder(fileId, name)).toBeNull();
  });

  test('of a folder let a file be written in it', () => {
    const grants = createGrants();
    const { fileId } = grants.grantFolder(folder);
    const file = grants.fileInFolder(fileId, 'Review Q3.pdf');
    expect(grants.writePath(file?.fileId ?? '')).toBe(join(folder, 'Review Q3.pdf'));
  });

  test('given before are put back under their handles', () => {
    const grants = createGrants();
    grants.restore({ fileId: 'file-1', mode: 'folder', path: folder });
    expect(grants.folderPath('file-1')).toBe(folder);
  });
});

describe('the files on a command line', () => {
  test('are those that are there; switches and folders are none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'counterpart-arguments-'));
    writeFileSync(join(folder, 'deals.csv'), 'a,b\n');
    expect(filesInArguments(['/opt/counterpart', '--no-sandbox', '.', 'deals.csv', 'gone.csv'], folder)).toEqual([join(folder, 'deals.csv')]);
    rmSync(folder, { recursive: true });
  });
});
