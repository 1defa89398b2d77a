import type { Chapter } from '../chapter.ts';

/** From the first import to the meeting. */
export const review: Chapter = {
  id: 'review',
  title: 'Prepare and hold a review',
  parts: [
    'A review looks back on the last quarter that is over. Its quarter is named in the words of both sides, because a partner may cut its years otherwise.',
    {
      steps: [
        'Bring in what is new, and let both sides report on their own promises.',
        'Accept or dispute what was reported, so that both sides read the same numbers.',
        'Name the decisions you seek, each with its options and who decides on each side.',
        'Send the pack five working days ahead. Late news is added, figures stay.',
      ],
    },
  ],
};
