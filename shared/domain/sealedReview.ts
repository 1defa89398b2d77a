import { z } from 'zod';
import { QuarterLabel } from '../fiscal.ts';
import { Day, Window } from '../time.ts';
import { ActualState } from './actual.ts';
import { Measure, Unit, Visibility } from './commitment.ts';
import type { MetricResult } from './metrics/result.ts';
import { metricName, MetricResult as MetricResultSchema } from './metrics/result.ts';
import { OwnerParty } from './party.ts';
import { type Scorecard, SideScore } from './scorecard.ts';
import { LineStatus } from './scorecardLine.ts';

/** A commitment as a review showed it. Money in minor units; `rows` are places in the record's list of rows. */
export const SealedLine = z.strictObject({
  id: z.uuid(),
  ownerParty: OwnerParty,
  title: z.string(),
  measure: Measure,
  unit: Unit,
  currency: z.string().nullable(),
  weight: z.number(),
  target: z.number().nullable(),
  dueOn: Day,
  value: z.number().nullable(),
  doneOn: Day.nullable(),
  state: ActualState.nullable(),
  fulfilment: z.number().nullable(),
  status: LineStatus,
  visibility: Visibility,
  rows: z.array(z.int()),
});
export type SealedLine = z.infer<typeof SealedLine>;

/** A metric as a review showed it, with the version of its definition. */
export const SealedFigure = MetricResultSchema.pick({
  window: true, asOf: true, value: true, unit: true, currency: true, status: true, numerator: true, denominator: true, definitionVersion: true, note: true,
}).extend({ key: z.string(), rows: z.array(z.int()) });
export type SealedFigure = z.infer<typeof SealedFigure>;

/**
 * Everything a review showed in figures: both sides' scorecard, the partner's metrics, the rules they
 * were judged by, and the ids of the rows behind them. Source: metrics K9, K10.
 */
export const SealedRecord = z.strictObject({
  format: z.literal(1),
  partnerId: z.uuid(),
  partnerName: z.string(),
  vendorName: z.string(),
  quarter: QuarterLabel,
  window: Window,
  asOf: Day,
  plan: z.strictObject({ name: z.string(), version: z.int(), hash: z.string().nullable() }).nullable(),
  sides: z.strictObject({ vendor: SideScore, partner: SideScore }),
  gap: z.number().nullable(),
  balance: z.number().nullable(),
  rules: z.record(z.string(), z.union([z.number(), z.boolean()])),
  lines: z.array(SealedLine),
  figures: z.array(SealedFigure),
  rows: z.array(z.string()),
});
export type SealedRecord = z.infer<typeof SealedRecord>;

/** The record of the figures given; the same figures give the same record, whatever order their rows came in. */
export function sealRecord(scorecard: Scorecard, results: readonly MetricResult[], rules: SealedRecord['rules']): SealedRecord {
  const behind = scorecard.lines.map((line) => [line.commitment.id, ...line.actuals.map((actual) => actual.id)]);
  const rows = [...new Set([...behind.flat(), ...results.flatMap((result) => result.rowIds)])].toSorted();
  const placeOf = new Map(rows.map((id, index) => [id, index]));
  const places = (ids: readonly string[]) => ids.flatMap((id) => placeOf.get(id) ?? []).toSorted((a, b) => a - b);
  const { plan } = scorecard;
  return {
    format: 1,
    partnerId: scorecard.partnerId,
    partnerName: scorecard.partnerName,
    vendorName: scorecard.vendorName,
    quarter: scorecard.quarter,
    window: scorecard.window,
    asOf: scorecard.asOf,
    plan: plan && { name: plan.name, version: plan.version, hash: plan.hash },
    sides: scorecard.sides,
    gap: scorecard.gap,
    balance: scorecard.balance,
    rules,
    lines: scorecard.lines.map((line, index) => ({ ...readLine(line), rows: places(behind[index] ?? []) })),
    figures: results.map((result) => ({ ...readFigure(result), rows: places(result.rowIds) })),
    rows,
  };
}

/** A line as it is sealed, without its rows: what is compared with later ones. */
export function readLine({ commitment, target, dueOn, standing, state, fulfilment, status }: Scorecard['lines'][number]): Omit<SealedLine, 'rows'> {
  const { id, ownerParty, title, measure, unit, currency, weight, visibility } = commitment;
  return { id, ownerParty, title, measure, unit, currency, weight, target, dueOn, value: standing.value, doneOn: standing.doneOn, state, fulfilment, status, visibility };
}

/** A metric as it is sealed, without its rows. */
export function readFigure(result: MetricResult): Omit<SealedFigure, 'rows'> {
  const { window, asOf, value, unit, currency, status, numerator, denominator, definitionVersion, note } = result;
  return { key: metricName(result), window, asOf, value, unit, currency, status, numerator, denominator, definitionVersion, note };
}
