import { describe, expect, test } from 'vitest';
import { aCommitment, anActual, aScorecard, idOf } from './make.ts';
import type { Commitment } from '../../shared/domain/commitment.ts';

/** Golden vector M12: what each side promised for the third quarter, and what was reported. */
const partner: readonly (readonly [Partial<Commitment>, number | string])[] = [
  [{ title: 'Revenue', unit: 'money', currency: 'USD', target: 100_000, weight: 5 }, 90_000],
  [{ title: 'Certifications', target: 8, weight: 2 }, 6],
  [{ title: 'Reviews', measure: 'recurring', target: 1, weight: 1 }, 1],
  [{ title: 'Milestone', measure: 'milestone', unit: 'date', target: null, dueOn: '2026-09-10', weight: 2 }, '2026-09-22'],
];
const vendor: readonly (readonly [Partial<Commitment>, number | string])[] = [
  [{ title: 'Co-marketing', unit: 'money', currency: 'USD', target: 10_000, weight: 4 }, 8000],
  [{ title: 'Pre-sales days', unit: 'days', target: 24, weight: 3 }, 30],
  [{ title: 'Sponsor meetings', measure: 'recurring', target: 3, weight: 2 }, 1],
  [{ title: 'Response', measure: 'at_most', unit: 'days', target: 5, weight: 1 }, 6],
];

function golden() {
  const all = [
    ...partner.map(([fields, reported]) => ({ fields: { ...fields, ownerParty: 'partner' as const }, reported })),
    ...vendor.map(([fields, reported]) => ({ fields: { ...fields, ownerParty: 'vendor' as const }, reported })),
  ];
  const commitments = all.map(({ fields }, index) => aCommitment({ ...fields, id: idOf(index + 1) }));
  const actuals = all.map(({ reported, fields }, index) =>
    anActual({
      id: idOf(500 + index),
      commitmentId: idOf(index + 1),
      reportedBy: fields.ownerParty,
      ...(typeof reported === 'number' ? { value: reported } : { doneOn: reported }),
    }),
  );
  return aScorecard({ commitments, actuals });
}

describe('M12, golden vector', () => {
  const { sides, gap, balance, lines } = golden();

  test('the partner kept 80 %, we kept 76.67 %', () => {
    expect(sides.partner.fulfilment).toBe(0.8);
    expect(sides.vendor.fulfilment).toBeCloseTo(0.766_666_666_666_666_7, 15);
    expect(sides.partner.claimed).toBe(0.8);
    expect(sides.vendor.claimed).toBeCloseTo(0.766_666_666_666_666_7, 15);
  });

  test('the gap is +3.33 points, the balance 0.958', () => {
    expect(gap).toBeCloseTo(0.033_333_333_333_333_3, 15);
    expect(balance).toBeCloseTo(0.958_333_333_333_333_3, 15);
  });

  test('each line is kept as far as the page says', () => {
    const ratios = Object.fromEntries(lines.map(({ commitment, fulfilment }) => [commitment.title, fulfilment]));
    expect(ratios).toEqual({
      Revenue: 0.9, Certifications: 0.75, Reviews: 1, Milestone: 0.5, 'Co-marketing': 0.8, 'Pre-sales days': 1, 'Sponsor meetings': 1 / 3, Response: 0.8,
    });
    const words = Object.fromEntries(lines.map(({ commitment, status }) => [commitment.title, status]));
    expect(words).toEqual({
      Revenue: 'atRisk', Certifications: 'missed', Reviews: 'kept', Milestone: 'missed', 'Co-marketing': 'atRisk', 'Pre-sales days': 'kept', 'Sponsor meetings': 'missed', Response: 'atRisk',
    });
  });

  test('what was kept beyond the promise shows beside it and does not count', () => {
    expect(lines.find(({ commitment }) => commitment.title === 'Pre-sales days')).toMatchObject({ fulfilment: 1, uncapped: 1.25 });
    expect(lines.find(({ commitment }) => commitment.title === 'Response')?.uncapped).toBeNull();
    expect(lines.find(({ commitment }) => commitment.title === 'Milestone')?.uncapped).toBeNull();
  });

  test('the counts add up', () => {
    expect(sides.partner).toMatchObject({ due: 4, kept: 1, atRisk: 1, missed: 2, notDue: 0, noData: 0, waived: 0, disputed: 0, unconfirmed: 0 });
    expect(sides.vendor).toMatchObject({ due: 4, kept: 1, atRisk: 2, missed: 1, notDue: 0, noData: 0, waived: 0 });
  });
});
