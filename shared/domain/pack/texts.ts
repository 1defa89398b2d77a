import { barriersText, comparisonText, decisionsText, scorecardText } from '../narrative.ts';
import { barrierFigures, decisionFigures, sideFigures } from '../narrative/figures.ts';
import { summaryText } from '../narrative/summary.ts';
import { filled, type NarrativeFigure } from '../narrative/tokens.ts';
import type { TextKind, WrittenSection } from '../narrative/writtenText.ts';
import type { PackContent } from '../packContent.ts';
import { openBarriers } from './barriers.ts';
import { pointOf } from './sideBySide.ts';

/** What sections' words are written from: the content without the words. */
export type TextSource = Omit<PackContent, 'texts'>;

/** The words a section has, in their order. */
export const textKinds: Readonly<Record<WrittenSection, readonly TextKind[]>> = {
  commitments: ['title', 'summary'],
  'side-by-side': ['title'],
  decisions: ['title'],
  barriers: ['title'],
};

function beforeOf(content: TextSource): { vendor: number | null; partner: number | null } | null {
  const point = pointOf(content, -1);
  return point === null ? null : { vendor: point.sides.vendor.fulfilment, partner: point.sides.partner.fulfilment };
}

/** The figures that a section's sentences may show, as this copy has them. */
export function sectionFigures(section: WrittenSection, content: TextSource, locale: string): NarrativeFigure[] {
  if (section === 'decisions') return decisionFigures(content.decisions, locale);
  if (section !== 'barriers') return sideFigures({ partnerName: content.partnerName, sides: content.scorecard.sides, before: beforeOf(content) }, locale);
  const open = openBarriers(content);
  return barrierFigures(open, blockedBy(open), locale);
}

/** The words that the rules write for a section, figures as tokens; empty where it has nothing to say. */
export function ruleText(section: WrittenSection, kind: TextKind, content: TextSource): string {
  const { scorecard, partnerName, decisions } = content;
  const read = { partnerName, quarter: scorecard.quarter, sides: scorecard.sides };
  if (kind === 'summary') return section === 'commitments' ? summaryText({ ...read, before: beforeOf(content), isPartial: scorecard.isPartial, lines: scorecard.lines }) : '';
  if (section === 'commitments') return scorecardText(read);
  if (section === 'side-by-side') return comparisonText(read, beforeOf(content));
  if (section === 'decisions') return decisions.length === 0 ? '' : decisionsText(decisions);
  const open = openBarriers(content);
  return open.length === 0 ? '' : barriersText(open, blockedBy(open));
}

/** A section's words as they are read: a person's where there are some, else the rules'. */
export function sectionText(section: WrittenSection, kind: TextKind, content: PackContent, locale: string): string {
  const own = content.texts.find((text) => text.section === section && text.kind === kind);
  return filled(own?.text ?? ruleText(section, kind, content), sectionFigures(section, content, locale));
}

function blockedBy(open: ReturnType<typeof openBarriers>): number {
  return new Set(open.flatMap(({ blocked }) => blocked)).size;
}
