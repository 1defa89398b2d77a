import type { z } from 'zod';
import type { importOperations } from '../../../shared/contract/imports.ts';
import type { ImportReport } from '../../../shared/domain/importReport.ts';
import type { TypedRecord } from '../../imports/judge.ts';
import type { FieldChange, RowResult } from './intake.ts';

type Rows = z.infer<(typeof importOperations)['import.rows']['output']>['rows'];

/** A row as it came by while the file was rehearsed. */
export interface SeenRow {
  readonly record: Pick<TypedRecord, 'line' | 'record' | 'cells'>;
  readonly result: RowResult;
}

/** The rows as a table shows them: the cell as written, what it was before where it differs, and the first remark on it. */
export function previewRows(seen: readonly SeenRow[], report: ImportReport): Rows {
  return seen.map(({ record, result }) => {
    const changes = result.outcome === 'rejected' ? [] : result.changes;
    const remarks = report.warnings.filter((warning) => warning.record === record.record);
    return {
      line: record.line,
      outcome: result.outcome,
      cells: report.columns.map(({ header, field, index }) => ({
        raw: record.cells[index] ?? '',
        shown: field === null ? null : (record.cells[index] ?? ''),
        before: beforeOf(field, changes),
        warning: remarks.find((remark) => remark.column === header)?.code ?? null,
      })),
    };
  });
}

function beforeOf(field: string | null, changes: readonly FieldChange[]): string | null {
  if (field === null) return null;
  const name = field.slice(field.indexOf('.') + 1);
  const change = changes.find((one) => one.field === name || one.field.startsWith(`${name} `));
  return change === undefined || change.before === null ? null : String(change.before);
}
