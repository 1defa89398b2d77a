import { attendanceTarget, reviewTitle } from '../../imports/records/attendance.ts';
import { shownCells, shownNumber, shownText } from '../../imports/records/columns.ts';
import type { PartyCalendar } from '../../../shared/fiscal.ts';
import { periodLabel } from '../../imports/records/revenue.ts';
import type { RecordRow } from '../../store/recordRows.ts';
import type { ExportKind } from './exportKind.ts';
import { columnsOf, partnerCells } from './records.ts';

const OTHERS = ['review_id', 'person_name', 'side', 'status', 'minutes', 'duration_seconds', 'source_joined_at', 'source_left_at'];

const REVIEW = ['id', 'window_start', 'window_end', 'held_on', 'scheduled_on', 'due_on'];

/** Who was at which review, a row per person. The day of a review stands for that of a meeting that was typed in. */
export const attendanceRows: ExportKind = function* ({ store, vendor }) {
  const { calendar } = vendor;
  const reviews = new Map([...store.recordRows.list('review', REVIEW)].map((row) => [row['id'], reviewOf(row, calendar)]));
  for (const row of store.recordRows.list('attendance', [...OTHERS, ...columnsOf(attendanceTarget)])) {
    const cells = shownCells(attendanceTarget.columns, row);
    const review = reviews.get(row['review_id'] ?? null);
    // Minutes that were typed in are seconds too: one column is enough for both.
    const seconds = row['duration_seconds'] ?? (typeof row['minutes'] === 'number' ? row['minutes'] * 60 : null);
    yield new Map([
      ...partnerCells(row),
      ...cells,
      ['meetingTitle', cells.get('meetingTitle') || (review?.title ?? '')],
      ['meetingDate', cells.get('meetingDate') || (review?.day ?? '')],
      ['personName', shownText(row['person_name'])],
      ['side', shownText(row['side'])],
      ['attended', shownText(row['status'])],
      ['joinTime', shownText(row['source_joined_at'])],
      ['leaveTime', shownText(row['source_left_at'])],
      ['durationSeconds', shownNumber(seconds)],
    ]);
  }
};

/** A review's own title, and the day it was held, is to be held or is due. */
function reviewOf(row: RecordRow, calendar: PartyCalendar): { readonly title: string; readonly day: string } {
  const window = { start: String(row['window_start']), end: String(row['window_end']) };
  return { title: reviewTitle(periodLabel(window, calendar)), day: shownText(row['held_on'] ?? row['scheduled_on'] ?? row['due_on']) };
}
