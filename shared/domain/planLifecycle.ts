import { type AppError, refused } from '../errors.ts';
import { err, ok, type Result } from '../result.ts';
import type { Day } from '../time.ts';
import { countsFor, type Side } from './party.ts';
import { type Approval, isSealed, type PlanState, type PlanVersion } from './plan.ts';

/** The state as people read it. */
export const planStateNames: Readonly<Record<PlanState, string>> = {
  draft: 'draft',
  proposed: 'proposed',
  vendor_approved: 'approved by us',
  partner_approved: 'approved by the partner',
  active: 'in force',
  superseded: 'replaced',
  expired: 'expired',
  withdrawn: 'withdrawn',
};

/** States in which a version waits for a yes. */
const WAITING: ReadonlySet<PlanState> = new Set(['proposed', 'vendor_approved', 'partner_approved']);

type Worded = Pick<PlanVersion, 'number' | 'state' | 'validTo' | 'contentHash' | 'approvals'>;

/** The state as it stands on a day: what was in force has expired once its last day is over. */
export function stateOn({ state, validTo }: Pick<PlanVersion, 'state' | 'validTo'>, day: Day): PlanState {
  return state === 'active' && validTo < day ? 'expired' : state;
}

/** `draft 4`, `version 3`: how a wording is called in a sentence. */
export function versionName({ number, state }: Pick<PlanVersion, 'number' | 'state'>): string {
  return `${state === 'draft' ? 'draft' : 'version'} ${number}`;
}

/** Why a wording does not change; null for a draft, which does. Once proposed, a version stays as it is. */
export function whyNotEditable(version: Pick<PlanVersion, 'number' | 'state'>): AppError | null {
  if (version.state === 'draft') return null;
  return refused(
    'not-a-draft',
    `Version ${version.number} is ${planStateNames[version.state]} and does not change any more. Nothing was changed.`,
    'Open a new draft from it.',
  );
}

/**
 * Why a draft cannot be put before both sides; null when it can.
 *
 * A joint plan has a promise of each side that the other can read (F2), and no target that only a
 * template has named.
 */
export function whyNotProposed(version: Worded & Pick<PlanVersion, 'commitments'>, partnerName: string, asOf: Day): AppError | null {
  if (version.state !== 'draft') {
    return refused('not-a-draft', `Version ${version.number} is ${planStateNames[version.state]}. Nothing was proposed.`, 'Only a draft is proposed; open a new draft from it.');
  }
  if (version.validTo < asOf) return refused('plan-over', 'The last day of this plan is over. Nothing was proposed.', 'Begin the plan of the next fiscal year.');
  const shared = version.commitments.filter(({ visibility }) => visibility === 'shared');
  const silent = (['vendor', 'partner'] as const).find((side) => !shared.some(({ ownerParty }) => countsFor(ownerParty, side)));
  if (silent !== undefined) {
    const [who, whose] = silent === 'vendor' ? ['We promise', 'we'] : [`${partnerName} promises`, partnerName];
    return refused('one-sided', `${who} nothing in this draft that both sides can read. Nothing was proposed.`, `Add what ${whose} ${silent === 'vendor' ? 'promise' : 'promises'}.`);
  }
  const open = version.commitments.filter(({ suggestedBy }) => suggestedBy !== null);
  const [first] = open;
  if (first === undefined) return null;
  const which = open.length === 1 ? `The target of “${first.title}” is only a suggestion.` : `The targets of “${first.title}” and ${open.length - 1} more are only suggestions.`;
  return refused('targets-suggested', `${which} Nothing was proposed.`, 'Type each target, or confirm what is suggested.');
}

/**
 * The state after one more approval.
 *
 * Refused when the version does not wait for one, when the approval names another wording, or when
 * the side has said yes to this one already. Approvals of other hashes count for nothing (M2).
 */
export function approved(version: Worded, approval: Pick<Approval, 'party' | 'contentHash'>, asOf: Day): Result<PlanState, AppError> {
  const refuse = (code: string, what: string, next: string) => err(refused(code, `${what} Nothing was approved.`, next));
  if (version.state === 'draft') return refuse('not-proposed', `Draft ${version.number} is not proposed yet.`, 'Propose it first; approvals name the wording that was proposed.');
  if (!WAITING.has(version.state)) return refuse('not-waiting', `Version ${version.number} is ${planStateNames[version.state]}.`, 'Open a new draft from it, and propose that.');
  if (version.validTo < asOf) return refuse('plan-over', 'The last day of this plan is over.', 'Begin the plan of the next fiscal year.');
  if (approval.contentHash !== version.contentHash) return refuse('other-wording', 'The approval names another wording than the one proposed.', 'Read the version again and approve what it says now.');
  if (hasApproved(version, approval.party)) return refuse('already-approved', 'This side has approved this wording already.', 'It waits for the other side.');
  const other = approval.party === 'vendor' ? 'partner' : 'vendor';
  if (hasApproved(version, other)) return ok('active');
  return ok(approval.party === 'vendor' ? 'vendor_approved' : 'partner_approved');
}

/** True when the side said yes to the version's own wording. */
export function hasApproved(version: Pick<PlanVersion, 'contentHash' | 'approvals'>, side: Side): boolean {
  return version.contentHash !== null && version.approvals.some(({ party, contentHash }) => party === side && contentHash === version.contentHash);
}

/** Why a version cannot be withdrawn; null when it can: what is over or replaced stays what it was. */
export function whyNotWithdrawn(version: Pick<PlanVersion, 'number' | 'state' | 'validTo'>, asOf: Day): AppError | null {
  const state = stateOn(version, asOf);
  if (state === 'draft' || state === 'active' || WAITING.has(state)) return null;
  return refused('not-withdrawable', `Version ${version.number} is ${planStateNames[state]}. Nothing was changed.`, 'Only a draft, a proposal or the plan in force is withdrawn.');
}

/** The versions that another one coming into force replaces: those in force until now. */
export function supersededBy(versions: readonly Pick<PlanVersion, 'id' | 'state'>[], activeId: string): string[] {
  return versions.filter(({ id, state }) => state === 'active' && id !== activeId).map(({ id }) => id);
}

/**
 * The day a new draft takes effect: the plan's first day as long as nothing is agreed, else the
 * day it is opened, so that what was owed before stays as it was.
 */
export function draftValidFrom(versions: readonly PlanVersion[], window: { readonly start: Day; readonly end: Day }, asOf: Day): Day {
  const isAgreed = versions.some((version) => version.state !== 'withdrawn' && isSealed(version));
  if (!isAgreed || asOf < window.start) return window.start;
  return asOf > window.end ? window.end : asOf;
}
