import type { Database } from 'better-sqlite3';
import type { KeptCertification } from '../../shared/domain/enablement.ts';
import { createTypedRecords, TYPED_SOURCE, type TypedRecords } from './typedRecords.ts';

/** Trainings and certifications as their page lists them and people write them. */
export function createListedCertifications(db: Database): TypedRecords<KeptCertification> {
  return createTypedRecords<KeptCertification>(db, {
    table: 'certification',
    columns: {
      id: 'id', partnerId: 'partner_id', side: 'side', personName: 'person_name', personEmail: 'person_email', courseCode: 'course_code', name: 'name', track: 'track', status: 'status',
      score: 'score_ratio', completedOn: 'completed_on', expiresOn: 'expires_on', hours: 'hours', isPassed: 'is_passed',
    },
    flags: ['isPassed'],
    whenNull: { side: "'partner'" },
    fixed: TYPED_SOURCE,
    order: 'person_name, name, id',
  });
}
