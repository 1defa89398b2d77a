import type { Chapter } from '../chapter.ts';

/** From the first import to the meeting and its record. */
export const review: Chapter = {
  id: 'review',
  title: 'Prepare and hold a review',
  parts: [
    'A review looks back on the last quarter that is over. Its quarter is named in the words of both sides, because a partner may cut its years otherwise. It stands on the partner’s Governance page.',
    {
      steps: [
        'Bring in what is new, and let both sides report on their own promises.',
        'Accept or dispute what was reported, so that both sides read the same numbers.',
        'Name the decisions you seek, each with its options and who decides on each side.',
        'Freeze the figures and send the pack five working days ahead. Late news is added, figures stay.',
        'Record who was there, what was decided, and who does what by when. Then seal the review.',
      ],
    },
    {
      words: [
        ['Readiness', 'The steps from thirty days before the review to seven after, for both sides alike. What the data can tell they tell; of the rest somebody says that it is done.'],
        ['Agenda', 'Sections with something to say, in ninety or sixty minutes. One can be hidden with a reason.'],
        ['Escalation', 'What the account managers cannot settle goes to the alliance leads, then to the sponsors, each with a clock of working days.'],
        ['Sealed', 'The figures that were shown stay as they were. What reads differently later stands beside them.'],
      ],
    },
  ],
};
