import type { MetricDefinition } from './definition.ts';
import { commercialDefinitions } from './dictionary/commercial.ts';
import { healthDefinitions } from './dictionary/health.ts';
import { programmeDefinitions } from './dictionary/programme.ts';
import { relationshipDefinitions } from './dictionary/relationship.ts';

/** The metric dictionary: every figure by name, in the order of the pack's appendix. */
export const metricDefinitions = {
  ...relationshipDefinitions,
  ...commercialDefinitions,
  ...healthDefinitions,
  ...programmeDefinitions,
} as const satisfies Record<string, MetricDefinition>;

/** The name of a figure: `M1.both`, `M2`. */
export type MetricKey = keyof typeof metricDefinitions;

/** `M1` of `M1.held.both`. */
export function metricIdOf(key: MetricKey): string {
  return key.split('.')[0] ?? key;
}

/** `held.both` of `M1.held.both`; null for a metric with one figure. */
export function metricPartOf(key: MetricKey): string | null {
  const dot = key.indexOf('.');
  return dot < 0 ? null : key.slice(dot + 1);
}

/** True for the name of a figure in the dictionary. */
export function isMetricKey(name: string): name is MetricKey {
  return Object.hasOwn(metricDefinitions, name);
}

/** A line of the dictionary as the appendix prints it. */
export interface DictionaryLine extends MetricDefinition {
  readonly key: MetricKey;
  readonly metricId: string;
  readonly part: string | null;
}

/** The dictionary as lines, in order; without the internal figures for a partner's eyes. */
export function dictionaryLines(audience: 'internal' | 'partner'): DictionaryLine[] {
  const keys = Object.keys(metricDefinitions).filter(isMetricKey);
  return keys
    .map((key) => ({ key, metricId: metricIdOf(key), part: metricPartOf(key), ...definitionOf(key) }))
    .filter((line) => audience === 'internal' || line.isInternal !== true);
}

/** The dictionary's entry of a figure. */
export function definitionOf(key: MetricKey): MetricDefinition {
  return metricDefinitions[key];
}
