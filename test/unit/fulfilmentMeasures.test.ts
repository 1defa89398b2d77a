import { describe, expect, test } from 'vitest';
import { defaultFulfilmentRules } from '../../shared/domain/fulfilment.ts';
import { addDays } from '../../shared/time.ts';
import { aCommitment, aMilestone, anActual, lineOf } from './make.ts';

describe('how far a promise was kept, by measure', () => {
  test.each([
    ['at_least', 10, 0, 0],
    ['at_least', 10, 5, 0.5],
    ['at_least', 10, 10, 1],
    ['at_least', 10, 25, 1],
    ['at_least', 10, -3, 0],
    ['recurring', 4, 3, 0.75],
    ['recurring', 4, 5, 1],
    ['at_most', 5, 0, 1],
    ['at_most', 5, 5, 1],
    ['at_most', 5, 6, 0.8],
    ['at_most', 5, 7.5, 0.5],
    ['at_most', 5, 10, 0],
    ['at_most', 5, 40, 0],
    ['qualitative', 100, 0, 0],
    ['qualitative', 100, 85, 0.85],
    ['qualitative', 100, 100, 1],
    ['qualitative', 80, 80, 0.8],
  ] as const)('%s %d, reported %d: %d', (measure, target, value, expected) => {
    expect(lineOf(aCommitment({ measure, target }), [anActual({ value })]).fulfilment).toBeCloseTo(expected, 12);
  });

  test.each([
    [-40, 1, 'kept'],
    [0, 1, 'kept'],
    [1, 0.5, 'missed'],
    [12, 0.5, 'missed'],
    [30, 0.5, 'missed'],
    [31, 0, 'missed'],
    [200, 0, 'missed'],
  ] as const)('a milestone done %i days after it was due counts %d and is %s', (late, expected, status) => {
    const line = lineOf(aMilestone('2026-09-10'), [anActual({ doneOn: addDays('2026-09-10', late) })], { asOf: '2027-12-31' });
    expect(line).toMatchObject({ fulfilment: expected, status, target: null, dueOn: '2026-09-10' });
  });

  test('how late a milestone may be, and what it then counts, are settings', () => {
    const rules = { ...defaultFulfilmentRules, lateMilestoneDays: 10, lateMilestoneScore: 0.25 };
    const done = (days: number) => lineOf(aMilestone('2026-09-10'), [anActual({ doneOn: addDays('2026-09-10', days) })], { rules }).fulfilment;
    expect([done(10), done(11)]).toEqual([0.25, 0]);
  });

  test('a promise of money is compared in minor units', () => {
    const line = lineOf(aCommitment({ unit: 'money', currency: 'USD', target: 710_000_000 }), [anActual({ value: 410_000_000 })]);
    expect(line.fulfilment).toBe(410 / 710);
  });
});

describe('kept, at risk, missed', () => {
  test.each([
    [10, 'kept'],
    [9.99, 'atRisk'],
    [8, 'atRisk'],
    [7.99, 'missed'],
    [0, 'missed'],
  ] as const)('%d of 10 is %s', (value, status) => {
    expect(lineOf(aCommitment(), [anActual({ value })]).status).toBe(status);
  });

  test('from where a promise is at risk is a setting', () => {
    const rules = { ...defaultFulfilmentRules, atRiskFrom: 0.5 };
    expect(lineOf(aCommitment(), [anActual({ value: 5 })], { rules }).status).toBe('atRisk');
    expect(lineOf(aCommitment(), [anActual({ value: 4.9 })], { rules }).status).toBe('missed');
  });

  test('a sum of shares that falls a hair short of 1 is 1', () => {
    const commitment = aCommitment({ target: 0.3 });
    const line = lineOf(commitment, [anActual({ value: 0.1 * 3 - 1e-16 })]);
    expect(line).toMatchObject({ fulfilment: 1, status: 'kept' });
  });
});
