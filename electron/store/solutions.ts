import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/time.ts';

/** Something both sides build and sell together, and how far it is. */
export interface Solution {
  readonly id: string;
  readonly partnerId: string;
  readonly name: string;
  readonly kind: 'reference_architecture' | 'integration' | 'methodology' | 'package';
  readonly stage: 'idea' | 'in_development' | 'pilot' | 'in_production' | 'paused' | 'retired';
  readonly stageSince: Day;
  readonly lastEvidenceOn: Day | null;
}

/** Joint solutions of the partnerships. */
export function createSolutions(db: Database) {
  const insert = db.prepare(`
    INSERT INTO solution (id, partner_id, name, kind, stage, stage_since, last_evidence_on)
    VALUES (@id, @partnerId, @name, @kind, @stage, @stageSince, @lastEvidenceOn)
  `);
  const names = db.prepare<{ partnerId: string }, { id: string; name: string }>(`
    SELECT id, name FROM solution WHERE partner_id = @partnerId
    UNION SELECT solution.id, name FROM solution JOIN solution_partner ON solution_id = solution.id WHERE solution_partner.partner_id = @partnerId
    ORDER BY name, id
  `);
  return {
    /** The partner's joint solutions by name, those shared with others included. */
    listNames: (partnerId: string): { id: string; name: string }[] => names.all({ partnerId }),
    add: (solution: Solution): void => {
      insert.run(solution);
    },
  };
}

export type Solutions = ReturnType<typeof createSolutions>;
