import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convert, FxRate, rateBook } from '../../../shared/fx.ts';

const rate = (given: Partial<FxRate>): FxRate => ({
  id: '00000000-0000-7000-8000-000000000001', policy: 'transaction_date', from: 'EUR', to: 'USD', window: { start: '2026-07-01', end: '2026-07-31' }, rate: '1.0825', ...given,
});

describe('convert', () => {
  const book = rateBook([rate({}), rate({ policy: 'plan_rate', rate: '1.1', window: { start: '2026-01-01', end: '2026-12-31' } }), rate({ from: 'JPY', rate: '0.0066' }), rate({ from: 'KWD', rate: '3.25' })]);
  test.for([
    { name: 'at the rate of the day', money: { minor: 10_000, currency: 'EUR' }, to: 'USD', on: '2026-07-31', minor: 10_825 },
    { name: 'half a cent away from zero', money: { minor: 20, currency: 'EUR' }, to: 'USD', on: '2026-07-01', minor: 22 },
    { name: 'and below zero alike', money: { minor: -20, currency: 'EUR' }, to: 'USD', on: '2026-07-01', minor: -22 },
    { name: 'back by the opposite pair', money: { minor: 10_825, currency: 'USD' }, to: 'EUR', on: '2026-07-01', minor: 10_000 },
    { name: 'from a currency without decimals', money: { minor: 1000, currency: 'JPY' }, to: 'USD', on: '2026-07-01', minor: 660 },
    { name: 'from one with three', money: { minor: 1000, currency: 'KWD' }, to: 'USD', on: '2026-07-01', minor: 325 },
    { name: 'not on a day without a rate', money: { minor: 100, currency: 'EUR' }, to: 'USD', on: '2026-08-01', minor: null },
    { name: 'not by a cross rate', money: { minor: 100, currency: 'EUR' }, to: 'JPY', on: '2026-07-01', minor: null },
    { name: 'the same currency as it is', money: { minor: 7, currency: 'USD' }, to: 'USD', on: '1999-01-01', minor: 7 },
  ])('$name', ({ money, to, on, minor }) => {
    expect(convert(money, to, 'transaction_date', on, book)?.money.minor ?? null).toBe(minor);
  });

  test('one policy never borrows another’s rate', () => {
    expect(convert({ minor: 100, currency: 'EUR' }, 'USD', 'plan_rate', '2026-08-01', book)?.money.minor).toBe(110);
    expect(convert({ minor: 100, currency: 'EUR' }, 'USD', 'period_average', '2026-07-01', book)).toBeNull();
  });

  test('of overlapping rates the one that begins last, whatever their order', () => {
    const rates = [rate({}), rate({ id: '00000000-0000-7000-8000-000000000002', rate: '2', window: { start: '2026-07-15', end: '2026-12-31' } })];
    for (const order of [rates, rates.toReversed()]) {
      expect(convert({ minor: 100, currency: 'EUR' }, 'USD', 'transaction_date', '2026-07-20', rateBook(order))?.money.minor).toBe(200);
    }
  });

  test('a rate is positive plain decimal text', () => {
    expect(['1', '0.5', '1.0825'].every((text) => FxRate.safeParse(rate({ rate: text })).success)).toBe(true);
    expect(['0', '0.00', '-1', '1e3', '1,5', ''].some((text) => FxRate.safeParse(rate({ rate: text })).success)).toBe(false);
  });

  test('credits convert like debits, to the opposite amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (minor) => {
        const there = convert({ minor, currency: 'EUR' }, 'USD', 'transaction_date', '2026-07-10', book)?.money.minor ?? 0;
        const back = convert({ minor: -minor, currency: 'EUR' }, 'USD', 'transaction_date', '2026-07-10', book)?.money.minor ?? 0;
        expect(there + back).toBe(0);
      }),
    );
  });
});
