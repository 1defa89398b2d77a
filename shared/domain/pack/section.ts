import type { PackContent } from '../packContent.ts';
import type { Block, Cell, Figure, PackSection } from '../reviewPack.ts';
import type { Side } from '../party.ts';
import type { LineStatus } from '../scorecardLine.ts';

/** How a pack is worded: the locale of its numbers and days. */
export interface Wording {
  readonly locale: string;
}

/** What a section answers: itself, or why it has nothing to say. */
export type Composed = Pick<PackSection, 'title' | 'blocks' | 'figures' | 'missing' | 'notes'> | { readonly leftOut: string };

/** One section of the pack; a new one is a file with one of these and a line in `sections.ts`. */
export interface SectionMaker {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly minutes: number | null;
  /** `earlier` are the sections before this one, which the appendix lists the figures of. */
  compose(content: PackContent, wording: Wording, earlier: readonly PackSection[]): Composed;
}

/** A cell of text; numbers pass what they sort by. */
export function cell(text: string, sort: string | number | null = text, side: Side | null = null): Cell {
  return { text, sort, status: null, side };
}

/** A cell that shows a status, sorted from kept to without data. */
export function statusCell(text: string, status: LineStatus): Cell {
  return { text, sort: STATUS_ORDER.indexOf(status), status, side: null };
}

const STATUS_ORDER: readonly LineStatus[] = ['missed', 'atRisk', 'noData', 'notDue', 'kept', 'waived'];

/** A paragraph that explains. */
export function paragraph(text: string, tone: 'plain' | 'strong' | 'muted' | 'missing' = 'plain'): Block {
  return { kind: 'paragraph', text, tone };
}

/** A figure of metric M12 in the pack's own window. */
export function m12Figure(content: PackContent, label: string, text: string, source: string): Figure {
  const { window, asOf } = content.scorecard;
  return { label, text, metric: 'M12', window, asOf, source };
}

/** The internal notes on a section, as the speaker reads them; none in a partner's copy. */
export function internalNotesOn(content: PackContent, sectionId: string): string[] {
  return content.internalNotes.filter((note) => note.section === sectionId).map(noteText);
}

/** The internal notes on the whole review and on sections that are not shown, so that none is lost. */
export function internalNotesWithout(content: PackContent, sectionIds: readonly string[]): string[] {
  return content.internalNotes.filter((note) => note.section === null || !sectionIds.includes(note.section)).map(noteText);
}

function noteText({ text, author }: PackContent['internalNotes'][number]): string {
  return `Internal: ${text}${author === null ? '' : ` (${author})`}`;
}

/** Marks what only our side reads, so that nobody reads it out. */
export function markedInternal(text: string, isInternal: boolean): string {
  return isInternal ? `${text} (internal)` : text;
}
