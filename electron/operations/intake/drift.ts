import { ImportReport, type ImportDrift } from '../../../shared/domain/importReport.ts';
import type { Store } from '../../store/store.ts';
import { isSameSource } from './missingRecords.ts';

/** With fewer rows than this share of the last file, something was probably left out. */
const FEWER_ROWS = 2 / 3;

/** A field with more values than this is no list of stages; a new one in it says nothing. */
const MOST_VALUES = 40;

/** How a file differs from the last standing one of its source. Empty for the first of a source. */
export function driftOf(store: Store, report: ImportReport): ImportDrift[] {
  const earlier = store.batches.listStanding(report.kind ?? '').toReversed();
  for (const { report: json } of earlier) {
    const last = ImportReport.safeParse(JSON.parse(json));
    if (last.success && isSameSource(last.data, report)) return driftBetween(last.data, report);
  }
  return [];
}

/** The differences between two files of a source that somebody should know of before the second is brought in. */
export function driftBetween(last: ImportReport, now: ImportReport): ImportDrift[] {
  return [...columnDrift(last, now), ...unitDrift(last, now), ...currencyDrift(last, now), ...rowDrift(last, now), ...valueDrift(last, now)];
}

function columnDrift(last: ImportReport, now: ImportReport): ImportDrift[] {
  const names = ({ columns }: ImportReport): string[] => columns.map(({ header }) => header.trim()).filter((header) => header !== '');
  const without = (some: readonly string[], others: readonly string[]): string[] => {
    const known = new Set(others.map((header) => header.toLowerCase()));
    return some.filter((header) => !known.has(header.toLowerCase()));
  };
  return [
    ...without(names(last), names(now)).map((about) => ({ code: 'column-gone' as const, about })),
    ...without(names(now), names(last)).map((about) => ({ code: 'column-new' as const, about })),
  ];
}

/** Figures written another way: in thousands, in cents, as fractions, with a comma. */
function unitDrift(last: ImportReport, now: ImportReport): ImportDrift[] {
  const isFigure = (format: string): boolean => /^(number|percent|fraction|duration)/.test(format);
  return now.columns.flatMap(({ header, field, format }): ImportDrift[] => {
    const before = last.columns.find((column) => column.field !== null && column.field === field && column.header === header);
    if (before === undefined || before.format === format || !isFigure(before.format) || !isFigure(format)) return [];
    return [{ code: 'unit-changed', about: `${header}: was ${before.format}, now ${format}` }];
  });
}

function currencyDrift({ totals: last }: ImportReport, { totals: now }: ImportReport): ImportDrift[] {
  return Object.entries(now?.sums ?? {}).flatMap(([field, sums]): ImportDrift[] => {
    const before = last?.sums[field];
    if (typeof sums === 'number' || before === undefined || typeof before === 'number') return [];
    const [was, is] = [before, sums].map((each) => Object.keys(each).toSorted().join(', '));
    return was === is ? [] : [{ code: 'currency-changed', about: `${field}: was ${was}, now ${is}` }];
  });
}

function rowDrift({ rows: last }: ImportReport, { rows: now }: ImportReport): ImportDrift[] {
  return now.read <= last.read * FEWER_ROWS && now.read < last.read ? [{ code: 'fewer-rows', about: `${now.read}, ${last.read} the last time` }] : [];
}

function valueDrift({ totals: last }: ImportReport, { totals: now }: ImportReport): ImportDrift[] {
  return Object.entries(now?.counts ?? {}).flatMap(([field, counts]) => {
    const known = last?.counts[field];
    if (known === undefined || Object.keys(known).length > MOST_VALUES) return [];
    return Object.keys(counts).filter((value) => value !== '' && !Object.hasOwn(known, value)).map((value) => ({ code: 'value-new' as const, about: `${field}: ${value}` }));
  });
}
