import { foldName } from '../../../shared/domain/attendance.ts';
import { attendeeName, meetingKey, secondsOf } from '../../imports/records/attendance.ts';
import { type ReadField, textOf } from '../../imports/records/target.ts';

/** Somebody at one meeting, over all of their joins. */
export interface Attendee {
  readonly key: string;
  seconds: number | null;
  joinedAt: string | null;
  leftAt: string | null;
  isPut: boolean;
}

/** Everybody at the meetings of one file. */
export interface Presences {
  attendeeOf(get: ReadField): Attendee;
  /** From the first join to the last leave; null where these are not recorded. */
  minutesOf(get: ReadField): number | null;
}

/** Adds up the joins of each person; people are told apart by their address, else by their name. */
export function sumPresences(rows: Iterable<ReadField>): Presences {
  const attendees = new Map<string, Attendee>();
  const spans = new Map<string, { first: string | null; last: string | null }>();
  const attendeeOf = (get: ReadField): Attendee => {
    const key = textOf(get('email'))?.toLowerCase() ?? foldName(attendeeName(textOf(get('personName')) ?? '').name);
    const place = `${meetingKey(get)}|${key}`;
    const known = attendees.get(place) ?? { key, seconds: null, joinedAt: null, leftAt: null, isPut: false };
    attendees.set(place, known);
    return known;
  };
  for (const get of rows) {
    const attendee = attendeeOf(get);
    const span = spans.get(meetingKey(get)) ?? { first: null, last: null };
    const [seconds, joined, left] = [secondsOf(get), textOf(get('joinTime')), textOf(get('leaveTime'))];
    if (seconds !== null) attendee.seconds = (attendee.seconds ?? 0) + seconds;
    attendee.joinedAt = earlier(attendee.joinedAt, joined);
    attendee.leftAt = later(attendee.leftAt, left);
    spans.set(meetingKey(get), { first: earlier(span.first, joined), last: later(span.last, left) });
  }
  return {
    attendeeOf,
    minutesOf: (get) => {
      const { first, last } = spans.get(meetingKey(get)) ?? { first: null, last: null };
      return first === null || last === null ? null : minutesBetween(first, last);
    },
  };
}

function earlier(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a;
}

function later(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}

/** Moments of one file are written in one zone; both are read as if it were UTC. */
function minutesBetween(from: string, to: string): number | null {
  const [start, end] = [from, to].map((moment) => Date.parse(/Z$|[+-]\d{2}:?\d{2}$/.test(moment) || moment.length === 10 ? moment : `${moment}Z`));
  if (start === undefined || end === undefined || Number.isNaN(start) || Number.isNaN(end) || end < start) return null;
  return Math.round((end - start) / 60_000);
}
