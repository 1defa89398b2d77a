import type { Database } from 'better-sqlite3';
import type { AgendaItem } from '../../shared/domain/agenda.ts';

interface ItemRow extends Omit<AgendaItem, 'asksDecision'> {
  readonly asksDecision: number;
}

const ITEM = `
  SELECT section, name, minutes, state, reason, asks_decision AS asksDecision FROM agenda_item
`;

/** Sections of an agenda that somebody hid, and agendas as they were when reviews were held. */
export function createAgendaItems(db: Database, newId: () => string) {
  const hidden = db.prepare<[string], ItemRow>(`${ITEM} WHERE review_id = ? AND state = 'hidden'`);
  const held = db.prepare<[string], ItemRow>(`${ITEM} WHERE review_id = ? AND is_held = 1 ORDER BY position`);
  const put = db.prepare(`
    INSERT INTO agenda_item (id, review_id, position, section, name, minutes, state, reason, asks_decision, is_held)
    VALUES (@id, @reviewId, @position, @section, @name, @minutes, @state, @reason, @asksDecision, @isHeld)
    ON CONFLICT (review_id, section) DO UPDATE SET position = excluded.position, name = excluded.name, minutes = excluded.minutes, state = excluded.state,
      reason = excluded.reason, asks_decision = excluded.asks_decision, is_held = excluded.is_held
  `);
  const remove = db.prepare('DELETE FROM agenda_item WHERE review_id = @reviewId AND section = @section');
  const putItem = (reviewId: string, item: AgendaItem, position: number, isHeld: 0 | 1) =>
    put.run({ ...item, id: newId(), reviewId, position, asksDecision: Number(item.asksDecision), isHeld });
  return {
    listHiddenItems: (reviewId: string): AgendaItem[] => hidden.all(reviewId).map(toItem),
    /** The agenda as it was when the review was held; empty before. */
    listHeldItems: (reviewId: string): AgendaItem[] => held.all(reviewId).map(toItem),
    hideItem: (reviewId: string, item: AgendaItem): void => {
      putItem(reviewId, item, 0, 0);
    },
    showItem: (reviewId: string, section: string): void => {
      remove.run({ reviewId, section });
    },
    keepAgenda: (reviewId: string, items: readonly AgendaItem[]): void => {
      for (const [position, item] of items.entries()) putItem(reviewId, item, position, 1);
    },
  };
}

function toItem({ asksDecision, ...row }: ItemRow): AgendaItem {
  return { ...row, asksDecision: asksDecision === 1 };
}
