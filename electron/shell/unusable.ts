import { app, dialog, shell } from 'electron';
import type { ServiceFailure } from './servicePort.ts';

/** What a person is told when the store cannot be had. Where nothing special is known, the failure's own words. */
const WORDS: Readonly<Record<string, string>> = {
  StoreTooNewError:
    'Your data was last opened by a newer version of Counterpart, and this one could lose some of it. Open it with that version, or a later one.',
  StoreDamagedError:
    'The file with your data cannot be read as one. Put it aside and restore a backup; one made before the last update may lie beside it.',
};

/** The words for a failure, with the file that it is about. */
export function wordsFor({ name, message }: ServiceFailure, dbPath: string): string {
  return `${WORDS[name] ?? message}\n\nNothing was changed. Your data is in ${dbPath}.`;
}

/** Tells the person that the program cannot go on, shows where to look, and ends it. */
export async function sayUnusable(failure: ServiceFailure, dbPath: string, logPath: string): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Counterpart',
    message: 'Counterpart cannot open your data.',
    detail: wordsFor(failure, dbPath),
    buttons: ['Quit', 'Show the data', 'Show the log'],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) shell.showItemInFolder(dbPath);
  if (response === 2) shell.showItemInFolder(logPath);
  app.quit();
}
