import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarText, weekdayOf } from '../../shared/domain/calendarText.ts';
import { fiscalYearOf, fiscalYearWindow, lastCompleteQuarter, monthsOfYear, type PartyCalendar, quarterOf, quarterWindow, weeksInYear, yearFrom } from '../../shared/fiscal.ts';
import { addDays, dayNumber, dayOfNumber, windowDays } from '../../shared/time.ts';
import { bothNamesText, quartersText, quartersTouching, sharedDaysText, windowNames } from '../../shared/windowNames.ts';
import { partyCalendars } from './partyCalendars.ts';

const retail: PartyCalendar = { kind: 'weeks', pattern: '4-5-4', endMonth: 1, endWeekday: 6, rule: 'nearest' };
const lastSaturday: PartyCalendar = { kind: 'weeks', pattern: '4-4-5', endMonth: 9, endWeekday: 6, rule: 'last' };
const lastSunday: PartyCalendar = { kind: 'weeks', pattern: '5-4-4', endMonth: 1, endWeekday: 0, rule: 'last' };
const anyDay = fc.integer({ min: 11_000, max: 25_000 }).map(dayOfNumber);

describe('years of weeks', () => {
  // 2023-09-30 is a Saturday; the last Saturday of January is 28, 27, 25, 31 January in 2023, 2024, 2025, 2026.
  test.for([
    { calendar: lastSaturday, year: 2023, start: '2022-09-25', end: '2023-09-30', weeks: 53 },
    { calendar: lastSaturday, year: 2024, start: '2023-10-01', end: '2024-09-28', weeks: 52 },
    { calendar: lastSaturday, year: 2025, start: '2024-09-29', end: '2025-09-27', weeks: 52 },
    { calendar: retail, year: 2024, start: '2023-01-29', end: '2024-02-03', weeks: 53 },
    { calendar: retail, year: 2025, start: '2024-02-04', end: '2025-02-01', weeks: 52 },
    { calendar: lastSunday, year: 2026, start: '2025-01-27', end: '2026-01-25', weeks: 52 },
    { calendar: lastSunday, year: 2027, start: '2026-01-26', end: '2027-01-31', weeks: 53 },
  ])('$year runs from $start to $end: $weeks weeks', ({ calendar, year, start, end, weeks }) => {
    expect([fiscalYearWindow(calendar, year), weeksInYear(calendar, year)]).toEqual([{ start, end }, weeks]);
  });

  test('months of four, four and five weeks; the week more is in the last one', () => {
    expect(monthsOfYear(lastSaturday, 2024).map((one) => windowDays(one) / 7)).toEqual([4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5]);
    expect(monthsOfYear(lastSaturday, 2023).at(-1)).toEqual({ start: '2023-08-20', end: '2023-09-30' });
    expect(windowDays(quarterWindow(lastSaturday, '2023-Q4'))).toBe(98);
  });

  test('the last quarter that is over changes on the day the year ends', () => {
    expect([lastCompleteQuarter(lastSaturday, '2024-09-28'), lastCompleteQuarter(lastSaturday, '2024-09-27')]).toEqual(['2024-Q4', '2024-Q3']);
  });

  test('no year has more than a week beside fifty-two, and it ends on its weekday', () => {
    fc.assert(
      fc.property(partyCalendars, fc.integer({ min: 1975, max: 2099 }), (calendar, year) => {
        fc.pre(calendar.kind === 'weeks');
        expect([52, 53]).toContain(weeksInYear(calendar, year));
        expect((dayNumber(fiscalYearWindow(calendar, year).end) + 4) % 7).toBe(calendar.kind === 'weeks' ? calendar.endWeekday : null);
      }),
    );
  });
});

describe('in any calendar', () => {
  test('the window of a quarter is named by that quarter alone', () => {
    fc.assert(
      fc.property(partyCalendars, fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 1, max: 4 }), (calendar, year, quarter) => {
        const label = `${year}-Q${quarter}`;
        const window = quarterWindow(calendar, label);
        expect([quarterOf(calendar, window.start), quarterOf(calendar, window.end)]).toEqual([label, label]);
        expect(quartersTouching(calendar, window)).toEqual([{ label, sharedDays: windowDays(window), isExact: true }]);
        expect([fiscalYearOf(calendar, window.start), fiscalYearOf(calendar, window.end)]).toEqual([year, year]);
      }),
    );
  });

  test('years follow one another without a day between, and months fill them', () => {
    fc.assert(
      fc.property(partyCalendars, anyDay, (calendar, day) => {
        const year = fiscalYearOf(calendar, day);
        expect(addDays(fiscalYearWindow(calendar, year).end, 1)).toBe(fiscalYearWindow(calendar, year + 1).start);
        expect(monthsOfYear(calendar, year).reduce((sum, one) => sum + windowDays(one), 0)).toBe(windowDays(fiscalYearWindow(calendar, year)));
      }),
    );
  });

  test('the days of a window are shared out among the other party’s quarters, whole', () => {
    fc.assert(
      fc.property(partyCalendars, anyDay, fc.integer({ min: 1, max: 400 }), (calendar, start, days) => {
        const window = { start, end: addDays(start, days - 1) };
        expect(quartersTouching(calendar, window).reduce((sum, one) => sum + one.sharedDays, 0)).toBe(days);
      }),
    );
  });
});

describe('one window in the words of both', () => {
  const ours = quarterWindow(yearFrom(1), '2026-Q3');
  test.for<[PartyCalendar, string, string | null]>([
    [yearFrom(1), 'FY26 Q3', null],
    [yearFrom(7), 'FY27 Q1', null],
    [yearFrom(4), 'FY27 Q2', null],
    // Its second quarter ends on 1 August 2026: 31 days of July and one, then 30 of August and 30 of September.
    [retail, 'FY27 Q2 and Q3', '32 days in FY27 Q2, 60 in FY27 Q3'],
    [yearFrom(9), 'FY26 Q4 and FY27 Q1', '62 days in FY26 Q4, 30 in FY27 Q1'],
  ])('%j calls July to September %s', ([calendar, name, days]) => {
    const touched = quartersTouching(calendar, ours);
    expect([quartersText(touched), sharedDaysText(touched)]).toEqual([name, days]);
  });

  test('a header names the partner’s quarters where they differ', () => {
    expect(bothNamesText(windowNames('2026-Q3', ours, retail), 'Halden')).toBe('FY26 Q3, for Halden FY27 Q2 and Q3');
    expect(bothNamesText(windowNames('2026-Q3', ours, yearFrom(1)), 'Halden')).toBe('FY26 Q3');
  });
});

test('a calendar in words, and weekdays from words', () => {
  expect([calendarText(yearFrom(4)), calendarText(lastSaturday), calendarText(retail)]).toEqual([
    'years from April', '4-4-5 weeks to the last Saturday of September', '4-5-4 weeks to the Saturday nearest the end of January',
  ]);
  expect([weekdayOf('saturday'), weekdayOf(' Sunday '), weekdayOf('sat'), weekdayOf('')]).toEqual([6, 0, null, null]);
});
