import type { TracedFact } from '../../../shared/contract/metrics.ts';
import type { FactKind } from '../../../shared/domain/metrics/definition.ts';
import { definitionOf, isMetricKey } from '../../../shared/domain/metrics/dictionary.ts';
import { metricName, type MetricResult } from '../../../shared/domain/metrics/result.ts';
import type { TracedTable } from '../../store/facts/tracedQueries.ts';
import type { Store } from '../../store/store.ts';
import { sayRow } from './traceWords.ts';

/** Where the facts of a kind stand. */
const TABLES: Readonly<Record<FactKind, readonly TracedTable[]>> = {
  review: ['review'],
  attendance: ['attendance'],
  roleAssignment: ['role_assignment'],
  sponsorContact: ['sponsor_contact'],
  action: ['action'],
  barrier: ['barrier'],
  decision: ['decision'],
  agendaItem: ['decision'],
  planVersion: ['plan_version'],
  commitment: ['commitment'],
  actual: ['commitment_actual'],
  solution: ['solution'],
  revenue: ['revenue'],
  opportunity: ['opportunity'],
  grant: ['access_grant'],
  customer: [],
  designation: ['designation_event'],
  survey: ['survey_response'],
  characteristicRating: ['characteristic_rating'],
  selection: ['selection_assessment'],
  partner: ['partner'],
};

/** The rows a figure was computed from, told one by one; `limit` null gives them all. */
export function rowsBehind({ facts }: Store, figure: MetricResult, names: ReadonlyMap<string, string>, limit: number | null): TracedFact[] {
  const key = metricName(figure);
  const kinds = isMetricKey(key) ? definitionOf(key).facts : [];
  // Figures that count partners or people name those instead of the rows that make them so.
  const tables = [...new Set([...kinds.flatMap((kind) => TABLES[kind]), 'partner', 'person'] as const)];
  const ids = limit === null ? figure.rowIds : figure.rowIds.slice(0, limit);
  return tellRows({ facts }, ids, tables, names);
}

/** The rows of those ids, told one by one. */
export function tellRows({ facts }: Pick<Store, 'facts'>, ids: readonly string[], tables: readonly TracedTable[], names: ReadonlyMap<string, string>): TracedFact[] {
  return facts.traced.find(ids, tables).map((row) => ({
    table: row.table,
    id: row.id,
    partner: row.partnerId === null ? null : (names.get(row.partnerId) ?? null),
    says: sayRow(row),
    file: row.file?.name ?? null,
    line: row.file?.line ?? null,
    enteredBy: row.entered?.by ?? null,
    enteredAt: row.entered?.at ?? null,
  }));
}
