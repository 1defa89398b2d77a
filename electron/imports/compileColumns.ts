import { mapColumns, type MappedColumn } from './columnMap.ts';
import { emptyProfile, profileCell, type ColumnProfile } from './columnProfile.ts';
import { currencyCode } from './currencyMark.ts';
import { currencySource, twinCurrency, type CurrencySource } from './currencySource.ts';
import type { DateOrder } from './dateText.ts';
import { REQUIRED } from './fieldTypes.ts';
import { formatOf, mainShape } from './format.ts';
import { headerHints } from './headerName.ts';
import type { Kind } from './kinds.ts';
import type { NumberStyle } from './numberText.ts';
import { preambleConstants, type PreambleConstant } from './preamble.ts';
import type { SourceProfile } from './profiles.ts';
import { unitFor, type Question, type ReadOptions } from './question.ts';
import type { FormattedColumn } from './reading.ts';
import type { RawRecord } from './tokenise.ts';

/** The table's columns, ready to be read. */
export interface CompiledColumns {
  readonly columns: readonly FormattedColumn[];
  readonly currencies: ReadonlyMap<number, CurrencySource>;
  /** Column indexes by group of keys, of which one must be filled in each. */
  readonly keys: ReadonlyArray<readonly number[]>;
  /** Values that stand once above the table and hold for every record. */
  readonly constants: readonly PreambleConstant[];
  /** The usual decimal sign of the file. */
  readonly decimal: '.' | ',';
  /** The order of dates in figures that was found; `serial` for Excel's day numbers, null where dates speak for themselves. */
  readonly dateOrder: DateOrder | 'serial' | 'ambiguous' | null;
  readonly questions: readonly Question[];
}

interface Evidence {
  readonly kind: Kind;
  readonly header: readonly string[];
  readonly rows: ReadonlyArray<readonly string[]>;
  readonly profile: SourceProfile | null;
  readonly options: ReadOptions;
  readonly preamble: readonly RawRecord[];
}

/** Rows that are looked at cell by cell, spread over the evidence. */
const PROFILED_ROWS = 1500;

/** Maps the columns, settles their formats and currencies by the evidence, and asks what stays open. */
export function compileColumns(evidence: Evidence): CompiledColumns {
  const { kind, header, rows, options } = evidence;
  const profiles = profileColumns(header, rows);
  const { columns: mapped, questions } = mapColumns(kind, header, profiles, options);
  const style = fileStyle(mapped, profiles);
  const columns = mapped.map((column) => formatColumn(column, profiles, style, evidence));
  const currencies = currenciesOf(columns, profiles, evidence, style ?? 'en');
  return {
    columns, currencies, keys: keysOf(kind, columns), constants: preambleConstants(kind, evidence.preamble, columns),
    decimal: style === 'de' ? ',' : '.', dateOrder: fileDateOrder(columns, profiles),
    questions: [...questions, ...keyQuestions(kind, columns), ...formatQuestions(kind, columns), ...currencyQuestions(kind, columns, currencies, profiles)],
  };
}

function profileColumns(header: readonly string[], rows: Evidence['rows']): ColumnProfile[] {
  const profiles = header.map(() => emptyProfile());
  const step = Math.max(1, Math.floor(rows.length / PROFILED_ROWS));
  for (let at = 0; at < rows.length; at += step) {
    const cells = rows[at] ?? [];
    profiles.forEach((profile, i) => profileCell(profile, cells[i] ?? ''));
  }
  return profiles;
}

/** The decimal sign that most amounts of the file prove; null when none proves any. */
function fileStyle(columns: readonly MappedColumn[], profiles: readonly ColumnProfile[]): NumberStyle | null {
  let points = 0;
  let commas = 0;
  for (const { index, type } of columns) {
    if (type === null || type === 'id' || type === 'day' || type === 'moment') continue;
    points += profiles[index]?.pointDecimals ?? 0;
    commas += profiles[index]?.commaDecimals ?? 0;
  }
  if (points + commas === 0) return null;
  return commas > points ? 'de' : 'en';
}

function formatColumn(column: MappedColumn, profiles: readonly ColumnProfile[], style: NumberStyle | null, { kind, profile, options }: Evidence): FormattedColumn {
  const given = column.field === null ? undefined : unitFor(options, kind, column.field);
  const format = formatOf(column.type, profiles[column.index] ?? emptyProfile(), {
    style, order: fileOrder(profiles) ?? profile?.dateOrder ?? null, answeredOrder: options.dateOrder ?? null,
    unit: given ?? (column.type === 'money' ? (profile?.unit ?? undefined) : undefined), hints: headerHints(column.header),
  });
  return { ...column, format };
}

/** One column that proves the order proves it for the file: exports write all dates alike. */
function fileOrder(profiles: readonly ColumnProfile[]): DateOrder | null {
  const dayFirst = profiles.reduce((sum, profile) => sum + profile.dayFirst, 0);
  const monthFirst = profiles.reduce((sum, profile) => sum + profile.monthFirst, 0);
  if (dayFirst === 0 && monthFirst === 0) return null;
  return dayFirst > 0 && monthFirst > 0 ? null : dayFirst > 0 ? 'dmy' : 'mdy';
}

function fileDateOrder(columns: readonly FormattedColumn[], profiles: readonly ColumnProfile[]): CompiledColumns['dateOrder'] {
  const days = columns.filter(({ type, index }) => (type === 'day' || type === 'moment') && (profiles[index]?.dates ?? 0) > 0);
  if (days.some(({ format }) => format.isOpen === 'date-order')) return 'ambiguous';
  if (days.some(({ format }) => format.name === 'serial')) return 'serial';
  const figures = days.find(({ index }) => ['figures', 'us12'].includes(mainShape(profiles[index] ?? emptyProfile())));
  return figures?.format.order ?? null;
}

function keysOf(kind: Kind, columns: readonly FormattedColumn[]): number[][] {
  return REQUIRED[kind].map((group) => group.flatMap((field) => columns.find((column) => column.field === field)?.index ?? [])).filter((group) => group.length > 0);
}

function currenciesOf(columns: readonly FormattedColumn[], profiles: readonly ColumnProfile[], { rows, options }: Evidence, style: NumberStyle): Map<number, CurrencySource> {
  const columnOf = (field: string): FormattedColumn | null => columns.find((column) => column.field === field) ?? null;
  const [amount, converted, currency] = [columnOf('amount'), columnOf('amountConverted'), columnOf('currency')];
  const twin = amount && converted && currency ? twinCurrency(rows, { amount: amount.index, converted: converted.index, currency: currency.index }, style) : null;
  const given = options.currency === undefined ? null : currencyCode(options.currency);
  const sources = columns.filter(({ type }) => type === 'money' || type === 'quantity').map((column) => {
    const isTwin = column.field === 'amountConverted';
    const codes = isTwin ? columnOf('convertedCurrency') : currency;
    const constant = isTwin ? (twin ?? given) : given;
    return [column.index, currencySource({ header: column.header, profile: profiles[column.index] ?? emptyProfile(), codes, constant })] as const;
  });
  return new Map(sources);
}

function keyQuestions(kind: Kind, columns: readonly FormattedColumn[]): Question[] {
  const missing = REQUIRED[kind].filter((group) => !group.some((field) => columns.some((column) => column.field === field)));
  return missing.map((group) => ({
    kind: 'column', about: `Which column names the ${kind}? None was found for ${group.join(', ')}.`,
    choices: columns.filter(({ field, header }) => field === null && header !== '').map(({ header }) => header),
    answerWith: `--map "HEADER=${kind}.${group[0] ?? ''}"`,
  }));
}

function formatQuestions(kind: Kind, columns: readonly FormattedColumn[]): Question[] {
  const dates = columns.filter(({ format }) => format.isOpen === 'date-order').map(({ header }) => header);
  const order: Question[] = dates.length === 0 ? [] : [{
    kind: 'date-order', about: `Every date in ${dates.join(', ')} can be read day first and month first.`, choices: ['dmy', 'mdy'], answerWith: '--date-order dmy',
  }];
  const units = columns.flatMap(({ header, field, format }): Question[] => {
    if (format.isOpen !== 'unit' && format.isOpen !== 'style') return [];
    const isUnit = format.isOpen === 'unit';
    const choices = isUnit ? ['percent', 'fraction'] : ['number:en', 'number:de'];
    const about = isUnit ? `Are the values of ${header} percent points (35) or fractions (0.35)?` : `Is 1.234 in ${header} one thousand two hundred, or one and a quarter?`;
    return [{ kind: 'unit', about, choices, answerWith: `--unit ${kind}.${field ?? ''}=${choices[0] ?? ''}` }];
  });
  return [...order, ...units];
}

function currencyQuestions(kind: Kind, columns: readonly FormattedColumn[], currencies: ReadonlyMap<number, CurrencySource>, profiles: readonly ColumnProfile[]): Question[] {
  const open = columns.filter(({ index, type }) => type === 'money' && currencies.get(index)?.from === null && (profiles[index]?.numbers ?? 0) > 0);
  if (open.length === 0) return [];
  return [{ kind: 'unit', about: `In which currency are ${open.map(({ header }) => header).join(', ')} (${kind})?`, choices: ['USD', 'EUR', 'GBP'], answerWith: '--currency USD' }];
}
