import type { Chapter } from '../chapter.ts';

/** What the portfolio page answers. */
export const portfolio: Chapter = {
  id: 'portfolio',
  title: 'See all partnerships at once',
  parts: [
    'The portfolio shows every strategic partner with what each side kept of its promises, the three failure checks, the share of revenue, and what is due next.',
    {
      words: [
        ['Strategic', 'A partner whose loss could not be made up for. It is a standing of its own, beside the tier.'],
        ['The three checks', 'Are too many partners called strategic, does one side invest without an answer, and is the difference to a premier tier real.'],
        ['Partial', 'A figure that is not whole yet: the window is still running, or amounts were left out and counted.'],
      ],
    },
  ],
};
