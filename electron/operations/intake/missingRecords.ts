import { ImportReport } from '../../../shared/domain/importReport.ts';
import type { Store } from '../../store/store.ts';
import type { MetRecords } from './intake.ts';

/** From this share of headers in common on, two exports of a kind come from the same report. */
const SAME_SOURCE = 0.8;

/** Longer lists of what is gone help nobody. */
const MOST_SHOWN = 5000;

type Shape = Pick<ImportReport, 'kind' | 'columns'>;

/**
 * What earlier exports of the same kind and source brought and this one has not. A row that is
 * gone from a report may only have been filtered out: it is shown and never deleted.
 */
export function missingRecords(store: Store, report: Shape, met: readonly MetRecords[]): string[] {
  const batches = store.batches.listStanding(report.kind ?? '').filter(({ report: json }) => {
    const earlier = ImportReport.safeParse(JSON.parse(json));
    return earlier.success && isSameSource(earlier.data, report);
  });
  if (batches.length === 0) return [];
  const ids = batches.map(({ id }) => id);
  return met.flatMap(({ table, label, rows }) => store.batches.listRecords(table, ids, label).filter(({ place }) => !rows.has(place)))
    .slice(0, MOST_SHOWN)
    .map(({ name }) => name);
}

/** True for two exports of one report, which may have lost or gained a column, and whose columns may have moved. */
export function isSameSource(a: Shape, b: Shape): boolean {
  const [one, other] = [headers(a), headers(b)];
  const shared = [...one].filter((header) => other.has(header)).length;
  return shared / Math.max(1, new Set([...one, ...other]).size) >= SAME_SOURCE;
}

function headers({ columns }: Shape): Set<string> {
  return new Set(columns.map(({ header }) => header.trim().toLowerCase()).filter((header) => header !== ''));
}
