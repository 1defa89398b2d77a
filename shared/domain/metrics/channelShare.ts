import { missingBadge, missingMonths, ofKind, readRevenue, type RevenueFacts, type RevenueReading, type RevenueRow, sumRows } from './channelRevenue.ts';
import type { MetricKey } from './dictionary.ts';
import { absent, type Around, badgeOn, figure, isAsked, leftOut, type MetricResult, type Question } from './result.ts';

/**
 * What strategic partners carry of channel revenue: by their standing on the day of each amount,
 * restated with today's partners, and how much comes from partners that are not known.
 *
 * Unit: ratio. Formula: Σ net revenue of partners strategic on the transaction's day ÷ Σ net revenue of
 * all channel rows of the same kind; unknown partners are in the denominator. For one partner,
 * its own part of the numerator. Source: metrics M4.
 * Null: `no_data` without rows of the kind, `not_meaningful` when credits leave nothing or less.
 */
export function strategicShare(facts: RevenueFacts, question: Question): MetricResult[] {
  const { share, members, today, isOf } = sharesOf(facts, question);
  return [
    share('M4', (row) => isOf(row, (id) => members.isOn(id, row.day))),
    share('M4.restated', (row) => isOf(row, (id) => today.has(id))),
    share('M4.unmapped', (row) => row.partnerId === null),
  ];
}

/** The same share over one quarter, which stands beside the twelve months. Source: metrics M4. */
export function quarterShare(facts: RevenueFacts, question: Question): MetricResult {
  const { share, members, isOf } = sharesOf(facts, question);
  return share('M4.quarter', (row) => isOf(row, (id) => members.isOn(id, row.day)));
}

function sharesOf(facts: RevenueFacts, question: Question) {
  const { window, asOf, scope, policies } = question;
  const reading = readRevenue(facts, window, asOf, policies.fx.share, window.end);
  const { members } = facts;
  const today = new Set(members.idsOn(asOf));
  const isOf = (row: RevenueRow, isCounted: (partnerId: string) => boolean) =>
    row.partnerId !== null && isAsked(scope, row.partnerId) && isCounted(row.partnerId);
  const around = aroundRevenue(question, facts, reading);
  const share = (key: MetricKey, isCounted: (row: RevenueRow) => boolean) => shareOf(key, question, facts, { reading, around }, isCounted);
  return { share, members, today, isOf };
}

interface ReadShare {
  readonly reading: RevenueReading;
  readonly around: Around;
}

function shareOf(key: MetricKey, question: Question, facts: RevenueFacts, { reading, around }: ReadShare, isCounted: (row: RevenueRow) => boolean): MetricResult {
  if (reading.rows.length === 0) return absent(key, question, 'no_data', whyNoRows(facts, reading), around);
  const denominator = sumRows(reading.rows);
  const numerator = sumRows(reading.rows.filter(isCounted));
  const sums = { ...around, numerator, denominator, currency: facts.currency };
  return denominator > 0
    ? figure(key, question, numerator / denominator, sums)
    : absent(key, question, 'not_meaningful', 'Credits leave no channel revenue in the window.', sums);
}

/** What stands around every figure of revenue: rows left out, months missing, rows that reach outside. */
export function aroundRevenue(question: Question, facts: RevenueFacts, reading: RevenueReading): Around {
  const { rows, withoutRate, straddling } = reading;
  const missing = missingMonths(ofKind(facts), question.window, question.asOf);
  const all = rows.length + withoutRate.length;
  return {
    excluded: leftOut(`no rate to ${facts.currency}`, withoutRate),
    // In order already, so that each part's own sorting of them costs nothing.
    rowIds: rows.map((row) => row.id).toSorted(),
    coverage: all === 0 ? null : rows.filter((row) => row.partnerId !== null).length / all,
    isIncomplete: withoutRate.length > 0 || missing.length > 0,
    badges: [
      ...missingBadge(missing),
      ...badgeOn('straddling', straddling, (n) => `${n === 1 ? '1 row begins' : `${n} rows begin`} before the window and ${n === 1 ? 'counts' : 'count'} where ${n === 1 ? 'it ends' : 'they end'}.`),
    ],
  };
}

function whyNoRows(facts: RevenueFacts, reading: RevenueReading): string {
  if (reading.withoutRate.length > 0) return `No revenue row could be converted to ${facts.currency}.`;
  return `No revenue of the kind “${facts.revenueType}” is known for the window.`;
}
