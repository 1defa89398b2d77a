import { convert, type RateBook } from '../../fx.ts';
import type { Money } from '../../money.ts';
import { addDays, isInWindow, type Window, windowDays } from '../../time.ts';
import type { Investment, InvestmentKind } from '../investment.ts';
import type { Side } from '../party.ts';
import type { Membership } from './membership.ts';
import { type Badge, badgeOn, isAsked, leftOut, type MetricResult, type Question, rate } from './result.ts';

/** What M11 reads; `dayRate` is what the plan values a working day of a side at, null where it says nothing. */
export interface AdvancementFacts {
  readonly investments: readonly Investment[];
  readonly prior: Window;
  readonly currency: string;
  readonly rates: RateBook;
  readonly dayRate: Readonly<Record<Side, Money | null>>;
  readonly members: Membership;
}

/** What a year's investment was, in minor units: in solutions and in the market, and of each side. */
export interface InvestedYear {
  readonly solution: number;
  readonly market: number;
  readonly vendor: number;
  readonly partner: number;
}

/** How a partnership's investment moved; `missing` says why it cannot be judged. */
export interface Advance {
  readonly partnerId: string;
  readonly now: InvestedYear | null;
  readonly prior: InvestedYear | null;
  readonly isAdvanced: boolean;
  readonly isStarted: boolean;
  /** The side that did not carry the advance: it put in less than `oneSidedBelow` of its prior year. */
  readonly laggard: Side | null;
  readonly missing: string | null;
  readonly rowIds: readonly string[];
}

/** Shares are no exact numbers: 100 × 1.15 is a hair below 115, which is not more than 15 %. */
const EXACT = 1 + 1e-12;

const UNVALUED = 'an investment cannot be valued: no rate';

/**
 * Partnerships whose joint investment deepened against the year before.
 *
 * Unit: ratio. Formula: advanced ÷ partnerships strategic through both years with standing actuals of
 * both sides; advanced when neither solution nor market investment fell and both together grew by
 * more than `advanceBy`. Constant currency; days at the plan's day rate. Source: metrics M11.
 * Null (`zero_denominator`) when no partnership can be judged; those that cannot are named. A running
 * year is compared with the same days of the prior one.
 */
export function advancementRate(facts: AdvancementFacts, question: Question): MetricResult {
  const { now, prior } = comparedYears(facts, question);
  const { members } = facts;
  const strategicNow = members.idsOn(now.end).filter((id) => isAsked(question.scope, id));
  const both = strategicNow.filter((id) => members.isThroughout(id, { start: prior.start, end: now.end }));
  const advances = both.map((id) => advanceOf(facts, id, question));
  const judged = advances.filter((one) => one.missing === null);
  const because = Map.groupBy(advances.filter((one) => one.missing !== null), (one) => one.missing ?? '');
  return rate('M11', question, judged.filter((one) => one.isAdvanced).length, judged.length, 'No partnership has investment of both sides in both years.', {
    excluded: [
      ...leftOut('not strategic through both years', strategicNow.filter((id) => !both.includes(id))),
      ...[...because].toSorted(([a], [b]) => a.localeCompare(b)).flatMap(([reason, ones]) => leftOut(reason, ones.map((one) => one.partnerId))),
    ],
    rowIds: judged.flatMap((one) => one.rowIds),
    isIncomplete: because.has(UNVALUED),
    badges: remarks(judged),
  });
}

/** How one partnership's investment moved, with each side's part of it. */
export function advanceOf(facts: AdvancementFacts, partnerId: string, question: Question): Advance {
  const windows = comparedYears(facts, question);
  const own = facts.investments.filter((one) => one.partnerId === partnerId);
  const now = yearOf(own, windows.now, facts, question);
  const prior = yearOf(own, windows.prior, facts, question);
  const rowIds = [...now.rowIds, ...prior.rowIds];
  const missing = now.missing ?? prior.missing;
  if (missing !== null) {
    return { partnerId, now: now.year, prior: prior.year, isAdvanced: false, isStarted: false, laggard: null, missing, rowIds };
  }
  return { partnerId, now: now.year, prior: prior.year, missing, rowIds, ...judge(now.year, prior.year, question) };
}

function judge(now: InvestedYear, prior: InvestedYear, { thresholds }: Question): Pick<Advance, 'isAdvanced' | 'isStarted' | 'laggard'> {
  const before = prior.solution + prior.market;
  const after = now.solution + now.market;
  const isAdvanced = now.solution >= prior.solution && now.market >= prior.market && after > before * (1 + thresholds.advanceBy) * EXACT;
  const lags = (side: Side) => now[side] < prior[side] * thresholds.oneSidedBelow;
  const laggard = !isAdvanced ? null : lags('vendor') ? 'vendor' : lags('partner') ? 'partner' : null;
  return { isAdvanced, isStarted: isAdvanced && before === 0, laggard };
}

function comparedYears({ prior }: AdvancementFacts, { window, asOf }: Question): { now: Window; prior: Window } {
  if (asOf >= window.end || asOf < window.start) return { now: window, prior };
  const sameDays = addDays(prior.start, windowDays({ start: window.start, end: asOf }) - 1);
  return { now: { start: window.start, end: asOf }, prior: { start: prior.start, end: sameDays < prior.end ? sameDays : prior.end } };
}

interface YearReading {
  readonly year: InvestedYear;
  readonly missing: string | null;
  readonly rowIds: readonly string[];
}

function yearOf(own: readonly Investment[], window: Window, facts: AdvancementFacts, question: Question): YearReading {
  const rows = own.filter((one) => isInWindow(one.window.end, window));
  const valued = rows.map((row) => ({ row, minor: valueOf(row, facts, question) }));
  const sum = (isMeant: (row: Investment) => boolean) => valued.reduce((total, { row, minor }) => total + (isMeant(row) ? (minor ?? 0) : 0), 0);
  const ofKind = (kind: InvestmentKind) => sum((row) => row.kind === kind);
  const ofSide = (side: Side) => sum((row) => row.side === side);
  const silent = (['vendor', 'partner'] as const).filter((side) => !rows.some((row) => row.side === side));
  return {
    year: { solution: ofKind('solution'), market: ofKind('market'), vendor: ofSide('vendor'), partner: ofSide('partner') },
    missing: missingReason(silent, valued.some(({ minor }) => minor === null)),
    rowIds: rows.map((row) => row.id),
  };
}

function missingReason(silent: readonly Side[], isUnvalued: boolean): string | null {
  if (silent.length === 2) return 'no investment of either side is reported in one of the years';
  if (silent[0] === 'vendor') return 'our investment is not reported in one of the years';
  if (silent[0] === 'partner') return 'the partner’s investment is not reported in one of the years';
  return isUnvalued ? UNVALUED : null;
}

/** The investment in minor units of the metric's currency, at the plan's rates. Null when there is no rate. */
function valueOf(row: Investment, facts: AdvancementFacts, question: Question): number | null {
  const money = row.money ?? daysAtRate(row, facts);
  if (money === null) return null;
  const converted = convert(money, facts.currency, question.policies.fx.investment, question.window.end, facts.rates);
  return converted === null ? null : converted.money.minor;
}

function daysAtRate(row: Investment, facts: AdvancementFacts): Money | null {
  const dayRate = facts.dayRate[row.side];
  if (row.days === 0) return { minor: 0, currency: facts.currency };
  return row.days === null || dayRate === null ? null : { minor: Math.round(row.days * dayRate.minor), currency: dayRate.currency };
}

function remarks(judged: readonly Advance[]): Badge[] {
  const of = (isMeant: (one: Advance) => boolean) => judged.filter(isMeant).map((one) => one.partnerId);
  const partnerships = (n: number) => (n === 1 ? '1 partnership' : `${n} partnerships`);
  return [
    ...badgeOn('started', of((one) => one.isStarted), (n) => `${partnerships(n)} started from nothing.`),
    ...badgeOn('one-sided-partner', of((one) => one.laggard === 'vendor'), (n) => `${partnerships(n)} advanced on the partner’s side only.`),
    ...badgeOn('one-sided-vendor', of((one) => one.laggard === 'partner'), (n) => `${partnerships(n)} advanced on our side only.`),
  ];
}
