import type { Chapter } from '../chapter.ts';

/** What a plan is and when it counts. */
export const plan: Chapter = {
  id: 'plan',
  title: 'Keep the joint plan',
  parts: [
    'A joint business plan holds what both sides promise for a fiscal year: how much, by when, who owns it, and what it is given for. It comes in from an export, or is written on the Plan page.',
    {
      steps: [
        'On a partner’s Plan page choose the year, and begin from a template of the industry, from last year’s plan, or with nothing.',
        'Open a promise to word it: how it is measured, how much, by when, quarter by quarter if you like, and what it is given for. What a template or last year suggests counts nowhere until you type it or confirm it.',
        'Propose the draft. From then on this version does not change; to change anything, open a new draft from it.',
        'Each side approves the very text that was proposed. With both, the plan comes into force and replaces the one before.',
      ],
    },
    'Two versions stand side by side with what was added, dropped, softened, tightened or moved. In a draft you can note who asked for a change, and why.',
    'A promise is waived for a quarter on the scorecard, by both sides. One side alone only proposes it, and the promise goes on counting.',
    'A plan counts as approved when both sides approved the very same wording. Until then its promises are counted, and the scorecard says that the plan is not approved.',
    'What a side owed on a day is judged by the wording that held on that day. Changing the plan afterwards changes nothing about it.',
  ],
};
