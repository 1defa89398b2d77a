import { describe, expect, test } from 'vitest';
import { milestoneStanding, solutionsTitle } from '../../shared/domain/solutionList.ts';
import { TITLE_LIMIT } from '../../shared/domain/narrative.ts';

describe('a milestone on a day', () => {
  test.for([
    { dueOn: '2026-11-14', doneOn: null, standing: 'ahead' },
    { dueOn: '2026-11-13', doneOn: null, standing: 'overdue' },
    { dueOn: '2026-11-13', doneOn: '2026-11-13', standing: 'done' },
    { dueOn: '2026-11-12', doneOn: '2026-11-13', standing: 'done_late' },
    { dueOn: '2026-11-13', doneOn: '2026-11-20', standing: 'overdue' },
    { dueOn: '2026-11-30', doneOn: '2026-11-20', standing: 'ahead' },
  ] as const)('due $dueOn, done $doneOn is $standing', ({ standing, ...milestone }) => {
    expect(milestoneStanding(milestone, '2026-11-14')).toBe(standing);
  });
});

describe('the solutions page’s message', () => {
  const one = (standing: 'development' | 'production' | 'stalled' | 'none', name = 'Case-file archive') => ({ name, standing });
  test.for([
    { when: 'nothing is there', solutions: [], overdue: 0, says: 'Nothing is being built together with Halden yet' },
    { when: 'only an idea', solutions: [one('none')], overdue: 0, says: 'No joint solution lives with Halden' },
    { when: 'one lives', solutions: [one('development')], overdue: 0, says: '1 joint solution lives with Halden' },
    { when: 'several live and something is late', solutions: [one('development'), one('production')], overdue: 1, says: '2 joint solutions live with Halden; 1 milestone is overdue' },
    { when: 'one has stalled', solutions: [one('production'), one('stalled')], overdue: 3, says: '1 joint solution lives with Halden; Case-file archive has stalled' },
    { when: 'one of a long name has stalled', solutions: [one('stalled', 'An archive whose name would not fit into any title')], overdue: 0, says: 'No joint solution lives with Halden; 1 has stalled' },
    { when: 'several have stalled', solutions: [one('stalled'), one('stalled')], overdue: 0, says: 'No joint solution lives with Halden; 2 have stalled' },
  ])('when $when: $says', ({ solutions, overdue, says }) => {
    const title = solutionsTitle({ partnerName: 'Halden Systems', solutions, overdue });
    expect(title).toBe(says);
    expect(title.length).toBeLessThanOrEqual(TITLE_LIMIT);
  });
});
