import type { Database } from 'better-sqlite3';
import type { KeptTerm } from '../../shared/domain/agreement.ts';
import { createTypedRecords, type TypedRecords } from './typedRecords.ts';

/** The agreements with strategic partners, topic by topic. */
export function createAgreementTerms(db: Database): TypedRecords<KeptTerm> {
  return createTypedRecords<KeptTerm>(db, {
    table: 'agreement_term',
    columns: {
      id: 'id', partnerId: 'partner_id', topic: 'topic', agreed: 'agreed', standard: 'standard', isDifferent: 'is_different',
      validFrom: 'valid_from', validTo: 'valid_to', visibility: 'visibility',
    },
    flags: ['isDifferent'],
    whenNull: { visibility: "'shared'" },
    fixed: {},
    order: 'topic, valid_from, id',
  });
}

export type AgreementTerms = ReturnType<typeof createAgreementTerms>;
