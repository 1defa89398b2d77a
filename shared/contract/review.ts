import { z } from 'zod';
import { AgendaItem } from '../domain/agenda.ts';
import { SectionId } from '../domain/agendaSections.ts';
import { Attendee, MeetingQuestion, MeetingRating, PreReadReceipt, RecordAnswer } from '../domain/attendance.ts';
import { Escalation, EscalationClock } from '../domain/escalation.ts';
import { OwnerParty, Side } from '../domain/party.ts';
import { Role } from '../domain/person.ts';
import { ReadinessStep } from '../domain/readiness.ts';
import { FigureRestatement } from '../domain/restatement.ts';
import { RowOrigin } from '../domain/rowOrigin.ts';
import { Action, Barrier, Decision, PlannedMinutes, Review, ReviewState } from '../domain/review.ts';
import { SealedFigure, SealedRecord } from '../domain/sealedReview.ts';
import { QuarterLabel } from '../fiscal.ts';
import { Day, Instant } from '../time.ts';
import { Lens } from './partner.ts';
import type { OperationSpec } from './operation.ts';

/** Figures that were frozen: when, under which fingerprint, and what reads differently today. `isIntact` is false where the record no longer matches its fingerprint. */
export const SealView = z.strictObject({
  takenAt: Instant,
  asOf: Day,
  sha256: z.string(),
  isIntact: z.boolean(),
  fulfilment: z.strictObject({ vendor: z.number().nullable(), partner: z.number().nullable() }),
  restatements: z.array(FigureRestatement),
});
export type SealView = z.infer<typeof SealView>;

/** An earlier review in a line; `seal` null where its figures were never sealed. */
export const PastReview = z.strictObject({
  reviewId: z.uuid(),
  quarter: QuarterLabel,
  state: ReviewState,
  dueOn: Day,
  heldOn: Day.nullable(),
  missedBy: Side.nullable(),
  seal: SealView.nullable(),
});
export type PastReview = z.infer<typeof PastReview>;

/** Somebody with a role in the partnership on the review's day. */
export const RoleHolder = z.strictObject({ personId: z.uuid(), personName: z.string(), side: Side, role: Role });
export type RoleHolder = z.infer<typeof RoleHolder>;

/** The governance page of one partnership and quarter: its message, the review and everything that belongs to it. */
export const ReviewView = z.strictObject({
  quarter: QuarterLabel,
  asOf: Day,
  title: z.string(),
  vendorName: z.string(),
  partnerName: z.string(),
  /** Null while nobody opened it; `dueOn` is the day by the cadence, null where the quarter owes none. */
  review: Review.nullable(),
  dueOn: Day.nullable(),
  next: z.strictObject({ quarter: QuarterLabel, on: Day, isPlanned: z.boolean() }).nullable(),
  waivedBy: z.array(Side),
  moves: z.array(z.enum(['prep', 'pre_read_sent', 'held', 'closed', 'missed', 'waived'])),
  readiness: z.array(ReadinessStep),
  agenda: z.array(AgendaItem),
  decisions: z.array(Decision.extend({ origin: RowOrigin })),
  /** Each with the quarter whose review first agreed it, null for this one's own. */
  actions: z.array(Action.extend({ since: QuarterLabel.nullable(), isOverdue: z.boolean(), origin: RowOrigin })),
  barriers: z.array(Barrier.extend({ ageQuarters: z.int(), blocked: z.array(z.string()), origin: RowOrigin })),
  escalations: z.array(Escalation.extend({ clock: EscalationClock.nullable(), origin: RowOrigin })),
  commitments: z.array(z.strictObject({ id: z.uuid(), title: z.string(), side: OwnerParty })),
  people: z.array(RoleHolder),
  attendees: z.array(Attendee),
  receipts: z.array(PreReadReceipt),
  ratings: z.array(MeetingRating),
  recordAnswers: z.array(RecordAnswer),
  preRead: SealView.nullable(),
  seal: SealView.nullable(),
  past: z.array(PastReview),
});
export type ReviewView = z.infer<typeof ReviewView>;

const OfReview = z.strictObject({ reviewId: z.uuid() });
const Opened = z.strictObject({ reviewId: z.uuid(), isNew: z.boolean(), actions: z.int(), decisions: z.int(), barriers: z.int() });
const Text = z.string().max(2000);
const Title = z.string().min(1).max(500);
const Name = z.string().min(1).max(200);

/** What is typed of a decision, an action, a barrier, an escalation. */
const DecisionText = Decision.pick({ kind: true, options: true, decidedOn: true, visibility: true }).extend({
  title: Title, recommendation: Text.nullable(), vendorDecider: Name.nullable(), partnerDecider: Name.nullable(), outcome: Text.nullable(),
});
const ActionText = Action.pick({ side: true, dueOn: true, doneOn: true, visibility: true }).extend({ title: Title, ownerName: z.string().max(200) });
const BarrierText = Barrier.pick({ side: true, firstRaisedOn: true, resolvedOn: true, blocks: true, visibility: true }).extend({
  title: Title, type: Name, cause: Text.nullable(), removal: Text.nullable(), ownerName: Name.nullable(), resolution: Text.nullable(),
});

/** Preparing, holding and closing a review. */
const reviewMoves = {
  /** Makes the quarter's review, or goes on with it; what the review before left open is taken over once. */
  'review.open': { input: z.strictObject({ partnerId: z.uuid(), quarter: QuarterLabel }), output: Opened, changes: true },
  /** Opens it and answers what its page shows. */
  'review.prepare': { input: Lens.extend({ partnerId: z.uuid() }), output: ReviewView, changes: true },
  'review.schedule': { input: OfReview.extend({ scheduledOn: Day.nullable(), startsAt: Instant.nullable(), plannedMinutes: PlannedMinutes }), output: OfReview, changes: true },
  /** Freezes the figures and says that the pre-read went out. */
  'review.sendPreRead': { input: OfReview, output: OfReview, changes: true },
  'review.hold': { input: OfReview.extend({ heldOn: Day, durationMinutes: z.int().min(1).max(1440).nullable() }), output: OfReview, changes: true },
  /** Seals the figures that were shown: those of the pre-read, or today's where none was sent. */
  'review.seal': { input: OfReview, output: OfReview.extend({ sha256: z.string() }), changes: true },
  /** Closes it and plans the next one. */
  'review.close': { input: OfReview, output: OfReview, changes: true },
  'review.miss': { input: OfReview.extend({ missedBy: Side }), output: OfReview, changes: true },
  /** One side's agreement to go without it, or its withdrawal; the review is waived when both agree. */
  'review.waive': { input: OfReview.extend({ side: Side, isWaived: z.boolean(), personName: Name.nullable() }), output: OfReview, changes: true },
} as const satisfies Record<string, OperationSpec>;

/** What people say of a review and who takes part. */
const reviewParts = {
  /** Hides a section with the reason, or shows it again. */
  'review.hideSection': { input: OfReview.extend({ section: SectionId, reason: Title.nullable() }), output: OfReview, changes: true },
  'review.attend': {
    input: OfReview.extend({
      attendeeId: z.uuid().nullable(), side: Side, personId: z.uuid().nullable(), personName: Name, role: Name,
      status: Attendee.shape.status, minutes: z.int().min(0).max(1440).nullable(), delegateName: Name.nullable(),
    }),
    output: z.strictObject({ attendeeId: z.uuid() }),
    changes: true,
  },
  'review.unattend': { input: OfReview.extend({ attendeeId: z.uuid() }), output: OfReview, changes: true },
  'review.confirmRead': { input: OfReview.extend({ side: Side, personName: Name, hasRead: z.boolean() }), output: OfReview, changes: true },
  'review.rate': { input: OfReview.extend({ side: Side, personName: Name, question: MeetingQuestion, score: z.int().min(1).max(5) }), output: OfReview, changes: true },
  /** A side confirms the record or objects; null takes the answer back. */
  'review.answerRecord': {
    input: OfReview.extend({ side: Side, answer: RecordAnswer.shape.answer.nullable(), personName: Name.nullable(), note: Text.nullable() }),
    output: OfReview,
    changes: true,
  },
  /** Says of a step that no data can tell that it is done, or is not. */
  'review.markStep': { input: OfReview.extend({ step: z.string(), side: Side, isDone: z.boolean() }), output: OfReview, changes: true },
  /** Adds somebody of a side with a role in the partnership from the programme's day on. */
  'person.add': {
    input: z.strictObject({ partnerId: z.uuid(), side: Side, name: Name, title: Name.nullable(), seniority: z.enum(['c_level', 'vp', 'director', 'other']), role: Role }),
    output: z.strictObject({ personId: z.uuid() }),
    changes: true,
  },
} as const satisfies Record<string, OperationSpec>;

/** What a review decides and agrees, and what stands in the way. */
const reviewItems = {
  'decision.add': { input: DecisionText.extend({ reviewId: z.uuid() }), output: z.strictObject({ decisionId: z.uuid() }), changes: true },
  'decision.change': { input: DecisionText.partial().extend({ decisionId: z.uuid() }), output: z.strictObject({ decisionId: z.uuid() }), changes: true },
  'decision.remove': { input: z.strictObject({ decisionId: z.uuid() }), output: OfReview, changes: true },
  'action.add': { input: ActionText.extend({ reviewId: z.uuid() }), output: z.strictObject({ actionId: z.uuid() }), changes: true },
  'action.change': { input: ActionText.partial().extend({ actionId: z.uuid() }), output: z.strictObject({ actionId: z.uuid() }), changes: true },
  'action.remove': { input: z.strictObject({ actionId: z.uuid() }), output: OfReview, changes: true },
  'barrier.add': { input: BarrierText.extend({ partnerId: z.uuid() }), output: z.strictObject({ barrierId: z.uuid() }), changes: true },
  'barrier.change': { input: BarrierText.partial().extend({ barrierId: z.uuid() }), output: z.strictObject({ barrierId: z.uuid() }), changes: true },
  'barrier.remove': { input: z.strictObject({ barrierId: z.uuid() }), output: z.strictObject({ partnerId: z.uuid() }), changes: true },
  /** Begins at level 1, the account managers, unless somebody else has to settle it at once. */
  'escalation.raise': {
    input: z.strictObject({
      partnerId: z.uuid(), reviewId: z.uuid().nullable(), barrierId: z.uuid().nullable(), side: Side, title: Title, level: z.union([z.literal(1), z.literal(2), z.literal(3)]), visibility: Escalation.shape.visibility,
    }),
    output: z.strictObject({ escalationId: z.uuid() }),
    changes: true,
  },
  /** Passes it to the level above, whose clock begins. */
  'escalation.advance': { input: z.strictObject({ escalationId: z.uuid() }), output: z.strictObject({ escalationId: z.uuid() }), changes: true },
  'escalation.change': { input: z.strictObject({ escalationId: z.uuid(), title: Title.optional(), side: Side.optional(), visibility: Escalation.shape.visibility.optional() }), output: z.strictObject({ escalationId: z.uuid() }), changes: true },
  /** Says how it was settled; a null resolution opens it again. */
  'escalation.resolve': { input: z.strictObject({ escalationId: z.uuid(), resolution: Title.nullable() }), output: z.strictObject({ escalationId: z.uuid() }), changes: true },
  'escalation.remove': { input: z.strictObject({ escalationId: z.uuid() }), output: z.strictObject({ partnerId: z.uuid() }), changes: true },
} as const satisfies Record<string, OperationSpec>;

export const reviewOperations = {
  /** What the governance page shows. */
  'review.forPartner': { input: Lens.extend({ partnerId: z.uuid() }), output: ReviewView },
  /** The sealed figures of one review with everything that reads differently today, metrics included. */
  'review.sealed': {
    input: OfReview,
    output: z.strictObject({
      seal: SealView,
      plan: SealedRecord.shape.plan,
      figures: z.array(SealedFigure.omit({ rows: true }).extend({ name: z.string(), text: z.string(), rowCount: z.int() })),
    }),
  },
  ...reviewMoves,
  ...reviewParts,
  ...reviewItems,
} as const satisfies Record<string, OperationSpec>;
