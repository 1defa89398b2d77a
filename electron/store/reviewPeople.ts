import type { Database } from 'better-sqlite3';
import type { Attendee, MeetingRating, PreReadReceipt, RecordAnswer, ReviewWaiver } from '../../shared/domain/attendance.ts';
import type { Side } from '../../shared/domain/party.ts';
import type { Day } from '../../shared/time.ts';

/** A step that somebody of a side said is done. */
interface Mark {
  readonly reviewId: string;
  readonly step: string;
  readonly side: Side;
}

/** Who takes part in reviews, and what each side says of them: read, rated, confirmed, waived. */
export function createReviewPeople(db: Database, newId: () => string) {
  return { ...createAttendees(db), ...createReading(db, newId), ...createVerdicts(db, newId), ...createMarks(db, newId) };
}

function createAttendees(db: Database) {
  const list = db.prepare<[string], Attendee>(`
    SELECT id, review_id AS reviewId, side, person_id AS personId, person_name AS personName, role, status,
           coalesce(minutes, duration_seconds / 60) AS minutes, delegate_name AS delegateName
    FROM attendance WHERE review_id = ? ORDER BY side DESC, role, person_name, id
  `);
  const put = db.prepare(`
    INSERT INTO attendance (id, review_id, side, person_id, person_name, role, status, minutes, delegate_name)
    VALUES (@id, @reviewId, @side, @personId, @personName, @role, @status, @minutes, @delegateName)
    ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, person_name = excluded.person_name, role = excluded.role, status = excluded.status,
      minutes = excluded.minutes, delegate_name = excluded.delegate_name
  `);
  const remove = db.prepare('DELETE FROM attendance WHERE id = ?');
  return {
    /** Who was there, or should have been; the vendor's people first. */
    listAttendees: (reviewId: string): Attendee[] => list.all(reviewId),
    putAttendee: (attendee: Attendee): void => {
      put.run(attendee);
    },
    removeAttendee: (id: string): void => {
      remove.run(id);
    },
  };
}

function createReading(db: Database, newId: () => string) {
  const list = db.prepare<[string], PreReadReceipt>(
    'SELECT review_id AS reviewId, side, person_name AS personName, read_on AS readOn FROM pre_read_receipt WHERE review_id = ? ORDER BY side DESC, person_name',
  );
  const add = db.prepare(`
    INSERT INTO pre_read_receipt (id, review_id, side, person_name, read_on) VALUES (@id, @reviewId, @side, @personName, @readOn)
    ON CONFLICT (review_id, side, person_name) DO UPDATE SET read_on = excluded.read_on
  `);
  const remove = db.prepare('DELETE FROM pre_read_receipt WHERE review_id = @reviewId AND side = @side AND person_name = @personName');
  return {
    listReceipts: (reviewId: string): PreReadReceipt[] => list.all(reviewId),
    addReceipt: (receipt: PreReadReceipt): void => {
      add.run({ ...receipt, id: newId() });
    },
    removeReceipt: ({ reviewId, side, personName }: Omit<PreReadReceipt, 'readOn'>): void => {
      remove.run({ reviewId, side, personName });
    },
  };
}

function createVerdicts(db: Database, newId: () => string) {
  const ratings = db.prepare<[string], MeetingRating>(
    'SELECT review_id AS reviewId, side, person_name AS personName, question, score, rated_on AS ratedOn FROM meeting_rating WHERE review_id = ? ORDER BY side DESC, person_name, question',
  );
  const rate = db.prepare(`
    INSERT INTO meeting_rating (id, review_id, side, person_name, question, score, rated_on) VALUES (@id, @reviewId, @side, @personName, @question, @score, @ratedOn)
    ON CONFLICT (review_id, side, person_name, question) DO UPDATE SET score = excluded.score, rated_on = excluded.rated_on
  `);
  const answers = db.prepare<[string], RecordAnswer>(
    'SELECT review_id AS reviewId, side, answer, person_name AS personName, note, answered_on AS answeredOn FROM record_answer WHERE review_id = ? ORDER BY side DESC',
  );
  const answer = db.prepare(`
    INSERT INTO record_answer (id, review_id, side, answer, person_name, note, answered_on) VALUES (@id, @reviewId, @side, @answer, @personName, @note, @answeredOn)
    ON CONFLICT (review_id, side) DO UPDATE SET answer = excluded.answer, person_name = excluded.person_name, note = excluded.note, answered_on = excluded.answered_on
  `);
  const unanswer = db.prepare('DELETE FROM record_answer WHERE review_id = @reviewId AND side = @side');
  return {
    listRatings: (reviewId: string): MeetingRating[] => ratings.all(reviewId),
    putRating: (rating: MeetingRating): void => {
      rate.run({ ...rating, id: newId() });
    },
    listRecordAnswers: (reviewId: string): RecordAnswer[] => answers.all(reviewId),
    putRecordAnswer: (given: RecordAnswer): void => {
      answer.run({ ...given, id: newId() });
    },
    removeRecordAnswer: (reviewId: string, side: Side): void => {
      unanswer.run({ reviewId, side });
    },
  };
}

function createMarks(db: Database, newId: () => string) {
  const marks = db.prepare<[string], Mark>('SELECT review_id AS reviewId, step, side FROM review_mark WHERE review_id = ?');
  const mark = db.prepare('INSERT INTO review_mark (id, review_id, step, side, marked_on) VALUES (@id, @reviewId, @step, @side, @on) ON CONFLICT DO NOTHING');
  const unmark = db.prepare('DELETE FROM review_mark WHERE review_id = @reviewId AND step = @step AND side = @side');
  const waivers = db.prepare<[string], ReviewWaiver>('SELECT review_id AS reviewId, side, approved_on AS approvedOn FROM review_waiver WHERE review_id = ?');
  const waive = db.prepare(
    'INSERT INTO review_waiver (id, review_id, side, approved_on, person_name) VALUES (@id, @reviewId, @side, @approvedOn, @personName) ON CONFLICT DO NOTHING',
  );
  const unwaive = db.prepare('DELETE FROM review_waiver WHERE review_id = @reviewId AND side = @side');
  return {
    listMarks: (reviewId: string): Mark[] => marks.all(reviewId),
    setMark: (given: Mark, on: Day | null): void => {
      if (on === null) unmark.run({ ...given });
      else mark.run({ ...given, on, id: newId() });
    },
    listWaivers: (reviewId: string): ReviewWaiver[] => waivers.all(reviewId),
    addWaiver: (waiver: ReviewWaiver, personName: string | null): void => {
      waive.run({ ...waiver, personName, id: newId() });
    },
    removeWaiver: (reviewId: string, side: Side): void => {
      unwaive.run({ reviewId, side });
    },
  };
}
