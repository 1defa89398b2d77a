import type { Database } from 'better-sqlite3';
import { journaledTables } from './journal.ts';
import { schemaVersion } from './migrate.ts';

/** What a look over the whole file found; no findings means sound. */
export interface IntegrityReport {
  readonly schema: number;
  readonly findings: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

/** Checks the file itself and what the schema cannot promise. */
export function createIntegrity(db: Database) {
  return {
    check: (): IntegrityReport => {
      const schema = schemaVersion(db);
      const damage = fileFindings(db);
      // A damaged file may fail at any further question.
      if (damage.length > 0) return { schema, findings: damage, counts: {} };
      return { schema, findings: danglingFindings(db), counts: rowCounts(db) };
    },
  };
}

function rowCounts(db: Database): Record<string, number> {
  return Object.fromEntries(journaledTables(db).map((table) => [table, db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number]));
}

function fileFindings(db: Database): string[] {
  try {
    const rows = db.pragma('integrity_check') as { integrity_check: string }[];
    return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  } catch (error) {
    // On a badly damaged file the pragma throws instead of answering rows.
    return [`The file is damaged: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function danglingFindings(db: Database): string[] {
  const rows = db.pragma('foreign_key_check') as { table: string; parent: string }[];
  return rows.map((row) => `A row of ${row.table} refers to a ${row.parent} that is not there.`);
}
