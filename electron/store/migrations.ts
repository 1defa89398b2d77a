import { readdirSync, readFileSync } from 'node:fs';

/** One numbered step of the schema. `sql` holds no BEGIN or COMMIT: the runner owns the transaction. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/**
 * All migrations in order, read from `NNNN_name.sql` beside this file (the build copies the
 * folder beside the bundle). Numbers must run 1, 2, 3 … without a gap.
 */
export function readMigrations(folder: URL = new URL('./migrations/', import.meta.url)): Migration[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql')).toSorted();
  return files.map((file, index) => {
    const version = Number(file.slice(0, 4));
    if (version !== index + 1) throw new Error(`Migration ${file} breaks the sequence at ${index + 1}`);
    return { version, name: file.slice(5, -4), sql: readFileSync(new URL(file, folder), 'utf8') };
  });
}
