import { numberText, percentText } from '../quantity.ts';
import type { QuarterLabel } from '../fiscal.ts';
import { shortName } from './partner.ts';
import type { LineStatus } from './scorecardLine.ts';
import type { SideScore } from './scorecard.ts';

/** The longest a title may be: two lines on a slide. Source: ux-facts, action titles. */
export const TITLE_LIMIT = 110;

/** What every title about both sides' figures is written from. */
export interface SidesRead {
  readonly partnerName: string;
  readonly quarter: QuarterLabel;
  readonly sides: { readonly vendor: SideScore; readonly partner: SideScore };
}

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

/** The partner's name as it fits into a title, whatever it is called. */
export function nameInTitle(partnerName: string): string {
  return clipped(shortName(partnerName), 24);
}

/** A company's name where space is short, as in a table or a legend; only names beyond reason are cut. */
export function nameInTable(name: string): string {
  return clipped(name, 48);
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
export function scorecardTitle({ partnerName, quarter, sides }: SidesRead, locale = 'en'): string {
  const them = nameInTitle(partnerName);
  const when = quarterInTitle(quarter);
  const { vendor, partner } = sides;
  if (promised(vendor) === 0 && promised(partner) === 0) return `Neither side promised anything for ${when}`;
  if (judgable(vendor) === 0 && judgable(partner) === 0) return `Neither side had a promise due in ${when}`;
  if (vendor.fulfilment === null && partner.fulfilment === null) {
    return `Nothing is known yet of the ${numberText(judgable(vendor) + judgable(partner), locale, 0)} promises due in ${when}`;
  }
  const ours = vendor.fulfilment === null
    ? `We ${withoutFigure(vendor, locale)} in ${when}`
    : `We kept ${percentText(vendor.fulfilment, locale)} of what we promised in ${when}`;
  const theirs = partner.fulfilment === null
    ? `${them} ${withoutFigure(partner, locale)}`
    : `${them} kept ${percentText(partner.fulfilment, locale)}`;
  return `${ours}; ${theirs}`;
}

/** Due in the window, whether or not a figure came. */
function judgable(side: SideScore): number {
  return side.due;
}

function promised(side: SideScore): number {
  return side.due + side.notDue + side.waived;
}

function withoutFigure(side: SideScore, locale: string): string {
  if (promised(side) === 0) return 'promised nothing';
  if (judgable(side) === 0) return side.waived > 0 && side.notDue === 0 ? 'had every promise waived' : 'had nothing due';
  return side.due === 1 ? 'had 1 promise due, without a figure' : `had ${numberText(side.due, locale, 0)} promises due, without a figure`;
}

/**
 * The message of the comparison: how both sides moved since the quarter before.
 *
 * `We rose 4 points to 91%; Halden fell 12 points to 64%`. Without a quarter to compare with, where both stand.
 */
export function comparisonTitle(
  { partnerName, quarter, sides }: SidesRead,
  before: { readonly vendor: number | null; readonly partner: number | null } | null,
  locale = 'en',
): string {
  const them = nameInTitle(partnerName);
  const { vendor, partner } = sides;
  if (vendor.fulfilment === null || partner.fulfilment === null) return scorecardTitle({ partnerName, quarter, sides }, locale);
  if (before?.vendor == null || before.partner === null) {
    return `We stand at ${percentText(vendor.fulfilment, locale)} and ${them} at ${percentText(partner.fulfilment, locale)}${apart(vendor.fulfilment, partner.fulfilment, locale)}`;
  }
  return `We ${moved(before.vendor, vendor.fulfilment, locale)}; ${them} ${moved(before.partner, partner.fulfilment, locale)}`;
}

function apart(vendor: number, partner: number, locale: string): string {
  const points = wholePoints(vendor, partner);
  return points === 0 ? ', level with each other' : `, ${numberText(points, locale, 0)} ${points === 1 ? 'point' : 'points'} apart`;
}

function moved(before: number, now: number, locale: string): string {
  const points = wholePoints(before, now);
  if (points === 0) return `held ${percentText(now, locale)}`;
  return `${now > before ? 'rose' : 'fell'} ${numberText(points, locale, 0)} ${points === 1 ? 'point' : 'points'} to ${percentText(now, locale)}`;
}

function wholePoints(a: number, b: number): number {
  return Math.round(Math.abs(a - b) * 100);
}

/** What the decisions section needs of a decision. */
export interface DecisionRead {
  readonly title: string;
  readonly recommendation: string | null;
  readonly outcome: string | null;
}

/** The message of the decisions section: how many are sought, or what became of them once all are taken. */
export function decisionsTitle(decisions: readonly DecisionRead[], locale = 'en'): string {
  const count = decisions.length;
  const taken = decisions.filter((decision) => decision.outcome !== null).length;
  const first = decisions[0];
  if (count === 1 && first !== undefined && taken === 0) return clipped(`We seek 1 decision today: ${first.title}`, TITLE_LIMIT);
  if (count === taken) return count === 1 ? 'The 1 decision sought is taken' : `All ${numberText(count, locale, 0)} decisions sought are taken`;
  if (taken > 0) return `${numberText(taken, locale, 0)} of ${numberText(count, locale, 0)} decisions are taken; we seek the rest today`;
  const recommended = decisions.filter((decision) => decision.recommendation !== null).length;
  const share = recommended === count ? 'each' : recommended === 0 ? 'none' : numberText(recommended, locale, 0);
  return `We seek ${numberText(count, locale, 0)} decisions today; ${share} ${recommended === count || recommended <= 1 ? 'comes' : 'come'} with a recommendation`;
}

/** The message of the barriers section; ages in whole quarters, the oldest first. */
export function barriersTitle(barriers: readonly { readonly ageQuarters: number }[], blockedCount: number, locale = 'en'): string {
  const count = barriers.length;
  const oldest = Math.max(0, ...barriers.map((barrier) => barrier.ageQuarters));
  const what = `${numberText(count, locale, 0)} ${count === 1 ? 'barrier' : 'barriers'}`;
  const verb = count === 1 ? 'stands' : 'stand';
  const held = blockedCount === 0
    ? `${what} ${verb} in the way of planned work`
    : `${what} ${count === 1 ? 'holds' : 'hold'} up ${numberText(blockedCount, locale, 0)} ${blockedCount === 1 ? 'commitment' : 'commitments'}`;
  if (oldest === 0) return `${held}, first raised this quarter`;
  const age = `${numberText(oldest, locale, 0)} ${oldest === 1 ? 'quarter' : 'quarters'}`;
  return count === 1 ? `${held}, now for ${age}` : `${held}; the oldest is ${age} old`;
}

/** The message of the appendix. */
export function appendixTitle(figureCount: number, locale = 'en'): string {
  if (figureCount === 0) return 'This is how the figures are defined and where they come from';
  return figureCount === 1
    ? 'This is how the 1 figure shown is defined and where it comes from'
    : `This is how the ${numberText(figureCount, locale, 0)} figures shown are defined and where they come from`;
}

/** The text, or its beginning with an ellipsis at a word's end where it is longer than the limit. */
export function clipped(text: string, limit: number): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  const start = characters.slice(0, limit - 1).join('');
  const space = start.lastIndexOf(' ');
  return `${(space > limit * 0.6 ? start.slice(0, space) : start).trimEnd()}…`;
}
