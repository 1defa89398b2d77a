import { describe, expect, test } from 'vitest';
import { dueNext, type DueFacts } from '../../shared/domain/dueNext.ts';
import { idOf } from './make.ts';

const NAMES: Readonly<Record<string, string>> = { [idOf(1)]: 'Halden Systems', [idOf(2)]: 'Brightwater SI' };
const WINDOW = { start: '2026-11-14', end: '2027-01-28' };
const due = (facts: Partial<DueFacts>) => dueNext({ reviews: [], statusReviews: [], nameOf: (id) => NAMES[id] ?? '', ...facts }, WINDOW).map(({ what, on }) => `${on} ${what}`);

describe('what is due next', () => {
  test.for([
    { name: 'nothing', facts: {}, items: [] },
    {
      name: 'a review and its pre-read, seven days before the day it is planned for',
      facts: { reviews: [{ partnerId: idOf(1), dueOn: '2026-12-01', scheduledOn: '2026-12-08', state: 'prep' as const }] },
      items: ['2026-12-01 Pre-read to Halden', '2026-12-08 Halden quarterly review'],
    },
    {
      name: 'no pre-read once it is sent',
      facts: { reviews: [{ partnerId: idOf(1), dueOn: '2026-12-08', scheduledOn: null, state: 'pre_read_sent' as const }] },
      items: ['2026-12-08 Halden quarterly review'],
    },
    {
      name: 'nothing outside the window: a pre-read of yesterday, a review after its end',
      facts: {
        reviews: [
          { partnerId: idOf(1), dueOn: '2026-11-20', scheduledOn: null, state: 'planned' as const },
          { partnerId: idOf(2), dueOn: '2027-01-29', scheduledOn: null, state: 'planned' as const },
        ],
      },
      items: ['2026-11-20 Halden quarterly review', '2027-01-22 Pre-read to Brightwater'],
    },
    {
      name: 'status reviews among them by their day',
      facts: {
        reviews: [{ partnerId: idOf(2), dueOn: '2026-12-02', scheduledOn: null, state: 'pre_read_sent' as const }],
        statusReviews: [{ partnerId: idOf(1), on: '2026-12-01' }, { partnerId: idOf(2), on: '2026-11-13' }],
      },
      items: ['2026-12-01 Yearly status review, Halden', '2026-12-02 Brightwater quarterly review'],
    },
  ])('$name', ({ facts, items }) => {
    expect(due(facts)).toEqual(items);
  });
});
