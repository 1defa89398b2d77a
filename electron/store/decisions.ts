import type { Database } from 'better-sqlite3';
import type { Decision } from '../../shared/domain/review.ts';

type DecisionRow = Omit<Decision, 'options'> & { readonly options: string };

const DECISION = `
  SELECT id, review_id AS reviewId, kind, title, options, recommendation, vendor_decider AS vendorDecider,
         partner_decider AS partnerDecider, outcome, decided_on AS decidedOn, carried_from AS carriedFrom, visibility
  FROM decision
`;

/** What reviews are asked to decide and did decide, in the order they were put. */
export function createDecisions(db: Database) {
  const byReview = db.prepare<[string], DecisionRow>(`${DECISION} WHERE review_id = ? ORDER BY position, id`);
  const one = db.prepare<[string], DecisionRow>(`${DECISION} WHERE id = ?`);
  const insert = db.prepare(`
    INSERT INTO decision (id, review_id, position, kind, title, options, recommendation, vendor_decider, partner_decider, outcome, decided_on, carried_from, visibility)
    VALUES (@id, @reviewId, (SELECT count(*) FROM decision WHERE review_id = @reviewId), @kind, @title, @options, @recommendation,
      @vendorDecider, @partnerDecider, @outcome, @decidedOn, @carriedFrom, @visibility)
  `);
  const update = db.prepare(`
    UPDATE decision SET kind = @kind, title = @title, options = @options, recommendation = @recommendation, vendor_decider = @vendorDecider,
      partner_decider = @partnerDecider, outcome = @outcome, decided_on = @decidedOn, visibility = @visibility WHERE id = @id
  `);
  const remove = db.prepare('DELETE FROM decision WHERE id = ?');
  return {
    listDecisions: (reviewId: string): Decision[] => byReview.all(reviewId).map(toDecision),
    getDecision: (id: string): Decision | null => {
      const row = one.get(id);
      return row === undefined ? null : toDecision(row);
    },
    addDecision: (decision: Decision): void => {
      insert.run(toRow(decision));
    },
    changeDecision: ({ reviewId: _review, carriedFrom: _from, ...decision }: Decision): void => {
      update.run({ ...decision, options: decision.options.join('\n') });
    },
    removeDecision: (id: string): void => {
      remove.run(id);
    },
  };
}

function toDecision({ options, ...decision }: DecisionRow): Decision {
  return { ...decision, options: options === '' ? [] : options.split('\n') };
}

function toRow(decision: Decision): DecisionRow {
  return { ...decision, options: decision.options.join('\n') };
}
