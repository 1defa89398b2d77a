import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calendarPeriods, calendarQuarter, calendarYear, completeQuarterBefore, type PartyCalendar, quarterOn, quarterOf, quartersTouching, quarterWindow, weeksInYear,
} from '../../../shared/fiscal.ts';
import { addDays, dayOfNumber, isInWindow, windowDays } from '../../../shared/time.ts';

const retail: PartyCalendar = { kind: 'weeks', pattern: '4-5-4', endMonth: 1, endWeekday: 6, rule: 'nearest' };
const lastSaturday: PartyCalendar = { kind: 'weeks', pattern: '4-4-5', endMonth: 9, endWeekday: 6, rule: 'last' };
const months: PartyCalendar = { kind: 'months', startMonth: 7 };

describe('years of weeks', () => {
  test.for([
    { calendar: lastSaturday, year: 2023, start: '2022-09-25', end: '2023-09-30', weeks: 53 },
    { calendar: lastSaturday, year: 2024, start: '2023-10-01', end: '2024-09-28', weeks: 52 },
    { calendar: lastSaturday, year: 2025, start: '2024-09-29', end: '2025-09-27', weeks: 52 },
    { calendar: retail, year: 2024, start: '2023-01-29', end: '2024-02-03', weeks: 53 },
    { calendar: retail, year: 2025, start: '2024-02-04', end: '2025-02-01', weeks: 52 },
  ])('$year runs from $start to $end: $weeks weeks', ({ calendar, year, start, end, weeks }) => {
    expect([calendarYear(calendar, year), weeksInYear(calendar, year)]).toEqual([{ start, end }, weeks]);
  });

  test('months of four, four and five weeks; the week more is in the last one', () => {
    expect(calendarPeriods(lastSaturday, 2024).map((one) => windowDays(one) / 7)).toEqual([4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5]);
    expect(calendarPeriods(lastSaturday, 2023).at(-1)).toEqual({ start: '2023-08-20', end: '2023-09-30' });
    expect(windowDays(calendarQuarter(lastSaturday, '2023-Q4'))).toBe(98);
  });
});

const anyCalendar: fc.Arbitrary<PartyCalendar> = fc.oneof(
  fc.record({ kind: fc.constant('months' as const), startMonth: fc.integer({ min: 1, max: 12 }) }),
  fc.record({
    kind: fc.constant('weeks' as const), pattern: fc.constantFrom('4-4-5' as const, '4-5-4' as const, '5-4-4' as const), endMonth: fc.integer({ min: 1, max: 12 }),
    endWeekday: fc.integer({ min: 0, max: 6 }), rule: fc.constantFrom('last' as const, 'nearest' as const),
  }),
);
const anyDay = fc.integer({ min: 11_000, max: 25_000 }).map(dayOfNumber);

describe('in any calendar', () => {
  test('a day is in the quarter of its label, years follow one another, and months fill them', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, (calendar, day) => {
        const label = quarterOn(calendar, day);
        const year = Number(label.slice(0, 4));
        expect(isInWindow(day, calendarQuarter(calendar, label))).toBe(true);
        expect(addDays(calendarYear(calendar, year).end, 1)).toBe(calendarYear(calendar, year + 1).start);
        expect(calendarPeriods(calendar, year).reduce((sum, one) => sum + windowDays(one), 0)).toBe(windowDays(calendarYear(calendar, year)));
      }),
    );
  });

  test('a calendar of months is cut as before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), anyDay, (startMonth, day) => {
        const label = quarterOf({ startMonth }, day);
        expect(quarterOn({ kind: 'months', startMonth }, day)).toBe(label);
        expect(calendarQuarter({ kind: 'months', startMonth }, label)).toEqual(quarterWindow({ startMonth }, label));
      }),
    );
  });

  test('the days of the window are shared out among the other party’s quarters', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.integer({ min: 1, max: 400 }), (calendar, start, days) => {
        const window = { start, end: addDays(start, days - 1) };
        expect(quartersTouching(calendar, window).reduce((sum, one) => sum + one.sharedDays, 0)).toBe(days);
      }),
    );
  });
});

test('one review in two calendars: our quarter in the partner’s words', () => {
  const ours = quarterWindow({ startMonth: 1 }, '2026-Q3');
  expect(quartersTouching(months, ours)).toEqual([{ label: '2027-Q1', sharedDays: 92, isExact: true }]);
  expect(quartersTouching(retail, ours).map((one) => [one.label, one.isExact])).toEqual([['2027-Q2', false], ['2027-Q3', false]]);
  expect([completeQuarterBefore(lastSaturday, '2024-09-28'), completeQuarterBefore(lastSaturday, '2024-09-27')]).toEqual(['2024-Q4', '2024-Q3']);
});
