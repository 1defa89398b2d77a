import { describe, expect, test } from 'vitest';
import { escalationClock, nextLevel } from '../../../shared/domain/escalation.ts';
import { defaultReviewRules, isReviewQuarter, nextReviewQuarter, owedReviews, reviewDueOn } from '../../../shared/domain/reviewRules.ts';
import { yearFrom } from '../../../shared/fiscal.ts';

const NONE = new Set<string>();
const clock = (levels: { level: 1 | 2 | 3; sinceOn: string }[], asOf: string, resolvedOn: string | null = null) =>
  escalationClock({ levels, resolvedOn }, defaultReviewRules, NONE, asOf);

describe('an escalation’s clock', () => {
  test.each([
    // level, since (a Monday), as of, due, days left, overdue
    [1, '2026-11-16', '2026-11-16', '2026-11-23', 5, false],
    [1, '2026-11-16', '2026-11-23', '2026-11-23', 0, false],
    [1, '2026-11-16', '2026-11-24', '2026-11-23', -1, true],
    [2, '2026-11-16', '2026-11-20', '2026-11-23', 1, false],
    [3, '2026-11-16', '2026-11-20', '2026-11-30', 6, false],
    [3, '2026-11-16', '2026-12-02', '2026-11-30', -2, true],
    [1, '2026-11-14', '2026-11-14', '2026-11-20', 5, false],
  ] as const)('level %i since %s, on %s: until %s, %i left, overdue %s', (level, sinceOn, asOf, dueOn, daysLeft, isOverdue) => {
    expect(clock([{ level, sinceOn }], asOf)).toEqual({ level, sinceOn, dueOn, daysLeft, isOverdue });
  });

  test('is that of the highest level reached, whatever order they are read in', () => {
    const levels = [{ level: 2 as const, sinceOn: '2026-11-23' }, { level: 1 as const, sinceOn: '2026-11-16' }];
    expect(clock(levels, '2026-11-24')).toMatchObject({ level: 2, dueOn: '2026-11-30' });
    expect(clock(levels.toReversed(), '2026-11-24')).toMatchObject({ level: 2, dueOn: '2026-11-30' });
  });

  test('stops when it is settled, and runs on the day before', () => {
    expect(clock([{ level: 1, sinceOn: '2026-11-02' }], '2026-11-16', '2026-11-12')).toBeNull();
    expect(clock([{ level: 1, sinceOn: '2026-11-02' }], '2026-11-11', '2026-11-12')).toMatchObject({ isOverdue: true });
  });

  test('nobody stands above the sponsors', () => {
    expect([nextLevel(1), nextLevel(2), nextLevel(3)]).toEqual([2, 3, null]);
  });
});

describe('when reviews are owed', () => {
  test.each([
    ['2026-09-30', '2026-11-11'],
    // 42 days after 31 March 2026 is Tuesday 12 May; after 30 June it is Tuesday 11 August; after 31 December Thursday 11 February.
    ['2026-03-31', '2026-05-12'],
    ['2026-06-30', '2026-08-11'],
    ['2026-12-31', '2027-02-11'],
    // A quarter that ends on Saturday has its day moved from Saturday to Monday.
    ['2026-10-31', '2026-12-14'],
  ])('the quarter to %s: by %s', (end, due) => {
    expect(reviewDueOn(end, defaultReviewRules)).toBe(due);
  });

  test('a holiday moves the day on', () => {
    expect(reviewDueOn('2026-09-30', { ...defaultReviewRules, holidays: ['2026-11-11'] })).toBe('2026-11-12');
  });

  test('every quarter of a plan owes one; half-yearly only Q2 and Q4', () => {
    const labels = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
    expect(owedReviews(yearFrom(1), labels, defaultReviewRules).map(({ quarter, dueOn }) => `${quarter} ${dueOn}`)).toEqual([
      '2026-Q1 2026-05-12', '2026-Q2 2026-08-11', '2026-Q3 2026-11-11', '2026-Q4 2027-02-11',
    ]);
    const halfYearly = { ...defaultReviewRules, cadenceQuarters: 2 as const };
    expect(labels.filter((label) => isReviewQuarter(label, halfYearly))).toEqual(['2026-Q2', '2026-Q4']);
    expect([nextReviewQuarter('2026-Q4', defaultReviewRules), nextReviewQuarter('2026-Q4', halfYearly)]).toEqual(['2027-Q1', '2027-Q2']);
  });
});
