import type { Database } from 'better-sqlite3';
import type { Decision } from '../../shared/domain/review.ts';

type DecisionRow = Omit<Decision, 'options'> & { readonly options: string };

/** What reviews are asked to decide and did decide, in the order they were put. */
export function createDecisions(db: Database) {
  const byReview = db.prepare<[string], DecisionRow>(`
    SELECT id, review_id AS reviewId, title, options, recommendation, vendor_decider AS vendorDecider,
           partner_decider AS partnerDecider, outcome, decided_on AS decidedOn, visibility
    FROM decision WHERE review_id = ? ORDER BY position, id
  `);
  const insert = db.prepare(`
    INSERT INTO decision (id, review_id, position, title, options, recommendation, vendor_decider, partner_decider, outcome, decided_on, visibility)
    VALUES (@id, @reviewId, (SELECT count(*) FROM decision WHERE review_id = @reviewId), @title, @options, @recommendation,
      @vendorDecider, @partnerDecider, @outcome, @decidedOn, @visibility)
  `);
  return {
    listDecisions: (reviewId: string): Decision[] =>
      byReview.all(reviewId).map(({ options, ...decision }) => ({ ...decision, options: options === '' ? [] : options.split('\n') })),
    addDecision: (decision: Decision): void => {
      insert.run({ ...decision, options: decision.options.join('\n') });
    },
  };
}
