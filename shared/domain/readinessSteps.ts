import type { Day } from '../time.ts';
import type { Side } from './party.ts';

/** What is known of one side of a review. Lists hold names or titles, so that what is missing can be said. */
export interface SideReadiness {
  readonly name: string;
  readonly sponsors: readonly string[];
  /** Commitments of this side that fell due and have no reported value. */
  readonly actualsMissing: readonly string[];
  /** Values the other side reported and this side has not answered. */
  readonly unanswered: readonly string[];
  /** Commitments of this side whose value is disputed. */
  readonly disputed: readonly string[];
  /** Commitments of this side that were not kept and that no barrier explains. */
  readonly unexplained: readonly string[];
  /** Barriers on this side without a cause. */
  readonly barriersWithoutCause: readonly string[];
  /** Characteristics this side has not rated for the quarter. */
  readonly ratingsMissing: readonly string[];
  /** Answers of this side's executives since the quarter ended. */
  readonly surveyAnswers: number;
  /** Decisions for which this side names nobody to decide. */
  readonly decidersMissing: readonly string[];
  /** Sponsors of this side who have not confirmed reading the pre-read. */
  readonly notRead: readonly string[];
  /** Sponsors of this side of whom nobody said whether they were there. */
  readonly attendanceMissing: readonly string[];
  readonly actionsWithoutOwner: readonly string[];
  readonly hasRatedMeeting: boolean;
  readonly recordAnswer: 'confirmed' | 'objected' | null;
  /** True when the plan as amended waits for this side's approval. */
  readonly amendmentWaits: boolean;
  /** Steps that somebody of this side said are done. */
  readonly marked: ReadonlySet<string>;
}

/** Everything the readiness list is judged from. */
export interface ReadinessFacts {
  readonly sides: Readonly<Record<Side, SideReadiness>>;
  readonly isScheduled: boolean;
  readonly isOpened: boolean;
  /** The newest day on which data of the quarter came in after its end; null when none did. */
  readonly dataSince: Day | null;
  readonly refusedRows: number;
  readonly decisions: number;
  readonly decisionsWithoutOptions: readonly string[];
  readonly hasPlan: boolean;
  readonly isPreReadSent: boolean;
  /** What reads differently than in the pre-read; the frozen figures stay. */
  readonly movedSincePreRead: readonly string[];
  readonly isHeld: boolean;
  readonly isSealed: boolean;
  readonly isClosed: boolean;
  readonly hasNextReview: boolean;
  /** A decision to adjust the plan was taken and no version worded since then exists. */
  readonly amendmentMissing: boolean;
}

/** A step of the calendar. `missing` answers what is not there for a side, nothing when it is done; null where no data can tell. */
export interface StepRule {
  readonly step: string;
  readonly name: string;
  readonly offsetDays: number;
  readonly who: 'vendor' | 'partner' | 'both';
  readonly missing: ((facts: ReadinessFacts, side: Side) => string[]) | null;
}

/** The calendar of a review, in order. Source: reviews, section 3. */
export const readinessSteps: readonly StepRule[] = [
  {
    step: 'date', name: 'Agree the date with both sponsors by name', offsetDays: -30, who: 'both',
    missing: ({ sides, isScheduled, isOpened }, side) => [
      ...(isOpened ? [] : ['The review is not opened']),
      ...(sides[side].sponsors.length > 0 ? [] : [`${sides[side].name} has named no sponsor`]),
      ...(isScheduled ? [] : ['No date is agreed']),
    ],
  },
  {
    step: 'data', name: 'Bring in the quarter’s data', offsetDays: -28, who: 'vendor',
    missing: ({ dataSince, refusedRows }) => [
      ...(dataSince === null ? ['Nothing came in since the quarter ended'] : []),
      ...(refusedRows > 0 ? [`${refusedRows} refused ${refusedRows === 1 ? 'row' : 'rows'} in the last import`] : []),
    ],
  },
  {
    step: 'actuals', name: 'Report what was reached', offsetDays: -25, who: 'both',
    missing: ({ sides, hasPlan }, side) => (hasPlan ? sides[side].actualsMissing.map((title) => `No value for “${title}”`) : ['No joint plan covers the quarter']),
  },
  {
    step: 'answers', name: 'Accept or dispute what the other side reports', offsetDays: -21, who: 'both',
    missing: ({ sides }, side) => sides[side].unanswered.map((title) => `“${title}” is not answered`),
  },
  {
    step: 'causes', name: 'Settle disputes, say what stood in the way', offsetDays: -18, who: 'both',
    missing: ({ sides }, side) => [
      ...sides[side].disputed.map((title) => `“${title}” is disputed`),
      ...sides[side].unexplained.map((title) => `No barrier explains “${title}”`),
      ...sides[side].barriersWithoutCause.map((title) => `No cause is given for “${title}”`),
    ],
  },
  {
    step: 'ratings', name: 'Rate the six characteristics, ask the executives', offsetDays: -16, who: 'both',
    missing: ({ sides }, side) => [
      ...(sides[side].ratingsMissing.length === 0 ? [] : [`Not rated: ${sides[side].ratingsMissing.join(', ')}`]),
      ...(sides[side].surveyAnswers > 0 ? [] : ['No executive has answered']),
    ],
  },
  { step: 'pre-brief', name: 'Brief your own sponsor', offsetDays: -14, who: 'both', missing: null },
  {
    step: 'decisions', name: 'Agree the decisions sought and who decides', offsetDays: -12, who: 'both',
    missing: ({ sides, decisions, decisionsWithoutOptions }, side) => [
      ...(decisions > 0 ? [] : ['No decision is sought; a memo may serve better than a meeting']),
      ...decisionsWithoutOptions.map((title) => `No options for “${title}”`),
      ...sides[side].decidersMissing.map((title) => `Nobody decides “${title}”`),
    ],
  },
  { step: 'pack', name: 'Build the pack', offsetDays: -10, who: 'vendor', missing: null },
  { step: 'check', name: 'Check definitions and numbers together', offsetDays: -8, who: 'both', missing: null },
  {
    step: 'pre-read', name: 'Freeze the figures and send the pre-read', offsetDays: -7, who: 'both',
    missing: ({ isPreReadSent }) => (isPreReadSent ? [] : ['The pre-read is not sent']),
  },
  {
    step: 'read', name: 'Sponsors confirm that they have read it', offsetDays: -5, who: 'both',
    missing: ({ sides, isPreReadSent }, side) => {
      if (!isPreReadSent) return ['The pre-read is not sent'];
      if (sides[side].sponsors.length === 0) return [`${sides[side].name} has named no sponsor`];
      return sides[side].notRead.map((name) => `${name} has not confirmed reading it`);
    },
  },
  {
    step: 'late-news', name: 'Send late news as an addendum', offsetDays: -2, who: 'both',
    missing: ({ isPreReadSent, movedSincePreRead }) => (isPreReadSent ? movedSincePreRead.map((subject) => `“${subject}” reads differently since the pre-read`) : ['The pre-read is not sent']),
  },
  {
    step: 'hold', name: 'Hold the review and seal its figures', offsetDays: 0, who: 'both',
    missing: ({ sides, isHeld, isSealed }, side) => {
      if (!isHeld) return ['The review is not held'];
      return [
        ...sides[side].attendanceMissing.map((name) => `Was ${name} there?`),
        ...sides[side].actionsWithoutOwner.map((title) => `Nobody owns “${title}”`),
        ...(isSealed ? [] : ['The figures shown are not sealed']),
      ];
    },
  },
  { step: 'send-record', name: 'Send decisions and actions', offsetDays: 1, who: 'vendor', missing: null },
  {
    step: 'rate-meeting', name: 'Rate the meeting', offsetDays: 2, who: 'both',
    missing: ({ sides }, side) => (sides[side].hasRatedMeeting ? [] : ['Nobody has rated the meeting']),
  },
  {
    step: 'confirm-record', name: 'Confirm the record or object', offsetDays: 3, who: 'both',
    missing: ({ sides }, side) => (sides[side].recordAnswer === null ? ['The record is unconfirmed'] : sides[side].recordAnswer === 'objected' ? ['There is an objection to the record'] : []),
  },
  {
    step: 'amend-plan', name: 'Amend the plan as decided, both approve', offsetDays: 5, who: 'both',
    missing: ({ sides, amendmentMissing }, side) => [
      ...(amendmentMissing ? ['The plan is not amended as decided'] : []),
      ...(sides[side].amendmentWaits ? ['The amended plan is not approved'] : []),
    ],
  },
  {
    step: 'close', name: 'Close the review and plan the next', offsetDays: 7, who: 'both',
    missing: ({ isClosed, hasNextReview }) => [...(isClosed ? [] : ['The review is not closed']), ...(hasNextReview ? [] : ['The next review is not planned'])],
  },
];

/** Steps that count as done on somebody's word: no data can tell, or the data only say that there is something to do. */
export const stepsByWord: ReadonlySet<string> = new Set([...readinessSteps.filter((rule) => rule.missing === null).map((rule) => rule.step), 'late-news']);
