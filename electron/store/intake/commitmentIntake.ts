import type { Database } from 'better-sqlite3';
import type { ActualState } from '../../../shared/domain/actual.ts';
import type { Category, Measure, Unit } from '../../../shared/domain/commitment.ts';
import type { OwnerParty } from '../../../shared/domain/party.ts';
import type { Window } from '../../../shared/time.ts';
import { afterChanges, settled } from './settle.ts';
import { type Cell, type CellChange, createUpsert, type RowOutcome, type Source } from './upsert.ts';
import type { WorkingPlan } from './planIntake.ts';

/** A commitment as a file words it; money in minor units of `currency`. */
export interface CommitmentRow {
  readonly externalId: string | null;
  readonly ownerParty: OwnerParty;
  readonly category: Category;
  readonly categoryLabel: string | null;
  readonly title: string;
  readonly measure: Measure;
  readonly unit: Unit;
  readonly currency: string | null;
  readonly target: number | null;
  readonly dueOn: string;
  readonly weight: number;
  readonly ownerName: string | null;
  readonly visibility: 'shared' | 'internal';
  readonly notes: string | null;
}

/** What a file reports for a commitment. */
export interface ActualRow {
  readonly window: Window;
  readonly value: number | null;
  readonly doneOn: string | null;
  readonly state: ActualState;
  readonly counterValue: number | null;
  readonly counterOn: string | null;
}

const TERM_COLUMNS = [
  'category', 'category_label', 'title', 'measure', 'unit', 'currency', 'target', 'due_on', 'weight', 'owner_name', 'visibility', 'notes',
];
const ACTUAL_COLUMNS = ['value', 'done_on', 'state', 'counter_value', 'counter_on'];

/** Writes commitments of working plans, their reported values and what they are given for. */
export function createCommitmentIntake(db: Database, needs: { readonly newId: () => string; readonly now: () => string }) {
  const { newId } = needs;
  const findByExternal = db.prepare<[string, string], string>('SELECT id FROM commitment WHERE plan_id = ? AND external_id = ?').pluck();
  const findByTitle = db
    .prepare<{ draftId: string; title: string; ownerParty: string }, string>(
      `SELECT commitment.id FROM commitment_term AS term JOIN commitment ON commitment.id = term.commitment_id
       WHERE plan_version_id = @draftId AND title = @title AND owner_party = @ownerParty AND external_id IS NULL LIMIT 1`,
    )
    .pluck();
  const insertCommitment = db.prepare(
    'INSERT INTO commitment (id, plan_id, owner_party, external_id, batch_id, line) VALUES (@id, @planId, @ownerParty, @externalId, @batchId, @line)',
  );
  const place = db.prepare<[string], number>('SELECT rowid FROM commitment WHERE id = ?').pluck();
  const met = new Set<number>();
  const terms = createTerms(db, newId);
  const reportActual = createActualWriter(db, needs);

  return {
    /** Row numbers of the commitments that were put. */
    met,
    put: (plan: WorkingPlan, row: CommitmentRow, actual: ActualRow | null, source: Source): RowOutcome => {
      const known =
        row.externalId === null
          ? findByTitle.get({ draftId: plan.draftId, title: row.title, ownerParty: row.ownerParty })
          : findByExternal.get(plan.planId, row.externalId);
      const id = known ?? newId();
      if (known === undefined) insertCommitment.run({ id, planId: plan.planId, ownerParty: row.ownerParty, externalId: row.externalId, ...source });
      met.add(place.get(id) ?? -1);
      const changes = terms.put(plan.draftId, id, row, source);
      const report = actual === null ? null : reportActual(id, row.ownerParty, actual, source);
      if (known === undefined) return { outcome: 'added', id, changes: [] };
      const all = [...changes, ...actualChanges(report)];
      return { outcome: all.length === 0 && report?.outcome !== 'added' ? 'unchanged' : 'changed', id, changes: all };
    },
    /** Links a commitment to those of the other side that it is given for, by their external ids; answers the ids not found. */
    answer: (plan: WorkingPlan, commitmentId: string, externalIds: readonly string[]): string[] =>
      externalIds.filter((externalId) => {
        const other = findByExternal.get(plan.planId, externalId);
        if (other !== undefined) terms.answer(plan.draftId, commitmentId, other);
        return other === undefined;
      }),
  };
}

export type CommitmentIntake = ReturnType<typeof createCommitmentIntake>;

/** Writes what was reported, over the last report of the same window. */
function createActualWriter(db: Database, { newId, now }: { readonly newId: () => string; readonly now: () => string }) {
  const actuals = createUpsert(
    db,
    { table: 'commitment_actual', key: ['commitment_id', 'window_start', 'window_end', 'reported_by', 'entered_at'], alternates: [], columns: ACTUAL_COLUMNS },
    newId,
  );
  const reported = db.prepare<{ id: string; start: string; end: string }, { entered_at: string; reported_by: string }>(
    'SELECT entered_at, reported_by FROM commitment_actual WHERE commitment_id = @id AND window_start = @start AND window_end = @end ORDER BY entered_at DESC LIMIT 1',
  );

  return (id: string, ownerParty: OwnerParty, actual: ActualRow, source: Source): RowOutcome => {
    const known = reported.get({ id, ...actual.window });
    return actuals(
      {
        commitment_id: id,
        window_start: actual.window.start,
        window_end: actual.window.end,
        reported_by: known?.reported_by ?? (ownerParty === 'partner' ? 'partner' : 'vendor'),
        entered_at: known?.entered_at ?? now(),
        value: actual.value,
        done_on: actual.doneOn,
        state: actual.state,
        counter_value: actual.counterValue,
        counter_on: actual.counterOn,
      },
      source,
    );
  };
}

function actualChanges(report: RowOutcome | null): CellChange[] {
  return (report?.changes ?? []).map((change) => ({ ...change, column: `actual.${change.column}` }));
}

type TermRow = Readonly<Record<string, Cell>> & { readonly id: string };

/** The wordings of one draft. */
function createTerms(db: Database, newId: () => string) {
  const find = db.prepare<[string, string], TermRow>(
    `SELECT id, ${TERM_COLUMNS.join(', ')} FROM commitment_term WHERE plan_version_id = ? AND commitment_id = ?`,
  );
  const insert = db.prepare(`
    INSERT INTO commitment_term (id, plan_version_id, commitment_id, position, phasing, ${TERM_COLUMNS.join(', ')})
    VALUES (@id, @draftId, @commitmentId, (SELECT count(*) FROM commitment_term WHERE plan_version_id = @draftId), 'none',
      ${TERM_COLUMNS.map((column) => `@${column}`).join(', ')})
  `);
  const update = db.prepare(`UPDATE commitment_term SET ${TERM_COLUMNS.map((column) => `${column} = @${column}`).join(', ')} WHERE id = @id`);
  const confirm = db.prepare('UPDATE commitment_term SET suggested_by = NULL WHERE id = ? AND suggested_by IS NOT NULL');
  const insertAnswer = db.prepare('INSERT INTO commitment_answer (id, term_id, commitment_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');

  return {
    put: (draftId: string, commitmentId: string, row: CommitmentRow, source: Source): readonly CellChange[] => {
      const cells = termCells(row);
      const known = find.get(draftId, commitmentId);
      if (known === undefined) {
        insert.run({ ...cells, id: newId(), draftId, commitmentId });
        return [];
      }
      // A file that words the commitment makes a promise of what was a suggestion.
      confirm.run(known.id);
      const found = TERM_COLUMNS.flatMap((column): CellChange[] => {
        const before = known[column] ?? null;
        const after = cells[column] ?? null;
        return before === after ? [] : [{ column, before, after }];
      });
      const changes = settled({ table: 'commitment_term', id: known.id, cells: known }, found, source);
      if (changes.length > 0) update.run({ ...afterChanges(TERM_COLUMNS, known, changes), id: known.id });
      return changes;
    },
    answer: (draftId: string, commitmentId: string, answered: string): void => {
      const term = find.get(draftId, commitmentId);
      if (term !== undefined) insertAnswer.run(newId(), term.id, answered);
    },
  };
}

function termCells(row: CommitmentRow): Readonly<Record<string, Cell>> {
  return {
    category: row.category,
    category_label: row.categoryLabel,
    title: row.title,
    measure: row.measure,
    unit: row.unit,
    currency: row.currency,
    target: row.target,
    due_on: row.dueOn,
    weight: row.weight,
    owner_name: row.ownerName,
    visibility: row.visibility,
    notes: row.notes,
  };
}
