import { z } from 'zod';
import { Currency } from '../../money.ts';
import { Day, Window, windowDays } from '../../time.ts';
import { metricDefinitions, type MetricKey, metricIdOf, metricPartOf } from './dictionary.ts';
import type { Policies, Thresholds } from './thresholds.ts';

/** Why a figure is what it is: only `ok` and `partial` carry a value. Source: metrics K2. */
export const MetricStatus = z.enum(['ok', 'partial', 'no_data', 'zero_denominator', 'not_applicable', 'not_meaningful', 'suppressed']);
export type MetricStatus = z.infer<typeof MetricStatus>;

/** Whom a figure is about: every strategic partner together, or one partner. */
export const Scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('portfolio') }),
  z.strictObject({ kind: z.literal('partner'), partnerId: z.string() }),
]);
export type Scope = z.infer<typeof Scope>;

/** Rows left out for one reason; `ids` names the partners or rows, so that they can be listed. */
export const Excluded = z.strictObject({ reason: z.string(), count: z.int().nonnegative(), ids: z.array(z.string()) });
export type Excluded = z.infer<typeof Excluded>;

/** A remark that stands beside the figure and never changes it, with the partners or rows it is about. */
export const Badge = z.strictObject({ kind: z.string(), text: z.string(), ids: z.array(z.string()) });
export type Badge = z.infer<typeof Badge>;

/**
 * A figure as a record: the value with everything needed to believe, question and follow it.
 *
 * `value` is null exactly when `status` is neither `ok` nor `partial`, and `note` then says why in
 * plain words. `coverage` is usable rows ÷ rows that should carry the field; `elapsed` the part of
 * a running window that is over. `rowIds` are the facts it was computed from, of the kinds its
 * definition names.
 */
export const MetricResult = z.strictObject({
  metricId: z.string(),
  part: z.string().nullable(),
  scope: Scope,
  window: Window,
  asOf: Day,
  value: z.number().nullable(),
  unit: z.enum(['ratio', 'points', 'count', 'money', 'days', 'hours', 'score', 'scorePoints', 'nps', 'multiple']),
  currency: Currency.nullable(),
  status: MetricStatus,
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  excluded: z.array(Excluded),
  coverage: z.number().nullable(),
  elapsed: z.number().nullable(),
  definitionVersion: z.int(),
  rowIds: z.array(z.string()),
  badges: z.array(Badge),
  note: z.string().nullable(),
});
export type MetricResult = z.infer<typeof MetricResult>;

/** What every metric is asked: about whom, for which days, as known on which day, by which rules. */
export interface Question {
  readonly scope: Scope;
  readonly window: Window;
  readonly asOf: Day;
  readonly thresholds: Thresholds;
  readonly policies: Policies;
  /** How often the rules of a metric were changed since its definition; none where not given. Source: metrics K10. */
  readonly revisions?: Readonly<Record<string, number>>;
}

/** What stands around a value. `isIncomplete` makes the figure partial although its window is over. */
export interface Around {
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly currency?: string | null;
  readonly excluded?: readonly Excluded[];
  readonly coverage?: number | null;
  readonly rowIds?: readonly string[];
  readonly badges?: readonly Badge[];
  readonly isIncomplete?: boolean;
}

/** True when the partner is one the question is about. */
export function isAsked(scope: Scope, partnerId: string): boolean {
  return scope.kind === 'portfolio' || scope.partnerId === partnerId;
}

/** The same question about the one day it is asked on, for stocks. */
export function asOfDay(question: Question): Question {
  return { ...question, window: { start: question.asOf, end: question.asOf } };
}

/** A figure with a value: `partial` while its window runs or rows are missing (K4). */
export function figure(key: MetricKey, question: Question, value: number, around: Around = {}): MetricResult {
  const isRunning = question.asOf < question.window.end;
  const status = isRunning || around.isIncomplete === true ? 'partial' : 'ok';
  return record(key, question, { ...around, value, status, note: null });
}

/** A figure without one, and why. Null is never 0 (K3). */
export function absent(key: MetricKey, question: Question, status: Exclude<MetricStatus, 'ok' | 'partial'>, note: string, around: Around = {}): MetricResult {
  return record(key, question, { ...around, value: null, status, note });
}

/**
 * A share of countable things: `numerator ÷ denominator`, `zero_denominator` with the reason
 * where there are none, and "2 of 3" beside it where there are few (K11).
 */
export function rate(key: MetricKey, question: Question, numerator: number, denominator: number, whyNone: string, around: Around = {}): MetricResult {
  const counted = { ...around, numerator, denominator };
  if (denominator === 0) return absent(key, question, 'zero_denominator', whyNone, counted);
  const isSmall = denominator < question.thresholds.smallSample;
  const small = isSmall ? [badge('small-sample', `${numerator} of ${denominator}`)] : [];
  return figure(key, question, numerator / denominator, { ...counted, badges: [...small, ...(around.badges ?? [])] });
}

/** The mean of values that are known, at least one: their sum over their number. */
export function meanFigure(key: MetricKey, question: Question, values: readonly number[], around: Around = {}): MetricResult {
  const sum = values.reduce((total, value) => total + value, 0);
  return figure(key, question, sum / values.length, { ...around, numerator: sum, denominator: values.length });
}

/** A reason with the rows it took out, or nothing where it took none. */
export function leftOut(reason: string, ids: readonly string[]): Excluded[] {
  return ids.length === 0 ? [] : [{ reason, count: ids.length, ids: [...ids].toSorted() }];
}

/** A remark. */
export function badge(kind: string, text: string, ids: readonly string[] = []): Badge {
  return { kind, text, ids: [...ids].toSorted() };
}

/** A remark about rows, or nothing where there are none; `text` says it of one and of several. */
export function badgeOn(kind: string, ids: readonly string[], text: (count: number) => string): Badge[] {
  return ids.length === 0 ? [] : [badge(kind, text(ids.length), ids)];
}

/** The name a figure goes by: `M1.both`, `M2`. */
export function metricName(result: Pick<MetricResult, 'metricId' | 'part'>): string {
  return result.part === null ? result.metricId : `${result.metricId}.${result.part}`;
}

function record(key: MetricKey, question: Question, given: Around & Pick<MetricResult, 'value' | 'status' | 'note'>): MetricResult {
  const { scope, window, asOf, thresholds, revisions = {} } = question;
  const coverage = given.coverage ?? null;
  const isLow = coverage !== null && coverage < thresholds.lowCoverage;
  return {
    metricId: metricIdOf(key),
    part: metricPartOf(key),
    scope,
    window,
    asOf,
    value: given.value,
    unit: metricDefinitions[key].unit,
    currency: given.currency ?? null,
    status: given.status,
    numerator: given.numerator ?? null,
    denominator: given.denominator ?? null,
    excluded: [...(given.excluded ?? [])],
    coverage,
    elapsed: asOf < window.end ? elapsedShare(window, asOf) : null,
    definitionVersion: metricDefinitions[key].version + (revisions[metricIdOf(key)] ?? 0),
    rowIds: [...new Set(given.rowIds)].toSorted(),
    badges: [...(given.badges ?? []), ...(isLow ? [badge('low-confidence', 'Low confidence: too few rows carry the field.')] : [])],
    note: given.note,
  };
}

function elapsedShare(window: Window, asOf: Day): number {
  return asOf < window.start ? 0 : windowDays({ start: window.start, end: asOf }) / windowDays(window);
}
