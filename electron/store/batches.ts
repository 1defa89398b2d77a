import type { Database } from 'better-sqlite3';
import { ownerOf } from './recordOwner.ts';

/** A file that was brought in, as the screens name it. */
export interface Batch {
  readonly id: string;
  readonly actId: number | null;
  readonly fileName: string;
  readonly kind: string;
  readonly importedAt: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly undoneAt: string | null;
}

/** What is kept of an import besides its rows. `report` is the report as it was shown, JSON. */
export interface NewBatch extends Omit<Batch, 'actId' | 'undoneAt'> {
  readonly actId: number;
  readonly sha256: string;
  readonly headerFingerprint: string;
  readonly read: number;
  readonly report: string;
}

/** A row that was not brought in, with its cells as in the file. */
export interface Reject {
  readonly line: number;
  readonly record: number | null;
  readonly code: string;
  readonly detail: string;
  readonly cells: readonly string[];
}

/** Columns by which people know a record: the first id that is filled, else its partner and these names. */
export interface RecordLabel {
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

const SELECT = `
  SELECT import_batch.id, act_id AS actId, file_name AS fileName, import_batch.kind, imported_at AS importedAt, rows_added AS added,
         rows_changed AS changed, rows_unchanged AS unchanged, rows_rejected AS rejected,
         -- An import is undone when its act is, whichever way that was done.
         undone.at AS undoneAt
  FROM import_batch LEFT JOIN act ON act.id = act_id LEFT JOIN act AS undone ON undone.id = act.undone_by
`;

/** Imports as the history lists them, and the rows they refused. */
export function createBatches(db: Database) {
  const all = db.prepare<[], Batch>(`${SELECT} ORDER BY imported_at DESC, import_batch.id DESC`);
  const one = db.prepare<[string], Batch>(`${SELECT} WHERE import_batch.id = ?`);
  const byHash = db.prepare<[string], Batch>(`${SELECT} WHERE sha256 = ? AND act.undone_by IS NULL ORDER BY imported_at DESC LIMIT 1`);
  const insert = db.prepare(`
    INSERT INTO import_batch (id, act_id, file_name, sha256, kind, header_fingerprint, imported_at, rows_read, rows_added,
      rows_changed, rows_unchanged, rows_rejected, report)
    VALUES (@id, @actId, @fileName, @sha256, @kind, @headerFingerprint, @importedAt, @read, @added, @changed, @unchanged, @rejected, @report)
  `);
  const setCurrent = db.prepare('UPDATE current_act SET batch_id = ?');
  const fill = db.prepare(`
    UPDATE import_batch SET rows_read = @read, rows_added = @added, rows_changed = @changed, rows_unchanged = @unchanged,
      rows_rejected = @rejected, report = @report WHERE id = @id
  `);
  const insertReject = db.prepare(
    'INSERT INTO import_reject (batch_id, line, record, code, detail, cells) VALUES (@batchId, @line, @record, @code, @detail, @cells)',
  );
  const rejects = db.prepare<[string], Omit<Reject, 'cells'> & { cells: string }>(
    'SELECT line, record, code, detail, cells FROM import_reject WHERE batch_id = ? ORDER BY line, id',
  );
  const standing = db.prepare<[string], { id: string; report: string }>(
    `SELECT import_batch.id, report FROM import_batch JOIN act ON act.id = act_id
     WHERE import_batch.kind = ? AND act.undone_by IS NULL AND report <> '{}' ORDER BY imported_at, import_batch.id`,
  );
  const report = db.prepare<[string], string>('SELECT report FROM import_batch WHERE id = ?').pluck();
  return {
    /** The newest first. */
    list: (): Batch[] => all.all(),
    get: (id: string): Batch | null => one.get(id) ?? null,
    /** The imports of a kind that were not taken back, each with its report as JSON. */
    listStanding: (kind: string): { id: string; report: string }[] => standing.all(kind),
    /** The records of a table that these imports were the last to write, by row number and the name people know them by. */
    listRecords: (table: string, batchIds: readonly string[], label: RecordLabel): { place: number; name: string }[] =>
      recordsOf(db, table, label).all(JSON.stringify(batchIds)),
    /** The standing import of a file with these very bytes; null when there is none. */
    ofHash: (sha256: string): Batch | null => byHash.get(sha256) ?? null,
    /** Opens the batch before its rows, which refer to it; from here on the act is known to bring it in. */
    add: (batch: NewBatch): void => {
      insert.run(batch);
      setCurrent.run(batch.id);
    },
    /** Writes what became of the rows. */
    close: (batch: Pick<NewBatch, 'id' | 'read' | 'added' | 'changed' | 'unchanged' | 'rejected' | 'report'>): void => {
      fill.run(batch);
    },
    addReject: (batchId: string, { cells, ...reject }: Reject): void => {
      insertReject.run({ ...reject, batchId, cells: JSON.stringify(cells) });
    },
    listRejects: (batchId: string): Reject[] =>
      rejects.all(batchId).map(({ cells, ...reject }) => ({ ...reject, cells: JSON.parse(cells) as string[] })),
    /** The report of the import as it was shown, JSON; null for an unknown one. */
    report: (batchId: string): string | null => report.get(batchId) ?? null,
  };
}

export type Batches = ReturnType<typeof createBatches>;

/** Names that stand in another table than the record. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'commitment.title': '(SELECT title FROM commitment_term WHERE commitment_id = record.id ORDER BY commitment_term.rowid DESC LIMIT 1)',
};

function recordsOf(db: Database, table: string, { ids, names }: RecordLabel) {
  const named = ['party.name', ...names.map((name) => ELSEWHERE[`${table}.${name}`] ?? `record.${name}`)].join(', ');
  return db.prepare<[string], { place: number; name: string }>(`
    SELECT record.rowid AS place, coalesce(${[...ids.map((id) => `record.${id}`), `concat_ws(' · ', ${named})`, "''"].join(', ')}) AS name
    FROM ${table} AS record LEFT JOIN party ON party.id = ${ownerOf(table)}
    WHERE record.batch_id IN (SELECT value FROM json_each(?)) ORDER BY name
  `);
}
