import { choiceColumn, flagColumn, idColumn, moneyColumns, numberColumn, pointsColumn, textColumn } from './columns.ts';
import { sideOf } from './contact.ts';
import type { RecordTarget } from './target.ts';

const PERSON_AND_COURSE = ['person_external_id', 'person_email', 'person_name', 'course_code', 'name'];

/** Trainings and certifications; the same course taken again later is another record. */
export const certificationTarget: RecordTarget = {
  table: 'certification',
  ids: ['externalId'],
  idScope: [],
  names: [['personExternalId', 'personEmail', 'personName', 'courseCode', 'certificationName', 'completedDate']],
  // A course that was under way in an earlier export and is completed in this one.
  alternates: [{ columns: PERSON_AND_COURSE, where: 'completed_on IS NULL' }],
  amounts: ['cost'],
  needsPartner: false,
  label: { ids: ['external_id'], names: ['person_name', 'person_email', 'name'] },
  columns: [
    idColumn('external_id', 'externalId'),
    textColumn('person_external_id', 'personExternalId'),
    textColumn('person_name', 'personName'),
    textColumn('person_email', 'personEmail'),
    textColumn('course_code', 'courseCode'),
    textColumn('name', 'certificationName'),
    textColumn('track', 'track'),
    textColumn('status', 'status'),
    pointsColumn('score_ratio', 'score'),
    textColumn('completed_on', 'completedDate'),
    textColumn('expires_on', 'expiryDate'),
    numberColumn('hours', 'hours'),
    choiceColumn('side', 'side', sideOf),
    flagColumn('is_passed', 'passed'),
    ...moneyColumns({ column: 'currency', field: null }, { cost: 'cost_minor' }),
  ],
};
