import type { Chapter } from '../chapter.ts';

/** The pages of a partnership beside its scorecard, plan and review. */
export const lists: Chapter = {
  id: 'lists',
  title: 'Keep what both sides do together',
  parts: [
    'Each partner has pages for what is done together. Rows come from exports or are typed; each says which file and line, or who, it came from. What you edit by hand is not overwritten by the next file.',
    {
      words: [
        ['Pipeline', 'Joint deals with both sellers, the largest open ones, the late ones, and the competitors met.'],
        ['Joint solutions', 'How far each is, the next gate, and the money and days of both sides.'],
        ['Shared accounts', 'Customers of both, who looks after their success on each side, and what comes next. Never added to the pipeline.'],
        ['Marketing, Enablement', 'Activities planned and delivered; certificates held and promised.'],
        ['Agreement, Incentives', 'What was agreed with this partner alone beside the standard programme, access granted and used, and what was earned.'],
      ],
    },
  ],
};
