import type { Chapter } from '../chapter.ts';

/** How the first files get in. */
export const firstImport: Chapter = {
  id: 'first-import',
  title: 'Bring in your first exports',
  parts: [
    'The program reads what your partner portal and your CRM export: partners, deals, revenue, marketing funds, certifications, contacts, meetings, joint plans and more, as CSV or Excel files.',
    {
      steps: [
        'Drop the files anywhere on the window, or press Ctrl O and choose them.',
        'Look at what each file was understood as, and answer what could be read in two ways. Nothing is guessed.',
        'See what would be added, changed, left alone and refused. The preview is the import itself, taken back again.',
        'Store it. Every import can be taken back as a whole from the list of imports.',
      ],
    },
    'Rows that are refused can be saved with the reason beside each, mended in a spreadsheet and imported again.',
  ],
};
