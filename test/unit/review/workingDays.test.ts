import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingDays, isWorkingDay, workingDayFrom, workingDaysBetween } from '../../../shared/domain/workingDays.ts';
import { addDays } from '../../../shared/time.ts';

const NONE = new Set<string>();
/** 16 November 2026 is a Monday. */
const MONDAY = '2026-11-16';

describe('working days', () => {
  test.each([
    ['2026-11-20', true], ['2026-11-21', false], ['2026-11-22', false], [MONDAY, true],
  ])('%s is one: %s', (day, is) => {
    expect(isWorkingDay(day, NONE)).toBe(is);
  });

  test.each([
    // from, count, holidays, expected
    [MONDAY, 0, [], MONDAY],
    [MONDAY, 1, [], '2026-11-17'],
    [MONDAY, 5, [], '2026-11-23'],
    [MONDAY, 10, [], '2026-11-30'],
    ['2026-11-20', 1, [], '2026-11-23'],
    ['2026-11-21', 1, [], '2026-11-23'],
    ['2026-12-23', 5, ['2026-12-24', '2026-12-25', '2027-01-01'], '2027-01-04'],
    ['2026-12-23', 5, [], '2026-12-30'],
  ])('%s and %i more are, with holidays %j, %s', (day, count, holidays, expected) => {
    expect(addWorkingDays(day, count, new Set(holidays))).toBe(expected);
  });

  test('a day that is none gives way to the next that is', () => {
    expect(workingDayFrom('2026-11-21', NONE)).toBe('2026-11-23');
    expect(workingDayFrom('2026-11-21', new Set(['2026-11-23']))).toBe('2026-11-24');
    expect(workingDayFrom(MONDAY, NONE)).toBe(MONDAY);
  });

  test('counting is the inverse of adding, both ways', () => {
    const start = fc.integer({ min: 0, max: 800 }).map((days) => addDays(MONDAY, days));
    const holidays = fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { maxLength: 20 }).map((days) => new Set(days.map((day) => addDays(MONDAY, day))));
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 60 }), holidays, (day, count, closed) => {
        const end = addWorkingDays(day, count, closed);
        expect(workingDaysBetween(day, end, closed)).toBe(count);
        expect(workingDaysBetween(end, day, closed)).toBe(count === 0 ? 0 : -count);
        if (count > 0) expect(isWorkingDay(end, closed)).toBe(true);
      }),
    );
  });
});
