import { countText, dayText } from '../../quantity.ts';
import { decisionsTitle, nameInTitle } from '../narrative.ts';
import type { PackContent } from '../packContent.ts';
import { decisionKindNames } from '../review.ts';
import type { Cell, TableBlock } from '../reviewPack.ts';
import { cell, internalNotesOn, markedInternal, paragraph, type SectionMaker, type Wording } from './section.ts';

type Decided = PackContent['decisions'][number];

/** What the review is asked to decide: options, our recommendation, and who decides for each side. */
export const decisionsSection: SectionMaker = {
  id: 'decisions',
  number: '1',
  name: 'Decisions we seek today',
  minutes: 5,
  compose(content, wording) {
    const { decisions } = content;
    if (decisions.length === 0) return { leftOut: 'No decision is sought; where there is nothing to decide, a memo serves better than a meeting.' };
    const missing = missingOf(decisions, wording);
    return {
      title: decisionsTitle(decisions, wording.locale),
      blocks: [...missing.map((text) => paragraph(text, 'missing')), decisionTable(content, wording)],
      figures: [],
      missing,
      notes: internalNotesOn(content, 'decisions'),
    };
  },
};

function decisionTable(content: PackContent, wording: Wording): TableBlock {
  const isAnyTaken = content.decisions.some((decision) => decision.outcome !== null);
  return {
    kind: 'table',
    caption: 'Decisions sought, with options and who decides',
    columns: [
      { label: 'Decision', align: 'left', share: 30 },
      { label: 'Options', align: 'left', share: 28 },
      { label: isAnyTaken ? 'Recommended, or decided' : 'We recommend', align: 'left', share: 24 },
      { label: `Decides for ${nameInTitle(content.vendorName)}`, align: 'left', share: 15 },
      { label: `Decides for ${nameInTitle(content.partnerName)}`, align: 'left', share: 15 },
    ],
    rows: content.decisions.map((decision) => decisionRow(decision, wording)),
    isSortable: false,
  };
}

function decisionRow(decision: Decided, { locale }: Wording): Cell[] {
  const options = decision.options.map((option, index) => `${String.fromCodePoint(65 + index)}. ${option}`);
  const title = markedInternal(decision.title, decision.isInternal);
  const decidedOn = decision.decidedOn === null ? '' : ` on ${dayText(decision.decidedOn, locale)}`;
  return [
    cell(decision.kind === null ? title : `${title}\n${decisionKindNames[decision.kind]}`),
    cell(options.length === 0 ? 'None listed' : options.join('\n')),
    cell(decision.outcome === null ? (decision.recommendation ?? 'No recommendation') : `Decided${decidedOn}: ${decision.outcome}`),
    cell(decision.vendorDecider ?? 'Not named'),
    cell(decision.partnerDecider ?? 'Not named'),
  ];
}

function missingOf(decisions: readonly Decided[], { locale }: Wording): string[] {
  const open = decisions.filter((decision) => decision.outcome === null);
  const withoutOptions = open.filter((decision) => decision.options.length === 0).length;
  const undecided = open.filter((decision) => decision.vendorDecider === null || decision.partnerDecider === null).length;
  return [
    ...(withoutOptions > 0 ? [`Missing: ${countText(withoutOptions, 'decision has', 'decisions have', locale)} no options.`] : []),
    ...(undecided > 0 ? [`Missing: ${countText(undecided, 'decision does', 'decisions do', locale)} not name who decides for both sides.`] : []),
  ];
}
