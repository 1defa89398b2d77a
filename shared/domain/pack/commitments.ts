import { dayText, percentText, pointsText } from '../../quantity.ts';
import { nameInTable, nameInTitle, scorecardTitle } from '../narrative.ts';
import type { ContentLine, PackContent } from '../packContent.ts';
import type { Block, Figure, LedgerBlock, TableBlock } from '../reviewPack.ts';
import { ledgerEntry, reachedText } from './promises.ts';
import { cell, internalNotesOn, m12Figure, markedInternal, paragraph, type SectionMaker, statusCell, type Wording } from './section.ts';
import { lineSource } from './sources.ts';

/** What both sides promised for the quarter and what became of it, the vendor first. */
export const commitmentsSection: SectionMaker = {
  id: 'commitments',
  number: '3',
  name: 'Last quarter’s commitments',
  minutes: 15,
  compose(content, wording) {
    const { lines } = content.scorecard;
    if (lines.length === 0) {
      return { leftOut: content.scorecard.plan === null ? 'No joint business plan covers the quarter.' : 'The plan has no commitments for the quarter.' };
    }
    const actions = actionTable(content, wording);
    const missing = missingOf(content);
    return {
      title: scorecardTitle(content.scorecard, wording.locale),
      blocks: [
        paragraph(balanceSentence(content, wording), 'muted'),
        ...missing.map((text) => paragraph(text, 'missing')),
        ledger(content, wording),
        ...(actions === null ? [] : [{ kind: 'heading', text: 'Actions agreed before' } as const, actions]),
      ] satisfies Block[],
      figures: lines.map((line) => lineFigure(line, content, wording)),
      missing,
      notes: [...internalNotesOn(content, 'commitments'), ...lines.flatMap(lineNotes)],
    };
  },
};

function ledger(content: PackContent, wording: Wording): LedgerBlock {
  const lineById = new Map(content.scorecard.lines.map((line) => [line.id, line]));
  const entries = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const line = lineById.get(id);
      return line === undefined ? [] : [ledgerEntry(line, content, wording)];
    });
  return {
    kind: 'ledger',
    caption: 'What each side promised, what became of it, and what it was given for',
    vendorHeading: 'What we promised',
    spineHeading: 'given for',
    partnerHeading: `What ${nameInTitle(content.partnerName)} promised`,
    rows: content.scorecard.rows.map((row) => ({ heading: row.heading, vendor: entries(row.vendor), partner: entries(row.partner) })),
  };
}

function balanceSentence(content: PackContent, { locale }: Wording): string {
  const { sides, gap } = content.scorecard;
  const us = `We kept ${percentText(sides.vendor.fulfilment, locale, 1)}`;
  const them = `${nameInTitle(content.partnerName)} ${percentText(sides.partner.fulfilment, locale, 1)}`;
  if (gap !== null) return `${us}, ${them}: a reciprocity gap of ${pointsText(gap, locale)}.`;
  if (sides.vendor.fulfilment === null && sides.partner.fulfilment === null) return 'Neither side has a figure yet, so there is no reciprocity gap to show.';
  return sides.vendor.fulfilment === null
    ? `${them} and we have no figure, so there is no reciprocity gap to show.`
    : `${us} and ${nameInTitle(content.partnerName)} has no figure, so there is no reciprocity gap to show.`;
}

function missingOf(content: PackContent): string[] {
  const without = content.scorecard.lines.filter((line) => line.status === 'noData').map((line) => line.title);
  if (without.length === 0) return [];
  const named = without.length > 3 ? `${without.slice(0, 3).join('; ')} and ${without.length - 3} more` : without.join('; ');
  return [`Missing: nothing reported for ${named}.`];
}

function actionTable(content: PackContent, { locale }: Wording): TableBlock | null {
  if (content.actions.length === 0) return null;
  const { asOf } = content.scorecard;
  return {
    kind: 'table',
    caption: 'Actions agreed before, by side and due day',
    columns: [
      { label: 'Action', align: 'left', share: 48 },
      { label: 'Side', align: 'left', share: 18 },
      { label: 'Owner', align: 'left', share: 20 },
      { label: 'Due', align: 'left', share: 14 },
      { label: 'Done', align: 'left', share: 18 },
    ],
    rows: content.actions.map((action) => [
      cell(markedInternal(action.title, action.isInternal)),
      cell(nameInTable(action.side === 'vendor' ? content.vendorName : content.partnerName), action.side, action.side),
      cell(action.ownerName),
      cell(dayText(action.dueOn, locale), action.dueOn),
      action.doneOn === null
        ? statusCell(action.dueOn < asOf ? '✕ Overdue' : '◌ Open', action.dueOn < asOf ? 'missed' : 'notDue')
        : statusCell(`● ${dayText(action.doneOn, locale)}`, 'kept'),
    ]),
    isSortable: true,
  };
}

function lineFigure(line: ContentLine, content: PackContent, wording: Wording): Figure {
  const label = markedInternal(line.title, line.isInternal);
  return { ...m12Figure(content, label, reachedText(line, wording), lineSource(line, content, wording)) };
}

function lineNotes(line: ContentLine): string[] {
  const { internal } = line;
  if (internal === null) return [];
  return [
    ...(internal.note === null ? [] : [`Internal, on “${line.title}”: ${internal.note}`]),
    ...internal.evidence.map((text) => `Internal, evidence for “${line.title}”: ${text}`),
  ];
}
