import type { Database } from 'better-sqlite3';
import type { OwnerParty } from '../../shared/domain/party.ts';
import type { Day } from '../../shared/time.ts';

/** A commitment as its newest wording has it. */
export interface WordedCommitment {
  readonly commitmentId: string;
  readonly title: string;
  readonly ownerParty: OwnerParty;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly dueOn: Day;
  readonly isSpread: boolean;
}

type Row = Omit<WordedCommitment, 'isSpread'> & { readonly isSpread: number };

/** Finds commitments by the words of their titles. */
export function createCommitmentSearch(db: Database) {
  // SQLite's own lower() knows only the letters of English.
  db.function('folded', { deterministic: true }, (text) => String(text).toLowerCase());
  // A plan's newest wording stands for its commitments; a title is short, so every one is looked at.
  // CROSS JOIN keeps SQLite from beginning with the wordings of every version there ever was.
  const byWords = db.prepare<{ words: string; limit: number }, Row>(`
    SELECT term.commitment_id AS commitmentId, title, owner_party AS ownerParty, plan.partner_id AS partnerId, party.name AS partnerName,
           due_on AS dueOn, phasing <> 'none' AS isSpread
    FROM plan
    CROSS JOIN plan_version AS version ON version.plan_id = plan.id
      AND number = (SELECT max(number) FROM plan_version WHERE plan_id = plan.id AND state <> 'withdrawn')
    CROSS JOIN commitment_term AS term ON term.plan_version_id = version.id
    CROSS JOIN commitment ON commitment.id = term.commitment_id
    CROSS JOIN party ON party.id = plan.partner_id
    WHERE NOT EXISTS (SELECT 1 FROM json_each(@words) WHERE instr(folded(title), value) = 0)
    ORDER BY due_on DESC, title, term.id LIMIT @limit
  `);
  return {
    /** Titles that hold each of the words, the latest due first. Words are compared in lower case. */
    find: (words: readonly string[], limit: number): WordedCommitment[] =>
      byWords.all({ words: JSON.stringify(words.map((word) => word.toLowerCase())), limit }).map((row) => ({ ...row, isSpread: row.isSpread === 1 })),
  };
}

export type CommitmentSearch = ReturnType<typeof createCommitmentSearch>;
