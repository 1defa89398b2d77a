import type { Database, Statement } from 'better-sqlite3';
import { createRowSet, type RowSet } from './rowSet.ts';
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
  /** The key is unique in the table, and nothing else writes to it meanwhile: new rows can be added without a look-up. */
  readonly isFilledHereOnly?: boolean;
}

/** A row by its columns; those of the key, of the alternates and those the file fills must be there. */
export type Row = Readonly<Record<string, Cell>>;

/** Adds rows or brings the known ones up to date, touching nothing that is the same. */
export interface Upsert {
  (row: Row, source: Source): RowOutcome;
  /** Row numbers of the records that were put: a record of this file is not taken for another row of it. */
  readonly met: Pick<RowSet, 'has'>;
}

/** Prepares the statements for one file's columns. */
export function createUpsert(db: Database, shape: UpsertShape, newId: () => string): Upsert {
  const { table, columns } = shape;
  const met = createRowSet();
  const find = createFinder(db, shape, met);
  const add = createAdder(db, shape);
  const update: Statement | null =
    columns.length === 0
      ? null
      : db.prepare(`UPDATE ${table} SET batch_id = @batchId, line = @line, ${columns.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id`);
  const added = (id: string, place: number | null): RowOutcome => {
    if (place !== null) met.add(place);
    return { outcome: 'added', id, changes: [] };
  };
  const isSurelyNotElsewhere = createElsewhere(db, shape);
  // A file is mostly new or mostly known: the last row tells which way is the shorter one for the next.
  let expectsNew = shape.isFilledHereOnly === true;

  const put = (row: Row, source: Source): RowOutcome => {
    if (expectsNew && isSurelyNotElsewhere(row)) {
      const id = newId();
      const place = add(row, source, id);
      if (place !== null) return added(id, place);
    }
    const known = find(row);
    expectsNew = known === undefined && shape.isFilledHereOnly === true;
    if (known === undefined) {
      const id = newId();
      return added(id, add(row, source, id));
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

/** Adds a row and answers its number; null where its key is there already or, in a table known by its id alone, where its own intake adds it. */
function createAdder(db: Database, { table, key, columns, initial = [], isFilledHereOnly = false }: UpsertShape): (row: Row, source: Source, id: string) => number | null {
  if (key.length === 1 && key[0] === 'id') return () => null;
  const written = [...new Set([...key, ...columns, ...initial])];
  const insert = db.prepare<[Cell[]]>(
    `INSERT INTO ${table} (id, batch_id, line, ${written.join(', ')}) VALUES (?, ?, ?${', ?'.repeat(written.length)})
     ${isFilledHereOnly ? `ON CONFLICT (${key.join(', ')}) DO NOTHING` : ''}`,
  );
  // Bound by place and in one array for all rows: by name takes twice as long.
  const cells: Cell[] = [];
  return (row, { batchId, line }, id) => {
    cells[0] = id;
    cells[1] = batchId;
    cells[2] = line;
    for (let i = 0; i < written.length; i++) cells[i + 3] = row[written[i] ?? ''] ?? null;
    const { changes, lastInsertRowid } = insert.run(cells);
    return changes === 0 ? null : Number(lastInsertRowid);
  };
}

/** True where a row that its key does not find cannot be known by an alternate: it has none, or no row stood there before this file. */
function createElsewhere(db: Database, { table, alternates }: UpsertShape): (row: Row) => boolean {
  const names = [...new Set(alternates.flatMap(({ columns }) => columns))];
  if (names.length === 0 || db.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() === undefined) return () => true;
  return (row) => names.every((name) => (row[name] ?? null) === null);
}

/** Finds a row by its key, then by its alternates, of which those already met in this file are left out. */
function createFinder(db: Database, { table, key, alternates, columns }: UpsertShape, met: Pick<RowSet, 'has'>): (row: Row) => Row | undefined {
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
