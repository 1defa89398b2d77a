import type { Database } from 'better-sqlite3';
import type { Action } from '../../shared/domain/review.ts';

/** What each side does after a review, the earliest due first. */
export function createActions(db: Database) {
  const byReview = db.prepare<[string], Action>(`
    SELECT id, review_id AS reviewId, side, title, owner_name AS ownerName, due_on AS dueOn, done_on AS doneOn, visibility
    FROM action WHERE review_id = ? ORDER BY due_on, id
  `);
  const insert = db.prepare(`
    INSERT INTO action (id, review_id, side, title, owner_name, due_on, done_on, visibility)
    VALUES (@id, @reviewId, @side, @title, @ownerName, @dueOn, @doneOn, @visibility)
  `);
  return {
    listActions: (reviewId: string): Action[] => byReview.all(reviewId),
    addAction: (action: Action): void => {
      insert.run(action);
    },
  };
}
