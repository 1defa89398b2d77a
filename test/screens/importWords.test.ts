import { describe, expect, test } from 'vitest';
import { type FileReport, noOptions } from '../../renderer/format/importReport.ts';
import { codeName, fieldName, skippedNote, sourceNote } from '../../renderer/format/imports.ts';
import { withAnswer } from '../../renderer/screens/imports/answers.ts';
import { importTitle } from '../../renderer/screens/imports/importTitle.ts';
import { mendGroups } from '../../renderer/screens/imports/mend.ts';
import type { ImportFile, ImportPhase } from '../../renderer/stores/importStore.ts';

const report: FileReport = {
  file: 'a.csv',
  batch: null,
  sha256: null,
  status: 'dry-run',
  outcome: 'import-with-issues',
  kind: 'deal',
  profile: 'salesforce-report',
  source: { encoding: 'windows-1252', delimiter: ';', lineEnding: 'crlf', headerLine: 4, decimal: ',', dateOrder: 'dmy' },
  columns: [],
  rows: { read: 3, added: 2, changed: 0, unchanged: 0, rejected: 1, skipped: 2, repeated: 0, warnings: 2, edited: 0 },
  lines: { total: 6, header: 1, records: 3, skipped: 2 },
  skippedLines: [
    { line: 1, reason: 'preamble' },
    { line: 6, reason: 'total' },
  ],
  rejections: [{ line: 5, record: 2, code: 'missing-key', detail: 'no partner' }],
  warnings: [
    { line: 6, record: 3, code: 'unparseable-number', column: 'Q3', value: 'k. A.' },
    { line: 7, record: 4, code: 'unparseable-number', column: 'Q3', value: 'TBD' },
  ],
  totals: null,
  partners: [],
  missing: [],
  edited: [],
  drift: [],
  asLastTime: false,
  questions: [],
  error: null,
};

test('how a file was read is said as far as it is unusual', () => {
  expect(sourceNote(report)).toBe('Salesforce report, windows-1252, decimal comma, day first');
  expect(skippedNote(report)).toBe('header on line 4, 2 lines passed over (preamble, total)');
  expect(fieldName('deal.closeDate')).toBe('Close date');
  expect(codeName('some-new-code')).toBe('Some new code');
});

test('what is to mend is grouped by what is the matter, refused rows first', () => {
  expect(mendGroups(report)).toEqual([
    { code: 'missing-key', column: null, isRefused: true, lines: [5], example: 'no partner' },
    { code: 'unparseable-number', column: 'Q3', isRefused: false, lines: [6, 7], example: 'k. A.' },
  ]);
});

describe('the title counts files, questions and rows to mend', () => {
  const file: ImportFile = { id: 'file-1', fileId: 'file-1', name: 'a.csv', sheet: null, isLong: false, options: noOptions, head: null, report };
  const question = { kind: 'date-order', about: 'Day or month?', choices: ['dmy', 'mdy'], answerWith: '--date-order dmy' } satisfies FileReport['questions'][number];
  const cases: readonly { readonly phase: ImportPhase; readonly files: readonly ImportFile[]; readonly title: string }[] = [
    { phase: 'ready', files: [file], title: 'One file read, 3 rows to mend' },
    { phase: 'ready', files: [file, { ...file, report: { ...report, rejections: [], warnings: [], questions: [question] } }], title: 'Two files read, one question, 3 rows to mend' },
    { phase: 'done', files: [{ ...file, report: { ...report, status: 'imported' } }], title: 'One file imported, 2 rows stored' },
    { phase: 'waiting', files: [file, file], title: 'Whose partners are in these two files?' },
    { phase: 'choosing', files: [], title: 'Bring in what your PRM exports' },
  ];
  test.for(cases)('$title', ({ phase, files, title }) => {
    expect(importTitle(phase, files)).toBe(title);
  });
});

describe('an answer becomes the option that the question names', () => {
  test.for([
    { answerWith: '--date-order dmy', kind: 'date-order', choice: 'mdy', options: { dateOrder: 'mdy' } },
    { answerWith: '--kind deal', kind: 'kind', choice: 'revenue', options: { kind: 'revenue' } },
    { answerWith: '--unit deal.amount=units', kind: 'unit', choice: 'thousands', options: { unit: { 'deal.amount': 'thousands' } } },
    { answerWith: '--map "Amount=deal.amount"', kind: 'column', choice: 'Amount (converted)', options: { map: { 'Amount (converted)': 'deal.amount' } } },
    { answerWith: '--partner "ACME = Nord=Acme GmbH"', kind: 'partner', choice: 'new', options: { partner: { 'ACME = Nord': 'new' } } },
  ] as const)('$answerWith answered with $choice', ({ answerWith, kind, choice, options }) => {
    expect(withAnswer(noOptions, { kind, about: '', choices: [], answerWith }, choice)).toEqual({ ...noOptions, ...options });
  });

  test('a field given to two columns stays with the one that is chosen', () => {
    const options = { ...noOptions, map: { Amount: 'deal.amount', Value: 'deal.amount', Stage: 'deal.stage' } };
    const question = { kind: 'column' as const, about: '', choices: ['Amount', 'Value'], answerWith: '--map "Amount=deal.amount"' };
    expect(withAnswer(options, question, 'Value').map).toEqual({ Amount: null, Value: 'deal.amount', Stage: 'deal.stage' });
  });

  test('a column given as no field at all gets the one that is chosen', () => {
    const question = { kind: 'column' as const, about: '', choices: ['deal.amount', 'deal.stage'], answerWith: '--map "Amount=deal.amount"' };
    expect(withAnswer({ ...noOptions, map: { Amount: 'deal.amonut' } }, question, 'deal.stage').map).toEqual({ Amount: 'deal.stage' });
  });
});
