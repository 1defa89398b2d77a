import { z } from 'zod';
import { Day } from '../../time.ts';
import { policySources } from './policyRules.ts';
import { isThresholdName, thresholdOf } from './thresholds.ts';

/** A threshold or policy that was set to something else on a day; values as text, `reason` null where nobody gave one. */
export const RuleChange = z.strictObject({
  id: z.uuid(),
  rule: z.string(),
  fromValue: z.string(),
  toValue: z.string(),
  reason: z.string().nullable(),
  changedOn: Day,
  enteredBy: z.string().nullable(),
});
export type RuleChange = z.infer<typeof RuleChange>;

/** How often the rules of each metric were changed, by its id (`M1`). */
export type DefinitionRevisions = Readonly<Record<string, number>>;

const METRIC_IDS: readonly string[] = [...Array.from({ length: 20 }, (_, index) => `M${index + 1}`), 'M1b'];

/**
 * How many versions each metric's definition has gone on since the program's own. Source: metrics K10.
 *
 * A rule belongs to the metrics it names; one that belongs to a convention alone (small samples,
 * coverage) belongs to every metric. Going back to the default is a change like any other.
 */
export function definitionRevisions(changes: readonly RuleChange[]): DefinitionRevisions {
  const touched = changes.flatMap(({ rule }) => metricsOf(rule));
  return Object.fromEntries([...Map.groupBy(touched, (id) => id)].map(([id, all]) => [id, all.length]));
}

/** The metrics whose definition a rule belongs to. */
export function metricsOf(rule: string): readonly string[] {
  const source = isThresholdName(rule) ? thresholdOf(rule).source : (policySources.get(rule) ?? []);
  const named = source.filter((one) => METRIC_IDS.includes(one));
  const isConventionAlone = named.length === 0 && source.length > 0 && source.every((one) => one.startsWith('K'));
  return isConventionAlone ? METRIC_IDS : named;
}
