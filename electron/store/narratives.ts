import type { Database } from 'better-sqlite3';
import type { WrittenText } from '../../shared/domain/narrative/writtenText.ts';
import type { Day, Window } from '../../shared/time.ts';

type NarrativeRow = Omit<WrittenText, 'window' | 'figures'> & Window & { readonly figures: string };

const COLUMNS = `id, partner_id AS partnerId, window_start AS start, window_end AS end, section, kind, text, visibility, written_by AS writtenBy, written_at AS writtenAt,
  (SELECT json_group_array(json_object('key', key, 'text', text)) FROM (SELECT key, text FROM narrative_figure WHERE narrative_id = narrative.id ORDER BY key)) AS figures`;

/** The words people wrote in place of the rules', with how their figures read then. */
export function createNarratives(db: Database, newId: () => string) {
  const ofQuarter = db.prepare<{ partnerId: string; end: Day }, NarrativeRow>(
    `SELECT ${COLUMNS} FROM narrative WHERE partner_id = @partnerId AND window_end = @end ORDER BY section, kind`,
  );
  const upsert = db.prepare(`
    INSERT INTO narrative (id, partner_id, window_start, window_end, section, kind, text, visibility, written_by, written_at)
    VALUES (@id, @partnerId, @start, @end, @section, @kind, @text, @visibility, @writtenBy, @writtenAt)
    ON CONFLICT (id) DO UPDATE SET text = excluded.text, visibility = excluded.visibility, written_by = excluded.written_by, written_at = excluded.written_at
  `);
  const insertFigure = db.prepare('INSERT INTO narrative_figure (id, narrative_id, key, text) VALUES (@id, @narrativeId, @key, @text)');
  const removeFigures = db.prepare('DELETE FROM narrative_figure WHERE narrative_id = ?');
  const remove = db.prepare('DELETE FROM narrative WHERE id = ?');
  return {
    /** Of the quarter that ends on that day. */
    ofQuarter: (partnerId: string, end: Day): WrittenText[] =>
      ofQuarter.all({ partnerId, end }).map(({ start, end: last, figures, ...row }) => ({ ...row, window: { start, end: last }, figures: JSON.parse(figures) as WrittenText['figures'] })),
    /** Adds the words, or puts them in the place of those with the same id. */
    put: ({ window, figures, ...text }: WrittenText): void => {
      upsert.run({ ...text, ...window });
      removeFigures.run(text.id);
      for (const figure of figures) insertFigure.run({ id: newId(), narrativeId: text.id, ...figure });
    },
    remove: (id: string): void => {
      removeFigures.run(id);
      remove.run(id);
    },
  };
}

export type Narratives = ReturnType<typeof createNarratives>;
