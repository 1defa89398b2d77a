import { z } from 'zod';
import { PolicyName } from '../domain/metrics/policyRules.ts';
import { RuleChange } from '../domain/metrics/ruleChange.ts';
import { TriggerKind } from '../domain/triggers/check.ts';
import { QuarterLabel } from '../fiscal.ts';
import { Day } from '../time.ts';
import { FailureAnswer, Figure } from './metrics.ts';
import type { OperationSpec } from './operation.ts';
import { Lens } from './partner.ts';

/** A threshold as the policy page shows it: its value, its default, and why the default is that. */
export const ShownThreshold = z.strictObject({
  name: z.string(),
  label: z.string(),
  unit: z.enum(['ratio', 'points', 'days', 'months', 'quarters', 'count', 'score', 'scorePoints']),
  value: z.number(),
  standard: z.number(),
  reason: z.string(),
  source: z.array(z.string()),
});
export type ShownThreshold = z.infer<typeof ShownThreshold>;

/** A policy that is no number, with what it may be. */
export const ShownPolicy = z.strictObject({
  name: PolicyName,
  label: z.string(),
  value: z.string(),
  standard: z.string(),
  options: z.array(z.strictObject({ value: z.string(), label: z.string() })),
  reason: z.string(),
  source: z.array(z.string()),
});
export type ShownPolicy = z.infer<typeof ShownPolicy>;

/** Every rule the metrics read, in groups, and what was changed, the newest first. */
export const PolicyView = z.strictObject({
  groups: z.array(z.strictObject({ title: z.string(), thresholds: z.array(ShownThreshold) })),
  policies: z.array(ShownPolicy),
  changes: z.array(RuleChange.extend({ label: z.string() })),
});
export type PolicyView = z.infer<typeof PolicyView>;

/** How many partnerships one person carries. */
export const Load = z.strictObject({ name: z.string(), partners: z.array(z.string()) });

/** The programme page: its message, the policy's band beside the numbers as they are, all figures, and the failures. */
export const ProgrammeView = z.strictObject({
  quarter: QuarterLabel,
  asOf: Day,
  title: z.string(),
  size: z.strictObject({
    count: z.int(),
    band: z.enum(['info', 'green', 'amber', 'red']),
    allowed: z.strictObject({ from: z.int(), to: z.int() }),
    sponsors: z.array(Load),
    managers: z.array(Load),
    perSponsor: z.int(),
    perManager: z.int(),
  }),
  figures: z.array(Figure),
  failures: z.array(FailureAnswer),
  /** Partners whose triggers call for a status review that is not open, and those whose review waits too long. */
  calls: z.array(z.strictObject({ partnerId: z.uuid(), partner: z.string(), kinds: z.array(TriggerKind) })),
  waiting: z.array(z.strictObject({ partnerId: z.uuid(), partner: z.string(), days: z.int(), isEscalated: z.boolean() })),
  policy: PolicyView,
});
export type ProgrammeView = z.infer<typeof ProgrammeView>;

const Changed = z.strictObject({ rule: z.string() });
const Reason = z.string().regex(/\S/).max(500).nullable();

export const policyOperations = {
  'programme.overview': { input: Lens, output: ProgrammeView },
  'policy.get': { input: z.strictObject({}), output: PolicyView },
  /** Sets a threshold, in its unit (a share from 0 to 1); null goes back to the default. The definitions that read it go on to their next version. */
  'policy.setThreshold': { input: z.strictObject({ name: z.string(), value: z.number().nullable(), reason: Reason }), output: Changed, changes: true },
  /** Sets a policy that is no number; null goes back to the default. */
  'policy.choose': { input: z.strictObject({ name: PolicyName, value: z.string().nullable(), reason: Reason }), output: Changed, changes: true },
} as const satisfies Record<string, OperationSpec>;
