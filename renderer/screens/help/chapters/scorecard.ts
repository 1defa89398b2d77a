import type { Chapter } from '../chapter.ts';

/** What a scorecard says and how to fill it. */
export const scorecard: Chapter = {
  id: 'scorecard',
  title: 'Read a scorecard',
  parts: [
    'Both sides’ promises stand side by side: ours on the left in blue, the partner’s on the right in copper, and between them what one was given for the other. The same rules judge both.',
    {
      words: [
        ['Kept', 'Reached in full by its day.'],
        ['At risk', 'Most of it is reached, but not all.'],
        ['Missed', 'Due, and well short of what was promised.'],
        ['No data', 'It cannot be judged yet. That is never counted as zero, until ten days after the due day have passed without a report.'],
        ['Unconfirmed', 'Reported by one side and not yet answered by the other. It counts, and is counted as unconfirmed.'],
        ['Disputed', 'The other side says another number. That number counts.'],
      ],
    },
    'Open a promise with Enter to see its quarters, where each number came from, and what it was given for. Type A, or simply the number, to record what was reached.',
  ],
};
