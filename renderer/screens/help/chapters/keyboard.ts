import type { Chapter } from '../chapter.ts';

/** The keys worth knowing. */
export const keyboard: Chapter = {
  id: 'keyboard',
  title: 'Use the keyboard',
  parts: [
    {
      words: [
        ['Ctrl K', 'Find a partner, a promise, a command, or anything else.'],
        ['Arrows, Enter', 'Move in the ledger, open and close a promise.'],
        ['A, or a number', 'Record what was reached.'],
        ['Alt , and Alt .', 'The quarter before, the quarter after.'],
        ['Ctrl ,', 'Settings.'],
        ['F1', 'This help.'],
        ['?', 'Every shortcut.'],
      ],
    },
    'On a Mac, Command takes the place of Ctrl. Keys on their own can be turned off in Settings.',
  ],
};
