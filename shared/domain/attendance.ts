import { z } from 'zod';
import { Day } from '../time.ts';
import { Side } from './party.ts';
import { type RoleAssignment, Seniority } from './person.ts';

/** Somebody at a review. `role` is what the person was there that day; `seniority` is null where it is not known. */
export const Attendance = z.strictObject({
  id: z.uuid(),
  reviewId: z.uuid(),
  side: Side,
  personId: z.uuid().nullable(),
  personName: z.string(),
  role: z.string(),
  seniority: Seniority.nullable(),
  status: z.enum(['attended', 'partial', 'delegate', 'absent']),
  minutes: z.int().nonnegative().nullable(),
});
export type Attendance = z.infer<typeof Attendance>;

/** Somebody at a review, as it is typed: `delegateName` sat in for who did not come. */
export const Attendee = Attendance.omit({ seniority: true }).extend({ delegateName: z.string().nullable() });
export type Attendee = z.infer<typeof Attendee>;

/** Somebody who confirmed having read what was sent before the review. */
export const PreReadReceipt = z.strictObject({ reviewId: z.uuid(), side: Side, personName: z.string().min(1), readOn: Day });
export type PreReadReceipt = z.infer<typeof PreReadReceipt>;

/** The four questions about a meeting, asked of both sides. That there are four: reviews, section 3; their words are ours. */
export const MeetingQuestion = z.enum(['decided', 'fair', 'prepared', 'worthwhile']);
export type MeetingQuestion = z.infer<typeof MeetingQuestion>;

/** The questions as they are asked; answered from 1, not at all, to 5, fully. */
export const meetingQuestions: Readonly<Record<MeetingQuestion, string>> = {
  decided: 'We decided what had to be decided',
  fair: 'Both sides were judged by the same measure',
  prepared: 'Both sides came prepared',
  worthwhile: 'The meeting was worth its time',
};

/** How somebody answered one of the questions. */
export const MeetingRating = z.strictObject({
  reviewId: z.uuid(),
  side: Side,
  personName: z.string().min(1),
  question: MeetingQuestion,
  score: z.int().min(1).max(5),
  ratedOn: Day,
});
export type MeetingRating = z.infer<typeof MeetingRating>;

/** What a side says of the record of the review; no answer is no consent. */
export const RecordAnswer = z.strictObject({
  reviewId: z.uuid(),
  side: Side,
  answer: z.enum(['confirmed', 'objected']),
  personName: z.string().nullable(),
  note: z.string().nullable(),
  answeredOn: Day,
});
export type RecordAnswer = z.infer<typeof RecordAnswer>;

/** One side's agreement that a review need not take place; it takes both. */
export const ReviewWaiver = z.strictObject({ reviewId: z.uuid(), side: Side, approvedOn: Day });
export type ReviewWaiver = z.infer<typeof ReviewWaiver>;

/** A day on which sponsors of both sides spoke with each other, in a review or elsewhere. */
export const SponsorContact = z.strictObject({
  id: z.uuid(),
  partnerId: z.uuid(),
  on: Day,
  vendorPerson: z.string().nullable(),
  partnerPerson: z.string().nullable(),
});
export type SponsorContact = z.infer<typeof SponsorContact>;

/** The assignments of the side that hold as sponsor on the day. */
export function sponsorsOn(assignments: readonly RoleAssignment[], partnerId: string, side: Side, day: Day): RoleAssignment[] {
  return assignments.filter(
    (one) =>
      one.partnerId === partnerId &&
      one.side === side &&
      one.role === 'sponsor' &&
      (one.fromOn === null || one.fromOn <= day) &&
      (one.toOn === null || one.toOn >= day),
  );
}

/** True when the row says that somebody stood in for the sponsor. */
export function isDelegateRow(row: Pick<Attendance, 'role' | 'status'>): boolean {
  return row.status === 'delegate' || /\bdelegate\b/i.test(row.role);
}

/** True when the row is about a sponsor of its side: it says so, or the person holds the role that day. */
export function isSponsorRow(row: Attendance, sponsors: readonly RoleAssignment[]): boolean {
  if (isDelegateRow(row)) return false;
  if (/\bsponsor\b/i.test(row.role)) return true;
  return sponsors.some((one) =>
    row.personId === null ? foldName(one.personName) === foldName(row.personName) : one.personId === row.personId,
  );
}

/** Names compared without case and doubled spaces. */
export function foldName(name: string): string {
  return name.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}

/**
 * True when the person was there long enough: for at least `share` of the review's minutes.
 * Without minutes, `attended` is enough and `partial` is not.
 */
export function wasPresent(row: Pick<Attendance, 'status' | 'minutes'>, durationMinutes: number | null, share: number): boolean {
  if (row.status !== 'attended' && row.status !== 'partial') return false;
  if (row.minutes === null || durationMinutes === null || durationMinutes <= 0) return row.status === 'attended';
  return row.minutes / durationMinutes >= share;
}
