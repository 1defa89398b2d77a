import type { Chapter } from '../chapter.ts';

/** The figures of the programme and the rules behind them. */
export const rules: Chapter = {
  id: 'rules',
  title: 'See every figure and change a rule',
  parts: [
    'The Programme page shows every figure with its definition, what was left out and why, and the rows behind it. The three failure checks stand there with their evidence.',
    'Every rule has its usual value, the reason for it and its source. Changing one counts up the version of each figure that reads it, so that older figures keep the rule they were made with. It is taken back like any other change.',
  ],
};
