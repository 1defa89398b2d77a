import { addMonths, type Day } from '../../time.ts';
import { readRevenue, type RevenueFacts, type RevenueReading, sumRows } from './channelRevenue.ts';
import { aroundRevenue, strategicShare } from './channelShare.ts';
import { absent, asOfDay, badge, figure, type MetricResult, type Question, rate } from './result.ts';
import type { Thresholds } from './thresholds.ts';

/** Where a programme lies against the glossary's band; more than one can hold. */
export type Zone = 'concentrated' | 'too broad' | 'narrow' | 'label without weight' | 'dependence risk';

/** What M13 reads besides revenue: the partners active in the last twelve months, null where the full list is not imported. */
export interface ConcentrationFacts extends RevenueFacts {
  readonly activeIds: ReadonlySet<string> | null;
}

/** M13 as a whole: its figures, the zones (empty when either axis is unknown), and whether the band is information only. */
export interface Concentration {
  readonly results: readonly MetricResult[];
  readonly zones: readonly Zone[];
  readonly isInformationOnly: boolean;
}

/** Partners with any activity in the twelve months up to the day: a deal, a registration, a certification kept up. Source: metrics M13. */
export function activePartners(activity: readonly { readonly partnerId: string; readonly on: Day }[], asOf: Day): Set<string> {
  const from = addMonths(asOf, -12);
  return new Set(activity.filter(({ on }) => on > from && on <= asOf).map(({ partnerId }) => partnerId));
}

/**
 * How few partners bring how much, against the glossary's band, and whether the strategic list is
 * only the revenue list under another name.
 *
 * Unit: ratio. Formula: x = strategic ÷ active partners; y = strategic share of revenue over the asked
 * window (twelve months); overlap = |strategic ∩ top-n by revenue| ÷ n with n strategic partners.
 * Source: metrics M13. Null: x is `no_data` without the full partner list, overlap without revenue
 * and `zero_denominator` without strategic partners.
 */
export function concentration(facts: ConcentrationFacts, question: Question): Concentration {
  const x = partnersShare(facts, question);
  const y = revenueShareOf(facts, question);
  const isInformationOnly = facts.activeIds !== null && facts.activeIds.size < question.thresholds.bandMinimumPartners;
  return { results: [x, y, overlapOf(facts, question)], zones: zonesOf(x.value, y.value, question.thresholds), isInformationOnly };
}

/** The zones of a point; empty when either share is null. Both borders of the band belong to it. */
export function zonesOf(partners: number | null, revenue: number | null, thresholds: Thresholds): Zone[] {
  if (partners === null || revenue === null) return [];
  const zones: Zone[] = [];
  if (partners > thresholds.bandPartnersTo) zones.push('too broad');
  if (partners < thresholds.bandPartnersFrom) zones.push('narrow');
  if (revenue < thresholds.bandRevenueFrom) zones.push('label without weight');
  if (revenue > thresholds.bandRevenueTo) zones.push('dependence risk');
  return zones.length === 0 ? ['concentrated'] : zones;
}

/**
 * C(k): what the largest ⌈k·N⌉ partners bring of channel revenue, N being the active partners.
 * Unit: ratio. Source: metrics M13. Null: `no_data` without revenue or partner list, `not_meaningful`
 * when credits leave nothing.
 */
export function topShare(facts: ConcentrationFacts, question: Question, k: number): MetricResult {
  const reading = read(facts, question);
  const total = sumRows(reading.rows);
  if (facts.activeIds === null || reading.rows.length === 0) return absent('M13.top', question, 'no_data', 'The full partner list and its revenue are needed.');
  if (total <= 0) return absent('M13.top', question, 'not_meaningful', 'Credits leave no channel revenue in the window.');
  const size = Math.ceil(k * facts.activeIds.size - 1e-9);
  const top = new Set(ranked(reading).slice(0, size));
  const rows = reading.rows.filter((row) => row.partnerId !== null && top.has(row.partnerId));
  return figure('M13.top', question, sumRows(rows) / total, {
    ...aroundRevenue(question, facts, reading),
    numerator: sumRows(rows),
    denominator: total,
    currency: facts.currency,
    badges: [badge('top', `The largest ${size} of ${facts.activeIds.size} partners.`, [...top])],
  });
}

function partnersShare({ activeIds, members }: ConcentrationFacts, question: Question): MetricResult {
  const strategic = members.idsOn(question.asOf);
  if (activeIds === null) return absent('M13.partners', question, 'no_data', 'The full list of partners is not imported.');
  const inactive = strategic.filter((id) => !activeIds.has(id));
  const isFew = activeIds.size < question.thresholds.bandMinimumPartners;
  return rate('M13.partners', asOfDay(question), strategic.length, activeIds.size, 'No partner was active in the last twelve months.', {
    rowIds: [...activeIds, ...inactive],
    badges: [
      ...(isFew ? [badge('information-only', `With ${activeIds.size} active partners the band is information only.`)] : []),
      ...(inactive.length > 0 ? [badge('inactive', 'Strategic without any activity in twelve months.', inactive)] : []),
    ],
  });
}

function revenueShareOf(facts: ConcentrationFacts, question: Question): MetricResult {
  const [share] = strategicShare(facts, { ...question, scope: { kind: 'portfolio' } });
  if (share === undefined) return absent('M13.revenue', question, 'no_data', 'No revenue is known.');
  // The low-confidence badge follows from the coverage and is put on again.
  const around = { ...share, badges: share.badges.filter(({ kind }) => kind !== 'low-confidence') };
  if (share.value === null) return absent('M13.revenue', question, share.status === 'not_meaningful' ? 'not_meaningful' : 'no_data', share.note ?? '', around);
  return figure('M13.revenue', question, share.value, { ...around, isIncomplete: share.status === 'partial' });
}

function overlapOf(facts: ConcentrationFacts, question: Question): MetricResult {
  const strategic = facts.members.idsOn(question.asOf);
  const reading = read(facts, question);
  if (reading.rows.length === 0) return absent('M13.overlap', question, 'no_data', 'No revenue is known for the window.');
  const top = ranked(reading).slice(0, strategic.length);
  const shared = strategic.filter((id) => top.includes(id));
  return rate('M13.overlap', question, shared.length, strategic.length, 'There is no strategic partner.', { rowIds: [...strategic, ...reading.rows.map((row) => row.id)] });
}

function read(facts: ConcentrationFacts, { window, asOf, policies }: Question): RevenueReading {
  return readRevenue(facts, window, asOf, policies.fx.share, window.end);
}

/** Partners with revenue, the largest first; ties in order of id. */
function ranked({ rows }: RevenueReading): string[] {
  const sums = new Map<string, number>();
  for (const { partnerId, minor } of rows) if (partnerId !== null) sums.set(partnerId, (sums.get(partnerId) ?? 0) + minor);
  return [...sums].toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([id]) => id);
}
