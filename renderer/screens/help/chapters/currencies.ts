import type { Chapter } from '../chapter.ts';

/** How money is converted. */
export const currencies: Chapter = {
  id: 'currencies',
  title: 'Amounts in several currencies',
  parts: [
    'Amounts stay in their own currency. Where a figure has to add them up, it converts each at one kind of rate, and never at today’s rate for the past.',
    {
      words: [
        ['Rate of the day', 'For revenue shares and new deals: what the amount was worth on its own day.'],
        ['Rate at the period’s end', 'For deals that are open: what they are worth at the end of the quarter.'],
        ['Plan rate', 'For growth and investments: one fixed rate, so that a currency’s move is not taken for growth.'],
        ['Average of the period', 'Where your finance team reports that way.'],
      ],
    },
    'Type rates in Settings, or bring in a file that begins with the line policy,from,to,start,end,rate. An amount without a rate is left out and counted, and the figure is called partial.',
  ],
};
