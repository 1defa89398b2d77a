import type { FileKind, FileReport } from './importReport.ts';

/** A kind of records as people call it. */
export const kindNames: Readonly<Record<FileKind, string>> = {
  partner: 'Partners',
  deal: 'Deals',
  revenue: 'Revenue',
  mdf: 'Marketing funds',
  certification: 'Certifications',
  contact: 'Contacts',
  attendance: 'Review attendance',
  commitment: 'Commitments',
  jointSolution: 'Joint solutions',
  survey: 'Survey answers',
  incentive: 'Incentives',
  accountOverlap: 'Shared accounts',
};

/** `deal.closeDate` as `Close date`. */
export function fieldName(field: string): string {
  const last = field.split('.').at(-1) ?? field;
  const words = last.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A kind given as the text that the store keeps. */
export function kindName(kind: string): string {
  return (kindNames as Readonly<Record<string, string>>)[kind] ?? kind;
}

/** How the file was read, as far as it is not the usual: `Salesforce report, windows-1252`. */
export function sourceNote({ profile, asLastTime, source }: FileReport): string {
  const parts = [
    profile === null ? null : sentence(profile),
    asLastTime ? 'as last time' : null,
    source.encoding === null || source.encoding.startsWith('utf-8') ? null : source.encoding,
    source.decimal === ',' ? 'decimal comma' : null,
    source.dateOrder === null ? null : dateOrderNames[source.dateOrder],
  ];
  return parts.filter((part) => part != null).join(', ');
}

const dateOrderNames: Readonly<Record<string, string>> = { dmy: 'day first', mdy: 'month first', ymd: 'year first', serial: 'spreadsheet dates' };

/** What was passed over before and between the records. */
export function skippedNote({ source, skippedLines }: FileReport): string {
  const header = source.headerLine === null || source.headerLine === 1 ? null : `header on line ${source.headerLine}`;
  const reasons = [...new Set(skippedLines.map(({ reason }) => reason))];
  const skipped =
    skippedLines.length === 0 ? null : `${skippedLines.length} ${skippedLines.length === 1 ? 'line' : 'lines'} passed over (${reasons.map(plain).join(', ')})`;
  return [header, skipped].filter((part) => part !== null).join(', ');
}

/** `ragged-long` as `Ragged long`, for a code that has no name here. */
function sentence(code: string): string {
  const words = plain(code);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function plain(code: string): string {
  return code.replaceAll('-', ' ');
}

const CODE_NAMES: Readonly<Record<string, string>> = {
  'unterminated-quote': 'A quotation mark is never closed',
  'ragged-long': 'More cells than columns',
  'ragged-short': 'Fewer cells than columns',
  'missing-key': 'Nothing to identify it by',
  'ragged-short-missing-key': 'Nothing to identify it by',
  'invalid-date': 'No such date',
  'unparseable-date': 'Date not readable',
  'unparseable-number': 'Number not readable',
  'number-format-mismatch': 'Number written another way',
  'unknown-currency': 'Currency not known',
  'spreadsheet-error-value': 'Spreadsheet error in a cell',
  'out-of-range': 'Value off its scale',
  'duplicate-record': 'The same record twice',
  'duplicate-header': 'Two columns of one name',
  'formula-like-text': 'Text that looks like a formula',
  'very-long-text': 'Very long text',
  'nul-byte': 'Unreadable characters',
  'invalid-email': 'Not an e-mail address',
  'incomplete-response': 'Answer not complete',
  'ambiguous-date-order': 'Day and month may be swapped',
};

/** What is the matter with a row, in words. */
export function codeName(code: string): string {
  return CODE_NAMES[code] ?? sentence(code);
}

const EMPTIED: readonly string[] = ['invalid-date', 'unparseable-date', 'unparseable-number', 'unknown-currency', 'spreadsheet-error-value'];

/** What becomes of a cell with this remark; its row is imported. */
export function flagOutcome(code: string): string {
  if (code === 'duplicate-header') return 'the first is used';
  return EMPTIED.includes(code) ? 'left empty' : 'kept as written';
}

const CHOICE_NAMES: Readonly<Record<string, string>> = {
  dmy: 'Day first',
  mdy: 'Month first',
  ymd: 'Year first',
  new: 'A new partner',
  minor: 'Cents',
  units: 'Whole units',
  thousands: 'Thousands',
  millions: 'Millions',
  percent: 'Percent',
  fraction: 'A fraction of 1',
  'number:en': '1,234.50',
  'number:de': '1.234,50',
};

/** A choice as it is written on its button. */
export function choiceName(choice: string): string {
  return CHOICE_NAMES[choice] ?? kindName(choice);
}
