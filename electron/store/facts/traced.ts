import type { Database } from 'better-sqlite3';
import { tracedQueries, type TracedTable } from './tracedQueries.ts';

/** A row behind a figure: what it holds, and which file and line or whose act it came from. */
export interface TracedRow {
  readonly table: TracedTable;
  readonly id: string;
  readonly partnerId: string | null;
  readonly cells: Readonly<Record<string, string | number | null>>;
  readonly file: { readonly name: string; readonly line: number | null } | null;
  readonly entered: { readonly by: string; readonly at: string; readonly act: string } | null;
}

interface Row extends Readonly<Record<string, string | number | null>> {
  readonly id: string;
  readonly partnerId: string | null;
  readonly batchId: string | null;
  readonly line: number | null;
}

interface Change {
  readonly rowId: string;
  readonly by: string;
  readonly at: string;
  readonly act: string;
}

/** Follows ids back to their rows. */
export function createTracedFacts(db: Database) {
  const byTable = new Map(Object.entries(tracedQueries).map(([table, sql]) => [table, db.prepare<[string], Row>(`${sql} IN (SELECT value FROM json_each(?))`)]));
  const fileNames = db.prepare<[string], string>('SELECT file_name FROM import_batch WHERE id = ?').pluck();
  // The latest change stands last.
  const changes = db.prepare<{ table: string; ids: string }, Change>(`
    SELECT row_id AS rowId, actor AS by, at, label AS act FROM row_change JOIN act ON act.id = act_id
    WHERE table_name = @table AND row_id IN (SELECT value FROM json_each(@ids)) ORDER BY row_change.id
  `);
  return {
    /** The rows with these ids, looked for in the tables in turn. Ids that are nowhere give none. */
    find: (ids: readonly string[], tables: readonly TracedTable[]): TracedRow[] => {
      const missing = new Set(ids);
      return tables.flatMap((table) => {
        if (missing.size === 0) return [];
        const rows = byTable.get(table)?.all(JSON.stringify([...missing])) ?? [];
        for (const { id } of rows) missing.delete(id);
        const typed = rows.filter(({ batchId }) => batchId === null).map(({ id }) => id);
        const enteredBy = new Map(changes.all({ table, ids: JSON.stringify(typed) }).map(({ rowId, ...change }) => [rowId, change]));
        return rows.map(({ id, partnerId, batchId, line, ...cells }): TracedRow => {
          const name = batchId === null ? undefined : fileNames.get(batchId);
          return { table, id, partnerId, cells, file: name === undefined ? null : { name, line }, entered: enteredBy.get(id) ?? null };
        });
      });
    },
  };
}

export type TracedFacts = ReturnType<typeof createTracedFacts>;
