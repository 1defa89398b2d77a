import { describe, expect, test } from 'vitest';
import { amountText, countText, dayText, moneyText, percentText, pointsText, progressText, shortMoneyText, signedPoints, windowText } from '../../shared/quantity.ts';

const usd = { unit: 'money', currency: 'USD' } as const;
const hours = { unit: 'hours', currency: null } as const;

describe('percentages', () => {
  test.for([
    { ratio: 0.91, text: '91%' },
    { ratio: 1, text: '100%' },
    { ratio: 0, text: '0%' },
    { ratio: 0.9951, text: '>99%' },
    { ratio: 0.9999999, text: '>99%' },
    { ratio: 0.0049, text: '<1%' },
    { ratio: 0.994, text: '99%' },
    { ratio: null, text: '–' },
  ])('$ratio is $text', ({ ratio, text }) => expect(percentText(ratio, 'en-US')).toBe(text));

  test('with a decimal', () => {
    expect(percentText(0.9125, 'en-US', 1)).toBe('91.3%');
    expect(percentText(0.9996, 'en-US', 1)).toBe('>99.9%');
  });

  test('in the locale of the reader', () => expect(percentText(0.915, 'de-DE', 1)).toBe('91,5\u00A0%'));
});

describe('differences in points', () => {
  test.for([
    { difference: -0.2437, text: '−24.4 points' },
    { difference: 0.037, text: '+3.7 points' },
    { difference: 0, text: '0.0 points' },
    { difference: -0.0001, text: '0.0 points' },
    { difference: null, text: '–' },
  ])('$difference is $text', ({ difference, text }) => expect(pointsText(difference, 'en-US')).toBe(text));

  test('without the word for a column that has it', () => expect(signedPoints(-0.11, 'en-US')).toBe('−11.0'));
});

describe('days and windows', () => {
  test('English is day first, with the month in letters', () => {
    expect(dayText('2026-09-30', 'en-US')).toBe('30 Sep 2026');
    expect(dayText('2026-09-30', 'en-GB')).toBe('30 Sep 2026');
  });
  test('other languages have their own order', () => expect(dayText('2026-09-30', 'de-DE')).toBe('30. Sept. 2026'));
  test('the year stands once where it is one', () => {
    expect(windowText({ start: '2026-07-01', end: '2026-09-30' }, 'en-US')).toBe('1 Jul to 30 Sep 2026');
    expect(windowText({ start: '2025-12-01', end: '2026-02-28' }, 'en-US')).toBe('1 Dec 2025 to 28 Feb 2026');
  });
});

describe('money', () => {
  test.for([
    { minor: 410_000_000, currency: 'USD', text: '$4.1M' },
    { minor: 60_000_000, currency: 'USD', text: '$600k' },
    { minor: 480_000, currency: 'JPY', text: '¥480k' },
    { minor: -123_456, currency: 'USD', text: '−$1.2k' },
    { minor: 1_234_500, currency: 'KWD', text: 'KWD 1.2k' },
    { minor: 0, currency: 'EUR', text: '€0' },
  ])('$minor minor units of $currency are $text', ({ text, ...money }) => expect(shortMoneyText(money, 'en-US')).toBe(text.replace(' ', '\u00A0')));

  test('in full to the last minor unit', () => expect(moneyText({ minor: 410_000_099, currency: 'USD' }, 'en-US')).toBe('$4,100,000.99'));
});

describe('progress', () => {
  test.for([
    { actual: 410_000_000, target: 710_000_000, counted: usd, text: '$4.1M of $7.1M' },
    { actual: 60_000_000, target: 60_000_000, counted: usd, text: '$600k of $600k' },
    { actual: 706_000_000, target: 710_000_000, counted: usd, text: '$7.06M of $7.1M' },
    { actual: 709_999_999, target: 710_000_000, counted: usd, text: '$7,099,999.99 of $7,100,000.00' },
    { actual: 410, target: 480, counted: hours, text: '410 of 480 hours' },
    { actual: 0, target: 1, counted: hours, text: '0 of 1 hour' },
    { actual: 6, target: 8, counted: { unit: 'count', currency: null } as const, text: '6 of 8' },
    { actual: 0.92, target: 0.95, counted: { unit: 'percent', currency: null } as const, text: '92% of 95%' },
    { actual: 0.9499, target: 0.95, counted: { unit: 'percent', currency: null } as const, text: '94.99% of 95%' },
    { actual: 82, target: 100, counted: { unit: 'score', currency: null } as const, text: '82 of 100 points' },
  ])('$text', ({ actual, target, counted, text }) => expect(progressText(actual, target, counted, 'en-US')).toBe(text));

  test('two different amounts never read the same', () => {
    for (const actual of [119.6666, 119.97, 119.9999, 119.999_999_9]) {
      const [left, right] = progressText(actual, 120, hours, 'en-US').split(' of ');
      expect(`${left} hours`).not.toBe(right);
    }
  });
});

test('amounts carry their unit, in the number', () => {
  expect(amountText(1, hours, 'en-US')).toBe('1 hour');
  expect(amountText(1234.5, hours, 'en-US')).toBe('1,234.5 hours');
  expect(amountText(5, { unit: 'days', currency: null }, 'en-US')).toBe('5 days');
  expect(amountText(null, usd, 'en-US')).toBe('–');
  expect(countText(1, 'row', 'rows', 'en-US')).toBe('1 row');
  expect(countText(1200, 'row', 'rows', 'en-US')).toBe('1,200 rows');
});
