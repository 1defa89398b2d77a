import { z } from 'zod';
import { Day } from '../time.ts';

/** The kinds of records that can be imported. */
export const ImportKind = z.enum([
  'partner', 'deal', 'revenue', 'mdf', 'certification', 'contact', 'attendance', 'commitment', 'jointSolution', 'survey', 'incentive', 'accountOverlap',
]);
export type ImportKind = z.infer<typeof ImportKind>;

/** One column of the file: what it is mapped to, how its cells are written, what the mapping rests on. */
export const ImportColumn = z.strictObject({
  index: z.int().nonnegative(),
  header: z.string(),
  /** `deal.amount`; null where the column is left out. */
  field: z.string().nullable(),
  format: z.string(),
  mappedBy: z.enum(['answer', 'name', 'likeness', 'values']).nullable(),
  /** Quarter or year of a crosstab column. */
  period: z.string().nullable(),
});
export type ImportColumn = z.infer<typeof ImportColumn>;

/** A physical line that is passed over, and why. */
export const SkippedLine = z.strictObject({
  line: z.int().positive(),
  reason: z.enum(['blank', 'preamble', 'section', 'other-section', 'subtotal', 'total', 'footer', 'repeated-header', 'extra-header']),
});
export type SkippedLine = z.infer<typeof SkippedLine>;

/** A record that is not imported until it is mended. */
export const ImportRejection = z.strictObject({
  line: z.int().positive(),
  record: z.int().positive(),
  code: z.string(),
  detail: z.string(),
});
export type ImportRejection = z.infer<typeof ImportRejection>;

/** A remark on a record that is imported with one cell left empty or flagged; record null means the file. */
export const ImportWarning = z.strictObject({
  line: z.int().positive(),
  record: z.int().positive().nullable(),
  code: z.string(),
  column: z.string().optional(),
  value: z.string().optional(),
  detail: z.string().optional(),
});
export type ImportWarning = z.infer<typeof ImportWarning>;

/** Control totals of the good records, each exactly repeated record once; keys are `kind.field`. */
export const ImportTotals = z.strictObject({
  /** Decimal text by currency; `FIELD#empty` counts the records without an amount. */
  sums: z.record(z.string(), z.union([z.record(z.string(), z.string()), z.int()])),
  /** A header, `cell`, or one currency for all. */
  currencyFrom: z.record(z.string(), z.union([z.string(), z.strictObject({ const: z.string() })])),
  counts: z.record(z.string(), z.record(z.string(), z.int())),
  dates: z.record(z.string(), z.strictObject({ min: Day.nullable(), max: Day.nullable(), count: z.int() })),
  numbers: z.record(z.string(), z.strictObject({ count: z.int(), sum: z.string() })),
  /** Revenue by quarter. */
  byPeriod: z.record(z.string(), z.record(z.string(), z.string())),
});
export type ImportTotals = z.infer<typeof ImportTotals>;

/** One real partner in the file with all its spellings, and how it was recognised. */
export const ImportPartner = z.strictObject({
  partner: z.string(),
  spellings: z.record(z.string(), z.int()),
  matched: z.enum(['id', 'alias', 'name', 'new', 'unsure']),
  /** Known partners that an unsure one may be, the likeliest first; scores from 0 to 1. */
  proposals: z.array(z.strictObject({ id: z.string(), name: z.string(), score: z.number(), reason: z.string() })),
});
export type ImportPartner = z.infer<typeof ImportPartner>;

/** Something the file leaves open that would change a figure, and the option that answers it. */
export const ImportQuestion = z.strictObject({
  kind: z.enum(['date-order', 'kind', 'column', 'unit', 'partner']),
  about: z.string(),
  choices: z.array(z.string()),
  answerWith: z.string(),
});
export type ImportQuestion = z.infer<typeof ImportQuestion>;

/** A value that a person wrote after the last import and that the file has otherwise; `isKept` when the person's stays. */
export const EditedValue = z.strictObject({
  line: z.int().positive(),
  field: z.string(),
  ours: z.string().nullable(),
  file: z.string().nullable(),
  isKept: z.boolean(),
});
export type EditedValue = z.infer<typeof EditedValue>;

/** How the file differs from the last one of its source: shown, and in nobody's way. */
export const ImportDrift = z.strictObject({
  code: z.enum(['column-gone', 'column-new', 'unit-changed', 'currency-changed', 'fewer-rows', 'value-new']),
  about: z.string(),
});
export type ImportDrift = z.infer<typeof ImportDrift>;

/** Why a file was refused: a stable code, what is the matter, what to do. */
export const ImportError = z.strictObject({ code: z.string(), message: z.string(), advice: z.string() });
export type ImportError = z.infer<typeof ImportError>;

/** What became of one file: the same on screen and on the command line. read = added + changed + unchanged + rejected. */
export const ImportReport = z.strictObject({
  file: z.string(),
  batch: z.string().nullable(),
  sha256: z.string().nullable(),
  status: z.enum(['imported', 'refused', 'question', 'dry-run', 'already-imported']),
  outcome: z.enum(['import', 'import-with-issues', 'no-data', 'reject']),
  kind: ImportKind.nullable(),
  profile: z.string().nullable(),
  /** True when it was read with what a file of the same columns left in memory. */
  asLastTime: z.boolean(),
  source: z.strictObject({
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    lineEnding: z.enum(['lf', 'crlf', 'cr', 'mixed']).nullable(),
    headerLine: z.int().positive().nullable(),
    decimal: z.enum(['.', ',']).nullable(),
    dateOrder: z.enum(['dmy', 'mdy', 'ymd', 'serial', 'ambiguous']).nullable(),
  }),
  columns: z.array(ImportColumn),
  rows: z.strictObject({
    read: z.int(), added: z.int(), changed: z.int(), unchanged: z.int(), rejected: z.int(), skipped: z.int(),
    /** Records that repeat an earlier one of the file exactly; among the unchanged. */
    repeated: z.int(),
    /** Records with at least one remark are counted by remark here, beyond those listed. */
    warnings: z.int(),
    /** Values that a person wrote since, beyond those listed too. */
    edited: z.int(),
  }),
  /** Physical lines: header + records + skipped = total. */
  lines: z.strictObject({ total: z.int(), header: z.int(), records: z.int(), skipped: z.int() }),
  skippedLines: z.array(SkippedLine),
  rejections: z.array(ImportRejection),
  warnings: z.array(ImportWarning),
  totals: ImportTotals.nullable(),
  partners: z.array(ImportPartner),
  missing: z.array(z.string()),
  edited: z.array(EditedValue),
  drift: z.array(ImportDrift),
  questions: z.array(ImportQuestion),
  error: ImportError.nullable(),
});
export type ImportReport = z.infer<typeof ImportReport>;

/**
 * What becomes of the values of a column that there are already: the file's are taken, ours are
 * kept, or only blanks are filled. Without a rule the file's are taken, but not over what a person
 * has written since.
 */
export const ColumnRule = z.enum(['file', 'ours', 'fill']);
export type ColumnRule = z.infer<typeof ColumnRule>;

/**
 * Answers to what a file leaves open, given with the request: each settles a question.
 *
 * `map` names a field for a header (null leaves the column out), `unit` how the numbers of a
 * field are written, `partner` what an unsure name means: the name of a known partner, or `new`,
 * `rules` what becomes of the values that there are already, by field.
 */
export const ImportOptions = z.strictObject({
  kind: ImportKind.nullable(),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).nullable(),
  map: z.record(z.string(), z.string().nullable()),
  unit: z.record(z.string(), z.enum(['minor', 'units', 'thousands', 'millions', 'percent', 'fraction', 'number:en', 'number:de'])),
  currency: z.string().length(3).nullable(),
  partner: z.record(z.string(), z.string()),
  /** The remembered reading to use, by its profile's name; null finds it by the header. */
  mapping: z.string().nullable(),
  rules: z.record(z.string(), ColumnRule),
});
export type ImportOptions = z.infer<typeof ImportOptions>;

/** Options that leave everything to what the file says. */
export const noImportOptions: ImportOptions = { kind: null, dateOrder: null, map: {}, unit: {}, currency: null, partner: {}, mapping: null, rules: {} };
