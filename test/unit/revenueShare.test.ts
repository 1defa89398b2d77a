import { describe, expect, test } from 'vitest';
import { revenueShare } from '../../shared/domain/revenueShare.ts';

const usd = (partnerId: string | null, minor: number, currency = 'USD') => ({ partnerId, money: { minor, currency } });
const share = (sums: readonly ReturnType<typeof usd>[], strategic: readonly string[] = ['a']) =>
  revenueShare({ sums, strategicIds: new Set(strategic), currency: 'USD' });

describe('M4: the strategic share of channel revenue', () => {
  test('strategic 2,000 and base 2,000 are half', () => {
    expect(share([usd('a', 2000), usd('b', 1500), usd('c', 500)])).toMatchObject({
      ratio: 0.5, strategicCount: 1, activeCount: 3, strategicRevenue: { minor: 2000 }, totalRevenue: { minor: 4000 }, note: null,
    });
  });

  test('rows without a known partner are in the denominator and no partner of the curve', () => {
    const { ratio, activeCount, curve } = share([usd('a', 2000), usd(null, 2000)]);
    expect({ ratio, activeCount }).toEqual({ ratio: 0.5, activeCount: 1 });
    expect(curve.at(-1)).toEqual({ partners: 1, revenue: 0.5 });
  });

  test('credits net off', () => {
    expect(share([usd('a', 2000), usd('a', -500), usd('b', 1500)]).ratio).toBe(0.5);
  });

  test.each([
    ['no revenue', []],
    ['a total of zero', [usd('a', 500), usd('b', -500)]],
    ['a negative total', [usd('a', 500), usd('b', -900)]],
  ])('%s has no share, and not 0', (_, sums) => {
    expect(share(sums)).toMatchObject({ ratio: null, strategicRevenue: null, totalRevenue: null, curve: [], note: 'No revenue is known for these four quarters.' });
  });

  test('other currencies are left out and named, never added', () => {
    expect(share([usd('a', 1000), usd('b', 1000), usd('a', 9000, 'SEK'), usd('b', 10, 'EUR')])).toMatchObject({
      ratio: 0.5, note: 'Partial: amounts in EUR, SEK are not included here, only USD. The programme page converts them where there is a rate of their day.',
    });
  });

  test('the curve climbs from nothing to everything, the largest first', () => {
    const { curve } = share(Array.from({ length: 250 }, (_, index) => usd(`p${index}`, 1000 - index)));
    expect(curve[0]).toEqual({ partners: 0, revenue: 0 });
    expect(curve.at(-1)).toEqual({ partners: 1, revenue: 1 });
    expect(curve.length).toBeLessThanOrEqual(130);
    const steps = curve.slice(1).map((point, index) => (point.revenue - (curve[index]?.revenue ?? 0)) / (point.partners - (curve[index]?.partners ?? 0)));
    for (const [index, slope] of steps.slice(1).entries()) expect(slope).toBeLessThanOrEqual((steps[index] ?? 0) + 1e-9);
  });
});
