import { countText, numberText, percentText } from '../../quantity.ts';
import { nameInTitle } from './names.ts';
import type { SideScore } from '../scorecard.ts';
import type { NarrativeFigure } from './tokens.ts';

/** Both sides' figures, and those of the quarter before where there is one. */
export interface SideFacts {
  readonly partnerName: string;
  readonly sides: { readonly vendor: SideScore; readonly partner: SideScore };
  readonly before?: { readonly vendor: number | null; readonly partner: number | null } | null;
}

const COUNTS = [
  ['due', 'due'], ['kept', 'kept in full'], ['atRisk', 'at risk'], ['missed', 'missed'], ['notDue', 'not due yet'], ['noData', 'without a figure'],
  ['unconfirmed', 'not answered'], ['disputed', 'disputed'],
] as const;

const BOTH = COUNTS.filter(([key]) => ['due', 'atRisk', 'missed', 'unconfirmed', 'disputed', 'noData'].includes(key));

/** The figures of M12 that sentences may show; a side without a figure offers none for it. */
export function sideFigures({ partnerName, sides, before = null }: SideFacts, locale: string): NarrativeFigure[] {
  const them = nameInTitle(partnerName);
  const { vendor, partner } = sides;
  const gap = vendor.fulfilment === null || partner.fulfilment === null ? [] : [{ key: 'M12.gap', name: 'How far the sides are apart', text: pointsApart(vendor.fulfilment, partner.fulfilment, locale) }];
  return [
    ...shares('vendor', 'We', vendor.fulfilment, before?.vendor ?? null, locale),
    ...shares('partner', them, partner.fulfilment, before?.partner ?? null, locale),
    ...gap,
    ...BOTH.map(([key, word]) => ({ key: `M12.${key}`, name: `Promises of both sides ${word}`, text: numberText(vendor[key] + partner[key], locale, 0) })),
    ...counts('vendor', 'Our', vendor, locale),
    ...counts('partner', `${them}’s`, partner, locale),
  ];
}

function shares(side: 'vendor' | 'partner', who: string, now: number | null, before: number | null, locale: string): NarrativeFigure[] {
  if (now === null) return [];
  const kept = { key: `M12.${side}`, name: `${who} kept`, text: percentText(now, locale) };
  if (before === null) return [kept];
  return [
    kept,
    { key: `M12.${side}.before`, name: `${who} kept the quarter before`, text: percentText(before, locale) },
    { key: `M12.${side}.change`, name: `${who} moved since the quarter before`, text: pointsApart(before, now, locale) },
  ];
}

function counts(side: 'vendor' | 'partner', whose: string, score: SideScore, locale: string): NarrativeFigure[] {
  return COUNTS.map(([key, word]) => ({ key: `M12.${side}.${key}`, name: `${whose} promises ${word}`, text: numberText(score[key], locale, 0) }));
}

/** A difference of two shares in whole points: `27 points`. */
export function pointsApart(a: number, b: number, locale: string): string {
  return countText(wholePoints(a, b), 'point', 'points', locale);
}

/** The same as a number. */
export function wholePoints(a: number, b: number): number {
  return Math.round(Math.abs(a - b) * 100);
}

/** What the decisions section needs of a decision. */
export interface DecisionRead {
  readonly title: string;
  readonly recommendation: string | null;
  readonly outcome: string | null;
}

/** The counts that sentences about decisions may show. */
export function decisionFigures(decisions: readonly DecisionRead[], locale: string): NarrativeFigure[] {
  const text = (count: number) => numberText(count, locale, 0);
  return [
    { key: 'decisions.sought', name: 'Decisions sought', text: text(decisions.length) },
    { key: 'decisions.taken', name: 'Decisions taken', text: text(decisions.filter(({ outcome }) => outcome !== null).length) },
    { key: 'decisions.recommended', name: 'Decisions with a recommendation', text: text(decisions.filter(({ recommendation }) => recommendation !== null).length) },
  ];
}

/** The counts that sentences about barriers may show; ages in whole quarters. */
export function barrierFigures(barriers: readonly { readonly ageQuarters: number }[], blockedCount: number, locale: string): NarrativeFigure[] {
  const text = (count: number) => numberText(count, locale, 0);
  return [
    { key: 'barriers.open', name: 'Open barriers', text: text(barriers.length) },
    { key: 'barriers.blocked', name: 'Commitments held up', text: text(blockedCount) },
    { key: 'barriers.oldest', name: 'Quarters since the oldest was raised', text: text(Math.max(0, ...barriers.map(({ ageQuarters }) => ageQuarters))) },
  ];
}
