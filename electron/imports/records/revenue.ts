import { fiscalYearOf, fiscalYearWindow, type PartyCalendar, QuarterLabel, quarterOf, quarterWindow } from '../../../shared/fiscal.ts';
import type { Money } from '../../../shared/money.ts';
import { isDay, type Window } from '../../../shared/time.ts';
import type { Fact } from '../rowReader.ts';
import { moneyOf, numberOf, type ReadField, textOf } from './target.ts';

/** One amount or one target of a partner in a window, cut by product line, segment and region. */
export interface RevenueFact {
  readonly what: 'amount' | 'target';
  readonly window: Window;
  readonly money: Money;
  readonly productLine: string | null;
  readonly segment: string | null;
  readonly region: string | null;
  readonly lastBookedOn: string | null;
  readonly attainment: number | null;
  readonly notes: string | null;
}

/**
 * The facts of one row: a quarter each from a table spread across, or one from a long table.
 *
 * A long table's target stands for the row's own period; a crosstab's for the year its header
 * names, in the vendor's calendar. Periods that name no quarter or year give no fact.
 */
export function revenueFacts(get: ReadField, facts: readonly Fact[], targetPeriod: string | null, calendar: PartyCalendar): RevenueFact[] {
  const shared = {
    productLine: textOf(get('productLine')),
    segment: textOf(get('segment')),
    region: textOf(get('region')),
    lastBookedOn: textOf(get('lastBooked')),
    attainment: numberOf(get('attainment')),
    notes: textOf(get('notes')),
  };
  const period = textOf(get('period'));
  const cells = [
    ...facts.flatMap((fact) => [
      { what: 'amount' as const, period: fact.period, money: moneyOf(fact.amount) },
      { what: 'target' as const, period: fact.period, money: moneyOf(fact.target) },
    ]),
    { what: 'amount' as const, period, money: moneyOf(get('amountNet')) ?? moneyOf(get('amount')) },
    { what: 'target' as const, period: targetPeriod ?? period, money: moneyOf(get('target')) },
  ];
  return cells.flatMap(({ what, period: label, money }) => {
    const window = label === null ? null : periodWindow(label, calendar);
    return money === null || window === null ? [] : [{ ...shared, what, window, money }];
  });
}

/** The days of `2026-Q3` or `2026` in the calendar, or from one day to another (ISO 8601); null for any other text. */
export function periodWindow(period: string, calendar: PartyCalendar): Window | null {
  if (QuarterLabel.safeParse(period).success) return quarterWindow(calendar, period);
  const [start = '', end = ''] = period.split('/');
  if (isDay(start) && isDay(end) && start <= end) return { start, end };
  return /^\d{4}$/.test(period) ? fiscalYearWindow(calendar, Number(period)) : null;
}

/** The window as a period: a fiscal quarter or year of the calendar, else its two days. */
export function periodLabel(window: Window, calendar: PartyCalendar): string {
  const isSame = (other: Window) => other.start === window.start && other.end === window.end;
  const quarter = quarterOf(calendar, window.end);
  if (isSame(quarterWindow(calendar, quarter))) return quarter;
  const year = fiscalYearOf(calendar, window.end);
  return isSame(fiscalYearWindow(calendar, year)) ? String(year) : `${window.start}/${window.end}`;
}

/** By what a fact is known again in a later export. */
export function revenueKey(partnerId: string, { window, productLine, segment, region }: RevenueFact): string {
  return [partnerId, window.start, window.end, productLine ?? '', segment ?? '', region ?? ''].join('|');
}
