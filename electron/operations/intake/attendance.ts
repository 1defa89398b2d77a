import { quarterWindow, lastCompleteQuarter } from '../../../shared/fiscal.ts';
import { foldName } from '../../../shared/domain/attendance.ts';
import type { Side } from '../../../shared/domain/party.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { attendanceTarget, attendeeName, meetingDay, presenceOf, reviewedPeriod, statedSide } from '../../imports/records/attendance.ts';
import { periodWindow } from '../../imports/records/revenue.ts';
import { type ReadField, type Stored, textOf } from '../../imports/records/target.ts';
import { createAttendanceIntake } from '../../store/intake/attendanceIntake.ts';
import { fieldChanges, type Intake, type IntakeNeeds, type IntakeRow, noPartner, type RowResult } from './intake.ts';
import { type Attendee, type Presences, sumPresences } from './presences.ts';
import { filledColumns, SOURCE } from './records.ts';
import { createVendorSide } from './vendorSide.ts';

const WORKED_OUT = ['side', 'person_name', 'person_id', 'status', 'minutes', 'duration_seconds', 'source_joined_at', 'source_left_at', 'met_on'];
const FIELD_OF: Readonly<Record<string, string>> = {
  person_name: 'personName', status: 'attended', minutes: 'durationSeconds', duration_seconds: 'durationSeconds', source_joined_at: 'joinTime',
  source_left_at: 'leaveTime', met_on: 'meetingDate', meeting_title: 'meetingTitle', is_exec_sponsor: 'isExecSponsor',
};

/** Brings in who was at a meeting, as attendance of the review that it was: one row per person, however often they came and went. */
export function attendanceIntake(needs: IntakeNeeds): Intake {
  const { store, newId, fields, rows } = needs;
  const written = filledColumns(attendanceTarget.columns, fields).map(({ column }) => column);
  const required = attendanceTarget.columns.filter(({ isRequired }) => isRequired).map(({ column }) => column);
  const intake = createAttendanceIntake(store.db, [...new Set([...written, ...WORKED_OUT])], [...required, 'review_id'], newId);
  const recordsJoins = ['joinTime', 'durationSeconds', 'durationMinutes'].some((field) => fields.includes(field));
  const people = createPeopleFinder(needs);
  const reviewOf = createReviewFinder(needs, intake);
  let presences: Presences | null = null;

  return {
    put: (row): RowResult => {
      const { get, partnerId, source } = row;
      if (partnerId === null) return noPartner;
      presences ??= sumPresences(rows());
      const attendee = presences.attendeeOf(get);
      const reviewId = reviewOf(row, presences);
      if (typeof reviewId !== 'string') return reviewId;
      // Further joins of somebody who was put before are counted there.
      if (attendee.isPut) return { outcome: 'unchanged', changes: [] };
      attendee.isPut = true;
      const who = people(get, partnerId);
      const cells: Record<string, Stored> = {};
      for (const { column, read } of attendanceTarget.columns) cells[column] = read(get);
      const result = intake.put(
        {
          ...cells, ...who, ...timesOf(attendee), review_id: reviewId, source: SOURCE, source_key: `${reviewId}|${attendee.key}`,
          status: presenceOf(get, attendee.joinedAt !== null || (attendee.seconds ?? 0) > 0, recordsJoins),
        },
        source,
      );
      return { outcome: result.outcome, changes: fieldChanges(result.changes, (column) => FIELD_OF[column] ?? column) };
    },
    finish: () => undefined,
    met: () => [{ table: 'attendance', label: { ids: [], names: ['met_on', 'person_name'] }, rows: intake.met }],
  };
}

function timesOf({ seconds, joinedAt, leftAt }: Attendee): Record<string, Stored> {
  return { duration_seconds: seconds, minutes: seconds === null ? null : Math.round(seconds / 60), source_joined_at: joinedAt, source_left_at: leftAt };
}

/** The review of a row's meeting, looked for once per partner and day; or why the row cannot stand. */
function createReviewFinder({ vendor, asOf }: IntakeNeeds, intake: ReturnType<typeof createAttendanceIntake>): (row: IntakeRow, presences: Presences) => string | RowResult {
  const { calendar } = vendor;
  const known = new Map<string, string | null>();
  return ({ get, partnerId }, presences) => {
    const day = meetingDay(get);
    if (partnerId === null) return noPartner;
    if (day === null) return { outcome: 'rejected', code: 'missing-date', detail: 'Neither the meeting nor the join has a day.' };
    const period = reviewedPeriod(get);
    const stated = period === null ? null : periodWindow(period, calendar);
    const key = `${partnerId} ${day} ${stated?.end ?? ''}`;
    let reviewId = known.get(key);
    if (reviewId === undefined) {
      const window = stated ?? quarterWindow(calendar, lastCompleteQuarter(calendar, day));
      reviewId = intake.reviewOf({ partnerId, day, window, isStated: stated !== null, durationMinutes: presences.minutesOf(get), isPast: day <= asOf });
      known.set(key, reviewId);
    }
    return reviewId ?? { outcome: 'rejected', code: 'another-meeting', detail: `The partner's review of that quarter was held on another day than ${day}.` };
  };
}

interface Who {
  readonly side: Side;
  readonly person_name: string;
  readonly person_id: string | null;
}

/** Knows people by their address, then by their name, and which side they are on. Whoever is not known to be ours came from the partner. */
function createPeopleFinder({ store, vendor }: IntakeNeeds): (get: ReadField, partnerId: string) => Who {
  const vendorSide = createVendorSide(store, vendor);
  const byParty = new Map<string, readonly Person[]>();
  const peopleOf = (partyId: string): readonly Person[] => {
    const known = byParty.get(partyId) ?? store.people.listByParty(partyId);
    byParty.set(partyId, known);
    return known;
  };
  return (get, partnerId) => {
    const email = textOf(get('email'));
    const { name, isExternal } = attendeeName(textOf(get('personName')) ?? email ?? '');
    const stated = statedSide(get) ?? (isExternal ? 'partner' : email !== null && vendorSide.isOwnAddress(email) ? 'vendor' : null);
    const parties = [vendor.id, partnerId].filter((id) => stated === null || (id === vendor.id) === (stated === 'vendor'));
    const people = parties.flatMap(peopleOf);
    const person =
      people.find((one) => email !== null && one.email?.toLowerCase() === email.toLowerCase()) ??
      people.find((one) => (email === null || one.email === null) && foldName(one.name) === foldName(name));
    const side = stated ?? (person?.partyId === vendor.id ? 'vendor' : 'partner');
    return { side, person_name: name, person_id: person?.id ?? null };
  };
}
