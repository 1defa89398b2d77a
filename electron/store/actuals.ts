import type { Database } from 'better-sqlite3';
import type { Actual, ActualState } from '../../shared/domain/actual.ts';
import type { Side } from '../../shared/domain/party.ts';
import type { Window } from '../../shared/time.ts';

interface ActualRow {
  readonly id: string;
  readonly commitment_id: string;
  readonly window_start: string;
  readonly window_end: string;
  readonly value: number | null;
  readonly done_on: string | null;
  readonly reported_by: Side;
  readonly state: ActualState;
  readonly counter_value: number | null;
  readonly counter_on: string | null;
  readonly evidence: string | null;
  readonly entered_by: string | null;
  readonly entered_at: string;
  readonly batch_id: string | null;
  readonly file_name: string | null;
  readonly line: number | null;
}

const SELECT = `
  SELECT actual.id, commitment_id, window_start, window_end, value, done_on, reported_by, state, counter_value,
         counter_on, evidence, entered_by, entered_at, actual.batch_id, file_name, actual.line
  FROM commitment_actual AS actual LEFT JOIN import_batch ON import_batch.id = actual.batch_id
`;

/** Reported values of commitments, with the other side's answers. */
export function createActuals(db: Database) {
  const byPlan = db.prepare<[string], ActualRow>(`
    ${SELECT} JOIN commitment ON commitment.id = commitment_id
    WHERE plan_id = ? ORDER BY window_end, entered_at, actual.id
  `);
  const one = db.prepare<[string], ActualRow>(`${SELECT} WHERE actual.id = ?`);
  const typedIn = db.prepare<{ commitment: string; start: string; end: string }, ActualRow>(`
    ${SELECT} WHERE commitment_id = @commitment AND window_start = @start AND window_end = @end
    ORDER BY entered_at DESC LIMIT 1
  `);
  const put = db.prepare(`
    INSERT INTO commitment_actual (id, commitment_id, window_start, window_end, value, done_on, reported_by, state,
      counter_value, counter_on, evidence, entered_by, entered_at, batch_id, line)
    VALUES (@id, @commitmentId, @start, @end, @value, @doneOn, @reportedBy, @state, @counterValue, @counterOn,
      @evidence, @enteredBy, @enteredAt, @batchId, @line)
    ON CONFLICT (id) DO UPDATE SET value = excluded.value, done_on = excluded.done_on, state = excluded.state,
      counter_value = excluded.counter_value, counter_on = excluded.counter_on, evidence = excluded.evidence,
      entered_by = excluded.entered_by, entered_at = excluded.entered_at, batch_id = excluded.batch_id, line = excluded.line
  `);
  const document = db.prepare('UPDATE commitment_actual SET evidence = ? WHERE id = ?');
  const remove = db.prepare('DELETE FROM commitment_actual WHERE id = ?');

  return {
    listByPlan: (planId: string): Actual[] => byPlan.all(planId).map(toActual),
    get: (id: string): Actual | null => toActualOrNull(one.get(id)),
    /** What was last reported for exactly that window. */
    inWindow: (commitmentId: string, window: Window): Actual | null =>
      toActualOrNull(typedIn.get({ commitment: commitmentId, ...window })),
    /** Adds the actual, or replaces the one with its id. */
    put: ({ window, provenance: { fileName, ...provenance }, ...actual }: Actual): void => {
      put.run({ ...actual, ...window, ...provenance });
    },
    /** What shows that the value is so; where it came from stays as it was. */
    document: (id: string, evidence: string | null): void => {
      document.run(evidence, id);
    },
    remove: (id: string): void => {
      remove.run(id);
    },
  };
}

export type Actuals = ReturnType<typeof createActuals>;

function toActual(row: ActualRow): Actual {
  return {
    id: row.id,
    commitmentId: row.commitment_id,
    window: { start: row.window_start, end: row.window_end },
    value: row.value,
    doneOn: row.done_on,
    reportedBy: row.reported_by,
    state: row.state,
    counterValue: row.counter_value,
    counterOn: row.counter_on,
    evidence: row.evidence,
    provenance: { batchId: row.batch_id, fileName: row.file_name, line: row.line, enteredBy: row.entered_by, enteredAt: row.entered_at },
  };
}

function toActualOrNull(row: ActualRow | undefined): Actual | null {
  return row === undefined ? null : toActual(row);
}
