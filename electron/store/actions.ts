import type { Database } from 'better-sqlite3';
import type { Action } from '../../shared/domain/review.ts';

const ACTION = `
  SELECT action.id, review_id AS reviewId, side, title, owner_name AS ownerName, action.due_on AS dueOn, done_on AS doneOn,
         carried_from AS carriedFrom, visibility
  FROM action
`;

/** What each side does after a review, the earliest due first. */
export function createActions(db: Database) {
  const byReview = db.prepare<[string], Action>(`${ACTION} WHERE review_id = ? ORDER BY due_on, id`);
  const one = db.prepare<[string], Action>(`${ACTION} WHERE id = ?`);
  const insert = db.prepare(`
    INSERT INTO action (id, review_id, side, title, owner_name, due_on, done_on, carried_from, visibility)
    VALUES (@id, @reviewId, @side, @title, @ownerName, @dueOn, @doneOn, @carriedFrom, @visibility)
  `);
  const update = db.prepare(
    'UPDATE action SET side = @side, title = @title, owner_name = @ownerName, due_on = @dueOn, done_on = @doneOn, visibility = @visibility WHERE id = @id',
  );
  const remove = db.prepare('DELETE FROM action WHERE id = ?');
  const isCarriedOn = db.prepare<[string], number>('SELECT 1 FROM action WHERE carried_from = ? AND carried_from IS NOT NULL LIMIT 1').pluck();
  return {
    listActions: (reviewId: string): Action[] => byReview.all(reviewId),
    getAction: (id: string): Action | null => one.get(id) ?? null,
    /** True when a later review took the action over. */
    isCarriedOn: (id: string): boolean => isCarriedOn.get(id) !== undefined,
    addAction: (action: Action): void => {
      insert.run(action);
    },
    changeAction: ({ reviewId: _review, carriedFrom: _from, ...action }: Action): void => {
      update.run(action);
    },
    removeAction: (id: string): void => {
      remove.run(id);
    },
  };
}
