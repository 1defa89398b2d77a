import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { GrantedFile } from '../../shared/contract/files.ts';
import type { GrantMode } from '../grants.ts';

/** What the choosers need: the window they belong to, and how a choice becomes a grant. */
export interface DialogNeeds {
  readonly window: () => BrowserWindow | null;
  readonly grant: (mode: GrantMode, path: string) => Promise<GrantedFile>;
}

const READABLE = [
  { name: 'Exports', extensions: ['csv', 'tsv', 'txt', 'xlsx'] },
  { name: 'All files', extensions: ['*'] },
];

/** The system's file choosers; each turns what the person chose into grants, or answers null. */
export function createDialogs({ window, grant }: DialogNeeds) {
  return {
    async chooseFiles(): Promise<GrantedFile[] | null> {
      const parent = window();
      if (parent === null) return null;
      const chosen = await dialog.showOpenDialog(parent, {
        title: 'Import exports',
        buttonLabel: 'Import',
        filters: READABLE,
        properties: ['openFile', 'multiSelections'],
      });
      return chosen.canceled ? null : Promise.all(chosen.filePaths.map((path) => grant('read', path)));
    },

    async chooseFolder(): Promise<GrantedFile | null> {
      const parent = window();
      if (parent === null) return null;
      const chosen = await dialog.showOpenDialog(parent, {
        title: 'Choose where the files go',
        buttonLabel: 'Choose',
        properties: ['openDirectory', 'createDirectory'],
      });
      const path = chosen.filePaths[0];
      return chosen.canceled || path === undefined ? null : grant('folder', path);
    },

    async chooseSave(suggestedName: unknown): Promise<GrantedFile | null> {
      const parent = window();
      if (parent === null || typeof suggestedName !== 'string') return null;
      // The page suggests a name; where it goes is the person's choice alone.
      const chosen = await dialog.showSaveDialog(parent, { defaultPath: basename(suggestedName) });
      return chosen.canceled || chosen.filePath === undefined || chosen.filePath === '' ? null : grant('write', chosen.filePath);
    },
  };
}
