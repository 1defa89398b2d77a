import type { Action, Barrier, Decision } from './review.ts';
import type { PackSource } from './packSource.ts';
import { tokensIn } from './narrative/tokens.ts';
import type { ContentLine, ContentScorecard, HeldBack, LineInternals, PackContent } from './packContent.ts';
import { sectionFigures, type TextSource } from './pack/texts.ts';
import type { Audience } from './reviewPack.ts';
import { balanceOf, reciprocityGap, scoreSide } from './scorecard.ts';
import type { ScorecardLine } from './scorecardLine.ts';
import { spineRows } from './spine.ts';
import { isInWindow, type Window } from '../time.ts';
import type { Actual } from './actual.ts';

/**
 * What the audience may see of everything gathered.
 *
 * The one place that decides it, and an allow-list: every field that reaches a pack is named
 * here, so a field added to the source stays out until somebody writes it down. A partner's
 * copy has no internal item, no note or evidence of ours, no file names and volumes, and its
 * side figures are counted afresh from the commitments it shows.
 */
export function redact(source: PackSource, audience: Audience): PackContent {
  const content = contentFor(source, audience);
  const texts = audience === 'internal' ? source.texts : textsForPartner(source, content);
  return {
    ...content,
    heldBack: { ...content.heldBack, texts: source.texts.length - texts.length },
    texts: texts.map(({ section, kind, text, figures, writtenBy, writtenAt }) => ({
      section,
      kind,
      text,
      internal: audience === 'internal' ? { figures, writtenBy, writtenOn: writtenAt.slice(0, 10) } : null,
    })),
  };
}

/**
 * The words a partner may read: those meant for both, if every figure in them reads in the
 * partner's copy as it does in ours. Otherwise they would say of one number what was meant of another.
 */
function textsForPartner(source: PackSource, theirs: TextSource): PackSource['texts'] {
  const ours = contentFor(source, 'internal');
  return source.texts.filter(({ section, text, visibility }) => {
    const read = (content: TextSource) => new Map(sectionFigures(section, content, 'en').map((figure) => [figure.key, figure.text]));
    const [here, there] = [read(ours), read(theirs)];
    return visibility === 'shared' && tokensIn(text).every((key) => there.has(key) && there.get(key) === here.get(key));
  });
}

function contentFor(source: PackSource, audience: Audience): TextSource {
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

const nothingHeldBack: HeldBack = { commitments: 0, decisions: 0, barriers: 0, actions: 0, restatements: 0, notes: 0, texts: 0 };

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
    texts: 0,
  };
}

/** How many items the copy goes without. */
export function heldBackCount(heldBack: HeldBack): number {
  return Object.values(heldBack).reduce((sum: number, count: number) => sum + count, 0);
}
