import type { Database } from 'better-sqlite3';
import type { Commitment } from '../../shared/domain/commitment.ts';

/** Writing in drafts: how one version words its commitments, and in which order they stand. */
export function createDraftTerms(db: Database, newId: () => string) {
    const termId = db.prepare<[string, string], string>('SELECT id FROM commitment_term WHERE plan_version_id = ? AND commitment_id = ?').pluck();
  const update = db.prepare(`
    UPDATE commitment_term SET category = @category, category_label = @categoryLabel, title = @title, measure = @measure, unit = @unit,
      currency = @currency, target = @target, due_on = @dueOn, weight = @weight, phasing = @phasing, owner_name = @ownerName,
      product_line = @productLine, segment = @segment, geography = @geography, solution_id = @solutionId, visibility = @visibility,
      notes = @notes, suggested_by = @suggestedBy
    WHERE id = @termId
  `);
  const updateOwner = db.prepare('UPDATE commitment SET owner_party = @ownerParty WHERE id = @id AND owner_party <> @ownerParty');
  const parts = createParts(db, newId);
  const remove = db.prepare('DELETE FROM commitment_term WHERE plan_version_id = ? AND commitment_id = ?');
  const removeMentions = db.prepare(
    'DELETE FROM commitment_answer WHERE commitment_id = @id AND term_id IN (SELECT id FROM commitment_term WHERE plan_version_id = @versionId)',
  );
  const removeUnworded = db.prepare(`
    DELETE FROM commitment WHERE id = @id AND NOT EXISTS (SELECT 1 FROM commitment_term WHERE commitment_id = @id)
      AND NOT EXISTS (SELECT 1 FROM commitment_actual WHERE commitment_id = @id)
  `);
  const place = db.prepare('UPDATE commitment_term SET position = @position WHERE plan_version_id = @versionId AND commitment_id = @id AND position <> @position');
  const wordings = db.prepare<[string], number>('SELECT count(*) FROM commitment_term WHERE commitment_id = ?').pluck();

  return {
    /** In how many versions the commitment is worded. */
    wordings: (commitmentId: string): number => wordings.get(commitmentId) ?? 0,
    /** Replaces how the version words the commitment. */
    change: (commitment: Commitment): void => {
      const { phases, answers, ownerParty, ...terms } = commitment;
      const id = termId.get(commitment.planVersionId, commitment.id);
      if (id === undefined) throw new Error('A commitment was changed that the version does not have');
      const { planVersionId: _, externalId: __, id: ___, ...columns } = terms;
      updateOwner.run({ id: commitment.id, ownerParty });
      update.run({ ...columns, termId: id });
      parts.replacePhases(id, phases);
      parts.replaceAnswers(id, answers);
    },
    /** Takes the commitment out of the version, and out of the store where nothing else knows it. */
    remove: (versionId: string, commitmentId: string): void => {
      removeMentions.run({ versionId, id: commitmentId });
      remove.run(versionId, commitmentId);
      removeUnworded.run({ id: commitmentId });
    },
    /** Puts the version's commitments into the order of the ids. */
    reorder: (versionId: string, ids: readonly string[]): void => {
      for (const [position, id] of ids.entries()) place.run({ versionId, id, position });
    },
  };
}

export type DraftTerms = ReturnType<typeof createDraftTerms>;

/** Phases and answers of a term; rows are touched only where they differ, so that undo knows what was edited. */
function createParts(db: Database, newId: () => string) {
  const phases = db.prepare<[string], { start: string; end: string; target: number }>(
    'SELECT window_start AS start, window_end AS end, target FROM commitment_phase WHERE term_id = ? ORDER BY window_start',
  );
  const removePhases = db.prepare('DELETE FROM commitment_phase WHERE term_id = ?');
  const addPhase = db.prepare('INSERT INTO commitment_phase (id, term_id, window_start, window_end, target) VALUES (?, ?, ?, ?, ?)');
  const answers = db.prepare<[string], string>('SELECT commitment_id FROM commitment_answer WHERE term_id = ? ORDER BY id').pluck();
  const removeAnswers = db.prepare('DELETE FROM commitment_answer WHERE term_id = ?');
  const addAnswer = db.prepare('INSERT INTO commitment_answer (id, term_id, commitment_id) VALUES (?, ?, ?)');
  return {
    replacePhases: (termId: string, wanted: Commitment['phases']): void => {
      const flat = wanted.map(({ window, target }) => ({ start: window.start, end: window.end, target }));
      if (JSON.stringify(flat) === JSON.stringify(phases.all(termId))) return;
      removePhases.run(termId);
      for (const { start, end, target } of flat) addPhase.run(newId(), termId, start, end, target);
    },
    replaceAnswers: (termId: string, wanted: readonly string[]): void => {
      if (wanted.join() === answers.all(termId).join()) return;
      removeAnswers.run(termId);
      for (const id of wanted) addAnswer.run(newId(), termId, id);
    },
  };
}
