import SqliteDatabase, { type Database } from 'better-sqlite3';
import { configure } from './open.ts';

/** A further connection to the store, for work on very many rows. */
export interface BulkConnection {
  readonly db: Database;
  /** Moves what was committed from the log to its place in the file. */
  settle(): void;
}

/** Pages kept in memory, in KiB: enough that an index of half a million ids is not written out and read again all the time; sorting takes as much again. */
const CACHE_KIB = 12_000;

/** Connects to a store that is open already and at the newest schema. Durable like any other connection. */
export function connectForBulk(path: string): BulkConnection {
  const db = new SqliteDatabase(path, { fileMustExist: true });
  configure(db);
  db.pragma(`cache_size = -${CACHE_KIB}`);
  // Building an index sorts half a million texts: half of that is another core's.
  db.pragma('threads = 2');
  // Otherwise the commit of a large import would also wait until all of it is in its place.
  db.pragma('wal_autocheckpoint = 0');
  return {
    db,
    settle: () => {
      db.pragma('wal_checkpoint(PASSIVE)');
    },
  };
}
