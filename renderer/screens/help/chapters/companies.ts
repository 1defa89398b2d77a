import type { Chapter } from '../chapter.ts';

/** How years are cut. */
export const companies: Chapter = {
  id: 'fiscal-years',
  title: 'Fiscal years of both sides',
  parts: [
    'In Settings you say how your company cuts its years: from any month, or in whole weeks (4-4-5, 4-5-4, 5-4-4, with 52 or 53 weeks), and the same for each partner. The four quarters of the present year are shown beside it.',
    'Quarters on every page and in imported files are yours: 2026-Q3 is the third quarter of your fiscal year 2026. Where the partner calls the same days otherwise, the scorecard, the pack and the command line name its quarters too.',
  ],
};
