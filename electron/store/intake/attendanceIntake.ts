import type { Database } from 'better-sqlite3';
import { addDays, type Day, daysBetween, type Window } from '../../../shared/time.ts';
import { createUpsert, type Row, type RowOutcome, type Source } from './upsert.ts';

/** A review as far as a meeting can be told to be it. */
interface Candidate {
  readonly id: string;
  readonly heldOn: Day | null;
}

/** A meeting with a partner on a day; `window` is what it looks back on: the quarter before, unless the file states another. */
export interface MeetingRow {
  readonly partnerId: string;
  readonly day: Day;
  readonly window: Window;
  readonly isStated: boolean;
  readonly durationMinutes: number | null;
  /** False for one that is still to come. */
  readonly isPast: boolean;
}

/** A review is the meeting when it is due within so many days of it. */
const DUE_WITHIN_DAYS = 45;
/** Further apart than this, the day a review was held and the day of a meeting are two meetings. */
const SAME_MEETING_DAYS = 7;

/** Writes who was at which review, and makes the review where none fits the meeting. */
export function createAttendanceIntake(db: Database, columns: readonly string[], initial: readonly string[], newId: () => string) {
  const candidates = db.prepare<{ partnerId: string; day: Day; from: Day; to: Day; end: Day }, Candidate>(`
    SELECT id, held_on AS heldOn FROM review
    WHERE partner_id = @partnerId AND state <> 'waived'
      AND (held_on = @day OR scheduled_on = @day OR window_end = @end OR (held_on IS NULL AND due_on BETWEEN @from AND @to))
    ORDER BY held_on IS @day DESC, scheduled_on IS @day DESC, held_on IS NULL DESC, abs(julianday(due_on) - julianday(@day)), id LIMIT 1
  `);
  const ofWindow = db.prepare<{ partnerId: string; end: Day }, Candidate>(
    "SELECT id, held_on AS heldOn FROM review WHERE partner_id = @partnerId AND window_end = @end AND state <> 'waived'",
  );
  const insert = db.prepare(`
    INSERT INTO review (id, partner_id, window_start, window_end, due_on, scheduled_on, held_on, state, missed_by, duration_minutes)
    VALUES (@id, @partnerId, @start, @end, @day, @scheduledOn, @heldOn, @state, NULL, @durationMinutes)
  `);
  const hold = db.prepare("UPDATE review SET held_on = @day, state = 'held', missed_by = NULL WHERE id = @id AND held_on IS NULL");
  const schedule = db.prepare('UPDATE review SET scheduled_on = @day WHERE id = @id AND scheduled_on IS NULL');
  const last = db.prepare('UPDATE review SET duration_minutes = @durationMinutes WHERE id = @id AND duration_minutes IS NULL AND @durationMinutes IS NOT NULL');
  const attendance = createUpsert(
    db,
    {
      table: 'attendance',
      key: ['source', 'source_key'],
      // Somebody who was typed in before the meeting's own report came.
      alternates: [{ columns: ['review_id', 'side', 'person_name'], where: 'source_key IS NULL' }],
      columns,
      initial,
    },
    newId,
  );

  const make = ({ partnerId, day, window, durationMinutes, isPast }: MeetingRow): string => {
    const id = newId();
    insert.run({ id, partnerId, day, ...window, durationMinutes, scheduledOn: isPast ? null : day, heldOn: isPast ? day : null, state: isPast ? 'held' : 'planned' });
    return id;
  };

  return {
    put: (row: Row, source: Source): RowOutcome => attendance(row, source),
    met: attendance.met,
    /** The review the meeting is; null where the one it could be was held on another day. */
    reviewOf: (meeting: MeetingRow): string | null => {
      const { partnerId, day, window, isStated, durationMinutes, isPast } = meeting;
      const found = isStated ? ofWindow.get({ partnerId, end: window.end }) : candidates.get({ partnerId, day, from: addDays(day, -DUE_WITHIN_DAYS), to: addDays(day, DUE_WITHIN_DAYS), end: window.end });
      if (found === undefined) return make(meeting);
      const { id, heldOn } = found;
      if (heldOn !== null && Math.abs(daysBetween(heldOn, day)) > SAME_MEETING_DAYS) return null;
      if (isPast) hold.run({ id, day });
      else schedule.run({ id, day });
      last.run({ id, durationMinutes });
      return id;
    },
  };
}
