import { type SurveyRecord, surveyKey, surveyRecord } from '../../imports/records/survey.ts';
import { createUpsert, type Row } from '../../store/intake/upsert.ts';
import { combined, fieldChanges, type Intake, type IntakeNeeds, noPartner } from './intake.ts';
import { createOwnKeys } from './ownKeys.ts';
import { SOURCE } from './records.ts';
import { createVendorSide } from './vendorSide.ts';

const COLUMNS = [
  'partner_id', 'response_key', 'external_id', 'rater_party', 'respondent', 'respondent_email', 'role', 'level', 'instrument', 'instrument_name', 'item',
  'score', 'scale_min', 'scale_max', 'comment', 'answered_on', 'source_started_at', 'is_finished', 'is_anonymous',
];

const FIELD_OF: Readonly<Record<string, string>> = {
  respondent: 'respondentName', respondent_email: 'respondentEmail', answered_on: 'date', source_started_at: 'startedAt', is_finished: 'finished',
};

/** Brings in survey responses, a row per answered item. The partner rates, unless an address of our own says otherwise. */
export function surveyIntake({ store, newId, vendor }: IntakeNeeds): Intake {
  const upsert = createUpsert(store.db, { table: 'survey_response', key: ['source', 'source_key'], alternates: [], columns: COLUMNS }, newId);
  const ownKey = createOwnKeys();
  const vendorSide = createVendorSide(store, vendor);

  return {
    put: ({ get, partnerId, source }) => {
      if (partnerId === null) return noPartner;
      const record = surveyRecord(get);
      if (record.answeredOn === null) return { outcome: 'rejected', code: 'missing-date', detail: 'The response has no day; satisfaction is judged by when it was given.' };
      const key = surveyKey(record, partnerId, ownKey);
      const rater = record.email !== null && vendorSide.isOwnAddress(record.email) ? 'vendor' : 'partner';
      const shared = { ...responseCells(record), partner_id: partnerId, response_key: key, rater_party: rater };
      return combined(
        record.answers.map(({ field, instrument, name, scale, score }) => {
          const item = { item: field, instrument, instrument_name: name, score, scale_min: scale[0], scale_max: scale[1] };
          const result = upsert({ ...shared, ...item, source: SOURCE, source_key: `${key}|${field}` }, source);
          return { outcome: result.outcome, changes: fieldChanges(result.changes, (column) => (column === 'score' ? field : (FIELD_OF[column] ?? column))) };
        }),
      );
    },
    finish: () => undefined,
    met: () => [{ table: 'survey_response', label: { ids: ['external_id'], names: ['answered_on', 'respondent'] }, rows: upsert.met }],
  };
}

function responseCells(record: SurveyRecord): Row {
  return {
    external_id: record.externalId,
    respondent: record.respondent ?? record.email,
    respondent_email: record.email,
    role: record.role,
    level: record.level,
    comment: record.comment,
    answered_on: record.answeredOn,
    source_started_at: record.startedAt,
    is_finished: record.isFinished === null ? null : Number(record.isFinished),
    is_anonymous: Number(record.respondent === null && record.email === null),
  };
}
