import { describe, expect, test } from 'vitest';
import type { Commitment } from '../../shared/domain/commitment.ts';
import { aCommitment, anActual, aScorecard, idOf } from './make.ts';

function promise(number: number, ownerParty: Commitment['ownerParty'], fields: Partial<Commitment> = {}): Commitment {
  return aCommitment({ id: idOf(number), ownerParty, ...fields });
}

function rowsOf(commitments: readonly Commitment[]) {
  const actuals = commitments.map(({ id }, index) => anActual({ id: idOf(500 + index), commitmentId: id, value: 10 }));
  const number = (id: string) => Number(id.slice(-3));
  return aScorecard({ commitments, actuals }).rows.map(({ vendor, partner, ...row }) => ({ ...row, vendor: vendor.map(number), partner: partner.map(number) }));
}

describe('the spine of the ledger', () => {
  test('a pairing told on either side, or on both, makes one row', () => {
    const expected = [{ vendor: [1], partner: [2], heading: 'Revenue, public sector', isAnswered: true }];
    const partner = { category: 'revenue', segment: 'public sector' } as const;
    expect(rowsOf([promise(1, 'vendor', { answers: [idOf(2)] }), promise(2, 'partner', partner)])).toEqual(expected);
    expect(rowsOf([promise(1, 'vendor'), promise(2, 'partner', { ...partner, answers: [idOf(1)] })])).toEqual(expected);
    expect(rowsOf([promise(1, 'vendor', { answers: [idOf(2)] }), promise(2, 'partner', { ...partner, answers: [idOf(1)] })])).toEqual(expected);
  });

  test('several promises given for one another stand in one row', () => {
    const rows = rowsOf([promise(1, 'vendor', { answers: [idOf(3)] }), promise(2, 'vendor', { answers: [idOf(3)] }), promise(3, 'partner'), promise(4, 'partner', { answers: [idOf(2)] })]);
    expect(rows).toMatchObject([{ vendor: [1, 2], partner: [3, 4], isAnswered: true }]);
  });

  test('what has no answer comes last, ours first', () => {
    const rows = rowsOf([promise(1, 'partner'), promise(2, 'vendor'), promise(3, 'vendor', { answers: [idOf(4)] }), promise(4, 'partner')]);
    expect(rows).toMatchObject([
      { vendor: [3], partner: [4], isAnswered: true },
      { vendor: [2], partner: [], isAnswered: false },
      { vendor: [], partner: [1], isAnswered: false },
    ]);
  });

  test('a joint promise stands on both sides of its row and answers itself', () => {
    expect(rowsOf([promise(1, 'joint', { category: 'executive' })])).toEqual([{ vendor: [1], partner: [1], heading: 'Executive governance', isAnswered: true }]);
  });

  test('an answer to a promise that is not on this card leaves its row unanswered', () => {
    expect(rowsOf([promise(1, 'vendor', { answers: [idOf(77)] })])).toMatchObject([{ vendor: [1], partner: [], isAnswered: false }]);
  });

  test('rows are named after the partner’s promise, other categories by their own label', () => {
    expect(rowsOf([promise(1, 'vendor', { category: 'other', categoryLabel: 'Deal desk' })])[0]?.heading).toBe('Deal desk');
    expect(rowsOf([promise(1, 'vendor', { category: 'other' })])[0]?.heading).toBe('Other');
    expect(rowsOf([promise(1, 'vendor', { category: 'co-marketing', answers: [idOf(2)] }), promise(2, 'partner', { category: 'pipeline' })])[0]?.heading).toBe('Joint pipeline');
  });

  test('every line stands in exactly one row', () => {
    const commitments = [promise(1, 'vendor', { answers: [idOf(2)] }), promise(2, 'partner'), promise(3, 'partner'), promise(4, 'vendor')];
    const placed = rowsOf(commitments).flatMap(({ vendor, partner }) => [...vendor, ...partner]);
    expect(placed.toSorted()).toEqual([1, 2, 3, 4]);
  });
});
