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
  return {
    add: (solution: Solution): void => {
      insert.run(solution);
    },
  };
}

export type Solutions = ReturnType<typeof createSolutions>;
