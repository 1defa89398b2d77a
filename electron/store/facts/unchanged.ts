import type { Database } from 'better-sqlite3';

/** How many answers are kept: some fiscal years of plans and investments, some quarters of deals and revenue. */
const KEPT = 16;

/** Answers again what it answered before, as long as nothing in the store has changed. */
export type RememberUnchanged = <T>(key: string, read: () => T) => T;

/**
 * SQLite says itself whether anything changed: through this connection (`total_changes`) or another
 * (`data_version`). Inside a transaction nothing is kept, because it may be rolled back.
 */
export function rememberUnchanged(db: Database): RememberUnchanged {
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck();
  const known = new Map<string, unknown>();
  let state = '';
  return <T>(key: string, read: () => T): T => {
    if (db.inTransaction) return read();
    const now = `${changes.get() ?? 0} ${String(db.pragma('data_version', { simple: true }))}`;
    if (now !== state) known.clear();
    state = now;
    const found = known.get(key);
    if (found !== undefined) return found as T;
    const made = read();
    if (known.size >= KEPT) known.clear();
    known.set(key, made);
    return made;
  };
}
