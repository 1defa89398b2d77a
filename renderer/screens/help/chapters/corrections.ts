import type { Chapter } from '../chapter.ts';

/** Undo, and where the data are. */
export const corrections: Chapter = {
  id: 'corrections',
  title: 'Take something back',
  parts: [
    'Everything is stored as you type. Ctrl Z takes back the last change, whatever it was, imports included, even after a restart; Ctrl Shift Z does it again.',
    'Whatever was changed since stays as it is, and is named. Nothing is ever sent from this computer: all data are in one file, whose place Settings shows.',
  ],
};
