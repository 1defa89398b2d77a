import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDecimal, minorDigits, sumByCurrency, toDecimal } from '../../shared/money.ts';

const currencies = ['USD', 'EUR', 'JPY', 'KWD', 'SEK'] as const;
const anyMoney = fc.record({ minor: fc.maxSafeInteger(), currency: fc.constantFrom(...currencies) });

describe('money as decimal text', () => {
  test.each([
    ['12345.67', 'EUR', 1_234_567],
    ['0.5', 'USD', 50],
    ['1234.005', 'USD', 123_401],
    ['1234.004', 'USD', 123_400],
    ['-1234.005', 'USD', -123_401],
    ['-0.004', 'USD', 0],
    ['1500', 'JPY', 1500],
    ['1500.5', 'JPY', 1501],
    ['1.2345', 'KWD', 1235],
    ['0', 'USD', 0],
    ['1.15', 'USD', 115],
    ['8.165', 'USD', 817],
    ['90071992547409.91', 'USD', 9_007_199_254_740_991],
  ])('%s %s is %i', (text, currency, minor) => {
    expect(fromDecimal(text, currency)).toEqual({ minor, currency });
  });

  test.each(['', '-', '1,5', '1 000', '1e3', '.5', '5.', '+5', 'NaN', 'Infinity', '0x10', '90071992547409.92', '99999999999999999999'])(
    '%j is refused',
    (text) => {
      expect(fromDecimal(text, 'USD')).toBeNull();
    },
  );

  test('zero has no sign', () => {
    expect(Object.is(fromDecimal('-0.00', 'USD')?.minor, 0)).toBe(true);
  });

  test.each([
    [5, 'USD', '0.05'],
    [-5, 'USD', '-0.05'],
    [1_234_567, 'EUR', '12345.67'],
    [1500, 'JPY', '1500'],
    [-7, 'KWD', '-0.007'],
    [0, 'USD', '0.00'],
  ])('%i of %s reads %s', (minor, currency, text) => {
    expect(toDecimal({ minor, currency })).toBe(text);
  });

  test('writing and reading come back to the same amount', () => {
    fc.assert(fc.property(anyMoney, (money) => {
      expect(fromDecimal(toDecimal(money), money.currency)).toEqual({ ...money, minor: money.minor + 0 });
    }));
  });

  test('minor units follow ISO 4217', () => {
    expect(['USD', 'JPY', 'KWD', 'CLP', 'TND', 'XYZ'].map(minorDigits)).toEqual([2, 0, 3, 0, 3, 2]);
  });
});

describe('sums', () => {
  test('currencies are never added together', () => {
    const amounts = [
      { minor: 10, currency: 'USD' },
      { minor: 5, currency: 'EUR' },
      { minor: -3, currency: 'USD' },
    ];
    expect(sumByCurrency(amounts)).toEqual([
      { minor: 5, currency: 'EUR' },
      { minor: 7, currency: 'USD' },
    ]);
    expect(sumByCurrency([])).toEqual([]);
  });

  test('the order of the amounts does not matter', () => {
    const amounts = fc.array(fc.record({ minor: fc.integer(), currency: fc.constantFrom(...currencies) }));
    fc.assert(fc.property(amounts, (all) => {
      expect(sumByCurrency(all.toReversed())).toEqual(sumByCurrency(all));
    }));
  });
});
