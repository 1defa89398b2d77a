import type { Database } from 'better-sqlite3';

/** Tables that keep the books themselves and are not entities. */
const BOOKKEEPING = new Set(['act', 'row_change', 'current_act', 'import_batch', 'import_reject', 'mapping_profile']);

/**
 * Tables that imports fill by the hundred thousand. A row that an import adds to one of them is
 * known by its batch, and that is what undoing goes by; its adding is not journaled. What
 * refers to such a row goes with it, so that they can go in any order; a test holds that.
 */
export const BULK_TABLES: readonly string[] = [
  'revenue',
  'revenue_target',
  'opportunity',
  'marketing_activity',
  'certification',
  'incentive_payment',
  'shared_account',
  'survey_response',
];

interface ColumnInfo {
  readonly name: string;
}

/** The entity tables, in order of creation, so that no table stands before one it refers to. */
export function journaledTables(db: Database): string[] {
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid").pluck().all() as string[];
  // SQLite's own tables, such as the statistics it gathers, come and go as it likes.
  return names.filter((name) => !BOOKKEEPING.has(name) && !name.startsWith('sqlite_'));
}

/** The columns of a table, in order. */
export function columnsOf(db: Database, table: string): string[] {
  return (db.pragma(`table_info(${table})`) as ColumnInfo[]).map((column) => column.name);
}

/** Takes the journal's triggers off all tables. */
export function removeJournal(db: Database): void {
  for (const name of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'journal_%'").pluck().all() as string[]) {
    db.exec(`DROP TRIGGER ${name}`);
  }
}

/**
 * Lays three triggers over every entity table that write the row's image before each change
 * into `row_change`, under the act that is going on.
 *
 * They are derived from the tables, so a migration that adds a column cannot forget them.
 * Outside an act `act_id` is null and the write fails: nothing changes unaudited. What an import
 * adds to a table of `BULK_TABLES` is audited by its batch instead.
 */
export function installJournal(db: Database): void {
  removeJournal(db);
  // Migrations before this column was there lay the journal too.
  const knowsBatch = columnsOf(db, 'current_act').includes('batch_id');
  for (const table of journaledTables(db)) {
    const isByBatch = knowsBatch && BULK_TABLES.includes(table);
    const unlessByBatch = isByBatch ? 'WHEN NEW.batch_id IS NULL OR NEW.batch_id IS NOT (SELECT batch_id FROM current_act)' : '';
    const image = columnsOf(db, table).map((column) => `'${column}', OLD.${column}`).join(', ');
    db.exec(`
      CREATE TRIGGER journal_${table}_insert AFTER INSERT ON ${table} ${unlessByBatch} BEGIN
        INSERT INTO row_change (act_id, table_name, row_id, before)
        VALUES ((SELECT act_id FROM current_act), '${table}', NEW.id, NULL);
      END;
      CREATE TRIGGER journal_${table}_update AFTER UPDATE ON ${table} BEGIN
        INSERT INTO row_change (act_id, table_name, row_id, before)
        VALUES ((SELECT act_id FROM current_act), '${table}', OLD.id, json_object(${image}));
      END;
      CREATE TRIGGER journal_${table}_delete AFTER DELETE ON ${table} BEGIN
        INSERT INTO row_change (act_id, table_name, row_id, before)
        VALUES ((SELECT act_id FROM current_act), '${table}', OLD.id, json_object(${image}));
      END;
    `);
  }
}
