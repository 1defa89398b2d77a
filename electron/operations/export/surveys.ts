import { shownNumber, shownRatio, shownText } from '../../imports/records/columns.ts';
import type { RecordRow } from '../../store/recordRows.ts';
import type { ExportKind } from './exportKind.ts';
import { partnerCells } from './records.ts';

const COLUMNS = ['response_key', 'external_id', 'respondent', 'respondent_email', 'role', 'item', 'score', 'comment', 'answered_on', 'source_started_at', 'is_finished'];

/** Survey responses, a row each, with the items beside one another again. */
export const surveyRows: ExportKind = function* ({ store }) {
  const responses = Map.groupBy(store.recordRows.list('survey_response', COLUMNS), (row) => row['response_key']);
  for (const items of responses.values()) {
    const [first] = items;
    if (first === undefined) continue;
    yield new Map([
      ...partnerCells(first),
      ['externalId', shownText(first['external_id'])],
      ['respondentName', shownText(first['respondent'])],
      ['respondentEmail', shownText(first['respondent_email'])],
      ['role', shownText(first['role'])],
      ['date', shownText(first['answered_on'])],
      ['startedAt', shownText(first['source_started_at'])],
      ['finished', yesNo(first['is_finished'])],
      ['comment', shownText(first['comment'])],
      ...items.map((item) => [String(item['item']), scoreCell(item)] as const).filter(([field]) => field !== 'comment'),
    ]);
  }
};

function scoreCell({ item, score }: RecordRow): string {
  if (item === 'wouldRenew') return yesNo(score);
  return item === 'csat' ? shownRatio(score) : shownNumber(score);
}

function yesNo(value: RecordRow[string] | undefined): string {
  return value === null || value === undefined ? '' : value === 1 ? 'Yes' : 'No';
}
