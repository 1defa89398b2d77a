import type { Action, Barrier, Decision } from './review.ts';
import type { PackSource, TrendPoint } from './packSource.ts';
import type { Audience } from './reviewPack.ts';
import { balanceOf, reciprocityGap, type PlanRef, scoreSide, type SideScore } from './scorecard.ts';
import type { ScorecardLine } from './scorecardLine.ts';
import { type SpineRow, spineRows } from './spine.ts';
import { type Day, isInWindow, type Window } from '../time.ts';
import type { Actual } from './actual.ts';

/** How many items of each kind the partner's copy goes without; all zero in the internal pack. */
export interface HeldBack {
  readonly commitments: number;
  readonly decisions: number;
  readonly barriers: number;
  readonly actions: number;
  readonly restatements: number;
  readonly notes: number;
}

/** What our side alone may know of a commitment: its note and where each value came from. */
export interface LineInternals {
  readonly note: string | null;
  readonly evidence: readonly string[];
  readonly sources: readonly LineOrigin[];
}

/** Where one reported value came from: a file and a line of it, or who typed it when. */
export interface LineOrigin {
  readonly fileName: string | null;
  readonly line: number | null;
  readonly enteredBy: string | null;
  readonly enteredOn: Day;
}

/** A commitment's line as a pack may show it. `internal` is null in a partner's copy. */
export interface ContentLine {
  readonly id: string;
  readonly ownerParty: ScorecardLine['commitment']['ownerParty'];
  readonly title: string;
  readonly measure: ScorecardLine['commitment']['measure'];
  readonly unit: ScorecardLine['commitment']['unit'];
  readonly currency: string | null;
  readonly ownerName: string | null;
  readonly target: number | null;
  readonly dueOn: Day;
  readonly standing: ScorecardLine['standing'];
  readonly claimed: ScorecardLine['claimed'];
  readonly state: ScorecardLine['state'];
  readonly reportedBy: 'vendor' | 'partner' | null;
  readonly fulfilment: number | null;
  readonly claimedFulfilment: number | null;
  readonly status: ScorecardLine['status'];
  readonly note: string | null;
  readonly isInternal: boolean;
  readonly internal: LineInternals | null;
}

/** The scorecard as a pack may show it, its figures counted from the lines it holds. */
export interface ContentScorecard {
  readonly vendorName: string;
  readonly partnerName: string;
  readonly quarter: string;
  readonly window: Window;
  readonly asOf: Day;
  readonly isPartial: boolean;
  readonly plan: Pick<PlanRef, 'name' | 'version' | 'isApproved' | 'approvedOn' | 'hash'> | null;
  readonly sides: { readonly vendor: SideScore; readonly partner: SideScore };
  readonly gap: number | null;
  readonly balance: number | null;
  readonly lines: readonly ContentLine[];
  readonly rows: readonly SpineRow[];
}

/** An import as a pack may name it: only our copy says which file, and how much was in it. */
export interface ContentImport {
  readonly kind: string;
  readonly importedOn: Day;
  readonly file: { readonly name: string; readonly rowsRead: number; readonly rowsRejected: number } | null;
}

/** What one audience may see, and all that a pack is composed from. Made by `redact` alone. */
export interface PackContent {
  readonly audience: Audience;
  readonly heldBack: HeldBack;
  readonly program: PackSource['program'];
  readonly vendorName: string;
  readonly partnerName: string;
  readonly fiscalLabels: PackSource['fiscalLabels'];
  readonly scorecard: ContentScorecard;
  readonly trend: readonly (Pick<TrendPoint, 'quarter' | 'name' | 'window'> & { readonly sides: TrendPoint['all'] })[];
  readonly decisions: readonly (Omit<Decision, 'id' | 'reviewId' | 'visibility' | 'carriedFrom'> & { readonly isInternal: boolean })[];
  readonly barriers: readonly (Omit<Barrier, 'id' | 'partnerId' | 'visibility' | 'type' | 'resolution'> & { readonly isInternal: boolean })[];
  readonly actions: readonly (Omit<Action, 'id' | 'reviewId' | 'visibility' | 'carriedFrom'> & { readonly isInternal: boolean })[];
  readonly sponsors: PackSource['sponsors'];
  readonly heldOn: Day | null;
  readonly internalNotes: PackSource['internalNotes'];
  readonly imports: readonly ContentImport[];
  readonly excluded: PackSource['excluded'];
  readonly restatements: readonly Omit<PackSource['restatements'][number], 'visibility'>[];
  readonly rules: PackSource['rules'];
}

/**
 * What the audience may see of everything gathered.
 *
 * The one place that decides it, and an allow-list: every field that reaches a pack is named
 * here, so a field added to the source stays out until somebody writes it down. A partner's
 * copy has no internal item, no note or evidence of ours, no file names and volumes, and its
 * side figures are counted afresh from the commitments it shows.
 */
export function redact(source: PackSource, audience: Audience): PackContent {
  const mayRead = (item: { visibility: 'shared' | 'internal' }) => audience === 'internal' || item.visibility === 'shared';
  const isOurs = audience === 'internal';
  return {
    audience,
    heldBack: isOurs ? nothingHeldBack : heldBackOf(source),
    program: { name: source.program.name, version: source.program.version },
    vendorName: source.vendorName,
    partnerName: source.partnerName,
    fiscalLabels: { vendor: source.fiscalLabels.vendor, partner: source.fiscalLabels.partner, partnerDays: source.fiscalLabels.partnerDays },
    scorecard: scorecardFor(source, audience),
    trend: source.trend.map(({ quarter, name, window, all, shared }) => ({ quarter, name, window, sides: isOurs ? all : shared })),
    decisions: source.decisions.filter(mayRead).map(decisionFor),
    barriers: source.barriers.filter(mayRead).map(barrierFor),
    actions: source.actions.filter(mayRead).map(actionFor),
    sponsors: { vendor: [...source.sponsors.vendor], partner: [...source.sponsors.partner] },
    heldOn: source.review?.heldOn ?? source.review?.scheduledOn ?? null,
    internalNotes: isOurs ? source.internalNotes : [],
    imports: source.imports.map(({ kind, importedOn, fileName, rowsRead, rowsRejected }) => ({
      kind,
      importedOn,
      file: isOurs ? { name: fileName, rowsRead, rowsRejected } : null,
    })),
    excluded: source.excluded.map(({ reason, count }) => ({ reason, count })),
    restatements: source.restatements
      .filter(mayRead)
      .map(({ subject, was, is, reason, restatedOn }) => ({ subject, was, is, reason, restatedOn })),
    rules: source.rules,
  };
}

function scorecardFor({ scorecard, vendorName, partnerName }: PackSource, audience: Audience): ContentScorecard {
  const kept = scorecard.lines
    .filter((line) => audience === 'internal' || line.commitment.visibility === 'shared');
  const sides = { vendor: scoreSide(kept, 'vendor'), partner: scoreSide(kept, 'partner') };
  const { plan } = scorecard;
  return {
    vendorName,
    partnerName,
    quarter: scorecard.quarter,
    window: scorecard.window,
    asOf: scorecard.asOf,
    isPartial: scorecard.isPartial,
    plan: plan && { name: plan.name, version: plan.version, isApproved: plan.isApproved, approvedOn: plan.approvedOn, hash: plan.hash },
    sides,
    gap: reciprocityGap(sides.vendor.fulfilment, sides.partner.fulfilment),
    balance: balanceOf(sides.vendor.fulfilment, sides.partner.fulfilment),
    lines: kept.map((line) => lineFor(line, audience, scorecard.window)),
    rows: spineRows(kept),
  };
}

function lineFor(line: ScorecardLine, audience: Audience, window: Window): ContentLine {
  const { commitment } = line;
  return {
    id: commitment.id,
    ownerParty: commitment.ownerParty,
    title: commitment.title,
    measure: commitment.measure,
    unit: commitment.unit,
    currency: commitment.currency,
    ownerName: commitment.ownerName,
    target: line.target,
    dueOn: line.dueOn,
    standing: { value: line.standing.value, doneOn: line.standing.doneOn },
    claimed: { value: line.claimed.value, doneOn: line.claimed.doneOn },
    state: line.state,
    reportedBy: line.actuals.at(-1)?.reportedBy ?? null,
    fulfilment: line.fulfilment,
    claimedFulfilment: line.claimedFulfilment,
    status: line.status,
    note: line.note,
    isInternal: commitment.visibility === 'internal',
    internal: audience === 'internal' ? internalsOf(line, window) : null,
  };
}

function internalsOf(scorecardLine: ScorecardLine, window: Window): LineInternals {
  const actuals = reportedIn(scorecardLine, window);
  return {
    note: scorecardLine.commitment.notes,
    evidence: actuals.flatMap((actual) => actual.evidence ?? []),
    sources: actuals.map(({ provenance: { fileName, line, enteredBy, enteredAt } }) => ({ fileName, line, enteredBy, enteredOn: enteredAt.slice(0, 10) })),
  };
}

/** The reports the quarter's figure rests on: those of the quarter, else the latest there is. */
function reportedIn({ actuals }: ScorecardLine, window: Window): Actual[] {
  const inside = actuals.filter((actual) => isInWindow(actual.window.end, window));
  return inside.length > 0 ? inside : actuals.slice(-1);
}

function decisionFor({ kind, title, options, recommendation, vendorDecider, partnerDecider, outcome, decidedOn, visibility }: Decision) {
  return { kind, title, options, recommendation, vendorDecider, partnerDecider, outcome, decidedOn, isInternal: visibility === 'internal' };
}

function barrierFor({ side, title, cause, removal, ownerName, firstRaisedOn, timesRaised, resolvedOn, blocks, visibility }: Barrier) {
  return { side, title, cause, removal, ownerName, firstRaisedOn, timesRaised, resolvedOn, blocks, isInternal: visibility === 'internal' };
}

function actionFor({ side, title, ownerName, dueOn, doneOn, visibility }: Action) {
  return { side, title, ownerName, dueOn, doneOn, isInternal: visibility === 'internal' };
}

const nothingHeldBack: HeldBack = { commitments: 0, decisions: 0, barriers: 0, actions: 0, restatements: 0, notes: 0 };

function heldBackOf(source: PackSource): HeldBack {
  const internal = (items: readonly { visibility: 'shared' | 'internal' }[]) => items.filter((item) => item.visibility === 'internal').length;
  const shared = source.scorecard.lines.filter((line) => line.commitment.visibility === 'shared');
  const notesOnShared = shared.filter((line) => line.commitment.notes !== null).length;
  const evidenceOnShared = shared.flatMap((line) => reportedIn(line, source.scorecard.window)).filter((actual) => actual.evidence !== null).length;
  return {
    commitments: internal(source.scorecard.lines.map((line) => line.commitment)),
    decisions: internal(source.decisions),
    barriers: internal(source.barriers),
    actions: internal(source.actions),
    restatements: internal(source.restatements),
    notes: source.internalNotes.length + notesOnShared + evidenceOnShared,
  };
}

/** How many items the copy goes without. */
export function heldBackCount(heldBack: HeldBack): number {
  return Object.values(heldBack).reduce((sum: number, count: number) => sum + count, 0);
}
