import type { Database } from 'better-sqlite3';

/** Answers which columns of a row were last written by a person, given what stands in them now. */
export type EditedColumns = (table: string, id: string, now: Readonly<Record<string, unknown>>) => ReadonlySet<string>;

interface Change {
  readonly before: string | null;
  readonly isPersons: 0 | 1 | null;
}

/**
 * Tells people's work from what imports wrote, by the journal. An act that was taken back never
 * happened, and undoing is nobody's writing: both leave a column with whoever wrote it before.
 */
export function createEditedColumns(db: Database): EditedColumns {
  const changes = db.prepare<[string, string], Change>(`
    SELECT row_change.before, CASE
        WHEN act.undone_by IS NOT NULL OR act.kind IN ('undo', 'redo') THEN NULL
        ELSE act.kind NOT IN ('import', 'rehearsal', 'sample.load') END AS isPersons
    FROM row_change JOIN act ON act.id = act_id WHERE table_name = ? AND row_id = ? ORDER BY row_change.id
  `);
  return (table, id, now) => {
    const history = changes.all(table, id);
    const edited = new Set<string>();
    if (!history.some(({ isPersons }) => isPersons === 1)) return edited;
    const images = history.map(({ before }) => (before === null ? null : (JSON.parse(before) as Readonly<Record<string, unknown>>)));
    history.forEach(({ isPersons }, at) => {
      if (isPersons === null) return;
      const after = images[at + 1] ?? now;
      for (const column of Object.keys(now)) {
        if ((images[at]?.[column] ?? null) === (after[column] ?? null)) continue;
        if (isPersons === 1) edited.add(column);
        else edited.delete(column);
      }
    });
    return edited;
  };
}
