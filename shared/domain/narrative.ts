import type { QuarterLabel } from '../fiscal.ts';
import { numberText } from '../quantity.ts';
import { barrierFigures, type DecisionRead, decisionFigures, sideFigures, wholePoints } from './narrative/figures.ts';
import { clipped, nameInTitle } from './narrative/names.ts';
import { filled } from './narrative/tokens.ts';
import type { SideScore } from './scorecard.ts';
import type { LineStatus } from './scorecardLine.ts';

export { clipped, nameInTable, nameInTitle } from './narrative/names.ts';

/** The longest a title may be: two lines on a slide. Source: ux-facts, action titles. */
export const TITLE_LIMIT = 110;

/** What every title about both sides' figures is written from. */
export interface SidesRead {
  readonly partnerName: string;
  readonly quarter: QuarterLabel;
  readonly sides: { readonly vendor: SideScore; readonly partner: SideScore };
}

/** What both sides kept the quarter before; null where that is not known. */
export type Before = { readonly vendor: number | null; readonly partner: number | null } | null;

/** A status as a word and a shape; the shape repeats the word for the eye, colour repeats both. */
export const statusWords: Readonly<Record<LineStatus, { readonly mark: string; readonly word: string }>> = {
  kept: { mark: '●', word: 'Kept' },
  atRisk: { mark: '◐', word: 'At risk' },
  missed: { mark: '✕', word: 'Missed' },
  notDue: { mark: '◌', word: 'Not due' },
  noData: { mark: '–', word: 'No data' },
  waived: { mark: '◇', word: 'Waived' },
};

/** `✕ Missed`. */
export function statusText(status: LineStatus): string {
  return `${statusWords[status].mark} ${statusWords[status].word}`;
}

/** `Q3`, as said between people who know the year. */
export function quarterInTitle(quarter: QuarterLabel): string {
  return quarter.slice(-2);
}

/**
 * The message of a scorecard: how much each side kept of what it promised for the quarter.
 *
 * `We kept 91% of what we promised in Q3; Halden kept 64%`. A side without a figure is said in
 * words: it promised nothing, nothing of it was due, or nothing of it can be judged yet.
 */
export function scorecardTitle(read: SidesRead, locale = 'en'): string {
  return filled(scorecardText(read), sideFigures(read, locale));
}

/** The same with each figure as a token. */
export function scorecardText({ partnerName, quarter, sides }: SidesRead): string {
  const them = nameInTitle(partnerName);
  const when = quarterInTitle(quarter);
  const { vendor, partner } = sides;
  if (promised(vendor) === 0 && promised(partner) === 0) return `Neither side promised anything for ${when}`;
  if (vendor.due === 0 && partner.due === 0) return `Neither side had a promise due in ${when}`;
  if (vendor.fulfilment === null && partner.fulfilment === null) return `Nothing is known yet of the {M12.due} promises due in ${when}`;
  const ours = vendor.fulfilment === null ? `We ${withoutFigure('vendor', vendor)} in ${when}` : `We kept {M12.vendor} of what we promised in ${when}`;
  const theirs = partner.fulfilment === null ? `${them} ${withoutFigure('partner', partner)}` : `${them} kept {M12.partner}`;
  return `${ours}; ${theirs}`;
}

function promised(side: SideScore): number {
  return side.due + side.notDue + side.waived;
}

function withoutFigure(side: 'vendor' | 'partner', score: SideScore): string {
  if (promised(score) === 0) return 'promised nothing';
  if (score.due === 0) return score.waived > 0 && score.notDue === 0 ? 'had every promise waived' : 'had nothing due';
  return `had {M12.${side}.due} ${score.due === 1 ? 'promise' : 'promises'} due, without a figure`;
}

/**
 * The message of the comparison: how both sides moved since the quarter before.
 *
 * `We rose 4 points to 91%; Halden fell 12 points to 64%`. Without a quarter to compare with, where both stand.
 */
export function comparisonTitle(read: SidesRead, before: Before, locale = 'en'): string {
  return filled(comparisonText(read, before), sideFigures({ ...read, before }, locale));
}

/** The same with each figure as a token. */
export function comparisonText(read: SidesRead, before: Before): string {
  const them = nameInTitle(read.partnerName);
  const { vendor, partner } = read.sides;
  if (vendor.fulfilment === null || partner.fulfilment === null) return scorecardText(read);
  if (before?.vendor == null || before.partner === null) {
    const apart = wholePoints(vendor.fulfilment, partner.fulfilment) === 0 ? ', level with each other' : ', {M12.gap} apart';
    return `We stand at {M12.vendor} and ${them} at {M12.partner}${apart}`;
  }
  return `We ${moved('vendor', before.vendor, vendor.fulfilment)}; ${them} ${moved('partner', before.partner, partner.fulfilment)}`;
}

function moved(side: 'vendor' | 'partner', before: number, now: number): string {
  if (wholePoints(before, now) === 0) return `held {M12.${side}}`;
  return `${now > before ? 'rose' : 'fell'} {M12.${side}.change} to {M12.${side}}`;
}

const ONE_DECISION = 'We seek {decisions.sought} decision today: ';

/** The message of the decisions section: how many are sought, or what became of them once all are taken. */
export function decisionsTitle(decisions: readonly DecisionRead[], locale = 'en'): string {
  return clipped(filled(decisionsText(decisions), decisionFigures(decisions, locale)), TITLE_LIMIT);
}

/** The same with each figure as a token. */
export function decisionsText(decisions: readonly DecisionRead[]): string {
  const count = decisions.length;
  const taken = decisions.filter((decision) => decision.outcome !== null).length;
  const first = decisions[0];
  if (count === 1 && first !== undefined && taken === 0) return `${ONE_DECISION}${clipped(first.title, TITLE_LIMIT - 27)}`;
  if (count === taken) return count === 1 ? 'The {decisions.sought} decision sought is taken' : 'All {decisions.sought} decisions sought are taken';
  if (taken > 0) return '{decisions.taken} of {decisions.sought} decisions are taken; we seek the rest today';
  const recommended = decisions.filter((decision) => decision.recommendation !== null).length;
  const share = recommended === count ? 'each' : recommended === 0 ? 'none' : '{decisions.recommended}';
  return `We seek {decisions.sought} decisions today; ${share} ${recommended === count || recommended <= 1 ? 'comes' : 'come'} with a recommendation`;
}

/** The message of the barriers section; ages in whole quarters, the oldest first. */
export function barriersTitle(barriers: readonly { readonly ageQuarters: number }[], blockedCount: number, locale = 'en'): string {
  return filled(barriersText(barriers, blockedCount), barrierFigures(barriers, blockedCount, locale));
}

/** The same with each figure as a token. */
export function barriersText(barriers: readonly { readonly ageQuarters: number }[], blockedCount: number): string {
  const count = barriers.length;
  const oldest = Math.max(0, ...barriers.map((barrier) => barrier.ageQuarters));
  const what = `{barriers.open} ${count === 1 ? 'barrier' : 'barriers'}`;
  const held = blockedCount === 0
    ? `${what} ${count === 1 ? 'stands' : 'stand'} in the way of planned work`
    : `${what} ${count === 1 ? 'holds' : 'hold'} up {barriers.blocked} ${blockedCount === 1 ? 'commitment' : 'commitments'}`;
  if (oldest === 0) return `${held}, first raised this quarter`;
  const age = `{barriers.oldest} ${oldest === 1 ? 'quarter' : 'quarters'}`;
  return count === 1 ? `${held}, now for ${age}` : `${held}; the oldest is ${age} old`;
}

/** The message of the appendix. */
export function appendixTitle(figureCount: number, locale = 'en'): string {
  if (figureCount === 0) return 'This is how the figures are defined and where they come from';
  return figureCount === 1
    ? 'This is how the 1 figure shown is defined and where it comes from'
    : `This is how the ${numberText(figureCount, locale, 0)} figures shown are defined and where they come from`;
}
