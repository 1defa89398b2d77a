import type { Database, Statement } from 'better-sqlite3';

/** What a column of the store holds. */
export type Cell = string | number | null;

/** One column that differs between the file and the store. */
export interface CellChange {
  readonly column: string;
  readonly before: Cell;
  readonly after: Cell;
}

/** What became of a row: `changes` names every column that differs, and is empty for added and unchanged rows. */
export interface RowOutcome {
  readonly outcome: 'added' | 'changed' | 'unchanged';
  readonly id: string;
  readonly changes: readonly CellChange[];
}

/** Which file and line a row comes from. */
export interface Source {
  readonly batchId: string;
  readonly line: number;
}

/** The shape of an import's target: which table, by what a row is known again, and which columns the file fills. */
export interface UpsertShape {
  readonly table: string;
  /** Columns that together name a row. */
  readonly key: readonly string[];
  /** Columns by which a row may also be known where the key finds none. */
  readonly alternates: readonly string[];
  readonly columns: readonly string[];
}

type Row = Readonly<Record<string, Cell>>;

/** Adds a row or brings the known one up to date, touching nothing that is the same. */
export type Upsert = (row: Row, source: Source) => RowOutcome;

/** Prepares the statements for one file's columns. Rows must name every key, alternate and column. */
export function createUpsert(db: Database, shape: UpsertShape, newId: () => string): Upsert {
  const { table, key, columns } = shape;
  const written = [...new Set([...key, ...shape.alternates, ...columns])];
  const wanted = ['id', ...columns].join(', ');
  const byKey = db.prepare<[Row], Row>(`SELECT ${wanted} FROM ${table} WHERE ${key.map((name) => `${name} = @${name}`).join(' AND ')}`);
  const byAlternate = shape.alternates.map((name) => ({
    name,
    find: db.prepare<[Row], Row>(`SELECT ${wanted} FROM ${table} WHERE ${name} = @${name} LIMIT 1`),
  }));
  // A table known by its id alone is filled by its own intake; here it is only brought up to date.
  const isById = key.length === 1 && key[0] === 'id';
  const insert = isById ? null : db.prepare(
    `INSERT INTO ${table} (id, batch_id, line, ${written.join(', ')}) VALUES (@id, @batchId, @line, ${written.map((name) => `@${name}`).join(', ')})`,
  );
  const update: Statement | null =
    columns.length === 0
      ? null
      : db.prepare(`UPDATE ${table} SET batch_id = @batchId, line = @line, ${columns.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id`);

  const find = (row: Row): Row | undefined => {
    const known = byKey.get(row);
    if (known !== undefined) return known;
    for (const { name, find: search } of byAlternate) {
      const other = row[name] === null ? undefined : search.get(row);
      if (other !== undefined) return other;
    }
    return undefined;
  };

  return (row, source) => {
    const known = find(row);
    if (known === undefined) {
      const id = newId();
      insert?.run({ ...row, ...source, id });
      return { outcome: 'added', id, changes: [] };
    }
    const id = String(known['id']);
    const changes = columns.flatMap((column): CellChange[] => {
      const before = known[column] ?? null;
      const after = row[column] ?? null;
      return before === after ? [] : [{ column, before, after }];
    });
    if (changes.length === 0) return { outcome: 'unchanged', id, changes };
    update?.run({ ...row, ...source, id });
    return { outcome: 'changed', id, changes };
  };
}
