import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addQuarters, fiscalYearOf, fiscalYearWindow, lastCompleteQuarter, quarterName, quarterOf, quartersOfYear, quarterWindow, yearFrom } from '../../shared/fiscal.ts';
import { partyCalendars } from './partyCalendars.ts';
import { addDays, dayNumber, dayOfNumber, isInWindow, windowDays } from '../../shared/time.ts';

const anyDay = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2099-12-31') }).map(dayOfNumber);
const anyCalendar = partyCalendars;
const anyQuarter = fc.tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 4 })).map(([year, quarter]) => `${year}-Q${quarter}`);

describe('fiscal years', () => {
  test.each([
    [1, 2026, '2026-01-01', '2026-12-31'],
    [2, 2026, '2025-02-01', '2026-01-31'],
    [3, 2028, '2027-03-01', '2028-02-29'],
    [4, 2026, '2025-04-01', '2026-03-31'],
    [7, 2026, '2025-07-01', '2026-06-30'],
    [10, 2026, '2025-10-01', '2026-09-30'],
    [12, 2026, '2025-12-01', '2026-11-30'],
  ])('from month %i, %i runs from %s to %s', (startMonth, year, start, end) => {
    expect(fiscalYearWindow(yearFrom(startMonth), year)).toEqual({ start, end });
  });

  test.each([
    [1, '2026-11-14', '2026-Q4'],
    [4, '2026-11-14', '2027-Q3'],
    [7, '2026-11-14', '2027-Q2'],
    [10, '2026-09-30', '2026-Q4'],
    [10, '2026-10-01', '2027-Q1'],
    [2, '2026-01-31', '2026-Q4'],
    [2, '2026-02-01', '2027-Q1'],
  ])('from month %i, %s is in %s', (startMonth, day, label) => {
    expect(quarterOf(yearFrom(startMonth), day)).toBe(label);
  });

  test('a day is in the quarter and the year that are named for it', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, (calendar, day) => {
        const label = quarterOf(calendar, day);
        expect(isInWindow(day, quarterWindow(calendar, label))).toBe(true);
        expect(isInWindow(day, fiscalYearWindow(calendar, fiscalYearOf(calendar, day)))).toBe(true);
        expect(label.startsWith(String(fiscalYearOf(calendar, day)))).toBe(true);
      }),
    );
  });

  test('the four quarters fill the year without gap or overlap', () => {
    fc.assert(
      fc.property(anyCalendar, fc.integer({ min: 2000, max: 2099 }), (calendar, year) => {
        const windows = quartersOfYear(year).map((label) => quarterWindow(calendar, label));
        const whole = fiscalYearWindow(calendar, year);
        expect(windows[0]?.start).toBe(whole.start);
        expect(windows.at(-1)?.end).toBe(whole.end);
        for (const [index, window] of windows.slice(1).entries()) expect(window.start).toBe(addDays(windows[index]?.end ?? '', 1));
        expect(windows.reduce((days, window) => days + windowDays(window), 0)).toBe(windowDays(whole));
      }),
    );
  });
});

describe('quarters', () => {
  test.each([
    ['2026-Q3', 1, '2026-Q4'],
    ['2026-Q4', 1, '2027-Q1'],
    ['2026-Q1', -1, '2025-Q4'],
    ['2026-Q3', -7, '2024-Q4'],
    ['2026-Q3', 0, '2026-Q3'],
  ])('%s and %i more is %s', (label, count, expected) => {
    expect(addQuarters(label, count)).toBe(expected);
  });

  test('adding and taking away the same number comes back, and the next one begins the day after', () => {
    fc.assert(
      fc.property(anyCalendar, anyQuarter, fc.integer({ min: -60, max: 60 }), (calendar, label, count) => {
        expect(addQuarters(addQuarters(label, count), -count)).toBe(label);
        expect(quarterWindow(calendar, addQuarters(label, 1)).start).toBe(addDays(quarterWindow(calendar, label).end, 1));
      }),
    );
  });

  test.each([
    [1, '2026-11-14', '2026-Q3'],
    [1, '2026-09-30', '2026-Q3'],
    [1, '2026-09-29', '2026-Q2'],
    [1, '2026-01-01', '2025-Q4'],
    [4, '2026-11-14', '2027-Q2'],
  ])('from month %i, a review on %s looks back on %s', (startMonth, day, label) => {
    expect(lastCompleteQuarter(yearFrom(startMonth), day)).toBe(label);
  });

  test('the last complete quarter is over on the day, and the one after it is not', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, (calendar, day) => {
        const label = lastCompleteQuarter(calendar, day);
        expect(quarterWindow(calendar, label).end <= day).toBe(true);
        expect(quarterWindow(calendar, addQuarters(label, 1)).end > day).toBe(true);
      }),
    );
  });

  test('people say FY26 Q3', () => {
    expect(quarterName('2026-Q3')).toBe('FY26 Q3');
  });
});
