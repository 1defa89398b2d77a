import { describe, expect, test } from 'vitest';
import { balanceOf, reciprocityGap } from '../../shared/domain/scorecard.ts';
import { aCommitment, anActual, aScorecard, idOf } from './make.ts';

describe('a side of the scorecard', () => {
  test('a party without commitments has no figure, and not 100 %', () => {
    const { sides, gap, balance } = aScorecard({ commitments: [aCommitment({ ownerParty: 'vendor' })], actuals: [anActual({ value: 10, reportedBy: 'vendor' })] });
    expect(sides.vendor.fulfilment).toBe(1);
    expect(sides.partner).toMatchObject({ fulfilment: null, claimed: null, due: 0 });
    expect({ gap, balance }).toEqual({ gap: null, balance: null });
  });

  test('an empty scorecard has nulls and no zeros', () => {
    const { sides, gap, balance, lines, rows } = aScorecard({});
    expect([sides.vendor.fulfilment, sides.partner.fulfilment, sides.vendor.claimed, gap, balance]).toEqual([null, null, null, null, null]);
    expect({ lines, rows }).toEqual({ lines: [], rows: [] });
  });

  test('a joint commitment counts once for each side', () => {
    const { sides } = aScorecard({ commitments: [aCommitment({ ownerParty: 'joint', weight: 3 })], actuals: [anActual({ value: 5 })] });
    expect(sides.vendor).toMatchObject({ fulfilment: 0.5, due: 1, missed: 1 });
    expect(sides.partner).toMatchObject({ fulfilment: 0.5, due: 1, missed: 1 });
  });

  test('weights are relative', () => {
    const card = (factor: number) =>
      aScorecard({
        commitments: [aCommitment({ id: idOf(1), weight: 3 * factor }), aCommitment({ id: idOf(2), weight: factor })],
        actuals: [anActual({ commitmentId: idOf(1), value: 10 }), anActual({ commitmentId: idOf(2), value: 0 })],
      }).sides.partner.fulfilment;
    expect(card(1)).toBe(0.75);
    expect(card(20)).toBe(0.75);
  });

  test('what has no data yet leaves the mean, and its weight with it; the rest is not pulled to 0', () => {
    const { sides } = aScorecard({
      commitments: [aCommitment({ id: idOf(1), weight: 1 }), aCommitment({ id: idOf(2), weight: 9 })],
      actuals: [anActual({ commitmentId: idOf(1), value: 10 })],
      asOf: '2026-10-05',
    });
    expect(sides.partner).toMatchObject({ fulfilment: 1, due: 2, kept: 1, noData: 1 });
  });

  test('nothing but silence within the days of grace is null', () => {
    const { sides } = aScorecard({ commitments: [aCommitment()], asOf: '2026-10-05' });
    expect(sides.partner).toMatchObject({ fulfilment: null, claimed: null, noData: 1 });
  });
});

describe('between the sides', () => {
  test.each([
    [0.91, 0.64, -0.27, 0.64 / 0.91],
    [0.8, 0.8, 0, 1],
    [0, 0.5, 0.5, 0],
    [0.5, 0, -0.5, 0],
    [0, 0, 0, null],
    [null, 0.5, null, null],
    [0.5, null, null, null],
    [null, null, null, null],
  ])('we %s, they %s: gap %s, balance %s', (vendor, partner, gap, balance) => {
    const found = reciprocityGap(vendor, partner);
    if (gap === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(gap, 12);
    expect(balanceOf(vendor, partner)).toBe(balance);
  });
});
