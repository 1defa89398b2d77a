import type { Database } from 'better-sqlite3';
import type { Category, Commitment, Measure, Phase, Unit } from '../../shared/domain/commitment.ts';
import type { OwnerParty } from '../../shared/domain/party.ts';

interface TermRow {
  readonly term_id: string;
  readonly commitment_id: string;
  readonly plan_version_id: string;
  readonly owner_party: OwnerParty;
  readonly external_id: string | null;
  readonly category: Category;
  readonly category_label: string | null;
  readonly title: string;
  readonly measure: Measure;
  readonly unit: Unit;
  readonly currency: string | null;
  readonly target: number | null;
  readonly due_on: string;
  readonly weight: number;
  readonly phasing: Commitment['phasing'];
  readonly owner_name: string | null;
  readonly product_line: string | null;
  readonly segment: string | null;
  readonly geography: string | null;
  readonly solution_id: string | null;
  readonly visibility: Commitment['visibility'];
  readonly notes: string | null;
  readonly suggested_by: Commitment['suggestedBy'];
}

interface PhaseRow {
  readonly term_id: string;
  readonly window_start: string;
  readonly window_end: string;
  readonly target: number;
}

/** Where a commitment belongs, and by which unit its actuals are counted. */
export interface CommitmentPlace {
  readonly commitmentId: string;
  readonly partnerId: string;
  readonly planId: string;
  readonly ownerParty: OwnerParty;
}

/** Promises and their wordings, version by version. */
export function createCommitments(db: Database, newId: () => string) {
  const termsByVersion = db.prepare<[string], TermRow>(`
    SELECT term.id AS term_id, term.commitment_id, term.plan_version_id, owner_party, external_id, category,
           category_label, title, measure, unit, currency, target, due_on, weight, phasing, owner_name,
           product_line, segment, geography, solution_id, visibility, notes, suggested_by
    FROM commitment_term AS term JOIN commitment ON commitment.id = term.commitment_id
    WHERE term.plan_version_id = ? ORDER BY position, term.id
  `);
  const phasesByVersion = db.prepare<[string], PhaseRow>(`
    SELECT term_id, window_start, window_end, commitment_phase.target
    FROM commitment_term AS term JOIN commitment_phase ON term_id = term.id
    WHERE term.plan_version_id = ? ORDER BY window_start
  `);
  const answersByVersion = db.prepare<[string], { term_id: string; commitment_id: string }>(`
    SELECT term_id, commitment_answer.commitment_id
    FROM commitment_term AS term JOIN commitment_answer ON term_id = term.id
    WHERE term.plan_version_id = ? ORDER BY commitment_answer.id
  `);
  const place = db.prepare<[string], CommitmentPlace>(`
    SELECT commitment.id AS commitmentId, partner_id AS partnerId, plan_id AS planId, owner_party AS ownerParty
    FROM commitment JOIN plan ON plan.id = plan_id WHERE commitment.id = ?
  `);
  const insertCommitment = db.prepare(
    'INSERT INTO commitment (id, plan_id, owner_party, external_id) VALUES (@id, @planId, @ownerParty, @externalId) ON CONFLICT (id) DO NOTHING',
  );
  const insertTerm = db.prepare(`
    INSERT INTO commitment_term (id, plan_version_id, commitment_id, position, category, category_label, title, measure,
      unit, currency, target, due_on, weight, phasing, owner_name, product_line, segment, geography, solution_id, visibility, notes, suggested_by)
    VALUES (@termId, @planVersionId, @id, @position, @category, @categoryLabel, @title, @measure, @unit, @currency,
      @target, @dueOn, @weight, @phasing, @ownerName, @productLine, @segment, @geography, @solutionId, @visibility, @notes, @suggestedBy)
  `);
  const insertPhase = db.prepare(
    'INSERT INTO commitment_phase (id, term_id, window_start, window_end, target) VALUES (?, ?, ?, ?, ?)',
  );
  const insertAnswer = db.prepare('INSERT INTO commitment_answer (id, term_id, commitment_id) VALUES (?, ?, ?)');

  return {
    listByVersion: (versionId: string): Commitment[] => {
      const phases = Map.groupBy(phasesByVersion.all(versionId), (phase) => phase.term_id);
      const answers = Map.groupBy(answersByVersion.all(versionId), (answer) => answer.term_id);
      return termsByVersion.all(versionId).map((row) =>
        toCommitment(row, (phases.get(row.term_id) ?? []).map(toPhase), (answers.get(row.term_id) ?? []).map((answer) => answer.commitment_id)),
      );
    },
    /** Null when there is no such commitment. */
    place: (commitmentId: string): CommitmentPlace | null => place.get(commitmentId) ?? null,
    /** Adds the wordings of one version, in order; a commitment known from an earlier version keeps its identity. */
    addAll: (planId: string, commitments: readonly Commitment[]): void => {
      const termIds = new Map(commitments.map((commitment) => [commitment.id, newId()]));
      for (const [position, commitment] of commitments.entries()) {
        const termId = termIds.get(commitment.id) ?? newId();
        const { phases, answers, ...terms } = commitment;
        insertCommitment.run({ id: terms.id, planId, ownerParty: terms.ownerParty, externalId: terms.externalId });
        insertTerm.run({ ...terms, termId, position });
        for (const { window, target } of phases) insertPhase.run(newId(), termId, window.start, window.end, target);
      }
      // After all promises are there, since a promise may answer one further down.
      for (const { id, answers } of commitments) {
        for (const answered of answers) insertAnswer.run(newId(), termIds.get(id), answered);
      }
    },
  };
}

export type Commitments = ReturnType<typeof createCommitments>;

function toCommitment(row: TermRow, phases: Phase[], answers: string[]): Commitment {
  return {
    id: row.commitment_id,
    planVersionId: row.plan_version_id,
    ownerParty: row.owner_party,
    externalId: row.external_id,
    category: row.category,
    categoryLabel: row.category_label,
    title: row.title,
    measure: row.measure,
    unit: row.unit,
    currency: row.currency,
    target: row.target,
    dueOn: row.due_on,
    weight: row.weight,
    phasing: row.phasing,
    phases,
    answers,
    ownerName: row.owner_name,
    productLine: row.product_line,
    segment: row.segment,
    geography: row.geography,
    solutionId: row.solution_id,
    visibility: row.visibility,
    notes: row.notes,
    suggestedBy: row.suggested_by,
  };
}

function toPhase({ window_start, window_end, target }: PhaseRow): Phase {
  return { window: { start: window_start, end: window_end }, target };
}
