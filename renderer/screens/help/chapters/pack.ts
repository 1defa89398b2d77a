import type { Chapter } from '../chapter.ts';

/** What is in a pack and for whom. */
export const pack: Chapter = {
  id: 'pack',
  title: 'Write the review pack',
  parts: [
    'The pack is written from the same figures as the screen, as PowerPoint with real charts and tables, as PDF, and as one HTML page that needs no network.',
    {
      words: [
        ['Internal', 'Everything, with our own notes. It says on each page that it is not for the partner.'],
        ['Partner', 'Only what both sides may read. What was held back is counted on the cover.'],
      ],
    },
    'Every figure carries its window and its source, and the appendix prints them. A section with nothing to say is left out and named.',
  ],
};
