import { countText, dayText } from '../../quantity.ts';
import { type Day, daysBetween } from '../../time.ts';
import { barriersTitle, nameInTable } from '../narrative.ts';
import type { PackContent } from '../packContent.ts';
import type { Cell, TableBlock } from '../reviewPack.ts';
import { cell, internalNotesOn, m12Figure, markedInternal, paragraph, type SectionMaker, type Wording } from './section.ts';

type Open = PackContent['barriers'][number] & { readonly ageQuarters: number; readonly blocked: readonly string[] };

/** The mean length of a quarter in days; ages are told in whole quarters. */
const QUARTER_DAYS = 365.25 / 4;

/** What stopped planned work, whose it is, how old it is, and how it is to be removed. */
export const barriersSection: SectionMaker = {
  id: 'barriers',
  number: '4',
  name: 'Barriers',
  minutes: 10,
  compose(content, wording) {
    const open = openBarriers(content);
    if (open.length === 0) return { leftOut: 'No barrier is open.' };
    const blocked = new Set(open.flatMap((barrier) => barrier.blocked));
    const missing = missingOf(open, wording);
    return {
      title: barriersTitle(open, blocked.size, wording.locale),
      blocks: [...missing.map((text) => paragraph(text, 'missing')), barrierTable(open, content, wording)],
      figures: [
        m12Figure(content, 'Open barriers', countText(open.length, 'barrier', 'barriers', wording.locale), 'barriers recorded by both sides'),
        m12Figure(content, 'Commitments they hold up', countText(blocked.size, 'commitment', 'commitments', wording.locale), 'barriers recorded by both sides'),
      ].map((figure) => ({ ...figure, metric: 'Barriers' })),
      missing,
      notes: internalNotesOn(content, 'barriers'),
    };
  },
};

/** Whole quarters since the barrier was first raised; 0 in its first. */
export function ageInQuarters(firstRaisedOn: Day, asOf: Day): number {
  return Math.max(0, Math.floor(daysBetween(firstRaisedOn, asOf) / QUARTER_DAYS));
}

/** The barriers not yet removed on the day, the oldest first, with the commitments of the quarter that each holds up. */
export function openBarriers(content: Pick<PackContent, 'scorecard' | 'barriers'>): Open[] {
  const { asOf, lines } = content.scorecard;
  const titleById = new Map(lines.map((line) => [line.id, line.title]));
  return content.barriers
    .filter((barrier) => barrier.resolvedOn === null || barrier.resolvedOn > asOf)
    .map((barrier) => ({
      ...barrier,
      ageQuarters: ageInQuarters(barrier.firstRaisedOn, asOf),
      blocked: barrier.blocks.flatMap((id) => titleById.get(id) ?? []),
    }))
    .toSorted((a, b) => a.firstRaisedOn.localeCompare(b.firstRaisedOn));
}

function barrierTable(open: readonly Open[], content: PackContent, wording: Wording): TableBlock {
  return {
    kind: 'table',
    caption: 'Open barriers, the oldest first',
    columns: [
      { label: 'Barrier and cause', align: 'left', share: 34 },
      { label: 'Side', align: 'left', share: 14 },
      { label: 'Holds up', align: 'left', share: 26 },
      { label: 'Raised', align: 'left', share: 17 },
      { label: 'How to remove it', align: 'left', share: 28 },
      { label: 'Owner', align: 'left', share: 15 },
    ],
    rows: open.map((barrier) => barrierRow(barrier, content, wording)),
    isSortable: true,
  };
}

function barrierRow(barrier: Open, content: PackContent, { locale }: Wording): Cell[] {
  const age = barrier.ageQuarters === 0 ? 'this quarter' : `${countText(barrier.ageQuarters, 'quarter', 'quarters', locale)} ago`;
  const times = barrier.timesRaised > 1 ? `, ${countText(barrier.timesRaised, 'time', 'times', locale)}` : '';
  const title = markedInternal(barrier.title, barrier.isInternal);
  return [
    cell(barrier.cause === null ? title : `${title}\n${barrier.cause}`),
    cell(nameInTable(barrier.side === 'vendor' ? content.vendorName : content.partnerName), barrier.side, barrier.side),
    cell(barrier.blocked.length === 0 ? 'No commitment of this quarter' : barrier.blocked.join('\n')),
    cell(`${dayText(barrier.firstRaisedOn, locale)}\n${age}${times}`, barrier.firstRaisedOn),
    cell(barrier.removal ?? 'Nothing proposed'),
    cell(barrier.ownerName ?? 'Nobody named'),
  ];
}

function missingOf(open: readonly Open[], { locale }: Wording): string[] {
  const without = open.filter((barrier) => barrier.removal === null || barrier.ownerName === null).length;
  return without === 0 ? [] : [`Missing: ${countText(without, 'barrier has', 'barriers have', locale)} no proposed removal or no owner.`];
}
