import { addDays, addMonths, type Window, windowDays } from '../../time.ts';
import { missingBadge, missingMonths, ofKind, readRevenue, type RevenueFacts, type RevenueReading, type RevenueRow, sumRows } from './channelRevenue.ts';
import type { MetricKey } from './dictionary.ts';
import { absent, badge, badgeOn, type Badge, figure, isAsked, leftOut, type MetricResult, type Question } from './result.ts';

/**
 * What M5 reads besides revenue. `successorOf` names, for a merged partner, the one that took it over;
 * `activeIds` partners that count as active without revenue.
 */
export interface GrowthFacts extends RevenueFacts {
  readonly prior: Window;
  readonly successorOf: ReadonlyMap<string, string>;
  readonly activeIds: ReadonlySet<string>;
}

/** What the three figures of a growth are called. */
interface GrowthKeys {
  readonly strategic: MetricKey;
  readonly base: MetricKey;
  readonly difference: MetricKey;
}

const QUARTER_KEYS: GrowthKeys = { strategic: 'M5.strategic', base: 'M5.base', difference: 'M5.difference' };

/** Twelve months against the twelve before. */
export const yearGrowth: GrowthKeys = { strategic: 'M5.year.strategic', base: 'M5.year.base', difference: 'M5.year.difference' };

/** The same days a year before; a window that ends with a month ends with that month a year before. */
export function yearBefore(window: Window): Window {
  return { start: addMonths(window.start, -12), end: addDays(addMonths(addDays(window.end, 1), -12), -1) };
}

/** The two groups, fixed on the first day and the same in both windows. */
interface Cohorts {
  readonly strategic: ReadonlySet<string>;
  readonly base: ReadonlySet<string>;
  readonly neither: readonly string[];
}

/**
 * Growth of the partners strategic on the window's first day, of the partners strategic in neither
 * window, and the difference, like for like.
 *
 * Unit: ratio, and points for the difference. Formula: (now − prior) ÷ prior over the same partners
 * in both windows, in constant currency; per day where the windows' lengths differ by more than
 * `windowLengthTolerance`. Merged partners count with their successor; a partner that left stays with
 * what it brought, so that survivors do not flatter the group. A running window is compared with
 * as many days of the prior one; a month missing for a source in either makes the figures partial. `keys` names the figures: of the quarter, or of twelve months. Source: metrics M5.
 * Null: `zero_denominator` ("new") when the group had no revenue before, `not_meaningful` when it was
 * negative, `no_data` without revenue in both windows.
 */
export function strategicGrowth(facts: GrowthFacts, question: Question, keys: GrowthKeys = QUARTER_KEYS): MetricResult[] {
  const { now, prior } = comparedWindows(facts, question);
  const read = (window: Window) => readRevenue(facts, window, question.asOf, question.policies.fx.growth, question.window.end);
  const readings = { now: withSuccessors(read(now), facts), prior: withSuccessors(read(prior), facts) };
  const cohorts = cohortsOf(facts, question, readings, prior);
  const days = { now: windowDays(now), prior: windowDays(prior) };
  const isPerDay = Math.abs(days.now - days.prior) / days.prior > question.thresholds.windowLengthTolerance;
  const scaled = isPerDay ? days : { now: 1, prior: 1 };
  const missing = [now, prior].flatMap((window) => missingMonths(ofKind(facts), window, question.asOf));
  const growth = (key: MetricKey, cohort: ReadonlySet<string>) =>
    growthOf({ key, cohort, cohorts, question, facts, readings, scaled, isPerDay, missing });
  const strategic = growth(keys.strategic, cohorts.strategic);
  const base = growth(keys.base, cohorts.base);
  return [strategic, base, differenceOf(keys.difference, strategic, base, question)];
}

function comparedWindows({ prior }: GrowthFacts, { window, asOf }: Question): { now: Window; prior: Window } {
  if (asOf >= window.end || asOf < window.start) return { now: window, prior };
  const now = { start: window.start, end: asOf };
  const sameDays = addDays(prior.start, windowDays(now) - 1);
  return { now, prior: { start: prior.start, end: sameDays < prior.end ? sameDays : prior.end } };
}

function withSuccessors(reading: RevenueReading, facts: GrowthFacts): RevenueReading {
  const rows = reading.rows.map((row) => (row.partnerId === null ? row : { ...row, partnerId: heirOf(row.partnerId, facts.successorOf) }));
  return { ...reading, rows };
}

/** Who stands for the partner today, following every take-over. */
function heirOf(partnerId: string, successorOf: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let current = partnerId;
  while (!seen.has(current)) {
    seen.add(current);
    current = successorOf.get(current) ?? current;
  }
  return current;
}

function cohortsOf(facts: GrowthFacts, question: Question, readings: { now: RevenueReading; prior: RevenueReading }, prior: Window): Cohorts {
  const { members, successorOf } = facts;
  const first = question.window.start;
  const heirs = (isMeant: (id: string) => boolean) => new Set(members.partnerIds.filter(isMeant).map((id) => heirOf(id, successorOf)));
  const strategic = heirs((id) => members.isOn(id, first));
  const touched = heirs((id) => members.isEverIn(id, prior) || members.isEverIn(id, question.window));
  const rows = [...readings.now.rows, ...readings.prior.rows];
  const active = new Set([...rows.flatMap((row) => row.partnerId ?? []), ...[...facts.activeIds].map((id) => heirOf(id, successorOf))]);
  return {
    strategic: new Set([...strategic].filter((id) => isAsked(question.scope, id))),
    base: new Set([...active].filter((id) => !touched.has(id) && !strategic.has(id))),
    neither: [...active].filter((id) => touched.has(id) && !strategic.has(id)),
  };
}

interface GrowthInput {
  readonly key: MetricKey;
  readonly cohort: ReadonlySet<string>;
  readonly cohorts: Cohorts;
  readonly question: Question;
  readonly facts: GrowthFacts;
  readonly readings: { readonly now: RevenueReading; readonly prior: RevenueReading };
  readonly scaled: { readonly now: number; readonly prior: number };
  readonly isPerDay: boolean;
  readonly missing: readonly string[];
}

function growthOf({ key, cohort, cohorts, question, facts, readings, scaled, isPerDay, missing }: GrowthInput): MetricResult {
  const own = (rows: readonly RevenueRow[]) => rows.filter((row) => row.partnerId !== null && cohort.has(row.partnerId));
  const nowRows = own(readings.now.rows);
  const priorRows = own(readings.prior.rows);
  const withoutRate = [...readings.now.withoutRate, ...readings.prior.withoutRate];
  const before = sumRows(priorRows) / scaled.prior;
  const change = sumRows(nowRows) / scaled.now - before;
  const around = {
    numerator: change,
    denominator: before,
    currency: facts.currency,
    rowIds: [...nowRows, ...priorRows].map((row) => row.id),
    isIncomplete: withoutRate.length > 0 || missing.length > 0,
    excluded: [
      ...leftOut(`no rate to ${facts.currency}`, withoutRate),
      ...leftOut('strategic for part of the time only', cohorts.neither),
    ],
    badges: [...missingBadge(missing), ...remarks(cohort, question, isPerDay)],
  };
  if (cohort.size === 0) return absent(key, question, 'not_applicable', 'There is no partner in the group.', around);
  if (readings.now.rows.length === 0 || readings.prior.rows.length === 0) {
    return absent(key, question, 'no_data', 'Revenue is not known for both windows.', around);
  }
  if (before === 0) return absent(key, question, 'zero_denominator', 'New: no revenue in the window before.', around);
  if (before < 0) return absent(key, question, 'not_meaningful', 'Credits left less than nothing in the window before.', around);
  return figure(key, question, change / before, around);
}

function remarks(cohort: ReadonlySet<string>, question: Question, isPerDay: boolean): Badge[] {
  const isSmall = question.scope.kind === 'portfolio' && cohort.size < question.thresholds.smallCohort;
  return [
    ...(isSmall ? badgeOn('small-cohort', [...cohort], (n) => `Only ${n === 1 ? '1 partner' : `${n} partners`} in the group.`) : []),
    ...(isPerDay ? [badge('per-day', 'The windows differ in length; revenue is compared per day.')] : []),
  ];
}

function differenceOf(key: MetricKey, strategic: MetricResult, base: MetricResult, question: Question): MetricResult {
  const rowIds = [...strategic.rowIds, ...base.rowIds];
  const missing = strategic.value === null ? strategic : base.value === null ? base : null;
  if (strategic.value === null || base.value === null) {
    const status = missing?.status === 'ok' || missing?.status === 'partial' ? 'no_data' : (missing?.status ?? 'no_data');
    const who = missing === strategic ? 'strategic partners' : 'standard base';
    return absent(key, question, status, `Growth of the ${who} is not known: ${missing?.note ?? ''}`, { rowIds });
  }
  const isIncomplete = strategic.status === 'partial' || base.status === 'partial';
  return figure(key, question, strategic.value - base.value, { rowIds, isIncomplete, excluded: strategic.excluded, badges: bothBadges(strategic, base) });
}

/** What is remarked of either group; a remark about the windows, the same of both, is made once. */
function bothBadges(strategic: MetricResult, base: MetricResult): Badge[] {
  return [...strategic.badges, ...base.badges.filter((one) => strategic.badges.every(({ kind, text }) => kind !== one.kind || text !== one.text))];
}
