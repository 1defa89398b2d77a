import type { Actual } from '../../shared/domain/actual.ts';
import { categoryNames, type Commitment } from '../../shared/domain/commitment.ts';
import type { Side } from '../../shared/domain/party.ts';
import type { ScorecardLine } from '../../shared/domain/scorecardLine.ts';
import type { Day, Window } from '../../shared/time.ts';
import { amount, day, momentDay, nearDay, progress } from './text.ts';

/** What was reached of what was promised, or null where the title says it all. */
export function reachedText({ commitment, target, standing, status }: ScorecardLine): string | null {
  if (commitment.measure === 'milestone' || target === null) return null;
  if (commitment.measure === 'at_most') {
    const limit = amount(target, commitment);
    return standing.value === null ? `at most ${limit}` : `${amount(standing.value, commitment)}, at most ${limit}`;
  }
  if (standing.value === null) return status === 'notDue' ? amount(target, commitment) : `– of ${amount(target, commitment)}`;
  return progress(standing.value, target, commitment);
}

/**
 * Who owes it and when it was or will be done: `D. Okafor` and `18 Sep, on time`.
 *
 * The last day of the quarter goes without saying; every promise of a quarter is due then.
 */
export function whoAndWhen(line: ScorecardLine, { asOf, window }: { readonly asOf: Day; readonly window: Window }): string[] {
  const { commitment, standing, dueOn, status } = line;
  const due = dueOn === window.end ? null : `due ${nearDay(dueOn, asOf)}`;
  const done = standing.doneOn === null ? null : `${nearDay(standing.doneOn, asOf)}, ${standing.doneOn <= dueOn ? 'on time' : `was due ${nearDay(dueOn, asOf)}`}`;
  const parts = [commitment.ownerName, status === 'waived' ? 'waived by both sides' : (done ?? due)];
  return parts.filter((part) => part !== null);
}

/** The promise in one sentence: `At least $7.1M by 31 Dec 2026`. */
export function promiseText(commitment: Commitment): string {
  const by = `by ${day(commitment.dueOn)}`;
  const size = amount(commitment.target, commitment);
  switch (commitment.measure) {
    case 'milestone':
      return `Done ${by}`;
    case 'at_most':
      return `At most ${size}, measured ${by}`;
    case 'qualitative':
      return `A score agreed by both sides, ${by}`;
    case 'at_least':
    case 'recurring':
      return `At least ${size} ${by}`;
  }
}

/** What stands between the two sides of a row: `our co-marketing for their revenue`; null when both are of one kind. */
export function exchangeText(vendor: Commitment | undefined, partner: Commitment | undefined): string | null {
  if (vendor === undefined || partner === undefined) return null;
  const [ours, theirs] = [categoryOf(vendor), categoryOf(partner)];
  return ours === theirs ? null : `our ${ours} for their ${theirs}`;
}

function categoryOf(commitment: Commitment): string {
  const name = commitment.category === 'other' ? (commitment.categoryLabel ?? categoryNames.other) : categoryNames[commitment.category];
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** A reported value with its unit, or the day for a milestone. */
export function reportedText(actual: Pick<Actual, 'value' | 'doneOn'>, commitment: Commitment): string {
  if (actual.doneOn !== null) return day(actual.doneOn);
  return amount(actual.value, commitment);
}

/** Where a value came from: the file and line, or who typed it, and when. */
export function sourceText({ provenance }: Actual): string {
  const when = momentDay(provenance.enteredAt);
  if (provenance.fileName !== null) {
    const line = provenance.line === null ? '' : `, line ${provenance.line}`;
    return `${provenance.fileName}${line} (${when})`;
  }
  return `Typed ${provenance.enteredBy === null ? '' : `by ${provenance.enteredBy} `}on ${when}`;
}

/** How far a value is agreed, in a sentence from our side's point of view. */
export function agreementText(actual: Actual, commitment: Commitment, partner: string): string {
  const other = nameOf(actual.reportedBy === 'vendor' ? 'partner' : 'vendor', partner);
  switch (actual.state) {
    case 'claimed':
      return `Not yet answered by ${other === 'we' ? 'us' : other}`;
    case 'accepted':
      return `Accepted by ${other === 'we' ? 'us' : other}`;
    case 'waived':
      return 'Waived by both sides';
    case 'disputed': {
      const counter = reportedText({ value: actual.counterValue, doneOn: actual.counterOn }, commitment);
      return other === 'we' ? `Disputed: we say ${counter}` : `Disputed: ${other} says ${counter}`;
    }
  }
}

/** `we`, or the partner's short name. */
export function nameOf(side: Side, partner: string): string {
  return side === 'vendor' ? 'we' : partner;
}
