import type { Database } from 'better-sqlite3';

/** What a field of a typed record holds. */
type Cell = string | number | boolean | null;

/** A record whose fields each stand in one column of one table. */
export type TypedRecord<R> = { readonly [F in keyof R]: Cell } & { readonly id: string; readonly partnerId: string | null };

/** How a record stands in its table. */
export interface RecordShape<R> {
  readonly table: string;
  /** The column of each field. */
  readonly columns: Readonly<Record<keyof R & string, string>>;
  /** Fields that are yes or no, kept as 1 or 0. */
  readonly flags: readonly (keyof R & string)[];
  /** Fields whose column may be empty in older rows, with what that means, as SQL. */
  readonly whenNull?: Readonly<Partial<Record<keyof R & string, string>>>;
  /** What a new row needs beside its fields, as SQL over the fields. */
  readonly fixed: Readonly<Record<string, string>>;
  /** The order of a partner's records, as SQL. */
  readonly order: string;
}

/** The rows that exports bring in name their source; those that people type are their own. */
export const TYPED_SOURCE = { source: "'typed'", source_key: '@id' } as const;

/** Records that people type, partner by partner. */
export interface TypedRecords<R> {
  get(id: string): R | null;
  listByPartner(partnerId: string): R[];
  add(record: R): void;
  /** Writes the record as it now is; a field that stays the same is nobody's edit. */
  put(record: R): void;
  remove(id: string): void;
}

/** Questions of a table's own, beside the usual ones. */
export interface Asking<R> {
  /** Prepares a question: what stands after `FROM` and the table, such as `WHERE batch_id = @batchId`. */
  asking(rest: string): (values: Readonly<Record<string, string>>) => R[];
}

/**
 * Reads and writes one table's records. As with the intake's tables, the SQL follows from the columns:
 * tables of a dozen and more fields are written once here and not once each.
 */
export function createTypedRecords<R extends TypedRecord<R>>(db: Database, shape: RecordShape<R>): TypedRecords<R> & Asking<R> {
  const { table, columns, flags, fixed, order, whenNull } = shape;
  const fields = Object.keys(columns) as (keyof R & string)[];
  const read = (field: keyof R & string) => (whenNull?.[field] === undefined ? columns[field] : `coalesce(${columns[field]}, ${whenNull[field]})`);
  const select = `SELECT ${fields.map((field) => `${read(field)} AS ${field}`).join(', ')} FROM ${table}`;
  const one = db.prepare<[string], Record<string, Cell>>(`${select} WHERE id = ?`);
  const ofPartner = db.prepare<[string], Record<string, Cell>>(`${select} WHERE partner_id = ? ORDER BY ${order}`);
  const names = [...fields.map((field) => columns[field]), ...Object.keys(fixed)];
  const insert = db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${[...fields.map((field) => `@${field}`), ...Object.values(fixed)].join(', ')})`);
  const changing = fields.filter((field) => field !== 'id' && field !== 'partnerId');
  const update = db.prepare(`UPDATE ${table} SET ${changing.map((field) => `${columns[field]} = @${field}`).join(', ')} WHERE id = @id`);
  const remove = db.prepare(`DELETE FROM ${table} WHERE id = ?`);
  const toRow = (record: R) => Object.fromEntries(fields.map((field) => [field, typeof record[field] === 'boolean' ? Number(record[field]) : record[field]]));
  const toRecord = (row: Record<string, Cell>): R =>
    Object.fromEntries(fields.map((field) => [field, flags.includes(field) && row[field] !== null ? row[field] === 1 : row[field]])) as unknown as R;
  return {
    get: (id) => {
      const row = one.get(id);
      return row === undefined ? null : toRecord(row);
    },
    listByPartner: (partnerId) => ofPartner.all(partnerId).map(toRecord),
    add: (record) => void insert.run(toRow(record)),
    put: (record) => void update.run(toRow(record)),
    remove: (id) => void remove.run(id),
    asking: (rest) => {
      const question = db.prepare<[Readonly<Record<string, string>>], Record<string, Cell>>(`${select} ${rest}`);
      return (values) => question.all(values).map(toRecord);
    },
  };
}
