import type { OperationOutput } from '../../../shared/contract/operations.ts';
import type { PlanView, VersionCard } from '../../../shared/contract/plan.ts';
import type { Commitment } from '../../../shared/domain/commitment.ts';
import { shortName } from '../../../shared/domain/partner.ts';
import type { PlanChange } from '../../../shared/domain/planDiff.ts';
import { planStateNames } from '../../../shared/domain/planLifecycle.ts';
import { promiseSize } from '../../../shared/domain/planNarrative.ts';
import { dayText } from '../../../shared/quantity.ts';
import { columns } from './text.ts';

/** The difference as a person reads it in a terminal. */
export function diffText({ partnerName, fiscalYear, title, comparison }: OperationOutput<'plan.diff'>): string {
  const partner = shortName(partnerName);
  const { from, to, changes, objectives, validFrom } = comparison;
  return [
    title,
    `${partnerName}, plan of fiscal year ${fiscalYear}, version ${from.number} to version ${to.number} (${planStateNames[to.state]})`,
    ...(changes.length === 0 ? [] : ['', columns(changes.map((change) => changeCells(change, partner)))]),
    ...(objectives === null ? [] : ['', `Objectives before: ${objectives.before ?? 'none'}`, `Objectives now: ${objectives.after ?? 'none'}`]),
    ...(validFrom === null ? [] : [`In force from ${validFrom.after}, before from ${validFrom.before}`]),
  ].join('\n');
}

function changeCells({ kinds, fields, before, after, request }: PlanChange, partner: string): string[] {
  const one = after ?? before;
  const size = before === null || after === null ? promised(one) : promised(before) === promised(after) ? promised(after) : `${promised(before)} to ${promised(after)}`;
  const asked = request === null ? '' : `asked by ${request.askedBy === 'vendor' ? 'us' : partner}${request.reason === null ? '' : `: ${request.reason}`}`;
  return [`  ${sideWord(one, partner)}`, kinds.join(', '), one?.title ?? '', size, fields.join(', '), asked];
}

function sideWord(commitment: Commitment | null, partner: string): string {
  if (commitment === null || commitment.ownerParty === 'joint') return 'both';
  return commitment.ownerParty === 'vendor' ? 'we' : partner;
}

function promised(commitment: Commitment | null): string {
  if (commitment === null) return '';
  const size = promiseSize(commitment, 'en');
  // A day and a limit for each quarter say by when they hold.
  return commitment.measure === 'milestone' || commitment.measure === 'at_most' ? size : `${size} by ${dayText(commitment.dueOn, 'en')}`;
}

/** A plan with its versions, and both sides' promises of the one that is shown. */
export function planText({ partnerName, title, versions, shown }: PlanView): string {
  const partner = shortName(partnerName);
  const side = (owner: 'vendor' | 'partner') =>
    (shown?.commitments ?? []).filter(({ ownerParty }) => ownerParty === owner || ownerParty === 'joint').map((one) => [`  ${one.title}`, promised(one), one.ownerName ?? '', one.suggestedBy === null ? '' : 'only a suggestion']);
  return [
    title,
    '',
    columns(versions.map((card) => versionCells(card, partner))),
    ...(shown === null ? [] : ['', 'What we promise', columns(side('vendor')), '', `What ${partner} promises`, columns(side('partner'))]),
    ...(shown?.notProposed == null ? [] : ['', shown.notProposed]),
  ].join('\n');
}

function versionCells({ number, state, contentHash, approvals }: VersionCard, partner: string): string[] {
  const yes = approvals
    .filter((approval) => approval.contentHash === contentHash)
    .map((approval) => `${approval.party === 'vendor' ? 'we' : partner} (${approval.personName}, ${approval.approvedOn})`);
  return [`  ${number}`, planStateNames[state], contentHash === null ? '' : contentHash.slice(0, 12), yes.join(', ')];
}
