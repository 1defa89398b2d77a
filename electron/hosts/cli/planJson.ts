import type { Comparison, PlanView, ShownVersion, VersionCard } from '../../../shared/contract/plan.ts';
import type { OperationOutput } from '../../../shared/contract/operations.ts';
import type { Commitment } from '../../../shared/domain/commitment.ts';
import { ChangeKind, countChanges, type PlanChange } from '../../../shared/domain/planDiff.ts';
import { quantityJson } from './scorecardJson.ts';

/** The difference between two versions in the shape scripts rely on. */
export function diffJson({ partnerName, fiscalYear, title, comparison }: OperationOutput<'plan.diff'>) {
  const { from, to, changes, objectives, validFrom } = comparison;
  const version = ({ number, state, hash }: Comparison['from']) => ({ version: number, state, hash });
  return {
    partner: partnerName,
    fiscalYear,
    message: title,
    from: version(from),
    to: version(to),
    summary: { vendor: summaryOf(changes, 'vendor'), partner: summaryOf(changes, 'partner') },
    changes: changes.map(changeJson),
    objectives,
    validFrom,
  };
}

function summaryOf(changes: readonly PlanChange[], side: 'vendor' | 'partner') {
  return Object.fromEntries(ChangeKind.options.map((kind) => [kind, countChanges(changes, kind, side)]));
}

function changeJson({ commitmentId, kinds, fields, before, after, request }: PlanChange) {
  const one = after ?? before;
  return {
    id: commitmentId,
    side: one?.ownerParty ?? null,
    title: one?.title ?? null,
    kinds,
    fields,
    before: before === null ? null : termsJson(before),
    after: after === null ? null : termsJson(after),
    askedBy: request?.askedBy ?? null,
    reason: request?.reason ?? null,
  };
}

function termsJson(commitment: Commitment) {
  const { title, category, measure, unit, dueOn, phasing, phases, weight, ownerName, productLine, segment, geography, visibility, answers, suggestedBy } = commitment;
  return {
    title,
    category,
    measure,
    unit,
    target: quantityJson(commitment, commitment.target, dueOn),
    due: dueOn,
    phasing,
    phases: phases.map(({ window, target }) => ({ start: window.start, end: window.end, target: quantityJson(commitment, target, null) })),
    weight,
    owner: ownerName,
    productLine,
    segment,
    geography,
    visibility,
    answers,
    suggestedBy,
  };
}

/** A plan with its versions and one of them in full. */
export function planJson({ partnerName, fiscalYear, title, versions, shown }: PlanView) {
  return { partner: partnerName, fiscalYear, message: title, versions: versions.map(cardJson), shown: shown === null ? null : shownJson(shown) };
}

function cardJson({ number, state, validFrom, validTo, baseNumber, contentHash, isSealed, approvals, note }: VersionCard) {
  return {
    version: number,
    state,
    validFrom,
    validTo,
    openedFrom: baseNumber,
    hash: contentHash,
    approvedByBoth: isSealed,
    approvals: approvals.map((approval) => ({
      side: approval.party,
      name: approval.personName,
      on: approval.approvedOn,
      method: approval.method,
      hash: approval.contentHash,
      counts: contentHash !== null && approval.contentHash === contentHash,
    })),
    note,
  };
}

function shownJson({ card, objectives, commitments, notProposed }: ShownVersion) {
  return {
    ...cardJson(card),
    objectives,
    missing: notProposed,
    commitments: commitments.map((commitment) => ({ id: commitment.id, side: commitment.ownerParty, ...termsJson(commitment) })),
  };
}
