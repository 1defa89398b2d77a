import { percentText } from '../../quantity.ts';
import type { Thresholds } from '../metrics/thresholds.ts';
import type { Side } from '../party.ts';
import { allOf, type Verdict } from '../verdict.ts';
import { check, type Names, type TriggerCheck } from './check.ts';

/**
 * A complete quarter: how far the partner reached its revenue and the vendor its investment, as
 * ratios; null is no data. `rowIds` are the commitments behind them.
 */
export interface QuarterAttainment {
  readonly quarter: string;
  readonly partner: number | null;
  readonly vendor: number | null;
  readonly rowIds: readonly string[];
}

/**
 * T1: in each of the last `underperformanceQuarters` complete quarters both sides stayed below
 * `underperformanceBelow`; T1w: one of them did and not both.
 *
 * `quarters` are consecutive, the oldest first. Source: metrics T1, T1w; the glossary's "neither the
 * partner's revenue nor the vendor's investment". A quarter without data breaks the run: null,
 * unless a known value already answers.
 */
export function underperformanceTriggers(quarters: readonly QuarterAttainment[], thresholds: Thresholds, names: Names): TriggerCheck[] {
  const needed = thresholds.underperformanceQuarters;
  const last = quarters.slice(-needed);
  const rowIds = last.flatMap((one) => one.rowIds);
  if (last.length < needed) {
    const why = [`Cannot judge: ${last.length} of ${needed} complete quarters.`];
    return [check('T1', null, why, rowIds), check('T1w', null, why, rowIds)];
  }
  const below = (side: Side): Verdict => allOf(last.map((one) => isBelow(one[side], thresholds.underperformanceBelow)));
  const sides = { vendor: below('vendor'), partner: below('partner') };
  const both = allOf([sides.vendor, sides.partner]);
  return [
    check('T1', both, evidenceOf(both, last, quarters, thresholds, names), rowIds),
    check('T1w', exactlyOne(sides.vendor, sides.partner), watchEvidence(sides, last, names), rowIds),
  ];
}

function isBelow(ratio: number | null, threshold: number): Verdict {
  return ratio === null ? null : ratio < threshold - 1e-9;
}

function exactlyOne(a: Verdict, b: Verdict): Verdict {
  return a === null || b === null ? null : a !== b;
}

function evidenceOf(both: Verdict, last: readonly QuarterAttainment[], all: readonly QuarterAttainment[], thresholds: Thresholds, names: Names): string[] {
  const lines = last.map((one) => quarterLine(one, names));
  if (both === null) return ['Cannot judge: a quarter has no data.', ...lines];
  if (!both) return lines;
  const run = runLength(all, thresholds.underperformanceBelow);
  const limit = percentText(thresholds.underperformanceBelow, names.locale);
  return [`Both sides below ${limit} for ${run} complete quarters running.`, ...lines];
}

/** How many of the latest quarters, without a break, both sides were below. */
function runLength(quarters: readonly QuarterAttainment[], threshold: number): number {
  const firstOther = quarters.toReversed().findIndex((one) => allOf([isBelow(one.partner, threshold), isBelow(one.vendor, threshold)]) !== true);
  return firstOther < 0 ? quarters.length : firstOther;
}

function watchEvidence(sides: Readonly<Record<Side, Verdict>>, last: readonly QuarterAttainment[], names: Names): string[] {
  const lines = last.map((one) => quarterLine(one, names));
  if (exactlyOne(sides.vendor, sides.partner) !== true) return sides.vendor === null || sides.partner === null ? ['Cannot judge: a quarter has no data.', ...lines] : lines;
  const behind = sides.vendor === true ? names.vendor : names.partner;
  return [`Only ${behind} stayed behind in each of the last ${last.length} complete quarters.`, ...lines];
}

function quarterLine({ quarter, partner, vendor }: QuarterAttainment, names: Names): string {
  const said = (ratio: number | null) => (ratio === null ? 'no data' : percentText(ratio, names.locale));
  return `${quarter}: ${names.vendor} ${said(vendor)} of its investment, ${names.partner} ${said(partner)} of its revenue.`;
}
