import { fiscalYearWindow, type QuarterLabel, quarterWindow } from '../../shared/fiscal.ts';
import type { Window } from '../../shared/time.ts';
import type { Year } from './story.ts';
import { vendor } from './vendor.ts';

/** The day on which the sample happens. */
export const SAMPLE_DAY = '2026-11-14';

/** The eight quarters with data, the oldest first. */
export const QUARTERS: readonly QuarterLabel[] = [
  '2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3',
];

/** The label of the year's quarter, counted from 0. */
export function quarterLabel(year: Year, index: number): QuarterLabel {
  return `${year}-Q${index + 1}`;
}

/** The days of a quarter of the vendor's calendar. */
export function daysOf(label: QuarterLabel): Window {
  return quarterWindow(vendor.calendar, label);
}

/** The days a year's plan covers; the programme's planning began with the last quarter of 2024. */
export function planWindow(year: Year): Window {
  return year === 2024 ? daysOf('2024-Q4') : fiscalYearWindow(vendor.calendar, year);
}
