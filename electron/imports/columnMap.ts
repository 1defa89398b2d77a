import type { ColumnProfile } from './columnProfile.ts';
import { periodHeader } from './crosstab.ts';
import { FIELD_TYPES, type FieldType } from './fieldTypes.ts';
import { headerKey } from './headerName.ts';
import type { Kind } from './kinds.ts';
import { likeField } from './likeness.ts';
import { isPercentage, isPlausible } from './plausible.ts';
import type { Question, ReadOptions } from './question.ts';
import { claimsOf } from './synonyms.ts';

/** One column of the file and the field it fills. */
export interface MappedColumn {
  readonly index: number;
  readonly header: string;
  /** Without the kind; null where the column is left out. */
  readonly field: string | null;
  readonly type: FieldType | null;
  /** Quarter or year of a crosstab column; null for others. */
  readonly period: string | null;
  /** What the mapping rests on. */
  readonly by: 'answer' | 'name' | 'likeness' | 'values' | null;
}

interface Bid {
  readonly column: number;
  readonly field: string;
  readonly rank: number;
}

/** The columns with their fields, and what had to be left open. */
export interface ColumnMap {
  readonly columns: readonly MappedColumn[];
  readonly questions: readonly Question[];
}

/**
 * Finds the field of every column: by answer, by known name (the strongest first), by likeness,
 * by values. No field is filled by two columns, except the quarters of a crosstab.
 */
export function mapColumns(kind: Kind, headers: readonly string[], profiles: readonly ColumnProfile[], options: ReadOptions): ColumnMap {
  const types = FIELD_TYPES[kind];
  const chosen = new Map<number, Pick<MappedColumn, 'field' | 'period' | 'by'>>();
  const taken = new Set<string>();
  const take = (column: number, field: string | null, by: MappedColumn['by'], period: string | null = null): void => {
    chosen.set(column, { field, period, by });
    if (field !== null) taken.add(field);
  };

  for (const [column, field] of answers(kind, headers, options)) take(column, field, 'answer');
  if (kind === 'revenue') for (const { column, field, period } of periods(headers)) if (!chosen.has(column)) take(column, field, 'name', period);

  const bids = bidsByName(kind, headers, profiles).filter(({ column }) => !chosen.has(column));
  const questions = [...answerQuestions(kind, headers, options), ...rivalQuestions(kind, headers, profiles, bids, taken)];
  for (const { column, field } of bids) if (!chosen.has(column) && !taken.has(field)) take(column, field, 'name');
  if (kind === 'deal') for (const [column, field] of dealCorrections(headers, profiles, chosen, taken)) take(column, field, 'values');

  headers.forEach((header, column) => {
    if (chosen.has(column) || isRepeated(headers, column) || claimsOf(kind, header).length > 0) return;
    const field = likeField(kind, header);
    const type = field === null ? undefined : types[field];
    const profile = profiles[column];
    if (field === null || type === undefined || taken.has(field) || profile === undefined || !isPlausible(kind, field, type, profile)) return;
    take(column, field, 'likeness');
    if (type === 'money') questions.push(columnQuestion(kind, field, [header]));
  });
  for (const [column, field] of byValues(kind, profiles, chosen, taken)) take(column, field, 'values');

  const columns = headers.map((header, index) => {
    const { field = null, period = null, by = null } = chosen.get(index) ?? {};
    return { index, header, field, type: field === null ? null : (types[field] ?? null), period, by };
  });
  return { columns, questions };
}

function* answers(kind: Kind, headers: readonly string[], { map = {} }: ReadOptions): Generator<[number, string | null]> {
  for (const [header, field] of Object.entries(map)) {
    const column = headers.findIndex((each) => each.trim() === header.trim());
    if (column !== -1) yield [column, field?.startsWith(`${kind}.`) ? field.slice(kind.length + 1) : field];
  }
}

/** Answers that cannot stand: a field given to two columns, or one that the kind does not have. */
function answerQuestions(kind: Kind, headers: readonly string[], options: ReadOptions): Question[] {
  const given = [...answers(kind, headers, options)].flatMap(([column, field]) => (field === null ? [] : [{ header: headers[column] ?? '', field }]));
  const byField = [...Map.groupBy(given, ({ field }) => field)];
  return byField.flatMap(([field, columns]): Question[] => {
    const names = columns.map(({ header }) => header);
    const named = names.map((name) => `“${name}”`).join(' and ');
    if (FIELD_TYPES[kind][field] === undefined) {
      const choices = Object.keys(FIELD_TYPES[kind]).map((each) => `${kind}.${each}`);
      return [{ kind: 'column', about: `${named} cannot be taken for “${field}”: a ${kind} has no such field. Which one is it?`, choices, answerWith: `--map "${names[0] ?? ''}=${choices[0] ?? ''}"` }];
    }
    if (names.length < 2) return [];
    return [{ ...columnQuestion(kind, field, names), about: `${named} are both given as ${kind}.${field}. Which column holds it?` }];
  });
}

function* periods(headers: readonly string[]): Generator<{ column: number; field: string; period: string }> {
  for (const [column, header] of headers.entries()) {
    const found = periodHeader(header);
    if (found !== null) yield { column, ...found };
  }
}

/** What each header claims by name, believable claims only, the strongest first. */
function bidsByName(kind: Kind, headers: readonly string[], profiles: readonly ColumnProfile[]): Bid[] {
  const bids = headers.flatMap((header, column) => {
    const profile = profiles[column];
    if (profile === undefined || isRepeated(headers, column)) return [];
    return claimsOf(kind, header)
      .filter(({ field }) => isPlausible(kind, field, FIELD_TYPES[kind][field] ?? 'text', profile))
      .map(({ field, rank }) => ({ column, field, rank }));
  });
  return bids.toSorted((a, b) => a.rank - b.rank || a.column - b.column);
}

/** The second column of the same name never overwrites the first. */
function isRepeated(headers: readonly string[], column: number): boolean {
  const key = headerKey(headers[column] ?? '');
  return headers.slice(0, column).some((header) => headerKey(header) === key);
}

/** Two different columns of amounts that both only mean one field: which one is a question. */
function rivalQuestions(kind: Kind, headers: readonly string[], profiles: readonly ColumnProfile[], bids: readonly Bid[], taken: ReadonlySet<string>): Question[] {
  const fields = new Set(bids.map(({ field }) => field));
  return [...fields].flatMap((field) => {
    const rivals = bids.filter((bid) => bid.field === field && bids.every(({ column, field: other }) => column !== bid.column || other === field));
    const isFigure = FIELD_TYPES[kind][field] === 'money' && !taken.has(field);
    const filled = rivals.filter(({ column }) => (profiles[column]?.filled ?? 0) > 0);
    return isFigure && filled.length > 1 ? [columnQuestion(kind, field, filled.map(({ column }) => headers[column] ?? ''))] : [];
  });
}

function columnQuestion(kind: Kind, field: string, headers: readonly string[]): Question {
  return {
    kind: 'column', about: `Which column holds ${kind}.${field}?`, choices: headers,
    answerWith: `--map "${headers[0] ?? ''}=${kind}.${field}"`,
  };
}

/**
 * A sales stage given as a percentage is the probability, and an amount stated in a currency is
 * only a converted one where there is another amount beside it.
 */
function* dealCorrections(headers: readonly string[], profiles: readonly ColumnProfile[], chosen: ReadonlyMap<number, Pick<MappedColumn, 'field'>>, taken: ReadonlySet<string>): Generator<[number, string]> {
  for (const [column, header] of headers.entries()) {
    const profile = profiles[column];
    const isStage = claimsOf('deal', header)[0]?.field === 'stage';
    if (!chosen.has(column) && isStage && profile !== undefined && isPercentage(profile) && !taken.has('probability')) yield [column, 'probability'];
    const isLoneTwin = chosen.get(column)?.field === 'amountConverted' && !taken.has('amount') && !/convert|company|corporate/i.test(header);
    if (isLoneTwin) yield [column, 'amount'];
  }
}

/** Columns whose values leave no doubt, whatever they are called: e-mail addresses, currency codes. */
function* byValues(kind: Kind, profiles: readonly ColumnProfile[], chosen: ReadonlyMap<number, unknown>, taken: ReadonlySet<string>): Generator<[number, string]> {
  for (const [column, { filled, emails, codes }] of profiles.entries()) {
    if (chosen.has(column) || filled < 3) continue;
    if (codes === filled && FIELD_TYPES[kind]['currency'] !== undefined && !taken.has('currency')) yield [column, 'currency'];
    if (emails === filled && FIELD_TYPES[kind]['email'] !== undefined && !taken.has('email')) yield [column, 'email'];
  }
}
