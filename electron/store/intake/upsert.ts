import type { Database, Statement } from 'better-sqlite3';
import { afterChanges, type Cell, type CellChange, settled, type Source } from './settle.ts';

export type { Cell, CellChange, Source } from './settle.ts';

/** What became of a row: `changes` names every column that differs, and is empty for added and unchanged rows. */
export interface RowOutcome {
  readonly outcome: 'added' | 'changed' | 'unchanged';
  readonly id: string;
  readonly changes: readonly CellChange[];
}

/** Columns by which a row may also be known where its key finds none, and which rows may be meant at all. */
export interface Alternate {
  readonly columns: readonly string[];
  readonly where: string;
}

/** The shape of an import's target: which table, by what a row is known again, and which columns the file fills. */
export interface UpsertShape {
  readonly table: string;
  /** Columns that together name a row. */
  readonly key: readonly string[];
  readonly alternates: readonly Alternate[];
  readonly columns: readonly string[];
  /** Columns that a new row needs and a known one keeps as they are. */
  readonly initial?: readonly string[];
}

/** A row by its columns; those of the key, of the alternates and those the file fills must be there. */
export type Row = Readonly<Record<string, Cell>>;

/** Adds rows or brings the known ones up to date, touching nothing that is the same. */
export interface Upsert {
  (row: Row, source: Source): RowOutcome;
  /** Row numbers of the records that were put: a record of this file is not taken for another row of it. */
  readonly met: ReadonlySet<number>;
}

/** Prepares the statements for one file's columns. */
export function createUpsert(db: Database, shape: UpsertShape, newId: () => string): Upsert {
  const { table, key, columns } = shape;
  const written = [...new Set([...key, ...columns, ...(shape.initial ?? [])])];
  const met = new Set<number>();
  const find = createFinder(db, shape, met);
  // A table known by its id alone is filled by its own intake; here it is only brought up to date.
  const isById = key.length === 1 && key[0] === 'id';
  const insert = isById ? null : db.prepare(
    `INSERT INTO ${table} (id, batch_id, line, ${written.join(', ')}) VALUES (@id, @batchId, @line, ${written.map((name) => `@${name}`).join(', ')})`,
  );
  const update: Statement | null =
    columns.length === 0
      ? null
      : db.prepare(`UPDATE ${table} SET batch_id = @batchId, line = @line, ${columns.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id`);

  const put = (row: Row, source: Source): RowOutcome => {
    const known = find(row);
    if (known === undefined) {
      const id = newId();
      const done = insert?.run({ ...row, batchId: source.batchId, line: source.line, id });
      if (done !== undefined) met.add(Number(done.lastInsertRowid));
      return { outcome: 'added', id, changes: [] };
    }
    met.add(Number(known['place']));
    const id = String(known['id']);
    const found = columns.flatMap((column): CellChange[] => {
      const before = known[column] ?? null;
      const after = row[column] ?? null;
      return before === after ? [] : [{ column, before, after }];
    });
    const changes = settled({ table, id, cells: known }, found, source);
    if (changes.length === 0) return { outcome: 'unchanged', id, changes };
    update?.run({ ...afterChanges(columns, known, changes), batchId: source.batchId, line: source.line, id });
    return { outcome: 'changed', id, changes };
  };
  return Object.assign(put, { met });
}

/** Finds a row by its key, then by its alternates, of which those already met in this file are left out. */
function createFinder(db: Database, { table, key, alternates, columns }: UpsertShape, met: ReadonlySet<number>): (row: Row) => Row | undefined {
  const select = `SELECT ${['rowid AS place', 'id', ...columns].join(', ')} FROM ${table} WHERE`;
  const byKey = db.prepare<[Row], Row>(`${select} ${key.map((name) => `${name} = @${name}`).join(' AND ')}`);
  const searches = alternates.map(({ columns: names, where }) => ({
    names,
    search: db.prepare<[Row], Row>(`${select} ${names.map((name) => `${name} IS @${name}`).join(' AND ')} AND (${where}) LIMIT 20`),
  }));
  return (row) => {
    const known = byKey.get(row);
    if (known !== undefined) return known;
    for (const { names, search } of searches) {
      if (names.every((name) => (row[name] ?? null) === null)) continue;
      const other = search.all(row).find((one) => !met.has(Number(one['place'])));
      if (other !== undefined) return other;
    }
    return undefined;
  };
}
