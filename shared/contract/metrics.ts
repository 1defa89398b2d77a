import { z } from 'zod';
import { FailureKind } from '../domain/failures/check.ts';
import { Excluded, MetricResult } from '../domain/metrics/result.ts';
import { Recommendation } from '../domain/statusCase.ts';
import { TriggerCheck } from '../domain/triggers/check.ts';
import { Verdict } from '../domain/verdict.ts';
import { QuarterLabel } from '../fiscal.ts';
import { Day, Instant } from '../time.ts';
import { Lens } from './partner.ts';
import type { OperationSpec } from './operation.ts';

/** A figure with its name in the dictionary; the rows behind it are counted here and told by `figure.trace`. */
export const Figure = MetricResult.omit({ rowIds: true, excluded: true }).extend({
  key: z.string(),
  name: z.string(),
  isInternal: z.boolean(),
  rowCount: z.int(),
  /** What was left out and why; `partners` names those of the ids that are partners. */
  excluded: z.array(Excluded.extend({ partners: z.array(z.string()) })),
});
export type Figure = z.infer<typeof Figure>;

/** A failure check with the partners it was found at, by name and by id in the same order. */
export const FailureAnswer = z.strictObject({
  check: FailureKind,
  name: z.string(),
  found: Verdict,
  partnerIds: z.array(z.uuid()),
  partners: z.array(z.string()),
  evidence: z.array(z.string()),
});
export type FailureAnswer = z.infer<typeof FailureAnswer>;

/** A row behind a figure: where it stands, what it says, and which file and line or whose hand it came from. */
export const TracedFact = z.strictObject({
  table: z.string(),
  id: z.string(),
  partner: z.string().nullable(),
  says: z.string(),
  file: z.string().nullable(),
  line: z.int().nullable(),
  enteredBy: z.string().nullable(),
  enteredAt: Instant.nullable(),
});
export type TracedFact = z.infer<typeof TracedFact>;

export const metricsOperations = {
  /** Every programme metric, and the failure checks. */
  'programme.metrics': {
    input: Lens,
    output: z.strictObject({ quarter: QuarterLabel, asOf: Day, figures: z.array(Figure), failures: z.array(FailureAnswer) }),
  },
  /** What calls for a review of the partner's strategic status. */
  'partner.triggers': {
    input: Lens.extend({ partnerId: z.uuid() }),
    output: z.strictObject({
      quarter: QuarterLabel,
      asOf: Day,
      partnerName: z.string(),
      triggers: z.array(TriggerCheck.extend({ name: z.string() })),
      recommendation: Recommendation,
      because: z.array(z.string()),
    }),
  },
  /** The rows behind one figure: `M1` and its part `both`; of the portfolio where no partner is given. `limit` null gives them all. */
  'figure.trace': {
    input: Lens.extend({ metric: z.string(), part: z.string().nullable(), partnerId: z.uuid().nullable(), limit: z.int().positive().nullable() }),
    output: z.strictObject({ quarter: QuarterLabel, asOf: Day, figure: Figure, rows: z.array(TracedFact) }),
  },
} as const satisfies Record<string, OperationSpec>;
