import type { Chapter } from '../chapter.ts';

/** What a plan is and when it counts. */
export const plan: Chapter = {
  id: 'plan',
  title: 'Keep the joint plan',
  parts: [
    'A joint business plan holds what both sides promise for a fiscal year: how much, by when, who owns it, and what it is given for. It comes in from an export, or is written on the Plan page.',
    'A plan counts as approved when both sides approved the very same wording. Until then its promises are counted, and the scorecard says that the plan is not approved.',
    'What a side owed on a day is judged by the wording that held on that day. Changing the plan afterwards changes nothing about it.',
  ],
};
