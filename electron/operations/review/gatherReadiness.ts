import { foldName } from '../../../shared/domain/attendance.ts';
import { CharacteristicId, characteristics } from '../../../shared/domain/characteristic.ts';
import { shortName } from '../../../shared/domain/partner.ts';
import { countsFor, otherSide, type Side } from '../../../shared/domain/party.ts';
import { isSealed } from '../../../shared/domain/plan.ts';
import { readiness, type ReadinessStep } from '../../../shared/domain/readiness.ts';
import type { ReadinessFacts, SideReadiness } from '../../../shared/domain/readinessSteps.ts';
import type { Barrier } from '../../../shared/domain/review.ts';
import type { Scorecard } from '../../../shared/domain/scorecard.ts';
import type { ScorecardLine } from '../../../shared/domain/scorecardLine.ts';
import { fiscalYearOf } from '../../../shared/fiscal.ts';
import type { Day } from '../../../shared/time.ts';
import { restatedSince } from './sealing.ts';
import { nextReview, type ReviewPlace } from './reviewPlace.ts';

/** The readiness list of the quarter's review; empty where none is owed and none was opened. */
export function gatherReadiness(place: ReviewPlace): ReadinessStep[] {
  const { review, dueOn, lens, rules } = place;
  if (dueOn === null) return [];
  const reviewOn = review?.heldOn ?? review?.scheduledOn ?? dueOn;
  return readiness(factsOf(place), { asOf: lens.asOf, reviewOn, heldOn: review?.heldOn ?? null, leadDays: rules.stepLeadDays });
}

function factsOf(place: ReviewPlace): ReadinessFacts {
  const { store, lens, partner, review, book } = place;
  const scorecard = book.scorecard(lens, partner);
  const decisions = review === null ? [] : store.reviews.listDecisions(review.id);
  const batch = store.batches.list().find(({ undoneAt, importedAt }) => undoneAt === null && importedAt.slice(0, 10) >= lens.window.end);
  const preRead = review === null ? null : store.reviews.snapshotOf(review.id, 'pre_read');
  const amendment = amendmentOf(place);
  return {
    sides: { vendor: sideOf(place, scorecard, amendment, 'vendor'), partner: sideOf(place, scorecard, amendment, 'partner') },
    isScheduled: (review?.scheduledOn ?? null) !== null || (review?.heldOn ?? null) !== null,
    isOpened: review !== null && review.state !== 'planned',
    dataSince: dataSince(scorecard, batch?.importedAt ?? null),
    refusedRows: batch?.rejected ?? 0,
    decisions: decisions.length,
    decisionsWithoutOptions: decisions.filter(({ outcome, options }) => outcome === null && options.length === 0).map(({ title }) => title),
    hasPlan: scorecard.plan !== null,
    isPreReadSent: (review?.preReadSentAt ?? null) !== null,
    movedSincePreRead: preRead === null ? [] : restatedSince(place, preRead).map(({ subject }) => subject),
    isHeld: (review?.heldOn ?? null) !== null,
    isSealed: review !== null && store.reviews.snapshotOf(review.id, 'held') !== null,
    isClosed: review?.state === 'closed',
    hasNextReview: nextReview(place)?.isPlanned === true,
    amendmentMissing: amendment.isMissing,
  };
}

/** The newest day on which something about the quarter was typed or imported after it ended. */
function dataSince({ lines, window }: Scorecard, importedAt: string | null): Day | null {
  const typed = lines.flatMap(({ actuals }) => actuals.map(({ provenance }) => provenance.enteredAt.slice(0, 10)));
  return [...typed, ...(importedAt === null ? [] : [importedAt.slice(0, 10)])].filter((day) => day >= window.end).toSorted().at(-1) ?? null;
}

function sideOf(place: ReviewPlace, { lines }: Scorecard, amendment: Amendment, side: Side): SideReadiness {
  const { store, partner, lens, review, sponsors } = place;
  const { reviews } = store;
  const id = review?.id ?? null;
  const own = lines.filter(({ commitment }) => countsFor(commitment.ownerParty, side));
  const barriers = reviews.listBarriers(partner.id);
  const people = peopleOf(place, side);
  const decisions = id === null ? [] : reviews.listDecisions(id);
  const decides = side === 'vendor' ? 'vendorDecider' : 'partnerDecider';
  return {
    name: side === 'vendor' ? lens.vendor.name : shortName(partner.name),
    sponsors: sponsors[side],
    actualsMissing: titles(own.filter(isUnreported)),
    unanswered: titles(lines.filter(({ state, actuals }) => state === 'claimed' && actuals.at(-1)?.reportedBy === otherSide(side))),
    disputed: titles(own.filter(({ state }) => state === 'disputed')),
    unexplained: titles(own.filter((line) => isNotKept(line) && !isExplained(line, barriers))),
    barriersWithoutCause: barriers.filter((one) => one.side === side && one.resolvedOn === null && (one.cause ?? '') === '').map(({ title }) => title),
    ...judgedBy(place, side),
    decidersMissing: decisions
      .filter((one) => one.outcome === null && one[decides] === null && !(side === 'partner' && one.visibility === 'internal'))
      .map(({ title }) => title),
    ...people,
    actionsWithoutOwner: (id === null ? [] : reviews.listActions(id)).filter((one) => one.side === side && one.ownerName.trim() === '').map(({ title }) => title),
    hasRatedMeeting: id !== null && reviews.listRatings(id).some((one) => one.side === side),
    recordAnswer: id === null ? null : (reviews.listRecordAnswers(id).find((one) => one.side === side)?.answer ?? null),
    amendmentWaits: amendment.waitsFor.has(side),
    marked: new Set(id === null ? [] : reviews.listMarks(id).filter((one) => one.side === side).map(({ step }) => step)),
  };
}

/** Sponsors of the side who have not confirmed reading, and those of whom nobody said whether they came. */
function peopleOf({ store, review, sponsors }: ReviewPlace, side: Side): Pick<SideReadiness, 'notRead' | 'attendanceMissing'> {
  const namesIn = (rows: readonly { readonly side: Side; readonly personName: string }[]) => new Set(rows.filter((row) => row.side === side).map((row) => foldName(row.personName)));
  const read = namesIn(review === null ? [] : store.reviews.listReceipts(review.id));
  const there = namesIn(review === null ? [] : store.reviews.listAttendees(review.id));
  const without = (known: ReadonlySet<string>) => sponsors[side].filter((name) => !known.has(foldName(name)));
  return { notRead: without(read), attendanceMissing: without(there) };
}

/** What the side said of the partnership for the quarter. */
function judgedBy({ store, partner, lens }: ReviewPlace, side: Side): Pick<SideReadiness, 'ratingsMissing' | 'surveyAnswers'> {
  const { judgements } = store.facts;
  const rated = new Set(
    judgements.ratingsOf(partner.id, lens.window.end).filter((one) => one.raterParty === side && one.period.end === lens.window.end).map((one) => one.characteristic),
  );
  const missing = CharacteristicId.options.filter((one) => !rated.has(one));
  const answers = judgements.responsesBetween({ start: lens.window.start, end: lens.asOf < lens.window.start ? lens.window.start : lens.asOf });
  return {
    ratingsMissing: missing.length === CharacteristicId.options.length ? ['all six characteristics'] : missing.map((one) => characteristics[one].name),
    surveyAnswers: answers.filter((one) => one.partnerId === partner.id && one.raterParty === side && one.level !== 'other').length,
  };
}

function titles(lines: readonly ScorecardLine[]): string[] {
  return lines.map(({ commitment }) => commitment.title);
}

function isUnreported({ status, state, standing }: ScorecardLine): boolean {
  return status !== 'notDue' && status !== 'waived' && state === null && standing.value === null && standing.doneOn === null;
}

function isNotKept({ status }: ScorecardLine): boolean {
  return status === 'missed' || status === 'atRisk';
}

function isExplained({ commitment }: ScorecardLine, barriers: readonly Barrier[]): boolean {
  return barriers.some(({ blocks }) => blocks.includes(commitment.id));
}

interface Amendment {
  readonly isMissing: boolean;
  readonly waitsFor: ReadonlySet<Side>;
}

/** Whether what the review decided about the plan is in a wording that both sides approved since. */
function amendmentOf({ store, review, partner, lens, book }: ReviewPlace): Amendment {
  const none: Amendment = { isMissing: false, waitsFor: new Set() };
  const heldOn = review?.heldOn ?? null;
  if (review === null || heldOn === null) return none;
  const isDecided = store.reviews.listDecisions(review.id).some(({ kind, outcome }) => outcome !== null && (kind === 'plan_adjustment' || kind === 'resource_reallocation'));
  if (!isDecided) return none;
  const newest = book.plan(partner.id, fiscalYearOf(lens.calendar, heldOn))?.versions.at(-1);
  if (newest === undefined) return { ...none, isMissing: true };
  if (isSealed(newest)) return { ...none, isMissing: newest.approvals.every(({ approvedOn }) => approvedOn <= heldOn) };
  const approved = new Set(newest.approvals.filter(({ contentHash }) => contentHash === newest.contentHash).map(({ party }) => party));
  return { isMissing: false, waitsFor: new Set((['vendor', 'partner'] as const).filter((side) => !approved.has(side))) };
}
