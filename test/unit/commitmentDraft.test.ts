import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Commitment } from '../../shared/domain/commitment.ts';
import { blankCommitment, changedCommitment, type TermChanges } from '../../shared/domain/commitmentDraft.ts';
import { evenParts, inProportion } from '../../shared/domain/spreading.ts';
import { aCommitment, aMilestone, idOf, phased, quarterOf2026, YEAR } from './make.ts';

const QUARTERS = [1, 2, 3, 4].map(quarterOf2026);
const frame = { window: YEAR, quarters: QUARTERS, others: [{ id: idOf(1), ownerParty: 'partner' as const }, { id: idOf(2), ownerParty: 'vendor' as const }, { id: idOf(3), ownerParty: 'partner' as const }] };
const change = (before: Commitment, changes: TermChanges) => changedCommitment(before, changes, frame);
const after = (before: Commitment, changes: TermChanges) => {
  const result = change(before, changes);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const refusal = (before: Commitment, changes: TermChanges) => {
  const result = change(before, changes);
  return result.ok || result.error.type !== 'refused' ? null : result.error.code;
};
const money = aCommitment({ unit: 'money', currency: 'USD', target: 100_000 });

describe('a refused term names its field', () => {
  test.each<[string, Commitment, TermChanges, string]>([
    ['a target of 0', aCommitment(), { target: 0 }, 'target'],
    ['a target of 0 over quarters', phased([1, 2, 3, 4]), { target: 0 }, 'target'],
    ['a negative target', aCommitment(), { target: -3 }, 'target'],
    ['no target', aCommitment(), { target: null }, 'target'],
    ['half a cent', money, { target: 10.5 }, 'target'],
    ['a milestone with a number', aMilestone('2026-06-30'), { target: 3 }, 'target'],
    ['a score above 100', aCommitment({ measure: 'qualitative', unit: 'score', target: 80 }), { target: 120 }, 'target'],
    ['money without a currency', aCommitment(), { unit: 'money' }, 'currency'],
    ['a number counted by its day', aCommitment(), { unit: 'date' }, 'unit'],
    ['no title', aCommitment(), { title: '  ' }, 'title'],
    ['no weight', aCommitment(), { weight: 0 }, 'weight'],
    ['a due day after the plan', aMilestone('2026-06-30'), { dueOn: '2027-01-01' }, 'dueOn'],
    ['a due day before the plan', aCommitment(), { dueOn: '2025-12-31' }, 'dueOn'],
    ['a share over quarters', aCommitment({ unit: 'percent', target: 0.9 }), { phasing: 'explicit' }, 'phasing'],
    ['a milestone over quarters', aMilestone('2026-06-30'), { phasing: 'linear' }, 'phasing'],
    ['no quarter at all', aCommitment(), { phases: [] }, 'phases'],
    ['a quarter of 0', aCommitment(), { phases: [{ window: quarterOf2026(1), target: 0 }] }, 'phases'],
    ['a quarter twice', aCommitment(), { phases: [1, 1].map((number) => ({ window: quarterOf2026(number), target: 1 })) }, 'phases'],
    ['a quarter of another year', aCommitment(), { phases: [{ window: { start: '2027-01-01', end: '2027-03-31' }, target: 1 }] }, 'phases'],
    ['given for one of the same side', aCommitment(), { answers: [idOf(3)] }, 'answers'],
    ['given for itself', aCommitment(), { answers: [idOf(1)] }, 'answers'],
    ['given for one that is not there', aCommitment(), { answers: [idOf(8)] }, 'answers'],
  ])('%s', (_, before, changes, field) => {
    expect(refusal(before, changes)).toBe(field);
  });

  test('what is right is taken', () => {
    expect(after(aCommitment(), { title: ' Ten of them ', answers: [idOf(2)], segment: ' ', ownerName: ' E. Salo ' })).toMatchObject({ title: 'Ten of them', answers: [idOf(2)], segment: null, ownerName: 'E. Salo' });
  });
});

describe('what follows from a change', () => {
  test('a target somebody types is no suggestion any more; other words leave it one', () => {
    const suggested = aCommitment({ suggestedBy: 'template' });
    expect(after(suggested, { target: 10 }).suggestedBy).toBeNull();
    expect(after(suggested, { title: 'Other' }).suggestedBy).toBe('template');
    expect(after(aMilestone('2026-06-30', { suggestedBy: 'template' }), { dueOn: '2026-07-31' }).suggestedBy).toBeNull();
  });

  test('a milestone has a day and no number; back again it asks for one', () => {
    const milestone = after(money, { measure: 'milestone' });
    expect(milestone).toMatchObject({ unit: 'date', target: null, currency: null, phasing: 'none', phases: [] });
    expect(after(milestone, { measure: 'at_least' })).toMatchObject({ unit: 'count', target: 1, suggestedBy: 'blank' });
  });

  test('another unit keeps the figure as it reads and asks for it', () => {
    expect(after(aCommitment({ target: 12 }), { unit: 'money', currency: 'EUR' })).toMatchObject({ target: 1200, currency: 'EUR', suggestedBy: 'blank' });
    expect(after(money, { unit: 'hours' })).toMatchObject({ target: 1000, currency: null, suggestedBy: 'blank' });
    expect(after(money, { currency: 'JPY' })).toMatchObject({ target: 1000, currency: 'JPY' });
    expect(after(aCommitment({ target: 90 }), { unit: 'percent' }).target).toBeCloseTo(0.9, 12);
  });

  test('quarters add up to the target, and the last of them is the due day', () => {
    const spread = after(aCommitment({ target: 10 }), { phasing: 'explicit' });
    expect(spread).toMatchObject({ dueOn: '2026-12-31', target: 10 });
    expect(spread.phases.map(({ target }) => target)).toEqual([3, 2, 3, 2]);
    expect(after(spread, { target: 20 }).phases.map(({ target }) => target)).toEqual([6, 4, 6, 4]);
    const typed = after(spread, { phases: [{ window: quarterOf2026(3), target: 4 }, { window: quarterOf2026(1), target: 5 }] });
    expect(typed).toMatchObject({ target: 9, dueOn: '2026-09-30', phases: [{ target: 5 }, { target: 4 }] });
    expect(after(phased([1, 2, 3, 4]), { phasing: 'none', dueOn: '2026-06-30' })).toMatchObject({ phases: [], dueOn: '2026-06-30', target: 10 });
  });

  test('a limit holds in each quarter, and the highest of them once', () => {
    const spread = after(aCommitment({ measure: 'at_most', unit: 'days', target: 5 }), { phasing: 'explicit' });
    expect([spread.target, spread.phases.map(({ target }) => target)]).toEqual([20, [5, 5, 5, 5]]);
    expect(after(spread, { phasing: 'none' }).target).toBe(5);
  });

  test('the blank form is a promise nobody has made', () => {
    const blank = blankCommitment({ id: idOf(5), planVersionId: idOf(901), ownerParty: 'vendor', title: 'Something', dueOn: '2026-12-31' });
    expect(blank).toMatchObject({ suggestedBy: 'blank', target: 1, weight: 1 });
    expect(after(blank, { target: 40 })).toMatchObject({ suggestedBy: null, target: 40 });
  });
});

test('parts of a whole amount are whole, none is empty, and they add up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 4 }), (amount, shares) => {
      const phases = shares.map((target, index) => ({ window: quarterOf2026(index + 1), target }));
      for (const parts of [inProportion(amount, phases), evenParts(amount, QUARTERS)]) {
        expect(parts.reduce((sum, { target }) => sum + target, 0)).toBe(amount);
        expect(parts.every(({ target }) => Number.isInteger(target) && target > 0)).toBe(true);
      }
    }),
  );
});
