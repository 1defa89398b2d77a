import { z } from 'zod';
import { Day, Window } from '../time.ts';
import { Side } from './party.ts';
import { LineStatus } from './scorecardLine.ts';

/** Whose eyes a pack is for: everything, or only what the partner may see. */
export const Audience = z.enum(['internal', 'partner']);
export type Audience = z.infer<typeof Audience>;

/** A paragraph. `strong` is read first, `muted` explains, `missing` says which data is not there. */
export const ParagraphBlock = z.strictObject({
  kind: z.literal('paragraph'),
  text: z.string(),
  tone: z.enum(['plain', 'strong', 'muted', 'missing']),
});

/** A heading inside a section, above the blocks that belong to it. */
export const HeadingBlock = z.strictObject({ kind: z.literal('heading'), text: z.string() });

/** One cell: what is read, what it sorts by (null sorts last), and the status it carries. */
export const Cell = z.strictObject({
  text: z.string(),
  sort: z.union([z.string(), z.number()]).nullable(),
  status: LineStatus.nullable(),
  side: Side.nullable(),
});
export type Cell = z.infer<typeof Cell>;

/** A column; `share` is its part of the width, relative to the others. */
export const Column = z.strictObject({ label: z.string(), align: z.enum(['left', 'right']), share: z.number().positive() });
export type Column = z.infer<typeof Column>;

/** A table with one header row; the first column names the row. */
export const TableBlock = z.strictObject({
  kind: z.literal('table'),
  caption: z.string(),
  columns: z.array(Column),
  rows: z.array(z.array(Cell)),
  isSortable: z.boolean(),
});
export type TableBlock = z.infer<typeof TableBlock>;

/**
 * One promise in the ledger. `ratio` is how long its bar is, against the mark at 1; null draws
 * no bar. `detail` is what was reached, `owner` who owes it, `cause` why it was not.
 */
export const LedgerEntry = z.strictObject({
  title: z.string(),
  detail: z.string(),
  owner: z.string().nullable(),
  cause: z.string().nullable(),
  ratio: z.number().nullable(),
  status: LineStatus,
  statusText: z.string(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** A row of the ledger: the vendor's promises, what they are given for, the partner's. */
export const LedgerRow = z.strictObject({ heading: z.string(), vendor: z.array(LedgerEntry), partner: z.array(LedgerEntry) });
export type LedgerRow = z.infer<typeof LedgerRow>;

/** The mirror table: the vendor on the left, the partner on the right, the spine between them. */
export const LedgerBlock = z.strictObject({
  kind: z.literal('ledger'),
  caption: z.string(),
  vendorHeading: z.string(),
  spineHeading: z.string(),
  partnerHeading: z.string(),
  rows: z.array(LedgerRow),
});
export type LedgerBlock = z.infer<typeof LedgerBlock>;

/** Columns over time, one series for each side. Values are ratios; null is no data and draws nothing. */
export const ChartBlock = z.strictObject({
  kind: z.literal('chart'),
  title: z.string(),
  alt: z.string(),
  categories: z.array(z.string()),
  series: z.array(z.strictObject({ name: z.string(), side: Side, values: z.array(z.number().nullable()), texts: z.array(z.string()) })),
});
export type ChartBlock = z.infer<typeof ChartBlock>;

/** What a section is made of; every rendering knows every kind. */
export const Block = z.discriminatedUnion('kind', [ParagraphBlock, HeadingBlock, TableBlock, LedgerBlock, ChartBlock]);
export type Block = z.infer<typeof Block>;

/** A figure a section shows, with what makes it traceable. `text` is exactly what is printed. */
export const Figure = z.strictObject({
  label: z.string(),
  text: z.string(),
  metric: z.string(),
  window: Window,
  asOf: Day,
  source: z.string(),
});
export type Figure = z.infer<typeof Figure>;

/**
 * One section: its message as the title, and what bears it out. `minutes` is its share of a
 * review of ninety; null for what is not presented. `notes` are the
 * speaker's, and internal; a partner's copy has none.
 */
export const PackSection = z.strictObject({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  title: z.string(),
  minutes: z.int().nullable(),
  blocks: z.array(Block),
  figures: z.array(Figure),
  missing: z.array(z.string()),
  notes: z.array(z.string()),
});
export type PackSection = z.infer<typeof PackSection>;

/** The first page: who, which quarter in both calendars, on which plan and data, for whose eyes. */
export const PackCover = z.strictObject({
  title: z.string(),
  vendorName: z.string(),
  partnerName: z.string(),
  facts: z.array(z.strictObject({ label: z.string(), text: z.string() })),
  confidentiality: z.string(),
  heldBack: z.string().nullable(),
  notes: z.array(z.string()),
});
export type PackCover = z.infer<typeof PackCover>;

/**
 * A review pack, ready to be rendered: the same content for slides, page and print.
 *
 * `leftOut` names every section that is not there, with the reason; `heldBack` counts items
 * that only the internal pack has.
 */
export const ReviewPack = z.strictObject({
  audience: Audience,
  language: z.string(),
  title: z.string(),
  asOf: Day,
  quarterName: z.string(),
  vendorName: z.string(),
  partnerName: z.string(),
  programName: z.string(),
  cover: PackCover,
  sections: z.array(PackSection),
  footer: z.strictObject({ sources: z.string(), parties: z.string(), audience: z.string() }),
  leftOut: z.array(z.strictObject({ section: z.string(), reason: z.string() })),
  heldBack: z.int(),
});
export type ReviewPack = z.infer<typeof ReviewPack>;
