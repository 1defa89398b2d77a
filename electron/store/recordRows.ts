import type { Database } from 'better-sqlite3';
import { ownerOf } from './recordOwner.ts';

/** What a column of the store holds. */
export type StoredCell = string | number | null;

/** A row with the columns asked for, and its party as `party_name`, `party_kind`, `party_external_id` and `party_account_number`. */
export type RecordRow = Readonly<Record<string, StoredCell>>;

/** Whole tables, row by row, for writing them into a file. */
export function createRecordRows(db: Database) {
  return {
    /** Every row of the table. Statements are made when they are asked for: a file is not written every day. */
    list: (table: string, columns: readonly string[]): IterableIterator<RecordRow> =>
      db
        .prepare<[], RecordRow>(`
          SELECT ${columns.map((column) => `record.${column}`).join(', ')}, party.name AS party_name, party.kind AS party_kind,
                 partner.external_id AS party_external_id, partner.account_number AS party_account_number
          FROM ${table} AS record LEFT JOIN party ON party.id = ${ownerOf(table)} LEFT JOIN partner ON partner.id = party.id
        `)
        .iterate(),
  };
}

export type RecordRows = ReturnType<typeof createRecordRows>;
