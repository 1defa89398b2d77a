import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, dayNumber, dayOfNumber, daysBetween, isDay, isInWindow, windowDays, windowOverlap } from '../../shared/time.ts';

/** Days of four centuries, so that every leap rule is met. */
const anyDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2299-12-31') }).map(dayOfNumber);
const anyWindow = fc.tuple(anyDay, fc.integer({ min: 0, max: 800 })).map(([start, length]) => ({ start, end: addDays(start, length) }));

describe('days', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-29', 1, '2026-03-30'],
  ])('%s and %i more is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-11-15', 3, '2027-02-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  test('adding days and counting between them undo each other', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(dayOfNumber(dayNumber(day))).toBe(day);
      }),
    );
  });

  test('days sort as text as they do in time', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => {
      expect(a < b).toBe(dayNumber(a) < dayNumber(b));
    }));
  });

  test.each([
    ['2026-09-30', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2026-9-3', false],
    ['2026-09-30T00:00', false],
    ['', false],
  ])('%j is a day: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });
});

describe('windows', () => {
  test('both ends belong to a window', () => {
    const quarter = { start: '2026-07-01', end: '2026-09-30' };
    expect(windowDays(quarter)).toBe(92);
    expect(['2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01'].map((day) => isInWindow(day, quarter))).toEqual([false, true, true, false]);
  });

  test('windows that touch on one day share that day, and apart they share none', () => {
    expect(windowOverlap({ start: '2026-01-01', end: '2026-03-31' }, { start: '2026-03-31', end: '2026-06-30' })).toEqual({ start: '2026-03-31', end: '2026-03-31' });
    expect(windowOverlap({ start: '2026-01-01', end: '2026-03-31' }, { start: '2026-04-01', end: '2026-06-30' })).toBeNull();
  });

  test('what two windows share does not depend on their order, and a day is in it when it is in both', () => {
    fc.assert(
      fc.property(anyWindow, anyWindow, anyDay, (a, b, day) => {
        const shared = windowOverlap(a, b);
        expect(windowOverlap(b, a)).toEqual(shared);
        expect(shared !== null && isInWindow(day, shared)).toBe(isInWindow(day, a) && isInWindow(day, b));
      }),
    );
  });
});
