import type { Database } from 'better-sqlite3';
import type { Escalation, EscalationLevel } from '../../shared/domain/escalation.ts';
import type { Day } from '../../shared/time.ts';

interface EscalationRow extends Omit<Escalation, 'levels'> {
  readonly levels: string;
}

const ESCALATION = `
  SELECT id, partner_id AS partnerId, review_id AS reviewId, barrier_id AS barrierId, side, title, resolved_on AS resolvedOn, resolution, visibility,
         (SELECT json_group_array(json_object('level', level, 'sinceOn', since_on)) FROM (SELECT level, since_on FROM escalation_level
            WHERE escalation_id = escalation.id ORDER BY level)) AS levels
  FROM escalation
`;

/** What was passed up, to which level since when, and what came of it. */
export function createEscalations(db: Database, newId: () => string) {
  const all = db.prepare<[string], EscalationRow>(`${ESCALATION} WHERE partner_id = ? ORDER BY resolved_on IS NOT NULL, id`);
  const one = db.prepare<[string], EscalationRow>(`${ESCALATION} WHERE id = ?`);
  const put = db.prepare(`
    INSERT INTO escalation (id, partner_id, review_id, barrier_id, side, title, resolved_on, resolution, visibility)
    VALUES (@id, @partnerId, @reviewId, @barrierId, @side, @title, @resolvedOn, @resolution, @visibility)
    ON CONFLICT (id) DO UPDATE SET barrier_id = excluded.barrier_id, side = excluded.side, title = excluded.title, resolved_on = excluded.resolved_on,
      resolution = excluded.resolution, visibility = excluded.visibility
  `);
  const putLevel = db.prepare(`
    INSERT INTO escalation_level (id, escalation_id, level, since_on) VALUES (@id, @escalationId, @level, @sinceOn)
    ON CONFLICT (escalation_id, level) DO UPDATE SET since_on = excluded.since_on WHERE since_on <> excluded.since_on
  `);
  const removeLevel = db.prepare('DELETE FROM escalation_level WHERE escalation_id = @escalationId AND level = @level');
  const remove = db.prepare('DELETE FROM escalation WHERE id = ?');
  return {
    /** Open ones first. */
    listEscalations: (partnerId: string): Escalation[] => all.all(partnerId).map(toEscalation),
    getEscalation: (id: string): Escalation | null => {
      const row = one.get(id);
      return row === undefined ? null : toEscalation(row);
    },
    putEscalation: ({ levels, ...escalation }: Escalation): void => {
      const before = one.get(escalation.id);
      put.run(escalation);
      for (const { level, sinceOn } of levels) putLevel.run({ id: newId(), escalationId: escalation.id, level, sinceOn });
      const kept = new Set(levels.map(({ level }) => level));
      for (const { level } of before === undefined ? [] : toEscalation(before).levels) {
        if (!kept.has(level)) removeLevel.run({ escalationId: escalation.id, level });
      }
    },
    removeEscalation: (id: string): void => {
      remove.run(id);
    },
  };
}

function toEscalation({ levels, ...row }: EscalationRow): Escalation {
  return { ...row, levels: JSON.parse(levels) as { level: EscalationLevel; sinceOn: Day }[] };
}
