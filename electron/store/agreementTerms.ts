import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/time.ts';

/** What was individually agreed on one topic, beside what the standard programme gives. */
export interface AgreementTerm {
  readonly id: string;
  readonly partnerId: string;
  readonly topic: 'investment' | 'performance' | 'access' | 'solution_rights' | 'revenue_sharing' | 'governance';
  readonly agreed: string;
  readonly standard: string;
  readonly isDifferent: boolean;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** The agreements with strategic partners, topic by topic. */
export function createAgreementTerms(db: Database) {
  const insert = db.prepare(`
    INSERT INTO agreement_term (id, partner_id, topic, agreed, standard, is_different, valid_from, valid_to)
    VALUES (@id, @partnerId, @topic, @agreed, @standard, @isDifferent, @validFrom, @validTo)
  `);
  return {
    add: (term: AgreementTerm): void => {
      insert.run({ ...term, isDifferent: Number(term.isDifferent) });
    },
  };
}

export type AgreementTerms = ReturnType<typeof createAgreementTerms>;
