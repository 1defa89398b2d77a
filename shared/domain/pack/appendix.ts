import { countText, dayText, numberText, percentText, windowText } from '../../quantity.ts';
import { appendixTitle } from '../narrative.ts';
import { movedSince, SECTION_WORDS } from '../narrative/writtenText.ts';
import type { PackContent } from '../packContent.ts';
import type { Block, PackSection, TableBlock } from '../reviewPack.ts';
import { sectionFigures } from './texts.ts';
import { cell, internalNotesOn, paragraph, type SectionMaker, type Wording } from './section.ts';

/** The section every figure can be followed in: definitions, sources, rows left out, restatements. */
export const appendixSection: SectionMaker = {
  id: 'appendix',
  number: 'A',
  name: 'Appendix',
  minutes: null,
  compose(content, wording, earlier) {
    const figures = earlier.flatMap((section) => section.figures.map((figure) => ({ section, figure })));
    return {
      title: appendixTitle(figures.length, wording.locale),
      blocks: [
        { kind: 'heading', text: 'Definitions' },
        definitionTable(content, wording),
        { kind: 'heading', text: 'Data sources' },
        ...sourceBlocks(content, wording),
        { kind: 'heading', text: 'Rows left out' },
        ...excludedBlocks(content, wording),
        { kind: 'heading', text: 'Restatements since the last pack' },
        ...restatementBlocks(content, wording),
        ...movedBlocks(content, wording),
        ...(figures.length === 0 ? [] : [{ kind: 'heading', text: 'Every figure and its source' } as const, figureTable(earlier, wording)]),
        paragraph(`Written by ${content.program.name} ${content.program.version}.`, 'muted'),
      ] satisfies Block[],
      figures: [],
      missing: content.imports.length === 0 ? ['No import stands behind this pack.'] : [],
      notes: internalNotesOn(content, 'appendix'),
    };
  },
};

function definitionTable({ rules }: PackContent, { locale }: Wording): TableBlock {
  const unanswered = rules.requireAcceptance ? 'an unanswered claim counts as no data' : 'an unanswered claim counts as claimed and is shown as unconfirmed';
  const rows: readonly (readonly [string, string])[] = [
    ['Fulfilment (M12)', `Weighted share of the promises due in the quarter that were kept, each counted up to 100%. A joint promise counts once for each side.`],
    ['What counts', `The accepted value; where disputed, the value of the other side; ${unanswered}. Waived promises are left out.`],
    ['Kept, at risk, missed', `Kept from 100%, at risk from ${percentText(rules.atRiskFrom, locale)}, missed below. Nothing reported ${numberText(rules.reportingGraceDays, locale)} days after the due day counts as not delivered, for both sides alike.`],
    ['Milestones', `On time counts in full, up to ${numberText(rules.lateMilestoneDays, locale)} days late ${percentText(rules.lateMilestoneScore, locale)}, later nothing.`],
    ['Gap and balance', 'Gap is the partner’s fulfilment minus ours, in percentage points. Balance is the smaller fulfilment divided by the larger.'],
  ];
  return {
    kind: 'table',
    caption: 'How the figures are defined',
    columns: [
      { label: 'Figure', align: 'left', share: 24 },
      { label: 'Definition', align: 'left', share: 98 },
    ],
    rows: rows.map(([name, text]) => [cell(name), cell(text)]),
    isSortable: false,
  };
}

function sourceBlocks({ imports }: PackContent, { locale }: Wording): Block[] {
  if (imports.length === 0) return [paragraph('No import stands behind this pack; its figures were typed by hand.', 'muted')];
  const isDetailed = imports.some(({ file }) => file !== null);
  return [
    {
      kind: 'table',
      caption: 'Data sources, the latest last',
      columns: [
        { label: 'Data', align: 'left', share: 34 },
        { label: 'Imported', align: 'left', share: 18 },
        ...(isDetailed
          ? ([
              { label: 'File', align: 'left', share: 40 },
              { label: 'Rows read', align: 'right', share: 14 },
              { label: 'Rows refused', align: 'right', share: 16 },
            ] as const)
          : []),
      ],
      rows: imports.map(({ kind, importedOn, file }) => [
        cell(kind),
        cell(dayText(importedOn, locale), importedOn),
        ...(file === null ? [] : [cell(file.name), cell(numberText(file.rowsRead, locale), file.rowsRead), cell(numberText(file.rowsRejected, locale), file.rowsRejected)]),
      ]),
      isSortable: true,
    },
  ];
}

function excludedBlocks({ excluded }: PackContent, { locale }: Wording): Block[] {
  if (excluded.length === 0) return [paragraph('No row about this partnership was left out.', 'muted')];
  return excluded.map(({ reason, count }) => paragraph(`${countText(count, 'row', 'rows', locale)}: ${reason}`));
}

function restatementBlocks({ restatements }: PackContent, { locale }: Wording): Block[] {
  if (restatements.length === 0) return [paragraph('None.', 'muted')];
  return [
    {
      kind: 'table',
      caption: 'Figures that read differently than in the last pack',
      columns: [
        { label: 'Figure', align: 'left', share: 30 },
        { label: 'Was', align: 'right', share: 14 },
        { label: 'Is', align: 'right', share: 14 },
        { label: 'Why', align: 'left', share: 46 },
        { label: 'Since', align: 'left', share: 16 },
      ],
      rows: restatements.map(({ subject, was, is, reason, restatedOn }) => [cell(subject), cell(was), cell(is), cell(reason), cell(dayText(restatedOn, locale), restatedOn)]),
      isSortable: false,
    },
  ];
}

/** Words whose figures moved since somebody wrote them, for our eyes only: the words still stand, and may no longer fit. */
function movedBlocks(content: PackContent, { locale }: Wording): Block[] {
  const moved = content.texts.flatMap(({ section, kind, internal }) =>
    internal === null ? [] : movedSince(internal, sectionFigures(section, content, locale)).map((figure) => ({ section, kind, ...internal, ...figure })),
  );
  if (moved.length === 0) return [];
  return [
    { kind: 'heading', text: 'Words written before a figure moved' },
    {
      kind: 'table',
      caption: 'Figures that moved since a title or a summary was written',
      columns: [
        { label: 'Words', align: 'left', share: 26 },
        { label: 'Figure', align: 'left', share: 40 },
        { label: 'Was', align: 'right', share: 14 },
        { label: 'Is', align: 'right', share: 14 },
        { label: 'Written', align: 'left', share: 26 },
      ],
      rows: moved.map(({ section, kind, name, was, is, writtenBy, writtenOn }) => [
        cell(`${kind === 'title' ? 'Title' : 'Summary'}, ${SECTION_WORDS[section]}`),
        cell(name),
        cell(was),
        cell(is ?? 'no figure'),
        cell(`${writtenBy}, ${dayText(writtenOn, locale)}`, writtenOn),
      ]),
      isSortable: false,
    },
  ];
}

function figureTable(earlier: readonly PackSection[], { locale }: Wording): TableBlock {
  return {
    kind: 'table',
    caption: 'Every figure with its metric, window, day and source',
    columns: [
      { label: 'No.', align: 'left', share: 5 },
      { label: 'Figure', align: 'left', share: 34 },
      { label: 'Value', align: 'left', share: 26 },
      { label: 'Metric', align: 'left', share: 9 },
      { label: 'Window', align: 'left', share: 22 },
      { label: 'As of', align: 'left', share: 13 },
      { label: 'Source', align: 'left', share: 34 },
    ],
    rows: earlier.flatMap((section) =>
      section.figures.map(({ label, text, metric, window, asOf, source }) => [
        cell(section.number),
        cell(label),
        cell(text),
        cell(metric),
        cell(windowText(window, locale), window.start),
        cell(dayText(asOf, locale), asOf),
        cell(source),
      ]),
    ),
    isSortable: true,
  };
}
