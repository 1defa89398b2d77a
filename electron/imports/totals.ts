import { toDecimal, type Money } from '../../shared/money.ts';
import type { CurrencyFrom } from './currencySource.ts';
import { detached } from './detached.ts';
import { FIELD_TYPES } from './fieldTypes.ts';
import type { Kind } from './kinds.ts';
import type { Value } from './reading.ts';
import type { Fact } from './rowReader.ts';

/** Days a column spans. */
export interface DayRange {
  readonly min: string | null;
  readonly max: string | null;
  readonly count: number;
}

/** What the good records come to, each exactly repeated record once; keys are `kind.field`. */
export interface Totals {
  /** Decimal amounts by currency; `FIELD#empty` counts records without an amount. */
  readonly sums: Readonly<Record<string, Readonly<Record<string, string>> | number>>;
  readonly currencyFrom: Readonly<Record<string, CurrencyFrom>>;
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly dates: Readonly<Record<string, DayRange>>;
  readonly numbers: Readonly<Record<string, { readonly count: number; readonly sum: string }>>;
  /** Sums by quarter, for revenue only. */
  readonly byPeriod: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Adds records up, one by one. */
export interface TotalsSum {
  readonly add: (values: readonly Value[], facts: readonly Fact[]) => void;
  readonly result: () => Totals;
}

type Adder = (value: Value, values: readonly Value[]) => void;

/** More different values than this are no categories. */
const CATEGORY_LIMIT = 500;
/** Numbers are added as whole ten-thousandths, so that tenths do not pile up errors. */
const NUMBER_SCALE = 10_000;

/** An empty sum over the fields; `sources` say where each amount's currency comes from. */
export function createTotals(kind: Kind, fields: readonly string[], sources: Readonly<Record<string, CurrencyFrom>>, isSpread: boolean): TotalsSum {
  const figures = noFigures(kind);
  // In a table spread across, a category is counted with every quarter's figure, not with the row.
  const adders = fields.map((field) => (isSpread && FIELD_TYPES[kind][field] === 'category' ? null : adderOf(figures, field, fields)));
  const addAmount = isSpread ? moneyAdder(figures, 'amount') : null;
  const addTarget = isSpread ? moneyAdder(figures, 'target') : null;
  const categories = fields.flatMap((field, at) => (isSpread && FIELD_TYPES[kind][field] === 'category' ? [{ at, add: countAdder(figures, field) }] : []));
  const addPeriod = isSpread ? countAdder(figures, 'period') : null;
  const periodAt = fields.indexOf('period');
  const amountAt = fields.indexOf('amount');
  return {
    add: (values, facts) => {
      for (let i = 0; i < adders.length; i++) adders[i]?.(values[i] ?? null, values);
      if (kind === 'revenue' && periodAt !== -1 && amountAt !== -1) addPeriodAmount(figures, values[periodAt] ?? null, values[amountAt] ?? null);
      for (const { period, amount, target } of facts) {
        if (target !== null) addTarget?.(target, values);
        if (amount === null) continue;
        addAmount?.(amount, values);
        addPeriod?.(period, values);
        addPeriodAmount(figures, period, amount);
        for (const { at, add } of categories) add(values[at] ?? null, values);
      }
    },
    result: () => toTotals(figures, sources, isSpread),
  };
}

/** The running figures, by `kind.field`. */
interface Figures {
  readonly kind: Kind;
  readonly sums: Map<string, Map<string, number>>;
  readonly empties: Map<string, number>;
  readonly counts: Map<string, Map<string, number>>;
  readonly dates: Map<string, { min: string | null; max: string | null; count: number }>;
  readonly numbers: Map<string, { count: number; sum: number }>;
  readonly periods: Map<string, Map<string, number>>;
}

function noFigures(kind: Kind): Figures {
  return { kind, sums: new Map(), empties: new Map(), counts: new Map(), dates: new Map(), numbers: new Map(), periods: new Map() };
}

function adderOf(figures: Figures, field: string, fields: readonly string[]): Adder | null {
  switch (FIELD_TYPES[figures.kind][field]) {
    case 'money': return moneyAdder(figures, field);
    case 'category': case 'bool': case 'period': case 'unit': return countAdder(figures, field);
    case 'day': case 'moment': return dayAdder(figures, field);
    case 'quantity': return quantityAdder(figures, field, fields.indexOf('unit'));
    case 'count': case 'number': case 'points': case 'factor': case 'ratio': case 'nps': case 'scale': case 'seconds': case 'minutes':
      return (value) => { if (typeof value === 'number') addNumber(figures, field, value); };
    default: return null;
  }
}

function moneyAdder({ kind, sums, empties }: Figures, field: string): Adder {
  const key = `${kind}.${field}`;
  const sum = entry(sums, key, () => new Map<string, number>());
  return (value) => {
    if (isMoney(value)) addMoney(sum, value);
    else empties.set(key, (empties.get(key) ?? 0) + 1);
  };
}

function countAdder({ kind, counts }: Figures, field: string): Adder {
  const count = entry(counts, `${kind}.${field}`, () => new Map<string, number>());
  return (value) => {
    const text = value === null ? '(empty)' : String(value);
    const before = count.get(text);
    if (before !== undefined) count.set(text, before + 1);
    else if (count.size <= CATEGORY_LIMIT) count.set(detached(text), 1);
  };
}

function dayAdder({ kind, dates }: Figures, field: string): Adder {
  const range = entry(dates, `${kind}.${field}`, () => ({ min: null, max: null, count: 0 }));
  return (value) => {
    if (typeof value !== 'string') return;
    const day = value.length === 10 ? value : value.slice(0, 10);
    range.count++;
    if (range.min === null || day < range.min) range.min = detached(day);
    if (range.max === null || day > range.max) range.max = detached(day);
  };
}

/** Money goes to the sums; other quantities to the numbers, each unit by itself. */
function quantityAdder(figures: Figures, field: string, unitAt: number): Adder {
  const addAmount = moneyAdder(figures, field);
  return (value, values) => {
    const unit = unitAt === -1 ? null : (values[unitAt] ?? null);
    if (isMoney(value) || (value === null && unit === 'money')) addAmount(value, values);
    else if (typeof value === 'number') addNumber(figures, unit === null ? field : `${field} where unit=${String(unit)}`, value);
  };
}

function addNumber({ kind, numbers }: Figures, field: string, value: number): void {
  const number = entry(numbers, `${kind}.${field}`, () => ({ count: 0, sum: 0 }));
  number.count++;
  number.sum += Math.round(value * NUMBER_SCALE);
}

function addPeriodAmount({ periods }: Figures, period: Value, amount: Value): void {
  if (typeof period === 'string' && isMoney(amount)) addMoney(entry(periods, period, () => new Map<string, number>()), amount);
}

function toTotals({ sums, empties, counts, dates, numbers, periods }: Figures, sources: Totals['currencyFrom'], isSpread: boolean): Totals {
  const amounts = [...sums].flatMap(([key, sum]) => {
    // A quarter without an amount is no record without one.
    const empty = isSpread ? undefined : empties.get(key);
    return [[key, decimals(sum)] as const, ...(empty === undefined ? [] : [[`${key}#empty`, empty] as const])];
  });
  const categories = [...counts].filter(([, count]) => count.size > 0 && count.size <= CATEGORY_LIMIT);
  return {
    sums: Object.fromEntries(amounts), currencyFrom: sources, dates: Object.fromEntries(dates),
    counts: Object.fromEntries(categories.map(([key, count]) => [key, sorted(count)])),
    numbers: Object.fromEntries([...numbers].map(([key, { count, sum }]) => [key, { count, sum: String(sum / NUMBER_SCALE) }])),
    byPeriod: Object.fromEntries([...periods].toSorted().map(([period, sum]) => [period, decimals(sum)])),
  };
}

function entry<T>(map: Map<string, T>, key: string, create: () => T): T {
  const found = map.get(key);
  if (found !== undefined) return found;
  const created = create();
  map.set(key, created);
  return created;
}

function addMoney(sum: Map<string, number>, { minor, currency }: Money): void {
  sum.set(currency, (sum.get(currency) ?? 0) + minor);
}

function isMoney(value: Value): value is Money {
  return typeof value === 'object' && value !== null;
}

function decimals(sum: ReadonlyMap<string, number>): Record<string, string> {
  return Object.fromEntries([...sum].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([currency, minor]) => [currency, toDecimal({ minor, currency })]));
}

function sorted(count: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...count].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
