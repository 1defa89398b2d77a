import type { Chapter } from '../chapter.ts';

/** How titles and summaries are edited. */
export const titles: Chapter = {
  id: 'titles',
  title: 'Write a title of your own',
  parts: [
    'A page’s title is its message, written by rules from the figures. You can write a better one on the scorecard, and a title and a summary for each section of the pack.',
    'Figures stand in the text as chips. You can move them, leave them out or add others, but nobody can type a figure: so a title never says a number that the program does not know.',
    'When a figure moves after you wrote the text, the program says so, and you keep your words or take the written-by-rule ones back. Quarter names such as Q3, fiscal years such as FY26, calendar years, and numbers that are part of a name may be typed.',
  ],
};
