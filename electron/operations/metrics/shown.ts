import type { FailureAnswer, Figure } from '../../../shared/contract/metrics.ts';
import { type FailureCheck, failureNames } from '../../../shared/domain/failures/check.ts';
import { definitionOf, isMetricKey } from '../../../shared/domain/metrics/dictionary.ts';
import { metricName, type MetricResult } from '../../../shared/domain/metrics/result.ts';

/** Rows that a figure lists as left out; their count stands beside them. */
const LISTED = 100;

const NOBODY: ReadonlyMap<string, string> = new Map();

/** A figure as it crosses the boundary: named, with its rows counted. Of one partnership nobody else is named. */
export function toFigure(result: MetricResult): Figure {
  return figureNaming(NOBODY)(result);
}

/** The same with the partners that a figure of the programme leaves out by name. Source: metrics K6. */
export function figureNaming(names: ReadonlyMap<string, string>): (result: MetricResult) => Figure {
  return ({ rowIds, ...result }) => {
    const key = metricName(result);
    const definition = isMetricKey(key) ? definitionOf(key) : null;
    return {
      ...result,
      excluded: result.excluded.map((one) => ({ ...one, ids: one.ids.slice(0, LISTED), partners: one.ids.flatMap((id) => names.get(id) ?? []).toSorted() })),
      key,
      name: definition?.name ?? key,
      isInternal: definition?.isInternal === true,
      rowCount: rowIds.length,
    };
  };
}

/** A failure check with the names of its partners. */
export function toAnswer({ check, found, partnerIds, evidence }: FailureCheck, names: ReadonlyMap<string, string>): FailureAnswer {
  return { check, name: failureNames[check], found, partnerIds, partners: partnerIds.map((id) => names.get(id) ?? id), evidence };
}
