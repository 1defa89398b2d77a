import { z } from 'zod';
import { countText, percentText, shortMoneyText } from '../quantity.ts';
import type { FailureFacts } from './failures.ts';
import type { FailureCheck } from './failures/check.ts';
import type { Thresholds } from './metrics/thresholds.ts';
import { otherSide, type Side } from './party.ts';
import type { Scorecard } from './scorecard.ts';
import { anyOf, Verdict } from './verdict.ts';

/** One of the glossary's three failures as a question with its answer and what bears it out, for the portfolio page. */
export const FailureCard = z.strictObject({
  id: z.enum(['too-many', 'one-sided', 'no-difference']),
  found: Verdict,
  answer: z.string(),
  says: z.array(z.string()),
  partnerIds: z.array(z.string()),
});
export type FailureCard = z.infer<typeof FailureCard>;

/** What the cards are made of. `activeCount` is null where the base of partners is not known. */
export interface FailureCardFacts {
  readonly checks: readonly FailureCheck[];
  readonly facts: Pick<FailureFacts, 'governance' | 'ledgers' | 'differences'>;
  readonly scorecards: readonly Pick<Scorecard, 'partnerId' | 'rows' | 'lines'>[];
  readonly activeCount: number | null;
  /** How many strategic partners the policy calls for. */
  readonly allowed: { readonly from: number; readonly to: number };
  readonly thresholds: Pick<Thresholds, 'reciprocityGap' | 'differentiatorsNeeded' | 'characteristicLevel'>;
}

/** The three answers, in order. Investment without accountability is one question in both directions. Source: metrics M16. */
export function failureCards(input: FailureCardFacts, locale = 'en'): FailureCard[] {
  return [tooManyCard(input, locale), oneSidedCard(input, locale), noDifferenceCard(input)];
}

function tooManyCard({ checks, facts, activeCount, allowed }: FailureCardFacts, locale: string): FailureCard {
  const check = checkOf(checks, 'F1');
  const count = facts.governance.length;
  const share = activeCount === null || activeCount === 0 ? null : count / activeCount;
  const standing = [
    `${count} designated, policy allows ${allowed.from} to ${allowed.to}.`,
    ...(share === null ? [] : [`${percentText(share, locale, 1)} of active partners.`]),
    ...assessedSentence(facts.governance),
  ];
  return { id: 'too-many', found: check.found, answer: plainAnswer(check.found), says: check.found === false ? [standing.join(' ')] : check.evidence, partnerIds: [] };
}

/** Nobody assessed is said as that; it is the fate of most programmes and not of one partner. */
function assessedSentence(governance: FailureFacts['governance']): string[] {
  if (governance.length === 0) return [];
  const passed = governance.filter(({ isAssessed }) => isAssessed === true).length;
  if (passed === governance.length) return [`All ${passed} passed the selection criteria.`];
  if (governance.every(({ isAssessed }) => isAssessed === null)) return ['None has been assessed against the selection criteria yet.'];
  return [`${passed} of ${governance.length} passed the selection criteria.`];
}

function oneSidedCard(input: FailureCardFacts, locale: string): FailureCard {
  const ours = checkOf(input.checks, 'F2');
  const theirs = checkOf(input.checks, 'F2-mirror');
  const found = anyOf([ours.found, theirs.found]);
  const hits = [...hitsOf(ours, 'vendor'), ...hitsOf(theirs, 'partner')];
  const partnerIds = [...new Set(hits.map(({ partnerId }) => partnerId))];
  const says = hits.map((hit) => hitSentence(hit, input, locale));
  if (found === true) return { id: 'one-sided', found, answer: countedAnswer(partnerIds.length), says, partnerIds };
  const known = found === false ? ['Both sides answer for what they promised, at every strategic partner.'] : unknownSentence([...ours.evidence, ...theirs.evidence]);
  return { id: 'one-sided', found, answer: plainAnswer(found), says: known, partnerIds };
}

interface Hit {
  readonly partnerId: string;
  readonly giver: Side;
  readonly check: FailureCheck;
}

function hitsOf(check: FailureCheck, giver: Side): Hit[] {
  return check.found === true ? check.partnerIds.map((partnerId) => ({ partnerId, giver, check })) : [];
}

/** `Halden: we kept 91%, they kept 64%, for a second quarter. $150k answers no partner commitment.` */
function hitSentence({ partnerId, giver, check }: Hit, { facts, scorecards, thresholds }: FailureCardFacts, locale: string): string {
  const ledger = facts.ledgers.find((one) => one.partnerId === partnerId);
  const name = ledger?.name ?? '';
  const unanswered = unansweredSentence(giver, scorecards.find((one) => one.partnerId === partnerId), locale);
  const latest = ledger?.quarters.at(-1);
  const gaps = (ledger?.quarters ?? []).map((one) => gapOf(one, giver));
  const isLasting = gaps.length > 1 && gaps.every((gap) => gap !== null && gap >= thresholds.reciprocityGap - 1e-9);
  if (!isLasting || latest === undefined) return [...check.evidence.filter((line) => line.startsWith(`${name}: `)), unanswered].join(' ').trim();
  const kept = (side: Side) => `${side === 'vendor' ? 'we' : 'they'} kept ${percentText(latest[side], locale)}`;
  return `${name}: ${kept(giver)}, ${kept(otherSide(giver))}, for a second quarter. ${unanswered}`.trim();
}

function gapOf(quarter: Readonly<Record<Side, number | null>>, giver: Side): number | null {
  const given = quarter[giver];
  const answered = quarter[otherSide(giver)];
  return given === null || answered === null ? null : given - answered;
}

/** The money of promises due in the quarter that nothing of the other side stands against; empty where there is none. */
function unansweredSentence(giver: Side, scorecard: FailureCardFacts['scorecards'][number] | undefined, locale: string): string {
  if (scorecard === undefined) return '';
  const alone = new Set(scorecard.rows.filter((row) => !row.isAnswered).flatMap((row) => row[giver]));
  const lines = scorecard.lines.filter(({ commitment, status }) => alone.has(commitment.id) && status !== 'notDue' && commitment.unit === 'money');
  const [first] = lines;
  const currency = first?.commitment.currency ?? null;
  if (currency === null || lines.some(({ commitment }) => commitment.currency !== currency)) return '';
  const minor = Math.round(lines.reduce((sum, { target }) => sum + (target ?? 0), 0));
  return `${shortMoneyText({ minor, currency }, locale)} answers no ${giver === 'vendor' ? 'partner commitment' : 'commitment of ours'}.`;
}

function noDifferenceCard({ checks, facts, thresholds }: FailureCardFacts): FailureCard {
  const { found, partnerIds, evidence } = checkOf(checks, 'F3');
  const id = 'no-difference';
  if (found === true) {
    const hits = facts.differences.filter((one) => partnerIds.includes(one.partnerId));
    return { id, found, answer: countedAnswer(partnerIds.length), says: hits.map((one) => differenceSentence(one, thresholds.characteristicLevel)), partnerIds };
  }
  const says = found === false ? [`Every strategic partner has at least ${thresholds.differentiatorsNeeded} of the 4 differences that count.`] : unknownSentence(evidence);
  return { id, found, answer: plainAnswer(found), says, partnerIds: [] };
}

/** `Tamarind: differs from the standard programme in 1 of 4 ways that count. 3 of 6 characteristics are lived on both sides.` */
function differenceSentence({ name, differentiators, levels }: FailureFacts['differences'][number], level: number): string {
  const ways = Object.values(differentiators);
  const rated = levels.filter(({ vendor, partner }) => vendor !== null && partner !== null);
  const lived = rated.filter(({ vendor, partner }) => (vendor ?? 0) >= level && (partner ?? 0) >= level);
  const first = `${name}: differs from the standard programme in ${ways.filter((has) => has === true).length} of ${ways.length} ways that count.`;
  return rated.length === 0 ? first : `${first} ${lived.length} of ${levels.length} characteristics are lived on both sides.`;
}

function checkOf(checks: readonly FailureCheck[], kind: FailureCheck['check']): FailureCheck {
  return checks.find(({ check }) => check === kind) ?? { check: kind, found: null, partnerIds: [], evidence: [] };
}

function plainAnswer(found: Verdict): string {
  return found === null ? 'Not known yet' : found ? 'Yes' : 'No';
}

function countedAnswer(count: number): string {
  return count === 1 ? 'Yes, at one partner' : `Yes, at ${countText(count, 'partner', 'partners', 'en')}`;
}

/** What is missing, once; the same reason at six partners is one reason. */
function unknownSentence(evidence: readonly string[]): string[] {
  const reasons = new Set(evidence.map((line) => line.replace(/^[^:]+: /, '')));
  return [...reasons].map((reason) => reason.charAt(0).toUpperCase() + reason.slice(1));
}
